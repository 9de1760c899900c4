"""The tagger's attributions as readings of a cue, beside those of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.models.networks import identity, weights
from variorum.models.people import is_role
from variorum.models.tagger.network import NAME, packaged, scores, tagger
from variorum.models.tagger.pieces import pieces
from variorum.stages.article.statements.complements import Option, lexeme
from variorum.stages.article.statements.content import snapped
from variorum.stages.article.statements.cues import Cue, cue_at
from variorum.stages.article.statements.lexicon import Lexicon, words
from variorum.stages.article.statements.overlap import shared
from variorum.stages.article.statements.readings import Reading
from variorum.stages.article.statements.tags import Tagged, attributions
from variorum.stages.article.statements.view import Range, View
from variorum.syntax import Token

STRAY = frozenset(",;:–—-…\n\t ")
LEADING = frozenset({"ADP", "CCONJ", "SCONJ"})
AFTER = frozenset({"after", "following", "amid", "during", "since", "before", "despite"})
UNKNOWN = "tagged"  # the pattern of content that hangs from its cue in no way that the rules know


def model() -> str:
    """The identity of the weights, or that there are none."""
    found = identity(packaged(), NAME)
    return f"tagger {found[:16]}" if found else "rules alone"


def lacks() -> str:
    """Says so where the weights are missing."""
    if identity(packaged(), NAME):
        return ""
    return (
        "Statements were found by rules alone, which miss more: the tagger's weights "
        f"({weights(packaged(), NAME)}) are not there. Install variorum again to have them."
    )


@dataclass(frozen=True, slots=True)
class Tags:
    """The tagger's readings in order of their cues, and content that points to no cue."""

    readings: list[Reading]
    loose: tuple[Range, ...] = ()


def by_tags(view: View, lexicon: Lexicon, quotes: Mapping[int, list[Option]]) -> Tags | None:
    """What the tagger finds in the article; ``None`` without its weights."""
    session = tagger()
    if session is None:
        return None
    quoted = [(q.start, q.end) for q in view.quotes]
    found = pieces(view.text, view.draft.paragraphs, quoted)
    tagged = attributions(found, scores(found, session))
    readings = [r for tag in tagged if (r := as_reading(view, tag, lexicon, quotes))]
    return Tags(readings, tuple(span for tag in tagged if tag.cue is None for span in tag.content))


def as_reading(
    view: View, tag: Tagged, lexicon: Lexicon, quotes: Mapping[int, list[Option]]
) -> Reading | None:
    """``tag`` with the token that its cue turns on and the way its content hangs from it; ``None`` for
    what has no cue, stands in noise or holds no words."""
    if tag.cue is None:
        return None
    token = _anchor(view, tag.cue, lexicon.known)
    if token is None or view.is_noise(token.sentence):
        return None
    trimmed = tuple(t for piece in tag.content if (t := _trimmed(view, piece)))
    content = snapped(view, trimmed, tag.cue)
    if not content:
        return None
    cue = cue_at(view, token, tuple(quotes.get(token.i, ())), None)
    if cue is None:
        cue = Cue(token.i, lexeme(view, token.i), (), None, None)
    nearest = max(
        ((shared(o.content, content), -k) for k, o in enumerate(cue.options)), default=(0.0, 0)
    )
    pattern = cue.options[-nearest[1]].pattern if nearest[0] else UNKNOWN
    return Reading(_with_source(view, cue, tag.source), pattern, content, tag.sure)


def _with_source(view: View, cue: Cue, source: Range | None) -> Cue:
    """``cue`` with the source that the tagger gives it, unless the parse has one that is more of it, or one
    in the cue's own sentence where the tagger's stands in another."""
    if source is None:
        return cue
    source = _whole(view, source)
    head = _head(view, source)
    if head and _around(cue.source_span, source) and _cut(view, head, source):
        return cue
    if cue.source and head and head.sentence != view.tokens[cue.i].sentence:
        return cue
    if cue.source and head and _acts_elsewhere(view, head, cue):
        return cue
    if cue.source and _is_of_people(view, cue):
        return cue
    return replace(cue, source=head, source_span=source)


def _trimmed(view: View, piece: Range) -> Range | None:
    """``piece`` without the punctuation at its ends that stands outside quotations; ``None`` where no
    letter or digit is left."""
    start, end = piece
    if not any(c.isalnum() for c in view.text[start:end]):
        return None
    while view.text[start] in STRAY:
        start += 1
    while view.text[end - 1] in STRAY and view.quote_over(end - 1) is None:
        end -= 1
    return start, end


def _anchor(view: View, cue: Range, known: frozenset[str]) -> Token | None:
    """The token of a cue that reports: a known one, else a verb, else the first."""
    tokens = view.parse.between(*cue)
    for wanted in (
        [
            t
            for t in tokens
            if t.lower == "according" or (t.pos == "VERB" and lexeme(view, t.i) in known)
        ],
        [t for t in tokens if t.pos == "VERB"],
        [t for t in tokens if lexeme(view, t.i) in known],
        tokens,
    ):
        if wanted:
            return wanted[0]
    return None


def _whole(view: View, source: Range) -> Range:
    """``source`` without a word at its end that leads on to something else: "the state of Velden on"."""
    tokens = view.parse.between(*source)
    while len(tokens) > 1 and tokens[-1].pos in LEADING:
        tokens = tokens[:-1]
    return (source[0], min(source[1], tokens[-1].end)) if tokens else source


def _around(whole: Range | None, part: Range) -> bool:
    """Whether the source that the parse gives holds the tagger's and more."""
    return whole is not None and whole != part and whole[0] <= part[0] and part[1] <= whole[1]


def _acts_elsewhere(view: View, head: Token, cue: Cue) -> bool:
    """Whether a source is by whom something else was done, or after what: "The league took the boat,
    found by a [boy] after the [storm], and said …"."""
    over = view.tokens[head.head]
    if head.dep != "pobj" or over.head == cue.i or head.i > cue.i:
        return False
    return over.dep == "agent" or (over.lower in AFTER and head.pos == "NOUN")


def _is_of_people(view: View, cue: Cue) -> bool:
    """Whether a cue is a participle right behind those whom it tells of: "civilians [protesting] his
    rule", not "a statement [saying] …", which is somebody's."""
    token = view.tokens[cue.i]
    noun = cue.source
    if noun is None or token.tag != "VBG" or token.dep != "acl" or noun.i != token.i - 1:
        return False
    return noun.i == token.head and (is_role(noun.lemma) or noun.lemma.lower() in words("folk"))


def _cut(view: View, head: Token, source: Range) -> bool:
    """Whether a source is one of several ("London and Oslo"), lacks its noun ("medical" of "medical
    sources") or the name that stands behind it ("the head of the archive, Thomas Berg")."""
    if head.dep == "conj" or (head.dep == "amod" and head.tag == "JJ"):
        return True
    rest = view.tokens[head.i + 1 : view.parse.sentences[head.sentence].last]
    return any(t.dep == "appos" and t.head == head.i and t.start >= source[1] for t in rest)


def _head(view: View, span: Range) -> Token | None:
    """The token of a source that the others hang from."""
    tokens = view.parse.between(*span)
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), None)
