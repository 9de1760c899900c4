"""What a time, a distance or an age is of: what went on for so long, lies so far off, is so old."""
