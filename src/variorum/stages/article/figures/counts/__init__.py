"""What people and things that are counted are: where, of whom, among whom, and which of those told before."""
