"""Which numbers are quantities: dates, times of day, names, labels, scores and lists are not."""

from __future__ import annotations

import re
from functools import cache

from variorum.stages.article.figures.numbers.calendar import (
    CLOCK,
    Calendar,
    is_day,
    is_year,
    months,
)
from variorum.stages.article.figures.numbers.reading import (
    AGE_REACH,
    AGED,
    BETWEEN,
    BETWEEN_AGES,
    OF_AN_AGE,
    Reading,
)
from variorum.stages.article.figures.numbers.worded import is_half, is_pronoun, opens_name
from variorum.stages.article.figures.tables import cues, rows
from variorum.syntax import Parse, Token

LABELLED = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "ORDINAL", ""})
GLUED_LEFT = re.compile(r"(?:[^\W_]|[#@_\\]|(?<=[^\s(])[/:.]|[^\W_][-–])$")
WORDED_LEFT = re.compile(r"-(?:to|in|on|by|for)-$", re.IGNORECASE)  # "one-to-one"
WORDED_RIGHT = re.compile(r"-(?:to|in|on|by|for)-", re.IGNORECASE)
PREFIXED = re.compile(r"\b(?:minus|sub|to|nearly|almost|some|about|over)[-–]$", re.IGNORECASE)
GLUED_RIGHT = re.compile(r"[^\W_]|[_@\\]|[:/][^\W_]|[-–](?:[A-Z0-9]|somethings?\b)|\.\d")
LETTER = re.compile(r"[^\W\d_]")
AGE_LIMIT = 120
AFTER_AGE = re.compile(r" ?[,;)]| -RRB-")
AFTER_OLD = re.compile(
    r" ?(?:[,;.!?)'’]|-RRB-|$)| (?:and|or|to|most|who|in|are|were|when|with|have|had)\b"
)
BRACKET_REACH = 300
MOST_LABELS = 20  # tokens of a list of numbers behind their label
PHONE = re.compile(
    r"(?:\+|\b\d[\d() ]{0,6}[-. ])?\(?\d{3}\)?[-. ]\d{3,4}[-. ]\d{3,4}\b|\(\d{2,4}\) ?\d{3,4}[-. ]\d{3,4}\b"
    r"|\+\d{1,3}(?:[-. ]\(?\d{1,5}\)?){2,5}(?!\d)"
)
NAMED_BEFORE = re.compile(r"\b[A-Z]\w+ \($")
LETTERED = re.compile(r" ?(?:\(|-LRB- ?)[a-z](?:\)| ?-RRB-)")
LIST_OPENERS = frozenset({":", ";", "-", "*", "--"})
LIST_CLOSERS = frozenset({".", ")", "-RRB-", ":"})
POSTCODE = re.compile(r",[ ]{1,2}[A-Z]{2}[ ]{1,2}$")
AUXILIARY = frozenset({"aux", "auxpass"})
COMMON = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "HYPH", "NNP"})


@cache
def labels() -> frozenset[str]:
    return frozenset(row[0] for row in rows("labels.txt"))


def is_quantity(text: str, reading: Reading, parse: Parse, calendar: Calendar, floor: int) -> bool:
    """Whether a number is a quantity, as far as the words around it tell. ``floor`` is the first
    character of its paragraph."""
    number = parse.token_at(reading.number_start)
    if number is None or number.start >= reading.number_end:
        return False
    if _glued(text, reading, floor) or _phone(text, reading, floor) or _numbered(text, reading):
        return False
    if _postcode(text, reading, floor) or _in_a_row(parse, reading, number):
        return False
    if calendar.covers(reading.number_start, reading.number_end):
        return reading.unit in cues("span_of_time") or _measured(parse, calendar, reading, number)
    if (
        reading.kind in ("money", "age")
        or reading.unit == "percent"
        or is_age(text, parse, reading, floor)
    ):
        return True
    previous = (
        parse.tokens[number.i - 1]
        if number.i and number.sentence == parse.tokens[number.i - 1].sentence
        else None
    )
    following = parse.token_at(reading.end)
    if following is not None and following.sentence != number.sentence:
        following = None
    if _group_of(previous, parse):
        return False
    if reading.numeral.spelled:
        return _spelled(text, reading, number, previous, following)
    if reading.kind == "measure":
        return not _labelled(text, previous, number)
    return _bare(text, parse, reading, number, previous, following, floor)


def _measured(parse: Parse, calendar: Calendar, reading: Reading, number: Token) -> bool:
    """Whether what could be a year alone has a unit after it and no word for a date before it."""
    if reading.kind != "measure" or not calendar.holds_alone(
        reading.number_start, reading.number_end
    ):
        return False
    before = parse.tokens[number.i - 1].lower if number.i else ""
    return reading.end > reading.number_end + 2 and before not in cues("before_year")


