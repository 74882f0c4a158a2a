"""Heat maps over photos: which are wanted, how they are drawn, and what they mean."""
