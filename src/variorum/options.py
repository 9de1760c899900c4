"""Options: one frozen group a stage, with help on each field, from TOML or the command line.

A group is a subclass of :class:`StageOptions` whose fields are ``Annotated[type,
msgspec.Meta(description=…, ge=…)]`` with a default. Help texts and documentation derive from it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from variorum.errors import OptionError


class StageOptions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The options of one stage; a stage without any uses this class itself."""

    def digest(self) -> str:
        """A short hash of all values, for the key under which results are kept."""
        return blake2b(msgspec.json.encode(self, order="sorted"), digest_size=6).hexdigest()


class OptionHelp(msgspec.Struct, frozen=True, kw_only=True):
    """One option as help and documentation show it."""

    name: str
    type: str
    default: str
    help: str


def describe(stage: str, group: type[StageOptions]) -> list[OptionHelp]:
    """The options of ``group``, named ``stage.field``."""
    out = []
    for field in msgspec.structs.fields(group):
        info = msgspec.inspect.type_info(field.type)
        help_text = ""
        if isinstance(info, msgspec.inspect.Metadata):
            help_text = (info.extra_json_schema or {}).get("description", "")
            info = info.type
        default = field.default if field.default is not msgspec.NODEFAULT else field.default_factory
        kind = type(info).__name__.removesuffix("Type").lower()
        out.append(
            OptionHelp(
                name=f"{stage}.{field.name}", type=kind, default=repr(default), help=help_text
            )
        )
    return out


def load(
    groups: Mapping[str, type[StageOptions]],
    file: Path | None = None,
    settings: Iterable[str] = (),
) -> dict[str, StageOptions]:
    """The options of every stage: defaults, then ``file`` (TOML, a table a stage), then
    ``settings`` (``stage.option=value``). Raises :class:`OptionError` naming what is wrong."""
    values: dict[str, dict[str, Any]] = {}
    if file is not None:
        try:
            values = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise OptionError(f"cannot read the options file {file}: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise OptionError(f"{file} is no TOML file: {error}") from error
    for setting in settings:
        name, equals, raw = setting.partition("=")
        stage, dot, option = name.strip().partition(".")
        if not equals or not dot or not option:
            raise OptionError(f"{setting!r} is no setting: write stage.option=value")
        values.setdefault(stage, {})[option] = _literal(raw.strip())
    for stage in values:
        if stage not in groups:
            raise OptionError(f"no stage {stage!r} has options; there are {', '.join(groups)}")
        if not isinstance(values[stage], dict):
            raise OptionError(f"{stage!r} must be a table of options: [{stage}]")
    out: dict[str, StageOptions] = {}
    for stage, group in groups.items():
        try:
            out[stage] = msgspec.convert(values.get(stage, {}), group)
        except msgspec.ValidationError as error:
            valid = ", ".join(f.name for f in msgspec.structs.fields(group)) or "none"
            raise OptionError(f"options of {stage}: {error}; its options are: {valid}") from error
    return out


def _literal(raw: str) -> Any:
    """``raw`` as TOML would read it; a bare word is a string."""
    try:
        return tomllib.loads(f"v = {raw}")["v"]
    except tomllib.TOMLDecodeError:
        return raw
