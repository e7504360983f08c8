"""Benefits promised and vouched for."""