def is_age(text: str, parse: Parse, reading: Reading, floor: int) -> bool:
    """Whether a number is an age: "aged 50", "the age of 21 years", "Ida Moll, 44, says"."""
    if (
        (reading.kind != "bare" and reading.unit != "year")
        or not 0 < reading.low <= AGE_LIMIT
        or reading.low != int(reading.low)
    ):
        return False
    opening = BETWEEN.search(text, max(floor, reading.start - 14), reading.start)
    begin = opening.start() if opening else reading.start
    if AGED.search(text, max(floor, begin - AGE_REACH), begin):
        return True
    if reading.first is not None and BETWEEN_AGES.search(text, max(floor, begin - 24), begin):
        return True
    if reading.kind != "bare":
        return False
    one = reading.numeral.spelled and reading.low == 1  # "he is one"
    if not one and OF_AN_AGE.search(text, max(floor, begin - AGE_REACH), begin):
        return AFTER_OLD.match(text, reading.end) is not None
    number = parse.token_at(reading.number_start)
    if number is None or number.i < 2 or not AFTER_AGE.match(text, reading.end):
        return False
    comma, name = parse.tokens[number.i - 1], parse.tokens[number.i - 2]
    if name.tag != "NNP" or reading.numeral.spelled:
        return False
    if comma.text == ",":
        return name.name in ("PERSON", "ORG", "GPE")
    return comma.text in ("(", "-LRB-") and name.name == "PERSON"


def _glued(text: str, reading: Reading, floor: int) -> bool:
    """Whether the number is part of a longer token: "F-16", "1990s", "10.5.2", an address."""
    if reading.kind != "money":
        left = text[max(floor, reading.start - 12) : reading.start]
        if GLUED_LEFT.search(left) and not PREFIXED.search(left):
            return True
    if reading.numeral.spelled:
        if WORDED_LEFT.search(text, max(floor, reading.start - 12), reading.start):
            return True
        own = reading.end > reading.number_end  # "sixfold"
        return not own and bool(
            LETTER.match(text, reading.number_end) or WORDED_RIGHT.match(text, reading.number_end)
        )
    return reading.end == reading.number_end and bool(GLUED_RIGHT.match(text, reading.end))


def _phone(text: str, reading: Reading, floor: int) -> bool:
    if reading.unit or reading.numeral.scale > 1:
        return False
    window_start = max(floor, reading.start - 18)
    for match in PHONE.finditer(text, window_start, min(len(text), reading.end + 18)):
        if match.start() <= reading.start and match.end() >= reading.end:
            return True
    return False


def _numbered(text: str, reading: Reading) -> bool:
    """A telephone number without spaces ("08001234567"), a name with its letter in brackets ("401(k)")."""
    digits = text[reading.number_start : reading.number_end]
    if digits.isdecimal() and digits[0] == "0" and len(digits) > 4:
        return True
    return LETTERED.match(text, reading.number_end) is not None


def _in_a_row(parse: Parse, reading: Reading, number: Token) -> bool:
    """A number that opens an item of a list ("1 ."), or is one of those counted out ("one, two,
    three")."""
    sentence = parse.sentences[number.sentence]
    after = parse.tokens[number.i + 1] if number.i + 1 < sentence.last else None
    if reading.kind != "bare" or reading.numeral.scale > 1:
        return False
    before = parse.tokens[number.i - 1] if number.i > sentence.first else None
    opens = before is None or before.text in LIST_OPENERS
    closes = after is None or after.text in LIST_CLOSERS
    if opens and closes and reading.low < 100 and reading.low == int(reading.low):
        alone = after is None or after.text != "." or after.i + 1 == sentence.last
        if alone and (before is None or before.text in (":", ";", "-", "*")):
            return True
    counting = parse.tokens[max(sentence.first, number.i - 4) : number.i + 5]
    values = [t.lower for t in counting if t.tag == "CD"]
    return values[:3] == ["one", "two", "three"] or values[-3:] == ["two", "three", "four"]


def _postcode(text: str, reading: Reading, floor: int) -> bool:
    """Whether five digits after two capitals are an American postal code: "PA 23456"."""
    digits = text[reading.number_start : reading.number_end]
    if len(digits) != 5 or not digits.isdecimal():
        return False
    return bool(POSTCODE.search(text, max(floor, reading.number_start - 8), reading.number_start))


def _labelled(text: str, previous: Token | None, number: Token) -> bool:
    """Whether a word before the number makes it a label: "Game 7", "No. 10", "Article 5"."""
    if previous is None or text[previous.end : number.start].strip(" \xa0#") != "":
        return False
    return (
        previous.text == "#"
        or previous.lower in labels()
        or (previous.lower.rstrip(".") in labels() and previous.lower != "no")
    )


def _of_labels(parse: Parse, number: Token) -> bool:
    """Whether a number is one of several behind a plural that labels them: "articles 5, 7 and 9"."""
    first = parse.sentences[number.sentence].first
    for token in reversed(parse.tokens[max(first, number.i - MOST_LABELS) : number.i]):
        if token.tag == "NNS":
            return token.lower in labels()
        if token.tag != "CD" and token.text not in (",", "and", "--", ":", "-", "to"):
            return False
    return False


