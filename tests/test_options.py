"""Options from defaults, TOML and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import toys
from variorum.errors import OptionError
from variorum.options import describe, load
from variorum.stages import STAGES

GROUPS = {s.name: s.options for s in toys.STAGES}


def test_the_command_line_overrules_the_file_and_the_file_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "o.toml"
    file.write_text("[shout]\nloud = false\npause = 0.5\n")
    assert load(GROUPS)["shout"] == toys.Options(loud=True, pause=0.0)
    assert load(GROUPS, file)["shout"] == toys.Options(loud=False, pause=0.5)
    assert load(GROUPS, file, ["shout.pause=0.25"])["shout"] == toys.Options(loud=False, pause=0.25)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("shout", "write stage.option=value"),
        ("shout.loud", "write stage.option=value"),
        ("whisper.loud=true", "no stage 'whisper'"),
        ("shout.volume=3", r"unknown field `volume`; its options are: loud, pause"),
        ("shout.loud=7", "Expected `bool`"),
        ("shout.pause=-1", "Expected `float` >= 0"),
    ],
)
def test_a_wrong_setting_says_what_is_wrong_and_what_there_is(setting: str, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        load(GROUPS, settings=[setting])


def test_a_wrong_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="cannot read the options file"):
        load(GROUPS, tmp_path / "absent.toml")
    (tmp_path / "bad.toml").write_text("[shout\n")
    with pytest.raises(OptionError, match="is no TOML file"):
        load(GROUPS, tmp_path / "bad.toml")
    (tmp_path / "flat.toml").write_text("shout = 3\n")
    with pytest.raises(OptionError, match="must be a table"):
        load(GROUPS, tmp_path / "flat.toml")


def test_digests_tell_values_apart() -> None:
    assert toys.Options().digest() == toys.Options(loud=True).digest()
    assert toys.Options().digest() != toys.Options(loud=False).digest()


@pytest.mark.parametrize("stage", STAGES, ids=lambda s: s.name)
def test_every_option_has_a_help_text_and_a_default(stage: object) -> None:
    for option in describe(stage.name, stage.options):  # type: ignore[attr-defined]
        assert option.help.endswith("."), option.name
        assert option.default
