"""Photos side by side: two to decide between, or up to twelve to survey."""
