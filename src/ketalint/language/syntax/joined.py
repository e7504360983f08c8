"""Words written together stay in one sentence."""

from __future__ import annotations

from spacy.tokens import Doc as SpacyDoc

from ketalint.language.syntax.tokens import Doc


def keep_joined(source: SpacyDoc, doc: Doc) -> None:
    """Forbids the parser to begin a sentence where no space stands: inside "non-addictive", before a comma.

    A short item of a list gives it little to go by, and half a word says the opposite of the whole.
    `doc` holds the words of `source`.
    """
    for token in doc[:-1]:
        if not token.whitespace_:
            source[token.i + 1].is_sent_start = False
