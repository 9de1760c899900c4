"""Ledgers made by hand for the views: a small story with every kind of record, and a large one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from variorum.records import (
    Alignment,
    Article,
    Claim,
    Copy,
    Dispute,
    Entity,
    Event,
    Failure,
    Figure,
    Happening,
    Mention,
    Noise,
    Record,
    Report,
    Series,
    Side,
    Span,
    Statement,
    Tie,
    Time,
    TimelineEntry,
    Variant,
    span,
)
from variorum.store import Store
from variorum.views.queries import Ledger

HOSTILE = "<script>alert(1)</script>"


class MemoryStore:
    """The one thing views ask of a store: the rows of a table, those with equal columns."""

    def __init__(self, tables: dict[str, list[Record]]) -> None:
        self.tables = tables
        self.by_article: dict[tuple[str, str], list[Record]] = {}
        for table, records in tables.items():
            for record in records:
                key = (table, getattr(record, "article", ""))
                self.by_article.setdefault(key, []).append(record)

    def rows(self, table: str, article: str | None = None, **equal: object) -> Iterator[Record]:
        found = self.tables.get(table, []) if article is None else None
        for record in self.by_article.get((table, article or ""), []) if found is None else found:
            if all(getattr(record, name) == value for name, value in equal.items()):
                yield record

    def close(self) -> None: ...


def ledger_of(**tables: list[Any]) -> Ledger:
    """A ledger that has these records."""
    return Ledger(cast(Store, MemoryStore(tables)))


def at(text: str, words: str) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return span(text, start, start + len(words))


def place(article: Article, words: str) -> dict[str, Any]:
    """The fields of a record that stands on these words."""
    s = at(article.text, words)
    return {"article": article.id, "start": s.start, "end": s.end, "text": s.text}


AGENCY = """WALDSEE (RNA) — At least 40 people were treated after a pipe burst at the Halder works on Tuesday, the county office said.
“Nobody needs to leave the town,” county chief Ruth Amberg told reporters. Plant manager Jonas Feld denied that the pipe was old.
The fire service measured ammonia over 3 kilometres downstream. It will measure again on Wednesday."""
COPY = """The fire service measured ammonia over 3 kilometres downstream.
At least 45 people were treated after a pipe burst at the Halder works on Tuesday, the county office said. “No one needs to leave the city,” county chief Ruth Amburg told journalists.
People also read: Ten lakes to swim in
Residents spoke of a smell of cleaning fluid."""
OWN = """Sixty people have now been treated, hospital doctor Lena Voss said on Thursday.
“The pipe was older than the plant,” said trade union official Emil Karg, contradicting the plant's manager.
The county office put the number at 52."""
EVIL = f"""{HOSTILE} said <b>Anna Roth</b> & "others" on Friday.
“{HOSTILE}” she said.
\u202eright to left\u202c א ب"""


def story() -> Ledger:
    """Four articles, three reports, every kind of record; the last is hostile."""
    a = Article(id="a-1", key="agency.txt", uri="https://rna.example/1", title="Dozens treated after ammonia leak", text=AGENCY, outlet="Rivers News Agency", agency="RNA", authors=("M. Lund",), published="2024-03-05", published_by="given", language="en", words=62, report="r-1")  # fmt: skip
    b = Article(id="a-2", key="copy.html", uri="https://daily.example/2", title="Ammonia leak at Halder: 45 treated", text=COPY, outlet="Waldsee Daily", published="2024-03-06T08:30:00+01:00", published_by="metadata", language="en", words=58, report="r-1")  # fmt: skip
    c = Article(id="a-3", key="own.txt", title="Union: pipe older than plant", text=OWN, outlet="The Ferry", published="2024-03-07", published_by="inferred", published_evidence="on Thursday", words=41, report="r-2")  # fmt: skip
    d = Article(id="a-4", key=f"../{HOSTILE}", uri="javascript:alert(1)", title=HOSTILE, text=EVIL, outlet=HOSTILE, words=14, report="r-3")  # fmt: skip
    office, amberg, feld, karg, voss = "e-office", "e-amberg", "e-feld", "e-karg", "e-voss"
    statements = [
        Statement(
            id="s-1",
            article="a-1",
            speaker="the county office",
            speaker_id=office,
            source=at(AGENCY, "the county office"),
            cue=at(AGENCY, "said"),
            content=(
                at(
                    AGENCY,
                    "At least 40 people were treated after a pipe burst at the Halder works on Tuesday",
                ),
            ),
            settled_by="name",
            claim="k-1",
        ),
        Statement(
            id="s-2",
            article="a-1",
            speaker="Ruth Amberg",
            speaker_id=amberg,
            source=at(AGENCY, "county chief Ruth Amberg"),
            cue=at(AGENCY, "told"),
            content=(at(AGENCY, "“Nobody needs to leave the town,”"),),
            kind="direct",
            addressee="reporters",
            settled_by="name",
        ),
        Statement(
            id="s-3",
            article="a-1",
            speaker="Jonas Feld",
            speaker_id=feld,
            source=at(AGENCY, "Plant manager Jonas Feld"),
            cue=at(AGENCY, "denied"),
            content=(at(AGENCY, "that the pipe was old"),),
            act="deny",
            settled_by="name",
        ),
        Statement(
            id="s-4",
            article="a-2",
            speaker="the county office",
            speaker_id=office,
            source=at(COPY, "the county office"),
            cue=at(COPY, "said"),
            content=(
                at(
                    COPY,
                    "At least 45 people were treated after a pipe burst at the Halder works on Tuesday",
                ),
            ),
            settled_by="name",
            claim="k-1",
        ),
        Statement(
            id="s-5",
            article="a-2",
            speaker="Ruth Amberg",
            speaker_id=amberg,
            source=at(COPY, "county chief Ruth Amburg"),
            cue=at(COPY, "told"),
            content=(at(COPY, "“No one needs to leave the city,”"),),
            kind="direct",
            settled_by="copy",
            settled_from="a-1",
        ),
        Statement(
            id="s-6",
            article="a-3",
            speaker="Lena Voss",
            speaker_id=voss,
            source=at(OWN, "hospital doctor Lena Voss"),
            cue=at(OWN, "said"),
            content=(at(OWN, "Sixty people have now been treated"),),
            claim="k-2",
        ),
        Statement(
            id="s-7",
            article="a-3",
            speaker="Emil Karg",
            speaker_id=karg,
            source=at(OWN, "trade union official Emil Karg"),
            cue=span(OWN, OWN.index("said trade"), OWN.index("said trade") + 4),
            content=(at(OWN, "“The pipe was older than the plant,”"),),
            kind="direct",
            act="accuse",
        ),
        Statement(
            id="s-8",
            article="a-4",
            speaker=HOSTILE,
            source=at(EVIL, "she"),
            cue=at(EVIL, "said"),
            content=(at(EVIL, f"“{HOSTILE}”"),),
            kind="direct",
            anonymous=True,
            claim="k-2",
        ),
    ]
    figures = [
        Figure(
            id="f-1",
            **place(a, "At least 40 people"),
            low=40,
            unit="person",
            counted="people treated",
            attributed_to="the county office",
            statement="s-1",
            as_of="2024-03-05",
            series="n-1",
        ),
        Figure(
            id="f-2",
            **place(b, "At least 45 people"),
            low=45,
            unit="person",
            counted="people treated",
            attributed_to="the county office",
            statement="s-4",
            as_of="2024-03-05",
            series="n-1",
        ),
        Figure(
            id="f-3",
            **place(c, "Sixty people"),
            low=60,
            high=60,
            unit="person",
            counted="people treated",
            attributed_to="Lena Voss",
            statement="s-6",
            series="n-1",
            claim="k-2",
        ),
        Figure(
            id="f-4",
            **place(c, "52"),
            low=52,
            high=52,
            counted="people treated",
            attributed_to="The county office",
            series="n-1",
        ),
        Figure(
            id="f-5", **place(a, "over 3 kilometres"), low=3, unit="kilometre", counted="downstream"
        ),
        Figure(
            id="f-6", **place(b, "over 3 kilometres"), low=3, unit="kilometre", counted="downstream"
        ),
    ]
    alignments = []
    for left, right, relation in (
        ("The fire service measured ammonia over 3 kilometres downstream.", "The fire service measured ammonia over 3 kilometres downstream.", "reordered"),
        ("At least 40 people were treated after a pipe burst at the Halder works on Tuesday, the county office said.", "At least 45 people were treated after a pipe burst at the Halder works on Tuesday, the county office said.", "reworded"),
        ("“Nobody needs to leave the town,” county chief Ruth Amberg told reporters.", "“No one needs to leave the city,” county chief Ruth Amburg told journalists.", "reworded"),
    ):  # fmt: skip
        o, n = at(AGENCY, left), at(COPY, right)
        alignments.append(Alignment(article="a-2", start=n.start, end=n.end, other="a-1", other_start=o.start, other_end=o.end, relation=cast(Any, relation), similarity=0.9))  # fmt: skip
    variants = []
    for new, old, kinds in (("45", "40", ("number",)), ("Amburg", "Amberg", ("name",)), ("the city", "the town", ("substituted", "quotation"))):  # fmt: skip
        o, n = at(AGENCY, old), at(COPY, new)
        variants.append(Variant(report="r-1", article="a-2", start=n.start, end=n.end, text=n.text, other="a-1", other_start=o.start, other_end=o.end, other_text=o.text, kinds=cast(Any, kinds), entered="a-2", carried=("a-2",)))  # fmt: skip
    return ledger_of(
        articles=[a, b, c, d],
        noise=[Noise(**place(b, "People also read: Ten lakes to swim in"), kind="boilerplate")],
        reports=[Report(id="r-1", articles=("a-1", "a-2"), origin="RNA", origin_by="dateline"), Report(id="r-2", articles=("a-3",)), Report(id="r-3", articles=("a-4",))],
        copies=[Copy(article="a-2", copy_of="a-1", relation="reordered", coverage=0.81, direction="inferred", evidence=("published a day later",))],
        alignments=alignments,
        variants=variants,
        claims=[
            Claim(id="k-1", **place(a, "At least 40 people were treated after a pipe burst at the Halder works on Tuesday"), statements=("s-1", "s-4"), reports=("r-1",)),
            Claim(id="k-2", **place(c, "Sixty people have now been treated"), statements=("s-6", "s-8"), figures=("f-3",), reports=("r-2", "r-3"), least=1, most=2, ties=(Tie(kind="source", reports=("r-2", "r-3"), evidence=HOSTILE),)),
        ],
        statements=statements,
        figures=figures,
        series=[Series(id="n-1", counted="people treated", unit="person", figures=("f-1", "f-2", "f-3", "f-4")), Series(id="n-2", counted="downstream", unit="kilometre", figures=("f-5", "f-6"))],
        times=[Time(**place(a, "Tuesday"), type="DATE", value="2024-03-05", anchor="2024-03-05"), Time(**place(a, "Wednesday"), type="DATE", value="2024-03-06")],
        mentions=[
            Mention(**place(a, "Ruth Amberg"), entity=amberg, kind="person", role="county chief"), Mention(**place(b, "Ruth Amburg"), entity=amberg, kind="person"),
            Mention(**place(a, "Jonas Feld"), entity=feld, kind="person"), Mention(**place(a, "WALDSEE"), entity="e-town", kind="place"),
            Mention(**place(c, "Emil Karg"), entity=karg, kind="person"), Mention(**place(d, "Anna Roth"), entity="e-evil", kind="person"),
        ],
        entities=[
            Entity(id=amberg, name="Ruth Amberg", kind="person", variants=("Ruth Amberg", "Ruth Amburg"), roles=("county chief",)),
            Entity(id=feld, name="Jonas Feld", kind="person", roles=("plant manager",)), Entity(id=karg, name="Emil Karg", kind="person", roles=("trade union official",)),
            Entity(id=voss, name="Lena Voss", kind="person", roles=("hospital doctor",)), Entity(id=office, name="the county office", kind="organisation"),
            Entity(id="e-town", name="Waldsee", kind="place", variants=("WALDSEE",), geonames=2814883, latitude=47.92, longitude=9.75),
            Entity(id="e-evil", name=HOSTILE, kind="person", variants=(HOSTILE + "2",), roles=(HOSTILE,)),
        ],
        events=[
            Event(id="v-1", **place(a, "treated"), event="AID", mode="medical", actor=None, recipient="people", date="2024-03-05", happening="h-1"),
            Event(id="v-2", **place(b, "treated"), event="AID", mode="medical", actor=None, recipient="people", date="2024-03-05", happening="h-1"),
            Event(id="v-3", **place(c, "treated"), event="AID", actor=None, recipient="Sixty people", statement="s-6", status="denied", happening="h-2"),
            Event(id="v-4", **place(c, "contradicting"), event="REJECT", actor="Emil Karg", actor_id=karg, recipient="the plant's manager", recipient_id=feld, place="Waldsee", happening="h-4"),
            Event(id="v-5", **place(c, "said trade"), event="ACCUSE", actor="Emil Karg", actor_id=karg, recipient_id=feld, status="hypothetical", happening="h-5"),
            Event(id="v-6", **place(d, "said"), event="ACCUSE", actor=HOSTILE, actor_id="e-evil", recipient=HOSTILE, recipient_id=office, place=HOSTILE, happening="h-6"),
        ],
        happenings=[
            Happening(id="h-1", **place(a, "treated"), event="AID", mode="medical", cameo="070", recipient="people", date="2024-03-05", first="2024-03-05", events=("v-1", "v-2"), articles=("a-1", "a-2"), reports=("r-1",)),
            Happening(id="h-2", **place(c, "treated"), event="AID", status="denied", cameo="070", recipient="Sixty people", recipient_id=karg, first="2024-03-07", events=("v-3",), articles=("a-3",), reports=("r-2", "r-3"), least=1, most=2, disputes=("d-1",)),
            Happening(id="h-4", **place(c, "contradicting"), event="REJECT", actor="Emil Karg", actor_id=karg, recipient="the plant's manager", recipient_id=feld, place="Waldsee", first="2024-03-07", events=("v-4",), articles=("a-3",), reports=("r-2",)),
            Happening(id="h-5", **place(c, "said trade"), event="ACCUSE", actor="Emil Karg", actor_id=karg, recipient_id=feld, status="hypothetical", first="2024-03-07", events=("v-5",), articles=("a-3",), reports=("r-2",)),
            Happening(id="h-6", **place(d, "said"), event="ACCUSE", actor=HOSTILE, actor_id="e-evil", recipient=HOSTILE, recipient_id=office, place=HOSTILE, events=("v-6",), articles=("a-4",), reports=("r-3",)),
        ],
        disputes=[
            Dispute(id="d-1", relation="denial", topic="whether the pipe was old", sides=(Side(statement="s-7", speaker="Emil Karg", speaker_id=karg, position="claims"), Side(statement="s-3", speaker="Jonas Feld", speaker_id=feld, position="denies")), reports=(1, 1), least=(1, 1), ties=((), ()), first="2024-03-05", last="2024-03-07"),
            Dispute(id="d-2", relation="contradiction", topic=HOSTILE, sides=(Side(statement="s-8", position=HOSTILE), Side(statement="s-6", position="contradicts")), reports=(1, 3), least=(1, 2), ties=((), (Tie(kind="occasion", reports=("r-1", "r-3"), evidence="both quote Tuesday’s press conference"),))),
        ],
        timeline=[
            TimelineEntry(date="2024-03-05", **place(a, "At least 40 people were treated after a pipe burst at the Halder works on Tuesday"), articles=("a-1", "a-2"), reports=1, weight=2.0),
            TimelineEntry(date="2024-03-07", **place(c, "Sixty people have now been treated"), articles=("a-3", "a-4"), reports=2, least=1, ties=(Tie(kind="outlet", reports=("r-2", "r-3"), evidence="all from RNA"),), weight=1.0),
        ],
        failures=[Failure(key=f"{HOSTILE}.txt", stage="read", error=f"no text in {HOSTILE}")],
    )  # fmt: skip


def large(count: int, copies: int = 3, sentences: int = 20) -> Ledger:
    """``count`` articles in reports of ``copies``, each with a statement, a figure and a name in
    every other of its ``sentences``; 200 speakers and as many series."""
    tables: dict[str, list[Any]] = {t: [] for t in ("articles", "reports", "copies", "alignments", "statements", "figures", "mentions", "entities", "series", "times", "variants", "timeline")}  # fmt: skip
    series: dict[int, list[str]] = {}
    for n in range(count):
        key, report, first = f"a-{n:06d}", f"r-{n // copies:06d}", n - n % copies
        text = ""
        for k in range(sentences):
            who = (n // copies * 7 + k) % 200
            value = 100 + (n * 13 + k) % 900
            sentence = f"Speaker {who} said on Monday that {value} lorries had crossed the river near town {k}. "
            base = len(text)
            text += sentence + ("\n" if k % 3 == 2 else "")
            if k % 2:
                continue
            name = f"Speaker {who}"
            full = text
            tables["mentions"].append(Mention(article=key, start=base, end=base + len(name), text=name, entity=f"e-{who}", kind="person"))  # fmt: skip
            c = base + sentence.index("that ")
            tables["statements"].append(Statement(id=f"s-{n}-{k}", article=key, speaker=name, speaker_id=f"e-{who}", source=span(full, base, base + len(name)), cue=span(full, base + len(name) + 1, base + len(name) + 5), content=(span(full, c, base + len(sentence) - 2),)))  # fmt: skip
            v = base + sentence.index(str(value))
            tables["figures"].append(Figure(id=f"f-{n}-{k}", article=key, start=v, end=v + 3, text=str(value), low=value, high=value, counted=f"lorries {who}", unit="lorry", attributed_to=name, series=f"n-{who}"))  # fmt: skip
            series.setdefault(who, []).append(f"f-{n}-{k}")
            m = base + sentence.index("Monday")
            tables["times"].append(Time(article=key, start=m, end=m + 6, text="Monday", type="DATE", value="2024-03-04"))  # fmt: skip
            if n != first:
                tables["alignments"].append(Alignment(article=key, start=base, end=base + len(sentence), other=f"a-{first:06d}", other_start=base, other_end=base + len(sentence), relation="identical", similarity=1.0))  # fmt: skip
        day = n % 28 + 1
        tables["articles"].append(Article(id=key, key=f"{n}.txt", title=f"Headline number {n}", text=text, outlet=f"Outlet {n % 40}", published=f"2024-{n // 28 % 12 + 1:02d}-{day:02d}", published_by="given", words=len(text.split()), report=report))  # fmt: skip
        tables["timeline"].append(TimelineEntry(date=f"2024-01-{day:02d}", article=key, start=0, end=9, text=text[:9], articles=(key,), reports=1))  # fmt: skip
        if n == first:
            tables["reports"].append(Report(id=report, articles=tuple(f"a-{m:06d}" for m in range(n, min(count, n + copies)))))  # fmt: skip
        else:
            tables["copies"].append(Copy(article=key, copy_of=f"a-{first:06d}", relation="edited", coverage=0.9, direction="known"))  # fmt: skip
    for who in range(200):
        tables["entities"].append(Entity(id=f"e-{who}", name=f"Speaker {who}", kind="person"))
        tables["series"].append(Series(id=f"n-{who}", counted=f"lorries {who}", unit="lorry", figures=tuple(series.get(who, ()))))  # fmt: skip
    return ledger_of(**tables)
