"""What grammar claims without a phrase of the lexicon: times, ranks, universals, endings, offers."""
