"""Questions that are called closed."""
