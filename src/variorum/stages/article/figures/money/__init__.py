"""What amounts of money, percentages and indexes are of: whose, paid by whom, from what to what."""
