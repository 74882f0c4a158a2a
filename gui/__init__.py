"""Cullect's window: everything that is shown and asked."""