def _spelled(
    text: str, reading: Reading, number: Token, previous: Token | None, following: Token | None
) -> bool:
    """ "one" is a number where it counts; other words where no name holds them."""
    length = reading.number_end - reading.number_start
    if reading.numeral.kind == "part" and reading.numeral.low == 0.5 and length == 4:
        return is_half(text, reading, previous, following)
    word = text[reading.number_start : reading.number_end].lower()
    if previous is not None and previous.tag == number.tag == "NNP" and not previous.name:
        return False  # "the Kick Six"
    if previous is not None and previous.text.islower() and opens_name(number, following):
        return False  # "the operator Six Mills"
    if CLOCK.match(text, reading.end) or (number.name in ("ORDINAL",) and reading.kind == "bare"):
        return False
    if (
        following is not None
        and following.lower.rstrip(".") in months()
        and following.text[0].isupper()
    ):
        return False
    if (
        previous is not None
        and previous.lower in cues("spelled_label")
        and reading.kind == "bare"
        and (
            following is None
            or following.tag in ("IN", ",", ".", ":", "HYPH", "VBZ", "VBD")
            or previous.lower == "number"
        )
    ):
        return False
    if previous is not None and previous.text == "Year":
        return False  # a form of a school
    if word == "one" and reading.unit == "count" and reading.hyphenated:
        return False  # "a one-time ally"
    if word != "one" or reading.first is not None:
        return number.name in LABELLED or reading.kind == "measure"
    if reading.kind == "bare" and is_pronoun(text, previous):
        return False
    if previous is not None and previous.lemma.lower() == "do" and previous.dep not in AUXILIARY:
        return False  # "how does one arrange …", with its verb taken for a noun
    if previous is not None and previous.lower in cues("before_pronoun"):
        counts = following is not None and (following.lower == "of" or reading.kind == "measure")
        if previous.lower != "that" or not counts:
            return False
    if (
        following is None
        or following.lower in cues("after_one")
        or (reading.unit in ("day",) and not reading.hyphenated)
    ):
        return False
    if reading.kind != "bare":
        return True
    return number.tag == "CD" and (
        following.lower == "of" or number.dep == "nummod" or following.tag in ("NN", "JJ")
    )


def _bare(
    text: str,
    parse: Parse,
    reading: Reading,
    number: Token,
    previous: Token | None,
    following: Token | None,
    floor: int,
) -> bool:
    """A number in digits without a unit."""
    if (
        CLOCK.match(text, reading.end)
        or _listed(text, reading, floor)
        or _labelled(text, previous, number)
        or _of_labels(parse, number)
    ):
        return False
    if is_year(text, reading, number, previous, following) or is_day(reading, previous, following):
        return False
    counts = _counts(parse, following)
    if reading.separator in ("-", "–", "—") and not counts:
        return False  # a score, an address, a season
    if reading.numeral.scale > 1 or "," in text[reading.number_start : reading.number_end]:
        return True
    if number.name not in LABELLED:
        return False
    named = (
        previous is not None
        and (
            previous.tag in ("NNP", "NNPS")
            or (previous.text.isupper() and previous.text.isalpha() and len(previous.text) > 1)
        )
        and text[previous.end : number.start].isspace()
    )
    return counts or not named


def _counts(parse: Parse, following: Token | None) -> bool:
    """Whether the words from ``following`` on are a phrase with a plural noun to count."""
    people = following is not None and following.tag == "JJ" and following.name == "NORP"
    if following is None or not (following.text[0].islower() or people):
        return following is not None and following.tag in ("NNS", "NNPS")
    for token in parse.tokens[following.i : following.i + 5]:
        if token.tag in ("NNS", "NNPS") or token.lower == "people":
            return token.sentence == following.sentence
        if token.tag not in COMMON:
            return False
    return False


def _group_of(previous: Token | None, parse: Parse) -> bool:
    """ "Group of 7", "Gang of 8": a name that counts its members, whatever follows ("nations")."""
    if previous is None or previous.lower != "of" or not previous.i:
        return False
    return parse.tokens[previous.i - 1].text in ("Group", "Gang", "Council")


def _listed(text: str, reading: Reading, floor: int) -> bool:
    """ "1. ", "2) " at the start of a paragraph, "(3)" and "3) " anywhere."""
    after = text[reading.end : reading.end + 2]
    if reading.low > 100:
        return False
    before = text[max(floor, reading.start - BRACKET_REACH) : reading.start]
    if reading.start - floor <= 1 and after[:1] in (".", ")"):
        return True
    if reading.low >= 20 or after.lstrip()[:1] != ")":
        return False
    if before.endswith("("):
        return NAMED_BEFORE.search(before) is None  # "Velm (7), Orla (3)"
    return before.rfind("(") <= before.rfind(")")
