"""What rules make of each verb: a code of PLOVER, who acts and who is acted on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from variorum.models.plover import COOPERATIVE
from variorum.records import Draft
from variorum.stages.article.events import roles
from variorum.stages.article.events.asides import aside
from variorum.stages.article.events.clause import Clause, read, served
from variorum.stages.article.events.elsewhere import reached
from variorum.stages.article.events.fought import in_war
from variorum.stages.article.events.harmers import harmed_by
from variorum.stages.article.events.joined import disjoint, other
from variorum.stages.article.events.lexicon import Lexicon, Rule, american
from variorum.stages.article.events.meant import meant_by
from variorum.stages.article.events.modality import SUBJECTS, prepared
from variorum.stages.article.events.naming import Referents
from variorum.stages.article.events.nominal import nominal
from variorum.stages.article.events.passives import is_epithet
from variorum.stages.article.events.plausible import plausible
from variorum.stages.article.events.political import Standings
from variorum.stages.article.events.reading import Reading
from variorum.stages.article.events.recipients import recipient
from variorum.stages.article.events.standing import standing
from variorum.stages.article.events.vague import Vague
from variorum.stages.article.events.yielded import WANTED
from variorum.syntax import Parse, Token

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST", "THREATEN"})
MOVING = frozenset({"AID", "MOBILIZE", "RETREAT"})
EQUIPPING = frozenset({"arm", "equip", "train"})
"""Verbs of AID whose object gets it and is not sent."""
HARMING = frozenset({"ASSAULT", "COERCE"})
"""Codes whose passive may leave to a clause beside who did it."""
TALKING = frozenset({"CONSULT", "AGREE"})
"""Codes under which talks are what is held, not with whom."""
JOINING = frozenset({"attend", "join"})
"""Verbs of taking part in what others hold, which is no threat to anybody."""
SCHEDULED = frozenset({"plan", "schedule", "due", "slate", "expect", "set"})
"""Words over a meeting that is on somebody's calendar and promised to nobody."""
MET = frozenset({"with", "between", "of", "to"})
"""Prepositions before those whom somebody meets."""
CLOSE = 6  # tokens from one name to another joined to it


def readings(draft: Draft, words: Lexicon) -> Iterator[Reading]:
    """The plausible readings of an article's verbs in text order, then those of nouns where no verb
    of the sentence tells such an event."""
    named = Referents(draft, words)
    politics = Standings(draft, words)
    told: set[tuple[int, str]] = set()  # sentences in which verbs tell an event of a code
    nouns: list[Reading] = []
    vague = Vague(draft.parse, words, named)
    for token in draft.parse.tokens:
        if draft.is_noise(token.start, token.end):
            continue
        if token.pos in ("VERB", "AUX"):
            reading = _clear(_of_verb(draft.parse, token, words, named), vague)
            if reading is not None and politics.concerns(reading):
                told.add((token.sentence, reading.code))
                yield reading
        elif token.pos == "NOUN":
            reading = _clear(_of_noun(draft.parse, token, words, named), vague)
            if reading is not None and politics.concerns(reading):
                nouns.append(reading)
    yield from (r for r in nouns if (r.clause.verb.sentence, r.code) not in told)


def _clear(reading: Reading | None, vague: Vague) -> Reading | None:
    """The reading with its parties named so that they mean somebody; ``None`` where none is left."""
    if reading is None:
        return None
    parties = vague.parties(reading.code, reading.who, reading.whom)
    if parties is None:
        return None
    who, whom = parties
    by_thing = who is None and reading.who is not None and not reading.clause.passive
    if by_thing and reading.code in COOPERATIVE:
        return None  # "the aircraft jam the signals, allowing talks"
    return replace(reading, who=who, whom=whom)


def _of_noun(parse: Parse, noun: Token, words: Lexicon, named: Referents) -> Reading | None:
    found = nominal(parse, noun, words)
    if found is None:
        return None
    rule, clause, who, whom = found
    who = named.who(who) if who is not None else None
    whom = named.who(whom, besides=who) if whom is not None else None
    if whom is None or (who is None and not rule.lone):
        return None
    if not plausible(parse, clause, rule.code, who, whom, words):
        return None
    return Reading(clause, rule, rule.code, rule.mode, who, whom)


