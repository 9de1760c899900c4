"""The completer: which words around a figure tell what it counts.

``surroundings`` makes of a figure and its sentences what the network reads, ``network`` runs it. ``data/`` holds the
weights and their digest; docs/models.md is the card, :mod:`variorum.training.completer` makes the weights.
"""
