"""The words of a block as plain objects, as spaCy would give them."""

from __future__ import annotations

import pytest

from ketalint.language.syntax.tokens import Doc

NOTATION = (
    "Our/PRON/nmod:poss/2 nurses/NOUN/nsubj/3 watch/VERB/root/0 you/PRON/obj/3 +./PUNCT/punct/3"
    " -- It/PRON/nsubj:pass/3 is/AUX/aux:pass/3 done/VERB/root/0/VerbForm=Part +!/PUNCT/punct/3"
)


@pytest.fixture
def doc(source) -> Doc:
    made = Doc(source(NOTATION))
    made.take_parse()
    return made


def test_words_stand_where_they_stand_in_the_text(doc) -> None:
    assert doc.text == "Our nurses watch you. It is done! "
    assert [(t.i, t.idx, t.text, t.lower_) for t in doc[:2]] == [
        (0, 0, "Our", "our"),
        (1, 4, "nurses", "nurses"),
    ]
    assert (doc[3].whitespace_, doc[4].is_punct, doc[4].is_sent_end) == ("", True, True)


def test_every_attribute_is_the_one_spacy_has(source) -> None:
    theirs, ours = source(NOTATION), Doc(source(NOTATION))
    ours.take_parse()
    for token, word in zip(theirs, ours, strict=True):
        for name in ("pos_", "dep_", "is_sent_start", "is_stop", "like_num", "is_space", "lower_"):
            assert getattr(word, name) == getattr(token, name), (word, name)
        assert word.morph == str(token.morph)
        assert word.head.i == token.head.i
        assert [c.i for c in word.children] == [c.i for c in token.children]
        assert [c.i for c in word.subtree] == [c.i for c in token.subtree]
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert (word.sent.start, word.sent.end) == (token.sent.start, token.sent.end)
    assert [s.root.i for s in ours.sents] == [s.root.i for s in theirs.sents]


def test_a_relation_has_a_kind_without_its_subtype(doc) -> None:
    assert (doc[0].dep_, doc[0].kind) == ("nmod:poss", "nmod")


def test_a_span_has_text_and_root(doc) -> None:
    span = doc.span(0, 2)
    assert (span.text, span.root.text, span.start_char, span.end_char) == ("Our nurses", "nurses", 0, 10)
    assert doc.span(3, 3).text == ""


def test_sentences_are_known_before_the_parse_only_as_one(source) -> None:
    doc = Doc(source(NOTATION))
    assert (doc.is_parsed, len(doc.sents), doc[5].head.i, doc[5].kind) == (False, 1, 5, "")
    doc.part(word.text == "It" for word in doc)
    assert [s.text for s in doc.sents] == ["Our nurses watch you.", "It is done!"]


def test_a_parse_is_taken_once(doc) -> None:
    with pytest.raises(RuntimeError):
        doc.take_parse()
