"""Hypothesis strategies: texts as hostile as the web, and records of every table."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import strategies as st

from variorum.records import TABLES, Record

HOSTILE = (
    "",
    " ",
    "\n\n\n",
    "“",
    "”””””“““““‘‘‘‘’’’’\"\"\"\"''''",
    "said said said said said",
    "He said, she said, they said: “No,” he said, “no,” she said.",
    "a" * 5000,
    "1" * 3000,
    "a " * 3000,
    "one hundred hundred hundred " * 200,
    "\u202eright to left\u202c שלום עולם، مرحبا بالعالم",
    "Ünïcödé 🚰🏭 said the “plant’s” 𝒹𝒾𝓇ℯ𝒸𝓉ℴ𝓇.",
    "<script>alert(1)</script> said <b>Kranz</b>",
    "(((((((((((((((((((((((",
    "0x1F 1e400 ١٢٣ ½ ¼ 1/0 -- 3,,,4 5.5.5.5 $$$ €",
    "Monday Tuesday yesterday tomorrow 99.99.9999 31 February 2024 25:61",
    "Mr. Mr. Mr. Dr. Gen. Lt. Col. said.",
    "DATE 20240305\nBy\n(AP) —\nCopyright\nSource:",
    "\x01\x02\x07\x1b[31mred\x1b[0m said the mayor.",
    "a\u2028b\u2029c\x85d\x0be\x0cf",
    "e\u0301" * 300,
)
"""Texts that have broken software of this kind."""

WORDS = [
    "Mayor",
    "Ilse",
    "Kranz",
    "said",
    "denied",
    "that",
    "the",
    "plant",
    "leaked",
    "1,200",
    "litres",
    "on",
    "Tuesday",
    "“no",
    "danger”",
    "according",
    "to",
    "officials.",
    "She",
    "added:",
    "more",
    "than",
    "40",
    "people",
    "were",
    "treated",
    "in",
    "Breslin",
    "last",
    "week,",
    "the",
    "agency",
    "reported",
    "‘nothing’",
    "would",
    "change;",
    "Kovac",
    "rejected",
    "demands.",
    "Copyright",
    "2024",
    "(AP)",
    "—",
    "$5",
    "million",
    "\n\n",
]

news_like = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
texts = st.one_of(news_like, anything, st.sampled_from(HOSTILE))


def record_of(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Records of ``kind`` with any values that their fields allow; no reference is set."""
    return st.builds(kind, **{f.name: _values(f) for f in msgspec.structs.fields(kind)})


REFERENCES = {"report", "speaker_id", "entity", "statement", "within", "series", "claim"} | {
    "copy_of",
    "apart",
    "entered",
    "settled_from",
    "actor_id",
    "recipient_id",
    "happening",
}


def _values(field: Any) -> st.SearchStrategy[Any]:
    if field.name in REFERENCES:
        return st.none() if field.name != "report" else st.just(None)
    return _of_type(msgspec.inspect.type_info(field.type))


def _of_type(info: Any) -> st.SearchStrategy[Any]:
    """Values of a msgspec type."""
    inspect = msgspec.inspect
    if isinstance(info, inspect.UnionType):
        return st.one_of(*(_of_type(t) for t in info.types))
    if isinstance(info, inspect.NoneType):
        return st.none()
    if isinstance(info, inspect.StrType):
        return st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    if isinstance(info, inspect.IntType):
        return st.integers(min_value=-(2**31), max_value=2**31)
    if isinstance(info, inspect.FloatType):
        return st.floats(allow_nan=False, allow_infinity=False)
    if isinstance(info, inspect.BoolType):
        return st.booleans()
    if isinstance(info, inspect.LiteralType):
        return st.sampled_from(sorted(info.values, key=str))
    if isinstance(info, inspect.VarTupleType):
        return st.lists(_of_type(info.item_type), max_size=3).map(tuple)
    if isinstance(info, inspect.StructType):
        return st.builds(info.cls, **{f.encode_name: _of_type(f.type) for f in info.fields})
    raise TypeError(f"no strategy for {info}")


TABLE_KINDS = tuple(TABLES.items())
