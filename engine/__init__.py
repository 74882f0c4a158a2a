"""Cullect's engine: everything that is known and done, with no Qt."""

__version__ = "0.1.0"
