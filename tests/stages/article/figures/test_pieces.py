"""Where the complements of a verb end, on parses as a parser may get them wrong."""

from __future__ import annotations

from variorum.stages.article.figures.words.pieces import parted
from variorum.syntax import ParagraphParse, Parse


def parse(text: str, words: list[tuple[str, str, int]]) -> Parse:
    """A parse of a text whose words a space parts, from their tags, dependencies and heads."""
    said = text.split()
    starts = [sum(len(w) + 1 for w in said[:k]) for k in range(len(said))]
    part = ParagraphParse(
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, said, strict=True)],
        lemmas=[word.lower() for word in said],
        tags=[tag for tag, _, _ in words],
        poses=["NOUN" for _ in words],
        deps=[dep for _, dep, _ in words],
        heads=[head for _, _, head in words],
        sentences=[0],
        names=[],
    )
    return Parse.assemble(text, [(0, part)])


def test_a_comma_parts_an_object_from_a_verb_that_is_not_its_own() -> None:
    made = parse(
        "As men sang , speeches bored guards",
        [
            ("IN", "mark", 2),
            ("NNS", "nsubj", 2),
            ("VBD", "ROOT", 2),
            (",", "punct", 2),
            ("NNS", "dobj", 2),
            ("VBD", "conj", 2),
            ("NNS", "dobj", 5),
        ],
    )
    assert parted(made, made.tokens[2], made.tokens[4])
    assert not parted(made, made.tokens[5], made.tokens[6])
