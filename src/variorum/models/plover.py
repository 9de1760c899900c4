"""The events of PLOVER and the quad class of each: words or deeds, for or against."""

CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
QUADS = {
    "AGREE": 0, "CONSULT": 0, "SUPPORT": 0, "CONCEDE": 0, "COOPERATE": 1, "AID": 1, "RETREAT": 1,
    "REQUEST": 2, "ACCUSE": 2, "REJECT": 2, "THREATEN": 2, "PROTEST": 3, "SANCTION": 3,
    "MOBILIZE": 3, "COERCE": 3, "ASSAULT": 3,
}  # fmt: skip
"""The quad class of every event, as a place in :data:`CLASSES`."""

COOPERATIVE = frozenset(code for code, quad in QUADS.items() if quad < 2)
