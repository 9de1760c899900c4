"""Sources that are described, not named: the mayor, Norway's top diplomat, an official of the port.

A description is settled by the offices that the corpus gives people beside their names; a state in
the description must not stand against one in the office. What stays unsettled keeps its own words.
"""

from __future__ import annotations

from variorum.models.gazetteer import Place, gazetteer
from variorum.models.people import is_role
from variorum.records import Entity, Mention
from variorum.stages.corpus.speakers.lexicon import gender_of, implied, offices, words
from variorum.stages.corpus.speakers.sources import Part, is_indefinite, modifiers, objects, phrase
from variorum.stages.corpus.speakers.view import Settled, View
from variorum.syntax import Token

FAR = 4000
"""Characters back that "the ministry" takes a ministry up from, at most."""
STATED = 2
OF = ("of", "for", "in", "from", "at", "with", "inside", "within")


def body_meant(view: View, part: Part) -> Settled | None:
    """The state or body behind a description: its government, its spokesman, its ministry."""
    head = part.head
    beside = [*modifiers(view, head), *objects(view, head, "of", "for", "from", "at")]
    if head.lower in words("governments.txt"):
        for token in beside:
            state = view.state_of(token)
            entity = view.state_entity(state) if state else None
            if state and (view.mention_at(token) is None or entity):
                name = entity.name if entity else state.name
                return Settled(name, entity.id if entity else None, "metonym")
    if head.lower in words("spokes.txt"):
        for token in beside:
            mention = view.mention_at(token)
            entity = view.entity_of(mention)
            if entity and entity.kind in ("organisation", "place", "group"):
                return Settled(entity.name, entity.id, "description")
    if head.pos in ("NOUN", "PROPN"):
        return _body_of_state(view, part, beside)
    return None


def _body_of_state(view: View, part: Part, beside: list[Token]) -> Settled | None:
    """Norway's foreign ministry, where the corpus names the Norwegian foreign ministry."""
    states = {s.country for t in beside if (s := view.state_of(t))}
    if len(states) != 1:
        return None
    own = {t.lower for t in beside if view.state_of(t) is None and t.dep in ("amod", "compound")}
    wanted = {*own, part.head.lower}
    if len(wanted) < 2:
        return None
    for said, entity in view.bodies.get(states.pop(), ()):
        if wanted <= said:
            return Settled(entity.name, entity.id, "description")
    return None


def body_again(view: View, part: Part) -> Settled | None:
    """The body that "the ministry" takes up: the last one before it with that word in its name."""
    if view.parse[part.first].lower not in ("the", "that", "this") or part.head.tag != "NN":
        return None
    if [t for t in modifiers(view, part.head) if t.dep in ("compound", "poss")]:
        return None
    for mention in reversed(view.mentions_in(part.head.start - FAR, part.head.start)):
        if mention.kind == "organisation" and part.head.lower in mention.text.casefold().split():
            entity = view.entity_of(mention)
            return Settled(entity.name, entity.id, "description") if entity else None
    return None


def belonging_to(view: View, part: Part) -> Settled | None:
    """Miller's office: the office of Miller."""
    if part.head.lower not in words("parts.txt"):
        return None
    for token in view.parse.children(part.head.i, "poss"):
        entity = view.entity_of(view.mention_at(token))
        if entity and entity.kind == "person":
            return Settled(f"{part.head.text} of {entity.name}", None, "description")
    return None


def anonymous_name(view: View, part: Part) -> str:
    """A description in one form, whatever its words' order: an official in Mayor Miller's
    administration is a "Miller administration official"."""
    head = part.head
    if not is_role(head.text) and not is_role(head.lemma):
        return phrase(view, part)
    for body in objects(view, head, *OF):
        if body.i >= part.last:
            continue
        owner = next((t for t in view.parse.children(body.i, "poss", "compound", "nmod")), None)
        owned = view.entity_of(view.mention_at(owner)) if owner else None
        whole = view.mention_at(body)
        if whole is not None:
            entity = view.entity_of(whole)
            middle = entity.name if entity else whole.text
        elif owner and owned and owned.kind == "person":
            middle = f"{owned.name.split()[-1]} {body.text}"
        else:
            continue
        before = [t.text for t in modifiers(view, head) if t.dep == "amod" and t.i >= part.first]
        nouns = [t.text for t in view.parse.children(head.i, "compound") if t.i >= part.first]
        return " ".join([*before, middle, *nouns, head.text])
    return phrase(view, part)


