"""Where stages run: one contract, one thin adapter an engine."""

from variorum.runners.base import Job, Runner
from variorum.runners.local import LocalRunner

__all__ = ["Job", "LocalRunner", "Runner"]
