"""A sample shoot that the program renders itself: pictures, with camera faults of known strength."""
