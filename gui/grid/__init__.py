"""The grid: ordered photos, one view that draws what is visible, and its thumbnails."""
