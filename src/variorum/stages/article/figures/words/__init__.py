"""What the other rooms share: the noun a number counts, what the clause says of it, and how it is worded."""
