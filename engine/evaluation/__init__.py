"""How well scores agree with people, the way the papers measure it."""
