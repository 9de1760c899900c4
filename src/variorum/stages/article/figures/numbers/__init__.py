"""Numbers as they are written: which are quantities, their values, bounds, units and signs."""
