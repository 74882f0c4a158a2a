"""A sample shoot that the program renders: pictures, with camera faults of known strength."""
