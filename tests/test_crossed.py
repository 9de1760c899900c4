"""The gate that crosses event codes: what one part alone taught does not count in it."""

from __future__ import annotations

from pathlib import Path

import pytest

GATE = Path(__file__).parents[1] / "gate"


def test_what_one_part_alone_taught_is_left_out_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(GATE))
    import crossed  # type: ignore[import-not-found]

    from variorum.stages.article.events.clause import Clause
    from variorum.stages.article.events.readings import Reading
    from variorum.syntax import Token

    def reading(lemma: str, code: str) -> Reading:
        verb = Token(0, 0, 1, lemma, lemma, "VBD", "VERB", "ROOT", 0, 0, "")
        clause = Clause(verb, None, None, None, (), {}, "real", False, False, None, None)
        return Reading(clause, None, code, None, None, None)

    rows = [
        crossed.Coded(0, "ASSAULT", (reading("attack", "ASSAULT"),), (True,)),
        crossed.Coded(1, "ASSAULT", (reading("attack", "ASSAULT"),), (False,)),
        crossed.Coded(1, "CONSULT", (reading("meet", "CONSULT"),), (True,)),
        crossed.Coded(2, "CONSULT", (reading("attack", "ASSAULT"),), (True,)),
    ]
    parts = crossed.taught(rows)
    assert crossed.figures(rows, lambda s, r: True) == ((2 * 1 / 4 + 2 * 1 / 3) / 2, 0.75)
    whole = crossed.figures(rows, lambda s, r: parts.get(crossed._word(r), set()) != {s.part})
    assert whole == (2 * 1 / 4 / 2, 0.5)
