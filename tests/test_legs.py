"""Reports, what binds them, and how many are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.legs import Carrier, Place, Surroundings, legs
from variorum.models.sources import UNKNOWN, Source
from variorum.records import Passage

NOWHERE = Surroundings({}, ())
BREKKE, LUND = Source("e-1", "Hanna Brekke"), Source("e-2", "Olav Lund")


def carrier(report: str, source: Source = UNKNOWN, **more: object) -> Carrier:
    fields = {"place": Place(f"a-{report}", 0, 10), "traced": source.known, **more}
    return Carrier(report=report, source=source, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("carriers", "interval", "kinds"),
    [
        ([], (0, 0), []),
        ([carrier("r1")], (1, 1), []),
        ([carrier("r1", BREKKE), carrier("r2", LUND)], (2, 2), []),
        ([carrier("r1", BREKKE), carrier("r2", BREKKE)], (1, 2), ["source"]),
        # one source has two names
        (
            [carrier("r1", Source("nato", "NATO")), carrier("r2", Source("no", "NATO officials"))],
            (1, 2),
            ["source"],
        ),
        (
            [
                carrier("r1", Source("e-3", "United States", ("U.S.",))),
                carrier("r2", Source("us", "U.S. State Department")),
            ],
            (1, 2),
            ["source"],
        ),
        # who speaks for a body is no second source beside it
        (
            [
                carrier("r1", Source("e-4", "NATO")),
                carrier("r2", Source("e-5", "Mike Lund", roles=("NATO spokesman",))),
            ],
            (1, 2),
            ["source"],
        ),
        (
            [
                carrier("r1", Source("a", "CDC")),
                carrier("r2", Source("b", "Centre for Disease Control and Prevention")),
            ],
            (1, 2),
            ["source"],
        ),
        # two presidents are two people
        (
            [
                carrier("r1", Source("e-6", "Ann Moe", roles=("president",))),
                carrier("r2", Source("e-7", "Jon Vik", roles=("president",))),
            ],
            (2, 2),
            [],
        ),
        # a tie reaches through others
        (
            [
                carrier("r1", BREKKE),
                carrier("r2", BREKKE),
                carrier("r2", LUND),
                carrier("r3", LUND),
            ],
            (1, 3),
            ["source", "source"],
        ),
        # nobody knows where r2 has it from: from the one or the other, so nothing is certain of it
        ([carrier("r1", BREKKE), carrier("r2"), carrier("r3", LUND)], (2, 3), ["unknown"]),
        ([carrier("r1"), carrier("r2"), carrier("r3")], (1, 3), ["unknown"]),
        # what an outlet says itself needs no source
        ([carrier("r1", traced=True), carrier("r2", traced=True)], (2, 2), []),
        # a report that names a source in one place is traced
        ([carrier("r1", BREKKE), carrier("r2"), carrier("r2", LUND)], (2, 2), []),
        (
            [
                carrier("r1", BREKKE, occasions=(("briefing", "the briefing of 5 March"),)),
                carrier("r2", LUND, occasions=(("briefing", "the briefing of 5 March"),)),
            ],
            (1, 2),
            ["occasion"],
        ),
    ],
)
def test_the_interval_and_its_reasons(
    carriers: list[Carrier], interval: tuple[int, int], kinds: list[str]
) -> None:
    found = legs(carriers, NOWHERE)
    assert (found.least, found.most) == interval
    assert [t.kind for t in found.ties] == kinds


def test_evidence_is_in_words() -> None:
    found = legs([carrier("r1", BREKKE), carrier("r2", BREKKE), carrier("r3")], NOWHERE)
    assert [(t.kind, t.reports, t.evidence) for t in found.ties] == [
        ("source", ("r1", "r2"), "from Hanna Brekke"),
        ("unknown", ("r1", "r3"), "1 of them does not name its source"),
    ]


def test_reports_stand_in_the_order_of_their_days() -> None:
    carriers = [
        carrier("r1", BREKKE, day=None),
        carrier("r2", BREKKE, day="2024-03-06"),
        carrier("r3", BREKKE, day="2024-03-05"),
    ]
    assert legs(carriers, NOWHERE).reports == ("r3", "r2", "r1")


@pytest.mark.parametrize(("start", "least"), [(5, 1), (10, 2)])
def test_only_the_passage_with_the_claim_binds(start: int, least: int) -> None:
    taken = Passage(
        article="a-r2", start=start, end=50, other="a-r1", other_start=start, other_end=50,
        relation="identical", similarity=1.0,
    )  # fmt: skip
    found = legs([carrier("r1", BREKKE), carrier("r2", LUND)], Surroundings({}, (taken,)))
    assert found.least == least


def test_one_outlet_or_agency_is_one_leg() -> None:
    around = Surroundings({"r1": "Nordwire", "r2": "NORDWIRE", "r3": None}, ())
    found = legs([carrier("r1", BREKKE), carrier("r2", LUND), carrier("r3", traced=True)], around)
    assert (found.least, found.most, found.ties[0].evidence) == (2, 3, "all from Nordwire")


CARRIERS = st.builds(
    lambda r, s, o, t: carrier(f"r{r}", s, occasions=tuple((k, k) for k in o), traced=t),
    st.integers(0, 6),
    st.sampled_from([UNKNOWN, BREKKE, LUND, Source("w", "people who were there")]),
    st.sets(st.sampled_from("abcd"), max_size=2),
    st.booleans(),
)


@given(st.lists(CARRIERS, min_size=1, max_size=12), st.randoms(), st.data())
def test_intervals_hold_in_any_order_and_for_any_number_of_copies(
    carriers: list[Carrier], random: object, data: st.DataObject
) -> None:
    found = legs(carriers, NOWHERE)
    assert 1 <= found.least <= found.most == len({c.report for c in carriers})
    assert {r for t in found.ties for r in t.reports} <= set(found.reports)
    turned = data.draw(st.permutations([*carriers, carriers[0]]))
    assert legs(turned, NOWHERE) == found
