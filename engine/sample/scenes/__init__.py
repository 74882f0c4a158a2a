"""One scene a file; each renders itself at any size from a random generator."""
