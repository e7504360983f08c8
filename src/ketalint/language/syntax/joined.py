"""Words written together stay in one sentence."""

from __future__ import annotations

from spacy.tokens import Doc as SpacyDoc


def keep_joined(source: SpacyDoc) -> None:
    """Forbids the parser to begin a sentence where no space stands: inside "non-addictive", before a comma.

    A short item of a list gives it little to go by, and half a word says the opposite of the whole.
    """
    spaced = True
    for token in source:
        if not spaced:
            token.is_sent_start = False
        spaced = token.whitespace_ != ""
