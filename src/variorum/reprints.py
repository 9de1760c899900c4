"""Reprints: articles that the article stages cannot tell apart are worked on once.

A report that a hundred papers print has a hundred keys, outlets and headlines, and one text. What a
stage reads of an article that it does not write itself is its text, its language and its day: under a
name that these (and what earlier stages made of it) alone decide, equal articles are one draft, and
what the stages make of it is copied to each, with identifiers and references of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec.structs import replace

from variorum import packing
from variorum.ids import event_id, figure_id, statement_id
from variorum.packing import WorkRow
from variorum.records import Article, Draft
from variorum.stage import AnyStage

DAY = 10  # characters of an ISO date-time that are the day


class Reprints:
    """The distinct ones among ``drafts``, for ``stages`` to work on, and their results for each."""

    def __init__(self, drafts: Sequence[Draft], stages: Sequence[AnyStage]) -> None:
        self._writes = {s.name: s.writes for s in stages}
        alike = all("article" not in writes for writes in self._writes.values())
        self._drafts: dict[str, Draft] = {}
        self._of: dict[str, list[Article]] = {}
        for draft in drafts:
            one = anonymous(draft) if alike else draft
            self._drafts.setdefault(one.article.id, one)
            self._of.setdefault(one.article.id, []).append(draft.article)

    @property
    def distinct(self) -> list[Draft]:
        """One draft of each, in the order of ``drafts``."""
        return list(self._drafts.values())

    def shared(self, rows: Iterable[WorkRow]) -> Iterator[tuple[Draft, list[WorkRow]]]:
        """Every article that ``rows`` are about, with its slots filled, and rows of its own. All
        rows of a distinct draft come together."""
        found: dict[str, list[WorkRow]] = {}
        for row in rows:
            found.setdefault(row.article, []).append(row)
        for name, own in found.items():
            done = self._drafts[name]
            for row in own:
                done = packing.unpack_slots(done, row.slots)
            for article in self._of[name]:
                if article.id == name:
                    yield done, own
                else:
                    draft = reprinted(done, article)
                    yield draft, [self._row(row, draft) for row in own]

    def _row(self, row: WorkRow, draft: Draft) -> WorkRow:
        article = draft.article
        failures = [
            replace(f, key=article.key, uri=article.uri)
            for f in packing.unpack_failures(row.failures)
        ]
        return replace(
            row,
            article=article.id,
            slots=packing.pack_slots(draft, self._writes[row.stage]),
            failures=packing.pack_failures(failures),
        )


def anonymous(draft: Draft) -> Draft:
    """``draft`` without what tells its article from others of the same text and day, under an
    identifier that depends on what is left."""
    article = draft.article
    plain = Article(
        id="",
        key="",
        text=article.text,
        language=article.language,
        published=article.published and article.published[:DAY],
        published_from=article.published_from,
        published_to=article.published_to,
    )
    left = packing.pack_slots(reprinted(draft, plain), packing.DRAFT_SLOTS)
    name = blake2b(left, digest_size=16).hexdigest()
    return reprinted(draft, replace(plain, id=name))


def reprinted(draft: Draft, article: Article) -> Draft:
    """``draft`` as that of ``article``, which has the same text."""
    at = article.id
    said = {s.id: statement_id(at, s.content, s.cue) for s in draft.statements}
    return replace(
        draft,
        article=article,
        noise=tuple(replace(n, article=at) for n in draft.noise),
        mentions=tuple(replace(m, article=at) for m in draft.mentions),
        times=tuple(replace(t, article=at) for t in draft.times),
        figures=tuple(
            replace(
                f,
                id=figure_id(at, f.start, f.end),
                article=at,
                statement=said.get(f.statement or ""),
            )
            for f in draft.figures
        ),
        statements=tuple(
            replace(s, id=said[s.id], article=at, within=said.get(s.within or ""))
            for s in draft.statements
        ),
        events=tuple(
            replace(
                e,
                id=event_id(at, e.event, e.start, e.end),
                article=at,
                statement=said.get(e.statement or ""),
            )
            for e in draft.events
        ),
    )
