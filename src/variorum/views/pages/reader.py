"""The article reader: the whole text, with every record highlighted in place and noted beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from variorum import dates
from variorum.records import (
    Alignment,
    Article,
    Event,
    Figure,
    Mention,
    Noise,
    Passage,
    Statement,
    Time,
    Variant,
)
from variorum.views.pages import compare, figures, mixture, names, statements, wording
from variorum.views.pages.marks import Highlight, highlighted
from variorum.views.pages.page import Page
from variorum.views.pages.site import ArticleLine, Certainty, Site, file_name, first_character

TIMES_SHOWN = 300
KINDS = (
    ("content", "statements", "⟨ ⟩ around what is said, the source underlined twice"),
    ("figure", "figures", "thick underline"),
    ("time", "times", "dashed underline"),
    ("name", "names", "dotted underline, a link"),
    ("variant", "variants", "wavy underline: reads otherwise in a copy"),
    ("passage", "shared with copies", "tinted: stands in another article too"),
    ("taken", "from other reports", "tinted with a dotted edge: taken from another report"),
    ("event", "events", "line above"),
    ("noise", "not part of the report", "grey, in double brackets"),
)
"""Kinds of records as the legend names them, and how each is marked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A margin note on a statement or figure that begins in a paragraph."""

    kind: str
    label: str
    anchor: str
    who: str
    who_href: str | None
    says: str
    more: str
    certainty: Certainty
    cite: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A line of the text as markup, and its notes; ``start`` is its first character, ``number`` its
    place among the paragraphs (``None``: it is not part of the report)."""

    start: int
    number: int | None
    text: Markup
    notes: tuple[Note, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReaderPage:
    """``articles/<id>.html``. ``dated_by`` says how the day is known; ``legend`` has the kinds
    that occur here: name, label, how it is marked, count; ``address`` is http(s) or ``None``.
    ``mixture`` says which paragraphs come from other reports."""

    line: ArticleLine
    byline: str
    dated_by: str
    address: str | None
    uri: str | None
    language: str | None
    copy: compare.CopyItem | None
    mixture: mixture.Mixture | None
    siblings: tuple[ArticleLine, ...]
    more_siblings: int
    paragraphs: tuple[Paragraph, ...]
    legend: tuple[tuple[str, str, str, int], ...]
    times: tuple[tuple[str, str, str, str], ...]
    more_times: int
    before: ArticleLine | None
    after: ArticleLine | None


@dataclass(frozen=True, kw_only=True)
class Found:
    """Everything that stands in one article."""

    statements: Sequence[Statement]
    figures: Sequence[Figure]
    times: Sequence[Time]
    mentions: Sequence[Mention]
    noise: Sequence[Noise]
    aligned: Sequence[Alignment]
    passages: Sequence[Passage]
    events: Sequence[Event]
    variants: Sequence[Variant]


DATED = {
    "given": "as given with the article",
    "metadata": "from the page’s own metadata",
    "header": "from the text’s header",
    "url": "from its address",
    "inferred": "inferred from what the text says",
    "copies": "inferred from dated copies",
}


def found(site: Site, article: Article) -> Found:
    """What the ledger has for an article."""
    ledger, key = site.ledger, article.id
    said, counted = site.statements_in.get(key, ()), site.figures_in.get(key, ())
    return Found(
        statements=sorted(said, key=lambda s: (first_character(s), s.id)),
        figures=counted,
        times=tuple(ledger.times(article=key)),
        mentions=tuple(ledger.mentions(article=key)),
        noise=site.noise.get(key, ()),
        aligned=tuple(ledger.alignments(article=key)),
        passages=site.passages.get(key, ()),
        events=tuple(ledger.events(article=key)),
        variants=site.variants_in.get(key, ()),
    )


def highlights(site: Site, article: Article, here: Found) -> Iterator[Highlight]:
    """The highlights of an article; statements are numbered in the order of the text."""
    for k, s in enumerate(here.statements, 1):
        yield from _statement(s, k)
    for f in here.figures:
        yield Highlight(start=f.start, end=f.end, kind="figure", anchor=f"figure-{file_name(f.id)}")
    for e in here.events:
        yield Highlight(start=e.start, end=e.end, kind="event", anchor=f"event-{file_name(e.id)}")
    for t in here.times:
        yield Highlight(start=t.start, end=t.end, kind="time", anchor=f"time-{t.start}")
    for m in here.mentions:
        href = names.entity_href(site, m.entity)
        yield Highlight(
            start=m.start, end=m.end, kind="name", anchor=f"name-{m.start}", href=f"../{href}" if href else None
        )  # fmt: skip
    for n in here.noise:
        yield Highlight(start=n.start, end=n.end, kind="noise", anchor=f"noise-{n.start}")
    for p in here.aligned:
        yield Highlight(start=p.start, end=p.end, kind="passage", anchor=f"passage-{p.start}")
    for taken in here.passages:
        yield Highlight(
            start=taken.start, end=taken.end, kind="taken", anchor=f"taken-{taken.start}"
        )
    for v in here.variants:
        start, end = (v.start, v.end) if v.article == article.id else (v.other_start, v.other_end)
        shown = (start, end) if start < end else _beside(article.text, start)
        yield Highlight(start=shown[0], end=shown[1], kind="variant", anchor=f"c{start}")


def _beside(text: str, at: int) -> tuple[int, int]:
    """The character next to a place where nothing stands that stands in the other text."""
    after = next((k for k in range(at, min(len(text), at + 200)) if not text[k].isspace()), None)
    before = next((k for k in range(at - 1, max(-1, at - 200), -1) if not text[k].isspace()), 0)
    found = before if after is None else after
    return found, min(len(text), found + 1)


def _statement(s: Statement, number: int) -> Iterator[Highlight]:
    mark = f'<a class="number" id="statement-{file_name(s.id)}" href="#note-{number}">{number}</a>'
    spans = [(c, "content") for c in s.content]
    spans += [(c, k) for c, k in ((s.source, "source"), (s.cue, "cue")) if c and c.start < c.end]
    for k, (c, kind) in enumerate(sorted(spans, key=lambda x: (x[0].start, x[1]))):
        inside = kind == "content"
        opening = '<span class="bracket open"></span>' if inside else ""
        closing = '<span class="bracket close"></span>' if inside else ""
        before = (mark if k == 0 else "") + opening
        yield Highlight(start=c.start, end=c.end, kind=kind, before=before, after=closing)


def notes(site: Site, here: Found) -> Iterator[tuple[int, Note]]:
    """Notes with the character they belong to."""
    for k, s in enumerate(here.statements, 1):
        to = f" to {wording.clipped(s.addressee, 40)}" if s.addressee else ""
        says = f"{statements.ACTS[s.act]}{to}, {statements.KINDS[s.kind]}"
        yield (
            first_character(s),
            Note(kind="content", label=str(k), anchor=f"note-{k}", who=site.speaker_name(s), who_href=statements.speaker_href(site, s),
                 says=says, more=statements.settled(site, s) or "", certainty=statements.certainty(s), cite=statements.citation(site, s)),
        )  # fmt: skip
    for f in here.figures:
        yield (
            f.start,
            Note(kind="figure", label="", anchor=f"note-figure-{file_name(f.id)}", who=f"{wording.bound(f)} {wording.counted(f)}",
                 who_href=None, says=site.figure_source(f), more=f"as of {dates.day(f.as_of)}" if f.as_of else "",
                 certainty="known" if f.attributed_to or f.statement else "unknown", cite=figures.citation(site, f)),
        )  # fmt: skip


def page(site: Site, article: Article, before: str | None, after: str | None) -> Page:
    """The reader of one article."""
    here = found(site, article)
    by_place = sorted(notes(site, here), key=lambda n: n[0])
    lines = highlighted(article.text, list(highlights(site, article, here)))
    numbers = site.paragraphs(article)
    body, k = [], 0
    for number, (start, end, text) in enumerate(lines, 1):
        held = []
        while k < len(by_place) and (by_place[k][0] < end or number == len(lines)):
            held.append(by_place[k][1])
            k += 1
        body.append(
            Paragraph(start=start, number=numbers.number_of(start), text=text, notes=tuple(held))
        )
    counts = {
        "content": len(here.statements), "figure": len(here.figures), "time": len(here.times),
        "name": len(here.mentions), "variant": len(here.variants), "passage": len(here.aligned), "taken": len(here.passages),
        "event": len(here.events), "noise": len(here.noise),
    }  # fmt: skip
    line, copy = site.lines[article.id], compare.descent(site, article.id)
    others = _siblings(site, article)
    context = ReaderPage(
        line=line,
        byline=wording.listed([*article.authors, *([article.agency] if article.agency else [])]),
        dated_by=_dated(article),
        address=wording.web_address(article.uri),
        uri=article.uri,
        language=article.language,
        copy=compare.copy_item(site, copy, compare.compare_of(site, copy, here.aligned))
        if copy
        else None,
        mixture=mixture.mixture(site, article),
        siblings=tuple(site.lines[a] for a in others[:12]),
        more_siblings=max(0, len(others) - 12),
        paragraphs=tuple(body),
        legend=tuple((key, label, how, counts[key]) for key, label, how in KINDS if counts[key]),
        times=tuple(
            (wording.clipped(t.text, 60), t.value, t.type.lower(), f"#time-{t.start}")
            for t in here.times[:TIMES_SHOWN]
        ),
        more_times=max(0, len(here.times) - TIMES_SHOWN),
        before=site.lines.get(before or ""),
        after=site.lines.get(after or ""),
    )
    return Page(href=line.href, template="reader.html", title=line.title, context=context)


def _siblings(site: Site, article: Article) -> list[str]:
    report = site.reports.get(site.legs.get(article.id, ""))
    return [a for a in (report.articles if report else ()) if a != article.id and a in site.lines]


def _dated(article: Article) -> str:
    """How the day is known, with the words that tell it."""
    how = DATED.get(article.published_by or "", "")
    evidence = article.published_evidence
    words = evidence if isinstance(evidence, str) else evidence.text if evidence else ""
    return f"{how}: {wording.clipped(words, 120)}" if how and words else how
