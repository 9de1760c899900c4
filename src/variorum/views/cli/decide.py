"""``variorum decide``: what a person knows of names, for good."""

from __future__ import annotations

import getpass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, cast

import typer

from variorum.errors import UsageError
from variorum.records import Decision, DecisionKind
from variorum.views.cli.arguments import AsJson
from variorum.views.cli.bars import Bars
from variorum.views.cli.output import Column, emit
from variorum.views.decided import in_words
from variorum.views.queries import open_ledger
from variorum.views.rows import Rows


class What(StrEnum):
    """What can be done."""

    LIST = "list"
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    UNDO = "undo"
    TAKE = "take"


NEEDS = {
    What.LIST: (),
    What.MERGE: ("NAME", "OTHER"),
    What.SPLIT: ("NAME", "VARIANT"),
    What.RENAME: ("NAME", "NEW"),
    What.UNDO: ("ID",),
    What.TAKE: ("FILE",),
}
COLUMNS: list[Column] = [
    ("id", lambda d: d.id),
    ("day", lambda d: d.decided_on[:10]),
    ("by", lambda d: d.decided_by),
    ("now", lambda d: "holds" if d.entity else "matches nothing now"),
    ("decided", lambda d: in_words(d) + (f": {d.note}" if d.note else "")),
]


def decide(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to change.")],
    what: Annotated[
        What,
        typer.Argument(metavar="WHAT", help="merge · split · rename · list · undo · take"),
    ] = What.LIST,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME…",
            help="Two names to merge; a name and the spelling to split off it; a name and its new "
            "name; the id of the decision to undo; the decisions.jsonl of another ledger's export to take. "
            "Names are any spelling, or an id as `names --json` shows it.",
        ),
    ] = None,
    article: Annotated[
        str | None,
        typer.Option("--article", metavar="ID", help="split: only in this article (id or key)."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="NAME", help="split: whose spelling it is instead."),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NAME", help="Who decides; if not named, who is logged in."),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="WORDS", help="Why, for those who read it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say that two names are one, that a spelling is somebody else's, or how one is to be called.

    A decision is a row of its own. It holds at once and in every later build, with whatever articles
    come; of two that contradict each other the later holds. Undone, it leaves no trace.
    """
    import variorum

    given = names or []
    if len(given) != len(NEEDS[what]):
        usage = " ".join(["variorum decide LEDGER", what.value, *NEEDS[what]])
        raise UsageError(f"{what.value} was given {len(given)} names; it is used so: {usage}")
    made: list[Decision]
    if what is What.LIST:
        with open_ledger(ledger) as book:
            made = list(book.decisions())
    else:
        with Bars() as bars:
            if what is What.UNDO:
                made = [variorum.undo(ledger, given[0], progress=bars)]
            elif what is What.TAKE:
                made = variorum.take_decisions(ledger, given[0], progress=bars)
            else:
                made = [
                    variorum.decide(
                        ledger,
                        cast(DecisionKind, what.value),
                        *given,
                        by=by or getpass.getuser(),
                        note=note,
                        article=article,
                        to=to,
                        progress=bars,
                    )
                ]
    if what is What.UNDO and not as_json:
        print(f"Undone: {in_words(made[0])} ({made[0].id}).")
        return
    emit(Rows(Decision, made), COLUMNS, as_json=as_json, nothing="Nothing decided.")
