"""What the readers of licenses and of payments share: is it the treatment that is spoken of, and a deed?"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.nouns import TREATMENT


def is_deed(analysis: Analysis, place: int) -> bool:
    """Can the word be a verb, whatever the parser took it for, or one that stands for a deed?"""
    relation = analysis.doc[place].kind
    return analysis.pos[place] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") and relation not in (
        "compound",
        "amod",
        "nmod",
        "case",
    )


def is_own_at(analysis: Analysis, place: int) -> bool:
    """Is the word the treatment, or a pronoun for it?"""
    token = analysis.doc[place]
    if token.pos_ == "ADJ" and token.kind == "amod":
        return False  # "therapeutic shoes"
    if token.pos_ == "PRON":
        return bool(analysis.kinds(token) & {"ketamine", "treatment"})
    return bool(analysis.classes[place] & TREATMENT) and is_own_treatment(analysis, token)


_AS_ANSWER = 4  # words of a sentence that only answers: "Lots.", "Good news!"
_MAX_ABOVE = 3  # blocks above: an answer, its question, and the answer before


def is_named(context: Context, sentence: Span) -> bool:
    """Does the sentence name the treatment, or the one before it?"""
    analysis = context.analysis
    if any(is_own_at(analysis, t.i) for t in sentence):
        return True
    if sentence.start:
        before = range(analysis.doc[sentence.start - 1].sent.start, sentence.start)
        if any(is_own_at(analysis, i) for i in before):
            return True
        if len(before) > _AS_ANSWER or any(analysis.classes[i] & {"foreign", "service"} for i in before):
            return False
    above = analysis.earlier
    for _ in range(_MAX_ABOVE):
        if above is None:
            return False
        if "ketamine" in above.named:
            return True
        above = above.earlier
    return False
