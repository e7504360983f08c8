"""What grammar claims without a phrase of the lexicon: a room for each scale, and `support` for KL301."""
