"""Harm denied, made light of, or weighed against other harm."""
