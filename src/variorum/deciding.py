"""Decisions on names: made, undone, taken from another ledger, and carried out at once.

A decision is a row of the table ``decisions``. The stages from the joining of names on run again with
it and all tables change in one transaction, so that a ledger never says one thing in its decisions and
another in its names. No article is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast, get_args

import msgspec

from variorum import pipeline
from variorum.building import REGISTRY
from variorum.errors import ReadError, StoreError, UsageError
from variorum.finishing import bare, finish, lacking
from variorum.options import StageOptions
from variorum.progress import Progress, Silent
from variorum.records import Called, Decision, DecisionKind, Entity, make_id
from variorum.runners.base import stages_of
from variorum.stage import AnyStage
from variorum.store import Store, open_store
from variorum.views.queries import Ledger, open_ledger


def decide(
    ledger: str | Path,
    kind: DecisionKind,
    name: str,
    other: str,
    *,
    by: str,
    note: str | None = None,
    article: str | None = None,
    to: str | None = None,
    progress: Progress | None = None,
    registry: str = REGISTRY,
) -> Decision:
    """Decides that ``name`` (any spelling, or an id) and the name ``other`` are one thing (``merge``),
    that what is written ``other``, everywhere or in one ``article`` (id or key), is not ``name`` but
    ``to`` or something of its own (``split``), or that ``name`` is shown as ``other`` (``rename``).
    Gives the row that the ledger has of it. Raises :class:`~variorum.errors.UsageError` where a name
    is not known or several have it, :class:`~variorum.errors.StoreError` where the ledger is not up to
    date; nothing is decided then."""
    if kind not in get_args(DecisionKind):
        raise UsageError(
            f"nobody can {kind!r} names; there are {', '.join(get_args(DecisionKind))}"
        )
    if kind != "split" and (article or to):
        raise UsageError(f"an article or another name to go to is for split, not for {kind}")
    with _opened(ledger) as (store, book):
        about = book.entity(name, whole=True)
        if kind == "merge":
            made = _merged(book, about, other)
        elif kind == "rename":
            made = _renamed(about, other)
        else:
            made = _split(book, about, other, article, to)
        when = datetime.now(UTC).isoformat(timespec="milliseconds")
        made = msgspec.structs.replace(made, decided_by=by, decided_on=when, note=note or None)
        made = msgspec.structs.replace(made, id=make_id("d", msgspec.json.encode(made)))
        _carry_out(store, ledger, registry, lambda have: [*have, made], progress)
        return next(d for d in _decisions(store) if d.id == made.id)


def undo(
    ledger: str | Path,
    decision: str,
    *,
    progress: Progress | None = None,
    registry: str = REGISTRY,
) -> Decision:
    """Takes back the decision with this id: every table is what it would be had it not been made. Gives
    the row that the ledger had of it."""
    with _opened(ledger) as (store, _):
        have = {d.id: d for d in _decisions(store)}
        if decision not in have:
            raise UsageError(
                f"no decision {decision!r}; there are {', '.join(have)}"
                if have
                else f"no decision {decision!r}; none was made"
            )
        left = [d for d in have.values() if d.id != decision]
        _carry_out(store, ledger, registry, lambda _: left, progress)
        return have[decision]


def take(
    ledger: str | Path,
    file: str | Path,
    *,
    progress: Progress | None = None,
    registry: str = REGISTRY,
) -> list[Decision]:
    """Adds the decisions of ``file``, the ``decisions.jsonl`` of another ledger's export, that this one
    does not have. Gives the rows that the ledger has of those added."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
        found = [msgspec.json.decode(line, type=Decision) for line in lines if line.strip()]
    except OSError as error:
        raise ReadError(f"cannot read {file}: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadError(f"{file} is no list of decisions, one a line: {error}") from error
    with _opened(ledger) as (store, _):
        have = {d.id for d in _decisions(store)}
        new = {d.id: d for d in found if d.id not in have}
        if new:
            _carry_out(store, ledger, registry, lambda old: [*old, *new.values()], progress)
        return [d for d in _decisions(store) if d.id in new]


def _merged(book: Ledger, about: Entity, other: str) -> Decision:
    joined = book.entity(other, whole=True)
    if joined.id == about.id:
        raise UsageError(f"{other!r} is {about.name} already: both are {about.id}")
    return _unsigned("merge", about, other_name=_called(joined))


def _renamed(about: Entity, name: str) -> Decision:
    new = " ".join(name.split())
    if not new:
        raise UsageError("a name needs letters")
    if new == about.name:
        raise UsageError(f"{about.id} is called {new!r} already")
    return _unsigned("rename", about, new_name=new)


def _split(
    book: Ledger, about: Entity, variant: str, article: str | None, to: str | None
) -> Decision:
    written = " ".join(variant.split())
    only_in = book.article(article).id if article else None
    places = book.mentions(entity=about.id, article=only_in)
    spellings = dict.fromkeys(" ".join(m.text.split()) for m in places)
    if written not in spellings:
        where = f" in {article}" if article else ""
        known = ", ".join(repr(s) for s in (*spellings,)[:12]) or "nothing"
        raise UsageError(f"{about.name} is not written {written!r}{where}, but {known}")
    target = book.entity(to, whole=True) if to else None
    if target and target.id == about.id:
        raise UsageError(f"{to!r} is {about.name} itself; name what {written!r} is instead")
    if target is None and len(spellings) == 1 and only_in is None:
        raise UsageError(
            f"{about.name} is written {written!r} alone: there is nothing to split off"
        )
    return _unsigned(
        "split",
        about,
        other_name=_called(target) if target else None,
        variant=written,
        only_in=only_in,
    )


def _called(entity: Entity) -> Called:
    return Called(name=entity.name, kind=entity.kind, entity=entity.id)


def _unsigned(
    kind: DecisionKind,
    about: Entity,
    other_name: Called | None = None,
    variant: str | None = None,
    only_in: str | None = None,
    new_name: str | None = None,
) -> Decision:
    """A decision without an id, to which whoever made it is still to put a name and the time."""
    return Decision(
        id="",
        kind=kind,
        about=_called(about),
        other_name=other_name,
        variant=variant,
        only_in=only_in,
        new_name=new_name,
        decided_by="",
        decided_on="",
    )


@contextmanager
def _opened(ledger: str | Path) -> Iterator[tuple[Store, Ledger]]:
    """The ledger, held against other writers; none is made where there is none."""
    open_ledger(ledger).close()
    with open_store(ledger, write=True) as store:
        yield store, Ledger(store)


def _decisions(store: Store) -> list[Decision]:
    return cast(list[Decision], list(store.rows("decisions")))


def _carry_out(
    store: Store,
    ledger: str | Path,
    registry: str,
    change: Callable[[Sequence[Decision]], Sequence[Decision]],
    progress: Progress | None,
) -> None:
    """Brings the tables in line with the changed decisions, with the options of the last build."""
    progress = progress or Silent()
    stages = stages_of(registry)
    options = _options(store, stages)
    recipes = pipeline.recipes(stages, options) if options else {}
    if options is None or lacking(store, stages, recipes, store.article_digests()):
        raise StoreError(
            f"{ledger} was built by another variorum, or its build was stopped; bring it up to date "
            f"first: variorum build SOURCE… -o {ledger}. Nothing was decided"
        )
    decisions = change([bare(d) for d in _decisions(store)])
    finish(store, stages, options, recipes, decisions=decisions, progress=progress)
    progress.end()


def _options(store: Store, stages: Sequence[AnyStage]) -> dict[str, StageOptions] | None:
    """The options of the last build; ``None`` where there was none or they are not those of now."""
    try:
        kept = msgspec.json.decode(store.settings() or "null", type=dict[str, msgspec.Raw])
        return {s.name: msgspec.json.decode(kept[s.name], type=s.options) for s in stages}
    except (msgspec.ValidationError, KeyError):
        return None
