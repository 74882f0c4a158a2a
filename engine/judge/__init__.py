"""Encoders, questions, scorers and the judges made of them; nothing heavy is imported by name."""
