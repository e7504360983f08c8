"""What is said to end, to be whole again, or to be needed no longer."""
