"""Order, keys and the passage of data through the stages. Knows no language processing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from hashlib import blake2b

import msgspec

from variorum.errors import PipelineError, StageError
from variorum.options import StageOptions
from variorum.records import Decision, Draft, Failure
from variorum.stage import AnyStage, ArticleStage, Corpus, CorpusStage, ParagraphStage
from variorum.syntax import ParagraphParse, Parse

OF_ARTICLES = {"article": "articles", "parse": "parses"}
"""Slots of a draft under the names they have in the corpus, where those differ."""

GIVEN = frozenset({"article", "decisions"})
"""Slots that no stage need have written: what was read, and what people decided."""


def check(stages: Sequence[AnyStage]) -> None:
    """Raises :class:`PipelineError` where a stage reads what no earlier stage writes, a name
    stands twice, or an article stage comes after a corpus stage."""
    written = set(GIVEN)
    seen: set[str] = set()
    corpus_began = False
    for stage in stages:
        if stage.name in seen:
            raise PipelineError(f"the stage {stage.name!r} stands twice in the pipeline")
        seen.add(stage.name)
        if isinstance(stage, CorpusStage) and not corpus_began:
            corpus_began = True
            written = {OF_ARTICLES.get(slot, slot) for slot in written}
        elif corpus_began and not isinstance(stage, CorpusStage):
            raise PipelineError(
                f"{stage.name!r} works on single articles and must come before the corpus stages"
            )
        missing = stage.reads - written
        if missing:
            raise PipelineError(
                f"{stage.name!r} reads {', '.join(sorted(missing))}, which no stage before it writes; "
                f"written so far: {', '.join(sorted(written))}"
            )
        written |= stage.writes


def recipes(stages: Sequence[AnyStage], options: Mapping[str, StageOptions]) -> dict[str, str]:
    """What each stage's results depend on besides the article: its version, options, model, and
    the recipes of every earlier stage that writes what it reads. Two equal recipes on the same
    article give the same result."""
    out: dict[str, str] = {}
    writers: dict[str, list[str]] = {}
    for stage in stages:
        upstream = sorted({out[w] for slot in stage.reads for w in _writers(writers, slot)})
        raw = "\x1f".join(
            [stage.name, str(stage.version), options[stage.name].digest(), stage.model(), *upstream]
        )
        out[stage.name] = blake2b(raw.encode(), digest_size=8).hexdigest()
        for slot in stage.writes:
            writers.setdefault(slot, []).append(stage.name)
    return out


def dependants(stages: Sequence[AnyStage], names: Iterable[str]) -> list[str]:
    """The stages ``names`` and all whose results depend on theirs, in order."""
    hit = set(names)
    written: set[str] = set()
    for stage in stages:
        if stage.name in hit or any(OF_ARTICLES.get(s, s) in written for s in stage.reads):
            hit.add(stage.name)
            written |= {OF_ARTICLES.get(slot, slot) for slot in stage.writes}
    return [stage.name for stage in stages if stage.name in hit]


def _writers(writers: Mapping[str, list[str]], slot: str) -> list[str]:
    singular = {v: k for k, v in OF_ARTICLES.items()}
    return [*writers.get(slot, ()), *writers.get(singular.get(slot, ""), ())]


def run_article_stage(
    stage: ArticleStage, drafts: Sequence[Draft], options: StageOptions
) -> tuple[list[Draft], list[tuple[str, Failure]]]:
    """The drafts after ``stage``, and failures with their article's id. Where a batch fails, its articles are tried one by one; one that
    fails alone keeps its slots as they were and is a failure, not the end of the run."""
    try:
        return _checked(stage, drafts, stage.run(drafts, options)), []
    except Exception as error:  # noqa: BLE001 — any fault of a stage is the article's failure row
        if len(drafts) == 1:
            article = drafts[0].article
            failure = Failure(
                key=article.key, uri=article.uri, stage=stage.name, error=_reason(error)
            )
            return [drafts[0]], [(article.id, failure)]
    done: list[Draft] = []
    failures: list[tuple[str, Failure]] = []
    for draft in drafts:
        one, failed = run_article_stage(stage, [draft], options)
        done += one
        failures += failed
    return done, failures


def _checked(stage: ArticleStage, before: Sequence[Draft], after: list[Draft]) -> list[Draft]:
    """``after``, if it holds the same articles in the same order."""
    if [d.article.id for d in before] != [d.article.id for d in after]:
        raise PipelineError(f"{stage.name!r} did not give back the articles it was given")
    return after


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]


def assemble_parse(draft: Draft, parsed: Mapping[str, ParagraphParse]) -> Draft:
    """``draft`` with the parse of its paragraphs, as found by text in ``parsed``; a paragraph that
    is not there has none."""
    placed = [(p.start, parsed[p.text]) for p in draft.paragraphs if p.text in parsed]
    return msgspec.structs.replace(draft, parse=Parse.assemble(draft.article.text, placed))


def run_articles(
    stages: Sequence[AnyStage],
    drafts: Iterable[Draft],
    options: Mapping[str, StageOptions],
    parsed: MutableMapping[str, ParagraphParse] | None = None,
) -> tuple[list[Draft], list[Failure]]:
    """``drafts`` through all paragraph and article stages, in this process. ``parsed`` keeps parses
    by paragraph text from call to call."""
    parsed = {} if parsed is None else parsed
    done = list(drafts)
    failures: list[Failure] = []
    for stage in stages:
        if isinstance(stage, ParagraphStage):
            wanted = sorted({p.text for d in done for p in d.paragraphs} - set(parsed))
            parsed.update(zip(wanted, stage.run(wanted, options[stage.name]), strict=True))
            done = [assemble_parse(d, parsed) for d in done]
        elif isinstance(stage, ArticleStage):
            done, failed = run_article_stage(stage, done, options[stage.name])
            failures += [failure for _, failure in failed]
    return done, failures


def corpus_of(
    drafts: Iterable[Draft],
    parses: Mapping[str, Parse] | None = None,
    decisions: Sequence[Decision] = (),
) -> Corpus:
    """The corpus of these drafts, in order of their articles' ids, with what people decided."""
    ordered = sorted(drafts, key=lambda d: d.article.id)
    return Corpus(
        articles=tuple(d.article for d in ordered),
        noise=tuple(n for d in ordered for n in d.noise),
        mentions=tuple(m for d in ordered for m in d.mentions),
        times=tuple(t for d in ordered for t in d.times),
        figures=tuple(f for d in ordered for f in d.figures),
        statements=tuple(s for d in ordered for s in d.statements),
        events=tuple(e for d in ordered for e in d.events),
        decisions=tuple(decisions),
        parses=parses if parses is not None else {d.article.id: d.parse for d in ordered},
    )


def run_corpus(
    stages: Sequence[AnyStage],
    corpus: Corpus,
    options: Mapping[str, StageOptions],
) -> Corpus:
    """``corpus`` through all corpus stages. A stage that fails raises :class:`StageError`."""
    for stage in stages:
        if not isinstance(stage, CorpusStage):
            continue
        try:
            corpus = stage.run(corpus, options[stage.name])
        except Exception as error:
            raise StageError(f"the stage {stage.name!r} failed: {_reason(error)}") from error
    return corpus
