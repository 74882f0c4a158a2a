"""Data that ships with the program; read it through importlib.resources."""
