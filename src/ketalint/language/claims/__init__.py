"""From a phrase found to a claim: context, level, certainty, collection."""
