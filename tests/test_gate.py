"""The quality floors, measured on public data where they are at hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from variorum.models.plover import QUADS

GATE = Path(__file__).parent.parent / "gate"
GATES = tomllib.loads((GATE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.bench
@pytest.mark.skipif(
    "VARIORUM_BENCH" not in os.environ,
    reason="set VARIORUM_BENCH to the folder with the benchmark data to hold the quality floors",
)
@pytest.mark.parametrize("name", [n for n, gate in GATES.items() if gate.get("suite", True)])
def test_the_floor_holds(name: str) -> None:
    command = [sys.executable, str(GATE / "run.py"), "--only", name]
    done = subprocess.run(command, capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """The modules of the gate can be imported."""
    monkeypatch.syspath_prepend(str(GATE))


@pytest.mark.usefixtures("gate")
def test_groups_and_reports_are_counted_pair_by_pair() -> None:
    import families  # type: ignore[import-not-found]

    group = {"a1": "A", "a2": "A", "a3": "A", "b1": "B", "b2": "B", "c1": "C"}
    report = {"a1": "r1", "a2": "r1", "a3": "r2", "b1": "r3", "b2": "r4", "c1": "r4"}
    assert families.figures(group, report) == {
        "together": 2 / 5,  # a1 and a2, of the five that have another of their group
        "apart": 1 - 2 / 3,  # B and C share r4
        "kept_apart": 1 - 1 / 4,  # a1-a2, of the pairs a1-a2, a1-a3, a2-a3, b1-b2
    }


@pytest.mark.usefixtures("gate")
def test_one_stage_of_a_file_is_exported_without_a_parse(tmp_path: Path) -> None:
    import part  # type: ignore[import-not-found]

    text = (
        "The ferry to Osel was turned back on Tuesday after its bow door jammed in heavy ice. " * 4
    )
    rows = [
        {"id": i, "text": text + own, "url": f"https://{i}.example/1", "gold": i}
        for i, own in (("a", ""), ("b", "It was late."))
    ]
    source = tmp_path / "rows.jsonl"
    source.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    part.export(source, "lineage", tmp_path / "export")
    reports = (tmp_path / "export" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert [len(json.loads(r)["articles"]) for r in reports] == [2]
    articles = (tmp_path / "export" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(a)["uri"] for a in articles} == {r["url"] for r in rows}
    assert (tmp_path / "export" / "statements.jsonl").read_text(encoding="utf-8") == ""


@pytest.mark.usefixtures("gate")
def test_a_floor_can_be_rewritten_without_touching_its_neighbours() -> None:
    from run import rewritten  # type: ignore[import-not-found]

    text = (GATE / "floors.toml").read_text(encoding="utf-8")
    changed = tomllib.loads(rewritten(text, "times", {"value_f": 0.75}))
    assert changed["times"]["floors"] == {"value_f": 0.75}
    assert {k: v for k, v in changed.items() if k != "times"} == {
        k: v for k, v in GATES.items() if k != "times"
    }


@pytest.mark.usefixtures("gate")
def test_speech_is_counted_apart_by_kind_length_and_publisher() -> None:
    import speech  # type: ignore[import-not-found]

    from variorum.records import Article
    from variorum.training.gold import Attribution, Example

    def example(key: str, text: str, *said: tuple[str, str]) -> Example:
        def at(words: str) -> tuple[tuple[int, int, str], ...]:
            return ((text.index(words), text.index(words) + len(words), words),)

        gold = tuple(Attribution(at(source), (), at(content)) for source, content in said)
        return Example(Article(id=key, key=key, text=text), gold)

    def made(one: Example, source: str, content: str) -> dict[str, object]:
        text = one.article.text
        start, at = text.index(content), text.index(source)
        return {
            "content": [{"start": start, "end": start + len(content)}],
            "source": {"start": at, "end": at + len(source)},
        }

    short = example("a", "“Never again,” Brandt said.", ("Brandt", "“Never again,”"))
    long = example(
        "b",
        "Vogel said the dam held. Brandt said it was “not so” at all. Kranz hopes for rain.",
        ("Vogel", "the dam held"),
        ("Brandt", "it was “not so” at all"),
        ("Kranz", "for rain"),
    )
    predicted = {
        "a": [made(short, "Brandt", "“Never again,”")],
        "b": [made(long, "Brandt", "the dam held"), made(long, "Brandt", "it was “not so” at all")],
    }
    found = speech.figures([short, long], {"a": "post", "b": "times"}, predicted)
    assert found["recall_direct"] == 1
    assert found["recall_mixed"] == 1
    assert found["recall_indirect"] == 1 / 2  # the rain is missed, the dam has the wrong source
    assert found["joint_short"] == found["joint_post"] == 1
    assert found["joint_long"] == found["joint_times"] == 2 * 1 / (3 + 2)


@pytest.mark.usefixtures("gate")
def test_a_judged_row_that_is_read_otherwise_counts_as_wrong() -> None:
    import judged  # type: ignore[import-not-found]

    sheet = judged.SHEETS["figures"]

    def row(start: str, counted: str, judgement: str = "") -> dict[str, str]:
        read = dict.fromkeys(sheet.read, "-") | {"counted": counted}
        marks = zip(sheet.judged, judgement, strict=False)
        return {"article": "a", "start": start, "end": "9", **read, **dict(marks)}

    sheets = [row("1", "workers", "yyyy"), row("2", "boats", "yyny"), row("3", "fish", "yyyy")]
    now = [row("1", "workers"), row("2", "boats"), row("3", "dead fish"), row("4", "dams")]
    shares, changed = judged.scored(sheet, sheets, now)
    assert shares["right"] == shares["counted_right"] == 1 / 3
    assert shares["value"] == 2 / 3
    assert [r["start"] for r in changed] == ["3"]


@pytest.mark.usefixtures("gate")
def test_every_judgement_in_the_sheets_is_yes_or_no() -> None:
    import csv

    import judged

    for path in sorted(judged.HERE.glob("*.tsv")):
        sheet = judged.SHEETS[path.stem]
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        assert rows
        assert {row[c] for row in rows for c in sheet.judged} <= {"y", "n"}
        assert {row[c] for row in rows for c in sheet.besides} <= {"y", "n", "-"}
        places = [tuple(row[c] for c in sheet.place) for row in rows]
        assert len(set(places)) == len(places)


MARKED = {
    "figure": "y",
    "low": "30",
    "high": "30",
    "unit": "person",
    "counted": "people killed in Velm",
    "must": "people|persons;killed|dead;Velm",
    "may": "suicide attack market",
    "source": "- | Ida Roe",
}
"""Of “30 people died”, said by Ida Roe."""


@pytest.mark.usefixtures("gate")
@pytest.mark.parametrize(
    ("counted", "right"),
    [
        ("people killed in Velm", True),
        ("killed by the attack in Velm", True),  # the unit says that they are people
        ("people who died, dead in the Velm market", True),
        ("people killed", False),
        ("people hurt in Velm", False),
        ("ferry crews killed in Velm by rebels", False),  # more than one word that nobody marked
        (None, False),
    ],
)
def test_what_is_counted_needs_its_ideas_and_no_others(counted: str | None, right: bool) -> None:
    import marked  # type: ignore[import-not-found]

    found = {
        "low": 30.0,
        "high": 30.0,
        "unit": "person",
        "unit_text": "people",
        "text": "30 people",
    }
    found |= {"counted": counted, "attributed_to": "pilot Ida Roe"}
    compared = marked.figure(MARKED, found)
    assert compared == {"value": True, "unit": True, "counted": right, "source": True}
    wrong = marked.figure(
        MARKED, found | {"low": 3.0, "unit": "boat", "attributed_to": "the mayor"}
    )
    assert (wrong["value"], wrong["unit"], wrong["source"]) == (False, False, False)
    assert marked.figure(MARKED | {"figure": "n"}, found)["value"] is False
    assert marked.figure(MARKED, None) is None


@pytest.mark.usefixtures("gate")
def test_an_event_is_right_by_code_status_and_both_parties() -> None:
    import marked

    row = {
        "codes": "COERCE/ASSAULT",
        "status": "asserted",
        "actor": "he | Ole Brandt",
        "recipient": "-",
    }
    found = {"event": "ASSAULT", "status": "asserted", "actor": "Brandt", "recipient": None}
    assert all(marked.event(row, found).values())
    assert not marked.event(row, found | {"status": "planned"})["event"]
    assert not marked.event(row, found | {"actor": "Ida Roe"})["actor"]
    assert not marked.event(row, found | {"recipient": "the crews"})["recipient"]
    assert not any(marked.event(row | {"codes": "NONE"}, found).values())


@pytest.mark.usefixtures("gate")
def test_every_marked_row_can_be_compared() -> None:
    import marked

    for name in marked.SHEETS:
        rows = marked.marked(name)
        places = [(row["article"], row["start"]) for row in rows]
        assert len(set(places)) == len(places) > 0
        parts = [len(marked.marked(name, part)) for part in ("made", "held")]
        assert sum(parts) == len(rows) > parts[1]
    codes = {code for row in marked.marked("events") for code in row["codes"].split("/")}
    assert codes <= {"NONE", *QUADS}
    for row in marked.marked("figures"):
        assert row["figure"] in ("y", "n")
        assert row["counted"] != "-" or row["must"] == "-"
        assert all(row[end] == "-" or float(row[end]) >= 0 for end in ("low", "high"))


MARK = {
    "counted": "diesel carried by first tanker to Velm",
    "must": "diesel|fuel;tanker",
    "may": "cargo arrived",
}


@pytest.mark.usefixtures("gate")
def test_a_phrase_lacks_ideas_and_has_words_too_many() -> None:
    from marks import counts  # type: ignore[import-not-found]

    free = frozenset({"the", "in", "to", "by"})

    def compared(phrase: str) -> tuple[int, int, bool]:
        found = counts(MARK, phrase, "tonne", "5,000 tonnes", free)
        return found.lacking, found.extra, found.right

    assert compared("diesel") == (1, 0, False)
    assert compared("diesel (first tanker)") == (0, 0, True)
    assert compared("fuels in tanker of striking crews") == (0, 3, False)  # "of" is not free here
    assert compared("") == (2, 0, False)
    nothing = MARK | {"counted": "-", "must": "-"}
    assert counts(nothing, "", "tonne", "", free).right
    assert counts(nothing, "cargo", "tonne", "", free).extra == 0
    assert not counts(nothing, "masts", "tonne", "", free).right
