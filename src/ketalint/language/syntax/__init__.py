"""What the parse tells: who does what to whom."""