def person_meant(view: View, part: Part, before: list[str]) -> Entity | None:
    """The person whom the article or the corpus gives the office described. ``before`` are ids of
    persons who spoke or acted, the latest last: of several, the latest is meant."""
    if is_indefinite(view, part) or part.head.tag in ("NNS", "NNPS") or not is_role(part.head.text):
        return None
    if any(view.state_of(t) is None for t in view.parse.children(part.head.i, "poss")):
        return None  # somebody's lawyer: another than the lawyer of before
    if _is_new(view, part):
        return None
    beside = modifiers(view, part.head)
    wanted = _office(part.head, beside)
    states = {
        s.country for t in [*beside, *objects(view, part.head, "of")] if (s := view.state_of(t))
    }
    inside = {m.entity for m in view.mentions_in(*_chars(view, part))}
    fits = {i: _fit(view.entities[i], wanted, states) for i in view.persons if i not in inside}
    most = max(fits.values(), default=0)
    if most:
        fitting = [i for i in view.persons if fits.get(i) == most]
        late = [i for i in before if i in fitting]
        return view.entities[late[-1] if late else max(fitting, key=view.times_named)]
    if states:
        known = [e for e in view.holders_of(part.head.lower) if _fit(e, wanted, states) > STATED]
        if len(known) == 1:
            return known[0]
    if part.head.lower in words("generic.txt") and view.parse[part.first].tag == "DT":
        late = [i for i in before if i not in inside and _may_be(view.entities[i], part.head)]
        return view.entities[late[-1]] if late else None
    return None


def _is_new(view: View, part: Part) -> bool:
    """Whether what somebody is the head of stands in nobody's role: [the head of the largest hospital]."""
    held = [t for t in objects(view, part.head, "of") if t.i < part.last]
    held = [t for t in held if t.pos == "NOUN" or _is_body(view, t)]
    if not held:
        return False
    wanted = {held[0].lower} if held[0].pos == "NOUN" else _words_at(view, held[0])
    roles = (view.entities[i].roles for i in view.persons)
    return not any(wanted & set(r.casefold().split()) for several in roles for r in several)


def _is_body(view: View, token: Token) -> bool:
    mention = view.mention_at(token)
    return mention is not None and mention.kind == "organisation"


def _words_at(view: View, token: Token) -> set[str]:
    mention = view.mention_at(token)
    return {w for w in mention.text.casefold().split() if len(w) > 3} if mention else set()


def _may_be(entity: Entity, head: Token) -> bool:
    """Whether nothing in the noun (businessman) speaks against the person's gender."""
    genders = {gender_of(head.text, (head.text,)), gender_of(entity.name, entity.roles)}
    return len(genders - {None}) < 2


def _chars(view: View, part: Part) -> tuple[int, int]:
    return view.parse[part.first].start, view.parse[part.last - 1].end


def _office(head: Token, beside: list[Token]) -> list[frozenset[str]]:
    """Sets of words, one of which a role must hold: those the description may mean, and its own."""
    near = [
        t.lower
        for t in beside
        if t.dep in ("amod", "compound") and gazetteer().nation(t.text) is None and t.head == head.i
    ]
    for k in range(len(near) + 1):
        whole = " ".join([*near[k:], head.lower])
        if whole in offices():
            meant = [frozenset(o.replace("-", " ").split()) for o in offices()[whole]]
            return [*meant, frozenset(whole.split())]
        if k < len(near) and near[k] not in words("weak.txt"):
            break
    return [frozenset([*(w for w in near if w not in words("weak.txt")), head.lower])]


def _fit(entity: Entity, wanted: list[frozenset[str]], states: set[str]) -> int:
    """How well somebody's roles fit: STATED and more with the same state, less where nothing speaks
    against it, 0 where something does; the description's own words count more than what it may mean."""
    nations: set[str] = set()
    found = 0
    for role in entity.roles:
        low = role.casefold().replace("-", " ").replace(".", "")
        said = low.split()
        if any(w <= set(said) for w in wanted):
            found = max(found, 2 if wanted[-1] <= set(said) else 1)
            nations |= {n.country for w in said if (n := gazetteer().nation(w) or _state(w))}
            nations |= {code for office, code in implied().items() if office in low}
    if not found:
        return 0
    if states & nations:
        return STATED + found
    return 0 if states and nations else found


def _state(word: str) -> Place | None:
    land = gazetteer().land(word)
    return land if land and land.kind == "state" else None


def named(view: View, mention: Mention) -> Settled | None:
    """The entity at a mention; by metonym where a capital or seat of power stands for a state."""
    entity = view.entity_of(mention)
    if entity is None:
        return None
    land = gazetteer().land(mention.text)
    state = entity.kind == "place" and entity.geonames in view.states
    metonym = state and entity.name != mention.text and (land is None or land.name != entity.name)
    if metonym and land is None and gazetteer().find(mention.text):
        own = gazetteer().find(mention.text)[0].geonames == entity.geonames
        metonym = not own
    return Settled(entity.name, entity.id, "metonym" if metonym else "name")
