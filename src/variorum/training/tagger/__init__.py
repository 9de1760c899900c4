"""How the tagger's weights are made: ``python -m variorum.training.tagger POLNEAR-TRAIN.jsonl``.

``examples`` turns marked articles into windows of labelled word pieces, ``augment`` writes an article
with other or lost quotation marks, ``network`` is the model, ``fit`` trains it, ``export`` writes it as
ONNX in 8 bits. docs/models.md is the card. Needs the extra ``training`` (torch, transformers, onnx).
"""
