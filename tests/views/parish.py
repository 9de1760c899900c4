"""A ledger made by hand around a few names: who says what of whom, in two reports and a copy."""

from __future__ import annotations

from typing import Any

from tests.views.sample import at, ledger_of
from variorum.records import Article, Copy, Entity, Figure, Mention, Report, Statement
from variorum.views.queries import Ledger

FIRST = """Mayor Ida Lund said Norden Chemicals had polluted Lake Tarn. “Norden lied to us,” Lund told the council in Kall.
About 30 people came."""
COPY = """Mayor Ida Lund said Norden Chemicals had polluted Lake Tarn. “Norden lied to us,” Lund told the council in Kall."""
LATER = """Norden denied that Ms Lund had asked for its files. Ida Lund counted 45 dead birds, a spokesman for Norden said."""


def mentions(article: str, text: str, names: dict[str, str]) -> list[Mention]:
    """Every place at which ``text`` has one of the ``names``, with its entity."""
    out = []
    for name, entity in names.items():
        k = text.find(name)
        while k >= 0:
            role = "Mayor" if text[max(0, k - 6) : k] == "Mayor " else None
            out.append(Mention(article=article, start=k, end=k + len(name), text=name, entity=entity, role=role))  # fmt: skip
            k = text.find(name, k + 1)
    return out


def parish(**more: list[Any]) -> Ledger:
    """Three articles in two reports; ``more`` are further tables."""
    articles = [
        Article(id="a-1", key="1", text=FIRST, title="One", outlet="Kall Post", published="2024-05-02", report="r-1"),
        Article(id="a-2", key="2", text=COPY, title="Two", outlet="Copy Site", published="2024-05-03", report="r-1"),
        Article(id="a-3", key="3", text=LATER, title="Three", outlet="The Ferry", published="2024-05-06", report="r-2"),
    ]  # fmt: skip
    statements = []
    for n, text in ((1, FIRST), (2, COPY)):
        statements += [
            Statement(id=f"s-{n}1", article=f"a-{n}", speaker="Ida Lund", speaker_id="e-lund", source=at(text, "Mayor Ida Lund"), cue=at(text, "said"), content=(at(text, "Norden Chemicals had polluted Lake Tarn"),)),
            Statement(id=f"s-{n}2", article=f"a-{n}", speaker="Ida Lund", speaker_id="e-lund", source=at(text, "Lund told"), cue=at(text, "told"), content=(at(text, "“Norden lied to us,”"),), kind="direct"),
        ]  # fmt: skip
    statements += [
        Statement(id="s-3", article="a-3", speaker="Norden", speaker_id="e-norden", source=at(LATER, "Norden"), cue=at(LATER, "denied"), content=(at(LATER, "that Ms Lund had asked for its files"),), act="deny"),
        Statement(id="s-4", article="a-3", speaker="Norden", speaker_id="e-norden", source=at(LATER, "a spokesman for Norden"), cue=at(LATER, "said"), content=(at(LATER, "Ida Lund counted 45 dead birds"),)),
    ]  # fmt: skip
    long = {"Ida Lund": "e-lund", "Norden Chemicals": "e-norden", "Lake Tarn": "e-tarn", "Kall": "e-kall"}  # fmt: skip
    tables: dict[str, list[Any]] = {
        "articles": articles,
        "reports": [Report(id="r-1", articles=("a-1", "a-2")), Report(id="r-2", articles=("a-3",))],
        "copies": [Copy(article="a-2", copy_of="a-1", relation="identical", coverage=1.0, direction="known")],
        "statements": statements,
        "figures": [
            Figure(id="f-1", article="a-3", start=LATER.index("45"), end=LATER.index("45") + 2, text="45", low=45, high=45, counted="dead birds", statement="s-4"),
            Figure(id="f-2", article="a-1", start=FIRST.index("30"), end=FIRST.index("30") + 2, text="30", low=30, high=30, counted="people", attributed_to="ida lund"),
            Figure(id="f-3", article="a-1", start=FIRST.index("30"), end=FIRST.index("30") + 2, text="30", low=30, high=30, counted="people", attributed_to="the council"),
        ],
        "mentions": [
            *mentions("a-1", FIRST, {**long, "“Norden": "e-norden", "Lund told": "e-lund"}),
            *mentions("a-2", COPY, {**long, "“Norden": "e-norden", "Lund told": "e-lund"}),
            *mentions("a-3", LATER, {"Norden": "e-norden", "Ms Lund": "e-lund", "Ida Lund": "e-lund", "birds": "e-birds"}),
        ],
        "entities": [
            Entity(id="e-lund", name="Ida Lund", kind="person", variants=("Ida Lund", "Lund"), roles=("Mayor",)),
            Entity(id="e-norden", name="Norden Chemicals", kind="organisation", variants=("Norden",), wikidata="Q1"),
            Entity(id="e-tarn", name="Lake Tarn", kind="place", latitude=60.5, longitude=9.25, geonames=7),
            Entity(id="e-kall", name="Kall", kind="place", latitude=60.51, longitude=9.26),
            Entity(id="e-birds", name="birds", kind="other"),
        ],
    }  # fmt: skip
    return ledger_of(**{**tables, **more})
