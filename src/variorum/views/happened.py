"""Reads of what happened or was said to."""

from __future__ import annotations

from typing import cast, get_args

from variorum.errors import UsageError
from variorum.records import Event, EventStatus, Happening
from variorum.views.filters import has, one_of, within
from variorum.views.reading import Reading
from variorum.views.rows import Rows


class Happened(Reading):
    """Events of single articles, and what they are joined into."""

    def events(
        self,
        *,
        event: str | None = None,
        status: str | None = None,
        actor: str | None = None,
        recipient: str | None = None,
        happening: str | None = None,
        article: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Rows[Event]:
        """What single articles tell. ``actor`` and ``recipient`` match the words of the text or any
        spelling of the entity, or are its id; ``since`` and ``until`` are about the day that is
        named. Raises :class:`~variorum.errors.UsageError` where there is no such status or article."""
        one_of("status", status, get_args(EventStatus))
        who, whom = self._entities_meant(actor), self._entities_meant(recipient)
        return self._of_articles(
            "events",
            Event,
            article,
            lambda e: (
                (event is None or e.event == event.upper())
                and (status is None or e.status == status)
                and (actor is None or has(e.actor, actor) or e.actor_id in who)
                and (recipient is None or has(e.recipient, recipient) or e.recipient_id in whom)
                and (happening is None or e.happening == happening)
                and within(e.date, e.date, since, until)
            ),
        )

    def happenings(
        self,
        *,
        event: str | None = None,
        status: str | None = None,
        actor: str | None = None,
        recipient: str | None = None,
        article: str | None = None,
        report: str | None = None,
        since: str | None = None,
        until: str | None = None,
        most: int | None = None,
    ) -> Rows[Happening]:
        """What happened or was said to, one row a thing, in the order of days: the one named, else
        the first on which it was written of. ``most`` leaves out what fewer reports tell; the other
        filters are those of :meth:`events`, ``since`` and ``until`` about that day."""
        one_of("status", status, get_args(EventStatus))
        who, whom = self._entities_meant(actor), self._entities_meant(recipient)
        told = self._article_id(article) if article else None
        found = sorted(
            self._all("happenings", Happening), key=lambda h: (h.date or h.first or "9", h.id)
        )
        return Rows(
            Happening,
            (
                h
                for h in found
                if (event is None or h.event == event.upper())
                and (status is None or h.status == status)
                and (actor is None or has(h.actor, actor) or h.actor_id in who)
                and (recipient is None or has(h.recipient, recipient) or h.recipient_id in whom)
                and (told is None or told in h.articles)
                and (report is None or report in h.reports)
                and (most is None or h.most >= most)
                and within(h.date or h.first, h.date or h.first, since, until)
            ),
        )

    def happening(self, happening: str) -> Happening:
        """The happening with this id; raises :class:`~variorum.errors.UsageError`."""
        found = cast(list[Happening], list(self._store.rows("happenings", id=happening)))
        if not found:
            raise UsageError(
                f"no happening {happening!r}; name its id as `events --joined --json` shows it"
            )
        return found[0]
