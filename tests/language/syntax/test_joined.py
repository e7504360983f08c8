"""Where a sentence may not begin."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from ketalint.language.syntax.joined import keep_joined


def test_no_sentence_begins_where_no_space_stands() -> None:
    doc = Doc(
        Vocab(),
        words=["Non", "-", "addictive", ".", "Safe"],
        spaces=[False, False, False, True, False],
    )
    keep_joined(doc)
    assert [token.is_sent_start for token in doc] == [True, False, False, False, None]
