"""Whom the treatment is said to be for, and what it is said to reach."""
