"""Windows in front of the window: judges, axes."""
