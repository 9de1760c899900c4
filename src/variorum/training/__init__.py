"""How the tables and networks that were learnt from data are made.

In: a training set in JSON Lines. Out: the files that the stages read; tables are the same to the byte whatever
the order of the rows. Nothing here is needed to build or read a ledger.

``python -m variorum.training.cues POLNEAR-TRAIN.jsonl`` makes ``cues.tsv`` and ``contexts.tsv`` of the
statements stage: ``gold`` reads what people marked, ``places`` finds in the parsed articles every place
that could report speech and compares, ``rates`` counts, ``weights`` fits. docs/models.md is the card.

``tagger`` and ``completer`` make the networks, which begin as ``minilm`` and are written by ``onnx``.
"""
