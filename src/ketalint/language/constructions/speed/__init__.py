"""How soon a benefit is said to come."""
