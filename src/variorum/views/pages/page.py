"""One page to be written: where, from which template, with what context."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """``href`` is relative to the dossier's folder, with ``/``; ``context`` is a frozen dataclass
    that the template knows as ``page``; ``title`` is what the browser's tab says."""

    href: str
    template: str
    title: str
    context: object

    @property
    def root(self) -> str:
        """What leads from this page back to the dossier's folder."""
        return "../" * self.href.count("/")
