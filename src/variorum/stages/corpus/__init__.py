"""The corpus stages, one room each."""
