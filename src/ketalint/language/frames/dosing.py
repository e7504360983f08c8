"""Whether the dose follows the patient: "the amount is not altered for anybody", "a fixed dose"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_FOR_NOW = frozenset("before during first home phone until unless without yet".split())
_FOR = frozenset("according between by for from individually per to".split())


def dosing(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on whether the dose is fitted to the patient."""
    if not sentence.hits("amount") or sentence.names_other_drug:
        return
    for verb in sentence.verbs("fitting-dose"):
        yield from _fitted(sentence, verb)
    yield from _same_for_all(sentence)


def _fitted(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "We adjust the dose to the patient", "the amount varies from person to person"."""
    said = sentence.verb("fitting-dose", verb)
    about = [*tree.objects(verb), *tree.subjects(verb)]
    dose = next((h for t in about if (h := sentence.hit("amount", t))), None)
    if said is None or dose is None or sentence.by_patient(verb) or not _FOR_NOW.isdisjoint(sentence.low):
        return
    for whom in sentence.hits("by-patient"):
        between = sentence.analysis.low[verb.i : whom[0]]
        if 0 < whom[0] - verb.i <= 6 and not _FOR.isdisjoint(between):
            yield from sentence.given("dose-individual", "accords", dose, said)
            return


def _same_for_all(sentence: Sentence) -> Iterator[Statement]:
    """ "The dose is the same whatever you weigh", "a fixed amount, however you react"."""
    for dose in sentence.hits("amount"):
        noun = sentence.head(dose)
        for same in sentence.hits("unvarying"):
            word = sentence.head(same)
            tied = word.head.i == noun.i or noun.head.i == word.i or noun.head.i == word.head.i
            whoever = next((h for h in sentence.hits("whoever") if h[0] > max(same[0], dose[0])), None)
            if tied and whoever is not None and whoever[0] - max(same[-1], dose[-1]) <= 6:
                yield from sentence.given("dose-individual", "contrary", dose, same)
                return