def _of_verb(parse: Parse, verb: Token, words: Lexicon, named: Referents) -> Reading | None:
    lemma = american(verb.lemma.lower())
    if lemma not in words.rules and not _must(parse, verb):
        return None
    if _stray(parse, verb) or is_epithet(parse, verb, words):
        return None
    clause = read(parse, verb, words)
    rule = words.event(lemma, clause.slots)
    if (lemma == "let" and _exhorts(parse, verb)) or aside(parse, clause, words):
        return None
    if clause.modality == "must":
        return _of_must(parse, clause, rule, words, named)
    if rule is None:
        return None
    if lemma == "rule" and clause.negated:
        return None  # what one has not ruled out may be
    if rule.mode == "strike" and _noun_after_name(clause):
        return None
    ruling = clause.subject is not None and clause.subject.lemma in words.ruling
    if rule.mode == "riot" and lemma == "clash" and ruling:
        rule = replace(rule, code="ASSAULT", mode=None)
    if lemma == "reach" and rule.code == "SUPPORT" and _bare(parse, clause.object):
        rule = replace(rule, code="AGREE")
    rule = in_war(parse, rule, clause, words)
    if rule is None:
        return None  # they advance
    code, mode = _meant(parse, rule, clause, words)
    status = standing(parse, clause, rule.code, code)
    if status is None:
        return None
    if status == "hypothetical" and rule.code == "ACCUSE" and clause.passive:
        return None  # "if convicted, he faces": what the law would have
    if code is None or status == "denied":
        code, mode = rule.code, rule.mode
    who = roles.actor(parse, clause, words)
    if who is not None:
        who = named.who(disjoint(parse, verb, who), besides=other(clause.object))
        if who is None or not roles.can_act(parse, who, words):
            return None
    elif clause.subject is not None or not (clause.passive or served(parse, verb)):
        return None
    elif code in HARMING and (doer := harmed_by(parse, clause, words)) is not None:
        who = named.who(doer)
    light = any(slot == "obj" and lemmas for slot, lemmas in rule.needs)
    moved = rule.code in MOVING and clause.verb.lemma not in EQUIPPING
    found = recipient(parse, clause, words, light=light, moved=moved, code=code, mode=rule.mode)
    whom = found
    if found is None and _unnamed(clause.object):
        return None
    if found is not None:
        whom = meant_by(parse, found, who, named, theirs=_of_another(parse, found, code, words))
        if whom is None and found in (clause.object, clause.dative):
            return None
        if who is not None and _same(parse, who, found):
            return None
    if code in TALKING and whom is not None and whom.lemma.lower() in words.talks:
        whom = found = None
    if not plausible(parse, clause, code, who, whom, words):
        return None
    if found is None and who is not None and not _closed(clause, rule):
        whom = _elsewhere(parse, clause, code, who, words, named)
    return Reading(clause, rule, code, mode, who, whom if whom is not who else None, status)


def _closed(clause: Clause, rule: Rule) -> bool:
    """Whether nobody but who acts has a part: who resigns, or does something to himself."""
    own = clause.object is not None and clause.object.lower.endswith(("self", "selves"))
    return own or rule.mode == "resign"


def _elsewhere(
    parse: Parse, clause: Clause, code: str, who: Token, words: Lexicon, named: Referents
) -> Token | None:
    """Whom the deed reaches away from its verb, where it can be somebody else than who acts."""
    found = reached(parse, clause, code, words)
    theirs = found is not None and _of_another(parse, found, code, words)
    whom = meant_by(parse, found, who, named, theirs=theirs) if found is not None else None
    if whom is None or found is None or _same(parse, who, found) or whom.lower == who.lower:
        return None
    return whom if plausible(parse, clause, code, who, whom, words) else None


def _stray(parse: Parse, verb: Token) -> bool:
    """Whether a finite form without subject stands where one is due: a headline's noun or the end of one
    ("hopes for calm amid Norvia protests President Holm spoke"), or a bare form begins it ("Rape as a
    weapon")."""
    finite = verb.tag == "VBZ" and verb.dep == "ccomp"
    bidding = verb.tag == "VB" and verb.i == parse.sentences[verb.sentence].first
    return (finite or bidding) and not parse.children(
        verb.i, "aux", "auxpass", "mark", "expl", *SUBJECTS
    )


def _exhorts(parse: Parse, verb: Token) -> bool:
    """Whether "let" bids those addressed: "let's go", "let me go on"."""
    told = parse.children(verb.i, "ccomp")
    near = [
        *parse.children(verb.i, "dobj"),
        *(s for t in told for s in parse.children(t.i, *SUBJECTS)),
    ]
    return any(t.lower in ("us", "'s", "’s", "me") for t in near)


def _noun_after_name(clause: Clause) -> bool:
    """Whether "strikes" after a name is more likely its plural noun: "the NATO strikes"."""
    verb, subject = clause.verb, clause.subject
    named = subject is not None and subject.pos == "PROPN" and subject.i == verb.i - 1
    return named and verb.tag == "VBZ" and verb.lemma == "strike" and clause.object is None


