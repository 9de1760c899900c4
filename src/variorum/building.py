"""From sources to a ledger: reads what is new, runs what is missing, writes the tables.

Every result is kept under a key of all that it depends on, as soon as its batch is done. A build
that is stopped goes on from there; one that has nothing to do says so; the tables change in one
transaction at the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import batched
from pathlib import Path

import msgspec

from variorum import packing, pipeline
from variorum.errors import OptionError, ReadError
from variorum.finishing import finish, lacking
from variorum.options import StageOptions
from variorum.packing import WorkRow
from variorum.progress import Progress, Silent
from variorum.read import read_sources, require
from variorum.records import Article, Draft, Failure, Record
from variorum.reprints import Reprints
from variorum.runners import Job, LocalRunner, Runner
from variorum.runners.base import stages_of
from variorum.stage import AnyStage, CorpusStage, ParagraphStage
from variorum.store import Store, open_store

REGISTRY = "variorum.stages:STAGES"
CHUNK = 1000  # articles held in memory while they go through the article stages
BATCH = 20  # articles a worker takes at once; what a kill can lose
FEW = 60  # articles that one process is done with before a second has loaded its model
PARAGRAPHS = 200  # paragraphs a worker takes at once


class BuildResult(Record, frozen=True, kw_only=True):
    """What a build did. ``new`` counts articles that were not in the ledger (or have changed),
    ``redone`` those some stage was run on, ``changed`` says whether the tables did, ``lacks`` what stages had to do
    without."""

    articles: int
    new: int
    redone: int
    reports: int
    failures: int
    changed: bool
    lacks: tuple[str, ...] = ()


def build_ledger(
    sources: Sequence[str | Path],
    ledger: str | Path,
    *,
    options: Mapping[str, StageOptions],
    workers: int | None = 1,
    redo: Sequence[str] = (),
    progress: Progress | None = None,
    registry: str = REGISTRY,
) -> BuildResult:
    """Adds what ``sources`` hold to ``ledger`` and brings all of it up to date with ``options``.

    ``workers`` of ``None`` are as many as there are cores, but one where few articles are new: each
    takes seconds to load its model. ``redo`` names stages to run again on everything, with all that
    depends on them. Raises
    :class:`~variorum.errors.VariorumError` where the ledger, a source or the pipeline as a whole
    fails; what fails for one article is a row of ``failures``.
    """
    progress = progress or Silent()
    stages = stages_of(registry)
    pipeline.check(stages)
    names = [s.name for s in stages]
    if unknown := [name for name in redo if name not in names]:
        raise OptionError(f"no stage {unknown[0]!r} to redo; there are {', '.join(names)}")
    recipes = pipeline.recipes(stages, options)
    require(sources)  # before a ledger is made that would hold nothing
    with open_store(ledger, write=True) as store:
        new = _read(store, sources, progress)
        if redo:
            store.forget(pipeline.dependants(stages, redo))
        job = Job(registry, (), dict(options), recipes)
        work = _ArticleWork(store, stages, job, progress, frozenset(redo))
        missing = work.missing()
        redone = sum(map(len, missing.values()))
        with LocalRunner(workers or (1 if redone < FEW else cores())) as runner:
            work.run(runner, missing)
        changed = finish(store, stages, options, recipes, redo=bool(redo), progress=progress)
        progress.end()
        return BuildResult(
            articles=store.count("articles"),
            new=new,
            redone=redone,
            reports=store.count("reports"),
            failures=store.count("failures"),
            changed=changed,
            lacks=tuple(missed for s in stages if (missed := s.lacks())),
        )


def cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _read(store: Store, sources: Sequence[str | Path], progress: Progress) -> int:
    """Keeps the articles of ``sources``; the number of new ones. A source with nothing to read beside
    others is a failure."""
    new = 0
    for source in sources:
        progress.begin(f"Reading {source}", None)
        failures: list[Failure] = []
        try:
            new += store.add_articles(_articles(source, failures, progress))
        except ReadError as error:
            failures.append(Failure(uri=str(source), stage="read", error=str(error)))
        store.set_read_failures(str(Path(source).absolute()), failures)
    return new


def _articles(source: str | Path, failures: list[Failure], progress: Progress) -> Iterator[Article]:
    """The articles of ``source``; what cannot be read is put into ``failures``."""
    for found in read_sources([source]):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            progress.advance(1)
            yield found


class _ArticleWork:
    """The article stages over all articles that lack a result of one."""

    def __init__(
        self,
        store: Store,
        stages: Sequence[AnyStage],
        job: Job,
        progress: Progress,
        redo: frozenset[str],
    ) -> None:
        self.store = store
        self.redo = redo
        self.job = job
        self.progress = progress
        self.stages = [s for s in stages if not isinstance(s, CorpusStage)]
        self.digests = store.article_digests()

    def recipe(self, stage: AnyStage, article: str) -> str:
        """What a result on this article is kept under: the stage's recipe and the article's hash."""
        return f"{self.job.recipes[stage.name]}.{self.digests[article]}"

    def missing(self) -> dict[tuple[str, ...], list[str]]:
        """The articles that lack results, by the stages they lack them of."""
        return lacking(self.store, self.stages, self.job.recipes, self.digests)

    def run(self, runner: Runner, missing: Mapping[tuple[str, ...], Sequence[str]]) -> None:
        """Runs what is missing on ``runner``."""
        if missing:
            self.progress.begin("Reading each article", sum(map(len, missing.values())))
        for lacks, articles in sorted(missing.items()):
            for chunk in batched(articles, CHUNK):
                self._chunk(runner, chunk, frozenset(lacks))

    def _chunk(self, runner: Runner, ids: Sequence[str], lacks: frozenset[str]) -> None:
        """Brings these articles through the stages they lack, in order."""
        drafts = self._drafts(ids, [s for s in self.stages if s.name not in lacks])
        parses: dict[str, bytes] = {}
        segment: list[str] = []
        for stage in self.stages:
            if isinstance(stage, ParagraphStage):
                drafts = self._articles(runner, segment, drafts, parses)
                segment = []
                parses = self._parses(runner, stage, drafts)
                if stage.name in lacks:
                    self.store.save_work(self._parse_row(stage, d, parses) for d in drafts)
            elif stage.name in lacks:
                segment.append(stage.name)
        self._articles(runner, segment, drafts, parses)
        self.progress.advance(len(ids))

    def _drafts(self, ids: Sequence[str], valid: Sequence[AnyStage]) -> list[Draft]:
        given = self.store.given_articles(ids)
        rows = self.store.load_work(ids) if valid else {}
        drafts = []
        for i in ids:
            draft = Draft(article=given[i])
            for stage in valid:
                draft = packing.unpack_slots(draft, rows[i][stage.name].slots)
            drafts.append(draft)
        return drafts

    def _articles(
        self,
        runner: Runner,
        names: Sequence[str],
        drafts: list[Draft],
        parses: Mapping[str, bytes],
    ) -> list[Draft]:
        """The drafts after these article stages, whose results are kept batch by batch."""
        if not names:
            return drafts
        job = msgspec.structs.replace(self.job, stages=tuple(names))
        stages = [s for s in self.stages if s.name in names]
        reprints = Reprints(drafts, stages)
        done: dict[str, Draft] = {}
        batches = (
            [packing.pack_draft(d, parses) for d in b] for b in batched(reprints.distinct, BATCH)
        )
        for rows in runner.articles(job, batches):
            kept: list[WorkRow] = []
            for draft, of_article in reprints.shared(rows):
                done[draft.article.id] = draft
                digest = self.digests[draft.article.id]
                kept += (
                    msgspec.structs.replace(row, recipe=f"{row.recipe}.{digest}")
                    for row in of_article
                )
            self.store.save_work(kept)
        return [done[d.article.id] for d in drafts]

    def _parses(
        self, runner: Runner, stage: ParagraphStage, drafts: Sequence[Draft]
    ) -> dict[str, bytes]:
        """The parses of all distinct paragraphs of ``drafts`` by text; new ones are kept."""
        recipe = self.job.recipes[stage.name]
        keys = {p.text: packing.parse_key(recipe, p.text) for d in drafts for p in d.paragraphs}
        known = {} if stage.name in self.redo else self.store.load_parses(sorted(keys.values()))
        found = {text: known[key] for text, key in keys.items() if key in known}
        wanted = sorted(set(keys) - set(found))
        job = msgspec.structs.replace(self.job, stages=(stage.name,))
        for rows in runner.paragraphs(job, batched(wanted, PARAGRAPHS)):
            self.store.save_parses({keys[text]: parse for text, parse in rows})
            found.update(rows)
        return found

    def _parse_row(
        self, stage: ParagraphStage, draft: Draft, parses: Mapping[str, bytes]
    ) -> WorkRow:
        article = draft.article
        failures = [
            Failure(
                key=article.key,
                uri=article.uri,
                stage=stage.name,
                error=f"the paragraph at character {p.start} could not be parsed and was left out",
            )
            for p in draft.paragraphs
            if not parses.get(p.text)
        ]
        return WorkRow(
            article.id,
            stage.name,
            self.recipe(stage, article.id),
            packing.pack_slots(draft, ()),
            packing.pack_failures(failures),
        )
