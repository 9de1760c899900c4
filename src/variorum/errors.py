"""One tree of exceptions. A message says what is wrong, where, and what to do next."""

from __future__ import annotations


class VariorumError(Exception):
    """The root: catch this to catch everything variorum raises on purpose. ``exit_code`` is what
    the command line ends with."""

    exit_code = 1


class UsageError(VariorumError):
    """A command, option or argument that makes no sense; nothing was done."""

    exit_code = 2


class OptionError(UsageError):
    """An option that does not exist or a value it cannot take."""


class PipelineError(VariorumError):
    """Stages in an order in which they cannot work, or a stage that breaks its contract."""


class StageError(VariorumError):
    """A stage that concerns all articles together failed."""


class ReadError(VariorumError):
    """An input that cannot be read at all."""


class StoreError(VariorumError):
    """A ledger that cannot be opened, read or written."""


class MissingExtraError(VariorumError):
    """A feature whose optional packages are not installed; the message names the extra."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            f"{feature} needs packages that are not installed: pip install 'variorum[{extra}]'"
        )


class ModelError(VariorumError):
    """Weights that are there but are not the ones their card describes."""
