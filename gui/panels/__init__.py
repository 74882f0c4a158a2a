"""What stands around the grid: folders, inspector, sort bar, status bar, hints and errors."""
