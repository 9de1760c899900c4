"""How the completer is trained: ``examples`` (marked figures as word pieces), ``network``, ``fit``, ``export``.

Needs the extra ``training``. docs/models.md tells data, recipe and scores.
"""
