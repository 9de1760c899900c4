"""The end of a build: what spans articles is worked out, and the tables are replaced.

People's decisions stand in the tables and go from one build into the next. A corpus stage's result is
kept under a key of all articles, its recipe and, where it rests on them, the decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import batched
from typing import cast

import msgspec

from variorum import packing, pipeline
from variorum.options import StageOptions
from variorum.progress import Progress
from variorum.records import TABLES, Decision, Draft, Failure
from variorum.stage import AnyStage, Corpus, CorpusStage, ParagraphStage
from variorum.store import Store
from variorum.store.memo import StoredMemo
from variorum.store.parses import StoredParses

CHUNK = 1000
"""Articles whose results are read at once."""

CORPUS_WORK = {
    "lineage": "Finding which text came from which",
    "entities": "Joining the names of one thing",
    "speakers": "Settling who speaks",
    "series": "Following the figures",
    "variants": "Comparing copies",
    "claims": "Weighing on how many legs each claim stands",
    "disputes": "Setting claims against denials",
    "happenings": "Joining what tells of one event",
    "timeline": "Ordering the days",
}
"""What a corpus stage is doing, in words for people who wait."""


def finish(
    store: Store,
    stages: Sequence[AnyStage],
    options: Mapping[str, StageOptions],
    recipes: Mapping[str, str],
    *,
    decisions: Iterable[Decision] | None = None,
    redo: bool = False,
    progress: Progress,
) -> bool:
    """Runs the corpus stages that lack a result and replaces the tables, if anything changed.
    ``decisions`` take the place of those that the ledger has; ``None`` keeps them."""
    digests = store.article_digests()
    read_failures = store.read_failures()
    kept = cast("Iterable[Decision]", store.rows("decisions"))
    held = kept if decisions is None else decisions
    decided = sorted((bare(d) for d in held), key=lambda d: (d.decided_on, d.id))
    words = [msgspec.json.encode(d).decode() for d in decided]
    content = _hash(f"{i}:{d}" for i, d in digests.items())
    told = (msgspec.json.encode(f).decode() for f in read_failures)
    key = _hash([content, *(f"{n}:{r}" for n, r in sorted(recipes.items())), *told, *words])
    if store.build_key() == key and not redo:
        return False
    drafts, failures = _all_drafts(store, stages, list(digests))
    parser = next(s for s in stages if isinstance(s, ParagraphStage))
    parses = StoredParses(store, recipes[parser.name], drafts)
    corpus = pipeline.corpus_of(drafts.values(), parses, decided)
    deciding = [s.name for s in stages if "decisions" in s.reads]
    resting = pipeline.dependants(stages, deciding)
    for stage in stages:
        if not isinstance(stage, CorpusStage):
            continue
        progress.begin(CORPUS_WORK.get(stage.name, stage.name), None)
        basis = [content, *(words if stage.name in resting else ()), recipes[stage.name]]
        corpus = _corpus_stage(store, stage, corpus, options, _hash(basis), recipes[stage.name])
    progress.begin("Writing the ledger", None)
    tables = {name: getattr(corpus, name, ()) for name in TABLES}
    tables["failures"] = (*read_failures, *failures)
    paragraphs = (
        (i, p.start, p.end, p.text)
        for i, draft in sorted(drafts.items())
        for p in draft.paragraphs
        if not draft.is_noise(p.start, p.end)
    )
    settings = msgspec.json.encode(dict(options)).decode()
    store.replace_tables(key, tables, paragraphs, settings)
    return True


def bare(decision: Decision) -> Decision:
    """``decision`` as it was made, without what it has come to mean in one build."""
    return msgspec.structs.replace(decision, entity=None, apart=None)


def lacking(
    store: Store,
    stages: Sequence[AnyStage],
    recipes: Mapping[str, str],
    digests: Mapping[str, str],
) -> dict[tuple[str, ...], list[str]]:
    """The articles that lack results of article stages, by the stages they lack them of."""
    index = store.work_index()
    out: dict[tuple[str, ...], list[str]] = {}
    names = [s.name for s in stages if not isinstance(s, CorpusStage)]
    for article, digest in digests.items():
        have = index.get(article, {})
        lacks = tuple(n for n in names if have.get(n) != f"{recipes[n]}.{digest}")
        if lacks:
            out.setdefault(lacks, []).append(article)
    return out


def _all_drafts(
    store: Store, stages: Sequence[AnyStage], ids: Sequence[str]
) -> tuple[dict[str, Draft], list[Failure]]:
    """Every article with all its slots but the parse, and what failed, in order of ids."""
    drafts: dict[str, Draft] = {}
    failures: list[Failure] = []
    order = [s for s in stages if not isinstance(s, CorpusStage)]
    for chunk in batched(ids, CHUNK):
        given = store.given_articles(chunk)
        work = store.load_work(chunk)
        for i in chunk:
            draft = Draft(article=given[i])
            for stage in order:
                row = work[i][stage.name]
                draft = packing.unpack_slots(draft, row.slots)
                failures += packing.unpack_failures(row.failures)
            drafts[i] = draft
    return drafts, failures


def _corpus_stage(
    store: Store,
    stage: CorpusStage,
    corpus: Corpus,
    options: Mapping[str, StageOptions],
    key: str,
    recipe: str,
) -> Corpus:
    kept = store.load_corpus_work(stage.name)
    if kept is not None and kept[0] == key:
        return packing.unpack_corpus(corpus, kept[1], TABLES)
    memo = StoredMemo(store, stage.name, recipe)
    corpus = pipeline.run_corpus([stage], corpus.with_slots(memo=memo), options)
    memo.save()
    store.save_corpus_work(stage.name, key, packing.pack_corpus(corpus, stage.writes))
    return corpus


def _hash(parts: Iterable[str]) -> str:
    """One hash of texts in their order."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\x1e")
    return digest.hexdigest()
