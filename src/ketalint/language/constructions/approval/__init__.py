"""Who is said to license the treatment, and who to pay for it."""
