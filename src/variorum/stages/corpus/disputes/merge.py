"""Links that are one dispute: the same parties on the same topic, in however many articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from variorum.models.union import Union
from variorum.models.wording import Weights, stem
from variorum.records import Dispute, Side, make_id
from variorum.stages.corpus.disputes.anaphora import bare
from variorum.stages.corpus.disputes.attested import Attested
from variorum.stages.corpus.disputes.claims import Link
from variorum.stages.corpus.disputes.words import Said, same_speaker

SAME_TOPIC = 0.3  # cosine of two exchanges between the same two speakers
FIRM = 0.5  # score from which two deniers of one statement are on one side
MOST_COMPARED = 200  # exchanges between two speakers that one is compared with
WHILE = 21  # days in which a demand that is repeated is one demand
EACH = 4  # sides for and against
FULL = 6  # words of a topic that says enough
SLIGHTLY = 0.05  # score by which a claim may be behind the best and still give the topic
LONGEST = 100  # characters of a topic
ACCUSED = re.compile(r"^((?:[^\W_]+ ){1,4}?)of (\w+ing\b)")  # "the mill of hiding the loss"
CLAIMS = {
    "accuse": "accuses",
    "warn": "warns",
    "demand": "demands",
    "propose": "proposes",
    "ask": "asks",
    "promise": "promises",
}
AGAINST = {
    "denial": "denies",
    "rejection": "rejects",
    "retraction": "retracts",
    "contradiction": "denies",
}


def disputes(links: list[Link], weights: Weights, attested: Attested) -> list[Dispute]:
    """One row a dispute, in order of first day and id."""
    rows = [_row(group, attested) for group in _groups(links, weights)]
    found = {row.id: row for row in rows if row is not None}
    return sorted(found.values(), key=lambda d: (d.first or "9", d.id))


def _groups(links: list[Link], weights: Weights) -> list[list[Link]]:
    """Links joined where they share relation, denier and a claim, or both parties and the article
    or topic, or are copies of one denial, or stand firmly against one statement."""
    joined = Union[str]()
    ordered = sorted(links, key=lambda x: (x.relation, x.denial.statement.id, x.claim.statement.id))
    by_parties: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    first: dict[tuple[str, ...], str] = {}
    for link in ordered:
        key = _key(link)
        claim = link.claim.statement.id
        joined.join(first.setdefault((link.relation, link.denial.who, claim), key), key)
        if link.score >= FIRM:
            joined.join(first.setdefault((link.relation, claim), key), key)
        alike = "" if bare(link.denial.text) else " ".join(sorted(link.denial.stems))
        words = alike or link.denial.text.lower()
        for party in (link.denial.who, link.claim.who):
            told = (link.relation, link.denial.report, party, words, "copy")
            joined.join(first.setdefault(told, key), key)
        near = (link.relation, link.denial.article.id, link.denial.who, link.claim.who, "")
        joined.join(first.setdefault(near, key), key)
        by_parties[link.relation, link.denial.who, link.claim.who].append(link)
    for one, other in _upheld(ordered, weights):
        joined.join(_key(one), _key(other))
    for _, same in sorted(by_parties.items()):
        stems = [x.denial.stems | x.claim.stems for x in same]
        for k in range(len(same)):
            for n in range(k + 1, min(len(same), k + MOST_COMPARED)):
                apart = joined.home(_key(same[k])) != joined.home(_key(same[n]))
                if apart and weights.cosine(stems[k], stems[n]) >= SAME_TOPIC:
                    joined.join(_key(same[k]), _key(same[n]))
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in ordered:
        groups[joined.home(_key(link))].append(link)
    return [groups[name] for name in sorted(groups)]


def _upheld(links: list[Link], weights: Weights) -> Iterator[tuple[Link, Link]]:
    """Pairs of links of which one's claim is repeated ("stood by her demand") and the other's is
    what it repeats: the same speaker's, or in the same words, of the same weeks."""
    asked = [x for x in links if x.relation == "rejection"]
    for link in asked:
        if link.claim.upholds:
            for other in asked[:MOST_COMPARED]:
                if other is link or not _near(link.claim.day, other.claim.day):
                    continue
                a, b = link.claim, other.claim
                alike = len(a.predicates & b.predicates) >= 2
                if same_speaker(a, b) or (alike and weights.cosine(a.stems, b.stems) >= SAME_TOPIC):
                    yield link, other


def _near(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= WHILE


def _key(link: Link) -> str:
    return f"{link.relation}:{link.denial.statement.id}"


def _row(group: list[Link], attested: Attested) -> Dispute | None:
    relation = group[0].relation
    against = _speakers([(x.denial, x.score) for x in group])
    claimed = _speakers([(x.claim, x.score) for x in group])
    if relation != "retraction":
        claimed = [c for c in claimed if not any(same_speaker(c[0], d[0]) for d in against)]
    if not claimed:
        return None
    sides, counted, involved = [], [], []
    for parties, denies in ((claimed[:EACH], False), (against[:EACH], True)):
        for statements in parties:
            lead = statements[0]
            said = "state" if relation == "retraction" else lead.act
            position = AGAINST[relation] if denies else CLAIMS.get(said, "claims")
            sides.append(
                Side(
                    statement=lead.statement.id,
                    speaker=lead.statement.speaker,
                    speaker_id=lead.statement.speaker_id,
                    position=position,
                )
            )
            counted.append(attested.legs(statements))
            involved += statements
    days = sorted(s.day for s in involved if s.day)
    return Dispute(
        id=make_id("d", relation, *sorted({s.statement.id for s in involved})),
        relation=relation,
        topic=_topic(group, relation),
        sides=tuple(sides),
        reports=tuple(found.most for found in counted),
        least=tuple(found.least for found in counted),
        ties=tuple(found.ties for found in counted),
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
    """The denial's own words where they say what is denied, else those of the claims that are
    meant: an accusation rather than what was said beside it, what most articles say, in full."""
    telling = [x.denial for x in group if not bare(x.denial.text)]
    if relation in ("denial", "contradiction") and telling:
        chosen = min(telling, key=lambda s: (len(s.text) > LONGEST, -len(s.text), s.statement.id))
        return short(chosen.text)
    most = max(x.score for x in group) - SLIGHTLY
    claims = {x.claim.statement.id: x.claim for x in group if x.score > most}
    told = Counter(short(s.text) for s in claims.values())

    def rank(s: Said) -> tuple[bool, bool, int, int, str]:
        words = short(s.text)
        full = min(len(words.split()), FULL)
        return s.act == "state", len(s.text) > LONGEST, -full, -told[words], s.statement.id

    chosen = min(claims.values(), key=rank)
    topic = short(_part(chosen, group) if relation == "retraction" else chosen.text)
    return ACCUSED.sub(r"\1\2", topic) if chosen.act == "accuse" else topic


def _part(claim: Said, group: list[Link]) -> str:
    """The half of "… and …" that is taken back, where the retraction repeats the words of one."""
    aside = {s for link in group for s in link.denial.aside}
    halves = claim.text.split(" and ")
    if len(halves) != 2 or not aside:
        return claim.text
    shared = [sum(stem(w.lower()) in aside for w in h.split()) for h in halves]
    return claim.text if 0 in shared and max(shared) < 2 else halves[shared[1] > shared[0]]


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
