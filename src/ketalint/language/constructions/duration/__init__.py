"""How long a benefit is said to last."""
