"""The tagger: which word pieces of an article are source, cue and content, and what belongs together.

``pieces`` makes of a text what the network reads, ``network`` runs it. ``data/`` holds the weights, their
digest and MiniLM's vocabulary; docs/models.md is the card, :mod:`variorum.training.tagger` makes the weights.
"""
