"""The article stages, one room each."""
