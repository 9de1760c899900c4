"""How the tables that were learnt from data are made, reproducibly.

In: a training set in JSON Lines. Out: the files that the stages read, the same to the byte whatever
the order of the rows. Nothing here is needed to build or read a ledger.

``python -m variorum.training.cues POLNEAR-TRAIN.jsonl`` makes ``cues.tsv`` and ``contexts.tsv`` of the
statements stage: ``gold`` reads what people marked, ``places`` finds in the parsed articles every place
that could report speech and compares, ``rates`` counts, ``weights`` fits. docs/models.md is the card.
"""
