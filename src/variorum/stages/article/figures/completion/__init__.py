"""The last piece that a phrase needs, by a choice that was learnt."""
