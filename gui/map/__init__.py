"""The map of photos: what looks alike to a judge lies near each other."""
