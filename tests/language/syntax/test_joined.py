"""Where a sentence may not begin."""

from __future__ import annotations

from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from ketalint.language.syntax.joined import keep_joined
from ketalint.language.syntax.tokens import Doc


def test_no_sentence_begins_where_no_space_stands() -> None:
    source = SpacyDoc(
        Vocab(),
        words=["Non", "-", "addictive", ".", "Safe"],
        spaces=[False, False, False, True, False],
    )
    keep_joined(source, Doc(source))
    assert [token.is_sent_start for token in source] == [True, False, False, False, None]
