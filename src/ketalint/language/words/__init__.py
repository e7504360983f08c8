"""What words are: forms, spellings, classes, phrases."""