def _bare(parse: Parse, obj: Token | None) -> bool:
    """Whether an agreement is no paper but a meeting of minds: "reached agreement on the tax"."""
    return obj is not None and not parse.children(obj.i, "det", "poss", "amod", "compound")


def _of_another(parse: Parse, found: Token, code: str, words: Lexicon) -> bool:
    """Whether ``found`` owns what cannot be the actor's own: nobody rejects "its offer" of himself, nor
    gives in to "his lobbying"."""
    thing = parse[found.head].lemma.lower()
    return (code == "REJECT" and thing in words.voiced) or (code == "CONCEDE" and thing in WANTED)


def _unnamed(obj: Token | None) -> bool:
    """Whether an object means somebody who is not named: "warned those", "thank you"."""
    return obj is not None and (obj.tag == "PRP" or obj.lower in ("those", "these", "all"))


def _among_themselves(clause: Clause, words: Lexicon) -> bool:
    """Whether a body or several meet and nobody is named with whom: "the council will meet"."""
    if clause.verb.lemma == "mediate":
        return False
    obj = clause.object
    talk = obj is not None and obj.lemma.lower() in words.talks
    return (obj is None or talk) and MET.isdisjoint(
        clause.slots.get("preps", set()) | clause.slots.get("objprep", set())
    )


def _same(parse: Parse, who: Token, found: Token) -> bool:
    """Whether who acts is one of those named together as acted on."""
    return who.dep == "conj" and found in parse.ancestors(who.i) and who.i < found.i + CLOSE


def _must(parse: Parse, verb: Token) -> bool:
    return any(t.lower == "must" for t in parse.children(verb.i, "aux"))


def _of_must(
    parse: Parse, clause: Clause, rule: Rule | None, words: Lexicon, named: Referents
) -> Reading | None:
    """What somebody says another must do, or should do that would be an event: REQUEST by the
    speaker."""
    governor, other = clause.governor, clause.subject
    subjects = parse.children(governor.i, "nsubj") if governor is not None else []
    speaker = named.who(subjects[0]) if subjects else None
    own = parse.children(clause.verb.i, *SUBJECTS, "expl")
    if speaker is None or not own or (rule is None and _advice(clause)):
        return None
    if own[0].dep == "expl" and rule is None and roles.can_act(parse, speaker, words):
        there = plausible(parse, clause, "REQUEST", speaker, None, words)
        return Reading(clause, None, "REQUEST", None, speaker, None) if there else None
    if other is None or other.pos == "PRON" or other is subjects[0]:
        return None
    if rule is None and not _must(parse, clause.verb):
        return None
    if not (roles.can_act(parse, speaker, words) and roles.can_act(parse, other, words)):
        return None
    if not plausible(parse, clause, "REQUEST", speaker, other, words):
        return None
    return Reading(clause, rule, "REQUEST", None, speaker, other)


def _advice(clause: Clause) -> bool:
    """Whether what must be is no deed asked of anybody: "the vote must be made by all", "must play a
    part"."""
    part = clause.verb.lemma == "play" and clause.object is not None
    return part or clause.passive


def _meant(
    parse: Parse, rule: Rule, clause: Clause, words: Lexicon
) -> tuple[str | None, str | None]:
    """The code after negation and modality: what one will do for another is AGREE, what one will
    do to another THREATEN, what one will not do for another REJECT. ``None``: not said to have
    happened."""
    code, mode = rule.code, rule.mode
    if clause.modality == "unreal":
        return None, None
    if clause.negated:
        refused = clause.modality == "future" and code in COOPERATIVE
        return ("REJECT", None) if refused else (None, None)
    if clause.modality == "future":
        if mode == "resign":
            return None, None
        above = clause.above
        if above is not None and above.lemma == "continue":
            return code, mode  # it is under way
        if code == "CONSULT" and above is not None and above.lemma.lower() in SCHEDULED:
            return code, mode
        if code == "CONSULT" and (clause.verb.lemma in JOINING or _among_themselves(clause, words)):
            return code, mode  # what others hold, or they among themselves, is promised to nobody
        if code in COOPERATIVE:
            return "AGREE", None
        if code == "ASSAULT" and above is not None and above.lemma in ("plan", "intend"):
            return code, mode  # those who are to be hit are not told
        if above is not None and (
            above.lemma.lower() in words.frames["minded"] or prepared(parse, clause.verb, above)
        ):
            return code, mode
        arranged = above is not None and above.lemma in ("plan", "organize")
        if code == "PROTEST" and (arranged or clause.verb.lemma in JOINING):
            return code, mode
        if clause.verb.dep == "advcl" and clause.verb.tag == "VBG":
            return code, mode  # a part of what is planned, nobody is told
        return ("THREATEN", None) if code in HOSTILE else (code, mode)
    return code, mode
