"""A ledger of copies made by hand: a tree, an article from two reports, copies of what is not there."""

from __future__ import annotations

from typing import Any

from tests.views.sample import at, ledger_of
from variorum.records import (
    Alignment,
    Article,
    Claim,
    Copy,
    Passage,
    Report,
    Statement,
    Tie,
    Variant,
    span,
)
from variorum.views.queries import Ledger

DAM = """Dam gate jams at Lindow
LINDOW (RNA) — A gate of the Lindow dam jammed on Monday and 40 cellars were flooded, the water board said.
“We saw the crack in March,” engineer Ida Brandt told reporters.
The mayor asked the army for pumps.
The gate was last repaired in 2009."""
ALTERED = """The mayor asked the army for pumps.
A gate of the Lindow dam jammed on Monday and 45 cellars were flooded, the water board said.
“We saw the crack in May,” engineer Ida Brandt told reporters."""
FRENCH = """On Monday a gate of the dam of Lindow has blocked itself and 40 cellars stood under water, said the water authority.
“We have seen the fissure in March,” said the engineer Ida Brandt to journalists."""
FERRY = """The ferry at Lindow stopped on Tuesday because of driftwood.
Skipper Otto Kern said he had never seen so many trees in the water."""
MIXED = """A gate of the Lindow dam jammed on Monday and 40 cellars were flooded, the water board said.
Our reporter saw boats in Mill Street, and a cow on the roof of the boathouse.
The inn gave out soup.
The boat of Lindow has halted Tuesday for reason of driftwood."""
LETTER = "“The board was warned twice,” a letter of the union says, and it asks for an inquiry."


def families(identical: int = 5) -> Ledger:
    """An agency report with ``identical`` copies as they are, one altered, copied on, and one
    translated; an article with a paragraph of it, one of another report and two of its own; two
    copies of a letter that is not there."""
    texts = {
        "dam": ("Rivers News Agency", "2024-03-04", DAM, "r-dam"),
        "alt": ("Lindow Post", "2024-03-05", ALTERED, "r-dam"),
        "alt2": ("Post Online", "2024-03-06", ALTERED, "r-dam"),
        "fr": ("Le Fleuve", "2024-03-05", FRENCH, "r-dam"),
        "ferry": ("Ferry News", "2024-03-05", FERRY, "r-ferry"),
        "mixed": ("Mill Street Echo", "2024-03-06", MIXED, "r-mixed"),
        "let1": ("Union Sheet", "2024-03-07", LETTER, "r-letter"),
        "let2": ("Lindow Post", "2024-03-07", LETTER, "r-letter"),
    }
    texts |= {f"same{k:04d}": (f"Wire Site {k}", f"2024-03-{4 + k % 9:02d}", DAM, "r-dam") for k in range(identical)}  # fmt: skip
    articles = [
        Article(id=key, key=f"{key}.txt", title=text.split("\n")[0] if text == DAM else f"Headline of {key}", text=text, outlet=outlet, published=day, published_by="given", language="en", words=len(text.split()), report=report)
        for key, (outlet, day, text, report) in texts.items()
    ]  # fmt: skip
    same = [f"same{k:04d}" for k in range(identical)]

    def copy(article: str, of: str | None, relation: Any, direction: Any = "known", coverage: float = 1.0) -> Copy:  # fmt: skip
        return Copy(article=article, copy_of=of, relation=relation, coverage=coverage, direction=direction, evidence=("because",))  # fmt: skip

    def beside(kind: Any, article: str, other: str, new: str, old: str, relation: Any) -> Any:
        n, o = at(texts[article][2], new), at(texts[other][2], old)
        return kind(article=article, start=n.start, end=n.end, other=other, other_start=o.start, other_end=o.end, relation=relation, similarity=0.9)  # fmt: skip

    def variant(new: str, old: str, kinds: Any) -> Variant:
        n, o = at(ALTERED, new), at(DAM, old)
        return Variant(report="r-dam", article="alt", start=n.start, end=n.end, text=new, other="dam", other_start=o.start, other_end=o.end, other_text=old, kinds=kinds, entered="alt", carried=("alt", "alt2"))  # fmt: skip

    lead = "A gate of the Lindow dam jammed on Monday and 40 cellars were flooded, the water board said."  # fmt: skip
    said = "“We saw the crack in March,” engineer Ida Brandt told reporters."
    pumps = "The mayor asked the army for pumps."
    whole = [Alignment(article=a, start=0, end=len(t), other=o, other_start=0, other_end=len(t), relation="identical", similarity=1.0) for a, o, t in [("alt2", "alt", ALTERED), ("let2", "let1", LETTER), *((s, "dam", DAM) for s in same)]]  # fmt: skip
    words = at(MIXED, "40 cellars were flooded")
    return ledger_of(
        articles=articles,
        reports=[
            Report(id="r-dam", articles=("dam", "alt", "alt2", "fr", *same), origin="RNA", origin_by="agency credit"),
            Report(id="r-ferry", articles=("ferry",)), Report(id="r-mixed", articles=("mixed",)), Report(id="r-letter", articles=("let1", "let2")),
        ],
        copies=[
            copy("alt", "dam", "reordered", "inferred", 0.9), copy("alt2", "alt", "identical"), copy("fr", "dam", "translated", "unknown", 0.8),
            *(copy(s, "dam", "identical") for s in same),
            copy("mixed", "dam", "excerpt", "known", 0.3), copy("mixed", "ferry", "translated", "inferred", 0.2),
            copy("let1", None, "identical", "unknown"), copy("let2", None, "identical", "unknown"),
        ],
        alignments=[
            beside(Alignment, "alt", "dam", pumps, pumps, "identical"),
            beside(Alignment, "alt", "dam", lead.replace("40", "45"), lead, "edited"),
            beside(Alignment, "alt", "dam", said.replace("March", "May"), said, "edited"),
            Alignment(article="fr", start=0, end=len(FRENCH), other="dam", other_start=DAM.index(lead), other_end=DAM.index("\nThe mayor"), relation="translated", similarity=0.7),
            *whole,
        ],
        passages=[
            beside(Passage, "mixed", "dam", lead, lead, "identical"),
            beside(Passage, "mixed", "ferry", MIXED.split("\n")[3], FERRY.split("\n")[0], "translated"),
        ],
        variants=[variant("45", "40", ("number",)), variant("in May", "in March", ("date", "quotation"))],
        statements=[
            Statement(id="s-dam", article="dam", speaker="the water board", source=at(DAM, "the water board"), content=(at(DAM, "40 cellars were flooded"),), claim="k-dam"),
            Statement(id="s-mixed", article="mixed", speaker="the water board", source=at(MIXED, "the water board"), content=(span(MIXED, words.start, words.end),), claim="k-dam"),
        ],
        claims=[
            Claim(id="k-dam", article="dam", start=at(DAM, "40 cellars were flooded").start, end=at(DAM, "40 cellars were flooded").end, text="40 cellars were flooded", statements=("s-dam", "s-mixed"), reports=("r-dam", "r-mixed", "r-ferry"), least=2, most=3, ties=(Tie(kind="passage", reports=("r-dam", "r-mixed"), evidence="one has the passage from the other"),)),
        ],
    )  # fmt: skip
