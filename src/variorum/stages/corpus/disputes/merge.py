"""Links that are one dispute: the same parties on the same topic, in however many articles."""

from __future__ import annotations

import re
from collections import defaultdict

from variorum.records import Dispute, Side, make_id
from variorum.stages.corpus.disputes.anaphora import bare
from variorum.stages.corpus.disputes.claims import Link
from variorum.stages.corpus.disputes.words import Said, Weights, same_speaker

SAME_TOPIC = 0.3  # cosine of two exchanges between the same two speakers
FIRM = 0.5  # score from which two deniers of one statement are on one side
MOST_COMPARED = 200  # exchanges between two speakers that one is compared with
EACH = 4  # sides for and against
LONGEST = 100  # characters of a topic
POSITIONS = {
    "state": "claims",
    "accuse": "accuses",
    "warn": "warns",
    "demand": "demands",
    "propose": "proposes",
    "ask": "asks",
    "promise": "promises",
    "deny": "denies",
    "reject": "rejects",
}
AGAINST = {
    "denial": "denies",
    "rejection": "rejects",
    "retraction": "retracts",
    "contradiction": "denies",
}


def disputes(links: list[Link], weights: Weights) -> list[Dispute]:
    """One row a dispute, in order of first day and id."""
    rows = [_row(group, weights) for group in _groups(links, weights)]
    found = {row.id: row for row in rows if row is not None}
    return sorted(found.values(), key=lambda d: (d.first or "9", d.id))


def _groups(links: list[Link], weights: Weights) -> list[list[Link]]:
    """Links joined where they share relation, denier and a claim, or both parties and the article
    or topic, or are copies of one denial, or stand firmly against one statement."""
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(a: str, b: str) -> None:
        a, b = sorted((root(a), root(b)))
        parent[b] = a

    ordered = sorted(links, key=lambda x: (x.relation, x.denial.statement.id, x.claim.statement.id))
    by_parties: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    first: dict[tuple[str, ...], str] = {}
    for link in ordered:
        key = _key(link)
        root(key)
        claim = link.claim.statement.id
        join(first.setdefault((link.relation, link.denial.who, claim), key), key)
        if link.score >= FIRM:
            join(first.setdefault((link.relation, claim), key), key)
        alike = "" if bare(link.denial.text) else " ".join(sorted(link.denial.stems))
        words = alike or link.denial.text.lower()
        for party in (link.denial.who, link.claim.who):
            told = (link.relation, link.denial.report, party, words, "copy")
            join(first.setdefault(told, key), key)
        near = (link.relation, link.denial.article.id, link.denial.who, link.claim.who, "")
        join(first.setdefault(near, key), key)
        by_parties[link.relation, link.denial.who, link.claim.who].append(link)
    for _, same in sorted(by_parties.items()):
        stems = [x.denial.stems | x.claim.stems for x in same]
        for k in range(len(same)):
            for n in range(k + 1, min(len(same), k + MOST_COMPARED)):
                apart = root(_key(same[k])) != root(_key(same[n]))
                if apart and weights.cosine(stems[k], stems[n]) >= SAME_TOPIC:
                    join(_key(same[k]), _key(same[n]))
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in ordered:
        groups[root(_key(link))].append(link)
    return [groups[name] for name in sorted(groups)]


def _key(link: Link) -> str:
    return f"{link.relation}:{link.denial.statement.id}"


def _row(group: list[Link], weights: Weights) -> Dispute | None:
    relation = group[0].relation
    against = _speakers([(x.denial, x.score) for x in group])
    claimed = _speakers([(x.claim, x.score) for x in group])
    if relation != "retraction":
        claimed = [c for c in claimed if not any(same_speaker(c[0], d[0]) for d in against)]
    if not claimed:
        return None
    sides, counts, involved = [], [], []
    for parties, denies in ((claimed[:EACH], False), (against[:EACH], True)):
        for statements in parties:
            lead = statements[0]
            position = AGAINST[relation] if denies else POSITIONS[lead.statement.act]
            sides.append(
                Side(
                    statement=lead.statement.id,
                    speaker=lead.statement.speaker,
                    speaker_id=lead.statement.speaker_id,
                    position=position,
                )
            )
            counts.append(len({s.report for s in statements}))
            involved += statements
    days = sorted(s.day for s in involved if s.day)
    return Dispute(
        id=make_id("d", relation, *sorted({s.statement.id for s in involved})),
        relation=relation,
        topic=_topic(group, relation),
        sides=tuple(sides),
        reports=tuple(counts),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _speakers(scored: list[tuple[Said, float]]) -> list[list[Said]]:
    """The statements speaker by speaker: strongest speaker first, in each the strongest and
    earliest statement first."""
    best: dict[str, tuple[Said, float]] = {}
    for said, score in scored:
        known = best.get(said.statement.id)
        if known is None or score > known[1]:
            best[said.statement.id] = (said, score)
    ordered = sorted(best.values(), key=lambda x: (-x[1], x[0].day or "9", x[0].statement.id))
    parties: list[list[Said]] = []
    for said, _ in ordered:
        home = next((p for p in parties if same_speaker(p[0], said)), None)
        if home is None:
            parties.append([said])
        else:
            home.append(said)
    return parties


def _topic(group: list[Link], relation: str) -> str:
    """The denial's own words where they say what is denied, else the claim's."""
    link = max(group, key=lambda x: (x.score, x.claim.statement.id))
    telling = [x.denial for x in group if not bare(x.denial.text)]
    if relation in ("denial", "contradiction") and telling:
        chosen = min(telling, key=lambda s: (len(s.text) > LONGEST, -len(s.text), s.statement.id))
    else:
        chosen = link.claim
    return short(chosen.text)


def short(text: str) -> str:
    """``text`` on one line, without quotation marks around it or "that" before it, cut at a word."""
    text = " ".join(text.split()).strip("“”\"'‘’ ,.;")
    text = re.sub(r"^(?:that|of|to)\s+", "", text)
    if len(text) <= LONGEST:
        return text
    start = text[: LONGEST + 1]
    cut = start.rsplit(" ", 1)[0] if " " in start else text[:LONGEST]
    if cut.rfind(", ") > LONGEST // 2:
        cut = cut[: cut.rfind(", ")]
    return cut.rstrip(" ,;:–-")
