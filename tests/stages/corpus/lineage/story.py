"""An invented story for the tests of this room: one agency report, told in many ways."""

from __future__ import annotations

import random

from variorum.records import Article, Noise, article_id
from variorum.stage import Corpus
from variorum.stages.corpus.lineage.options import Options
from variorum.stages.corpus.lineage.stage import run

REPORT = [
    "The port of Ostreva was closed to shipping on Tuesday after a tank at the Levko chemical works burst and spilled solvent into the river.",
    "Harbour master Ilse Dornan said that eleven barges were held at the northern lock and that none would move before the water had been tested.",
    "“We will not risk a single crew for the sake of a timetable,” Dornan told reporters at the town hall.",
    "The works, which employ 640 people, stopped two of their three lines while inspectors from the provincial water office took samples.",
    "Fishermen downstream reported dead perch near the railway bridge, and the market in Kaltwasser banned the sale of river fish until further notice.",
    "The water office expects its first results on Thursday and has asked neighbouring towns to draw their drinking water from wells.",
    "A similar spill nine years ago cost the company a fine of four million crowns and led to the building of a second retaining wall.",
    "Opposition councillors demanded that the wall be inspected by engineers who are not in the pay of the company.",
]

SPUN = [
    "The port of Ostreva was shut to shipping on Tuesday after a vessel at the Levko chemical plant burst and leaked solvent into the stream.",
    "Harbour chief Ilse Dornan stated that eleven barges were kept at the northern lock and that none would travel before the water had been checked.",
    "“We will not risk a single crew for the sake of a timetable,” Dornan informed journalists at the town hall.",
    "The plant, which employ 640 persons, halted two of their three lines while examiners from the provincial water bureau took specimens.",
    "Anglers downstream noted lifeless perch near the railway bridge, and the bazaar in Kaltwasser forbade the sale of river fish until additional notice.",
    "The water bureau anticipates its first findings on Thursday and has asked adjoining towns to pull their drinking water from wells.",
    "A comparable leak nine years ago cost the firm a penalty of four million crowns and led to the construction of a second retaining wall.",
    "Opposition councillors requested that the wall be examined by engineers who are not in the pay of the firm.",
]

OTHER = [
    "Farmers along the upper valley began the hop harvest a week early this year because of the dry summer.",
    "The cooperative in Brennau hopes for a yield of 900 tonnes, slightly more than in the year before.",
    "Its chairwoman, Petra Holub, said that prices had held up in spite of cheaper hops from overseas.",
    "Pickers from three countries have put up their tents beside the old brewery and will stay until October.",
    "The harvest festival is planned for the last weekend of September, with music on two stages.",
    "Last year rain drove visitors away after only one evening, and the innkeepers were left with their beer.",
]

OWN_REPORT = [
    "Barges queued for two kilometres outside Ostreva as the town waited for word on the poisoned river.",
    "“We will not risk a single crew for the sake of a timetable,” said Ilse Dornan, who runs the harbour.",
    "Skippers whom this newspaper met at the lock were less patient and spoke of lost wages.",
    "One of them, Tomas Reval, has been carrying gravel on the river for thirty years and had never seen it foam.",
    "Schoolchildren were told to stay away from the banks, and the rowing club cancelled its regatta.",
    "The company would not say how much solvent had escaped, only that the tank had been emptied.",
]


def text(sentences: list[str], title: str = "") -> str:
    """An article of these sentences, two a paragraph."""
    paragraphs = [" ".join(sentences[k : k + 2]) for k in range(0, len(sentences), 2)]
    return "\n\n".join([title, *paragraphs] if title else paragraphs)


def shuffled(sentences: list[str], seed: int = 3) -> str:
    """The sentences in another order, each on a line."""
    order = list(sentences)
    random.Random(seed).shuffle(order)
    return "\n".join(order)


def article(key: str, body: str, day: str | None = None, outlet: str | None = None) -> Article:
    return Article(id=article_id(key, None, body), key=key, text=body, published=day, outlet=outlet)


def lineage(*articles: Article, noise: tuple[Noise, ...] = ()) -> Corpus:
    """The corpus of these articles after the stage."""
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    return run(Corpus(articles=ordered, noise=noise, parses={}), Options())


def families(corpus: Corpus) -> set[frozenset[str]]:
    """The reports, by the keys of their articles."""
    key = {a.id: a.key for a in corpus.articles}
    return {frozenset(key[a] for a in r.articles) for r in corpus.reports}
