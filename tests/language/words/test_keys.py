from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ketalint.language.words.inflection import IRREGULAR, bases, forms
from ketalint.language.words.keys import forms_of_key, keys_among, keys_of
from ketalint.language.words.spelling import fold
from ketalint.rulebook import load


def _real_forms(word: str) -> frozenset[str]:
    return IRREGULAR[word] if word.endswith("is") else forms(word)  # nobody writes "crisised"


def _words_of_the_lexicon() -> Iterator[str]:
    lexicon = load().lexicon
    for group in (*lexicon.scales, *lexicon.relations):
        for phrase in group.phrases:
            yield from re.findall(r"[a-z]+", re.sub(r"{[^}]*}", " ", phrase.text))
    for table in (*lexicon.cues.values(), *(t for file in lexicon.tables.values() for t in file.values())):
        if isinstance(table, Mapping):
            for entry in table.get("words", ()):
                yield from re.findall(r"[a-z]+", entry)
    for names in lexicon.nouns.values():
        for name in names:
            yield from re.findall(r"[a-z]+", name)


def _is_inflected(word: str) -> bool:
    """ "always", "unsupervised": what `forms` makes of these nobody writes."""
    return word.endswith(("s", "ing", "ed")) and word not in IRREGULAR


def test_every_form_of_every_word_of_the_lexicon_leads_back_to_the_word() -> None:
    words = {fold(word) for word in _words_of_the_lexicon() if len(word) > 2 and not _is_inflected(word)}
    lost = {(word, form) for word in words for form in _real_forms(word) if word not in keys_of(fold(form))}
    assert len(words) > 5000
    assert lost == set()


def test_a_form_has_the_words_that_it_may_be_a_form_of() -> None:
    assert {"stop", "stopped"} <= bases("stopped")
    assert "lie" in bases("lying")
    assert "panic" in bases("panicking")
    assert "go" in bases("went")
    assert "cure" in bases("curing")


def test_an_exact_key_stands_for_one_form() -> None:
    assert forms_of_key("=best") == {"best"}
    assert forms_of_key("cure") == {"cure", "cures", "cured", "curing"}
    assert "=best" in keys_of("best")


def test_the_keys_of_words_are_those_of_each() -> None:
    assert keys_among(["ends", "pain"]) == keys_of("ends") | keys_of("pain")
