"""What a runner does: carries batches to where stages run, and results back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self

import msgspec

from variorum import packing, pipeline
from variorum.options import StageOptions
from variorum.packing import PackedDraft, WorkRow
from variorum.records import Failure
from variorum.stage import AnyStage, ArticleStage, ParagraphStage


class Job(msgspec.Struct, frozen=True):
    """What one batch is to go through: stages by name, with their options and recipes. Stages are
    looked up in ``registry`` (a dotted ``module:NAME``) where the batch is worked on."""

    registry: str
    stages: tuple[str, ...]
    options: dict[str, StageOptions]
    recipes: dict[str, str]


class Runner(ABC):
    """Maps jobs over batches. Results come in the order of the batches, whatever ran first."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @abstractmethod
    def articles(
        self, job: Job, batches: Iterable[Sequence[PackedDraft]]
    ) -> Iterator[list[WorkRow]]:
        """The results of the job's article stages, batch by batch: a row an article and stage."""

    @abstractmethod
    def paragraphs(
        self, job: Job, batches: Iterable[Sequence[str]]
    ) -> Iterator[list[tuple[str, bytes]]]:
        """The parses of paragraph texts by the job's one stage, batch by batch: (text, packed
        parse), empty where the parser failed on it."""

    @abstractmethod
    def close(self) -> None:
        """Ends what the runner started."""


def stages_of(registry: str) -> tuple[AnyStage, ...]:
    """The stages that ``module:NAME`` holds."""
    from importlib import import_module

    module, _, name = registry.partition(":")
    found: tuple[AnyStage, ...] = getattr(import_module(module), name)
    return found


def work_on_articles(job: Job, batch: Sequence[PackedDraft]) -> list[WorkRow]:
    """One batch through the article stages of a job, in this process."""
    drafts = [packing.unpack_draft(p) for p in batch]
    rows: list[WorkRow] = []
    for stage in stages_of(job.registry):
        if stage.name not in job.stages or not isinstance(stage, ArticleStage):
            continue
        drafts, failures = pipeline.run_article_stage(stage, drafts, job.options[stage.name])
        failed: dict[str, list[Failure]] = {}
        for article, failure in failures:
            failed.setdefault(article, []).append(failure)
        rows += [
            WorkRow(
                d.article.id,
                stage.name,
                job.recipes[stage.name],
                packing.pack_slots(d, stage.writes),
                packing.pack_failures(failed.get(d.article.id, ())),
            )
            for d in drafts
        ]
    return rows


def work_on_paragraphs(job: Job, batch: Sequence[str]) -> list[tuple[str, bytes]]:
    """One batch of paragraph texts through the paragraph stage of a job, in this process. Where a
    batch fails its paragraphs are tried one by one; one that fails alone has no parse."""
    stage = next(s for s in stages_of(job.registry) if s.name in job.stages)
    assert isinstance(stage, ParagraphStage)
    options: Mapping[str, StageOptions] = job.options
    try:
        parses = stage.run(batch, options[stage.name])
    except Exception:  # noqa: BLE001 — whatever a parser trips over, the rest goes on
        if len(batch) == 1:
            return [(batch[0], b"")]
        return [row for text in batch for row in work_on_paragraphs(job, [text])]
    return [(text, packing.pack_parse(p)) for text, p in zip(batch, parses, strict=True)]
