"""Medicines that a patient is said to be done with: "you won't need gabapentin anymore".

The reference goes as far as a reduced need. The lexicon knows the phrases on opioids; here any medicine
counts that somebody is said to need, or take, no longer. The words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_WEANED = Owner("medicine-ended", "anything", scale="effect", level="abolishes", topic="opioid-use")
_NOT = frozenset(("not", "n't", "never", "no"))
_PEOPLE = frozenset("he i she they we who you".split())
_BECAUSE = frozenset("although because but if since though unless until when whether while".split())
_MAX_APART = 7  # words between the verb and the end of what it governs


def weaned(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each verb of needing, or taking, a medicine that is said to hold no longer."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_be_weaned(analysis, cues):
        return []
    known = {w for f in found if f.owner.scale == "effect" for w in f.words}
    result = []
    for sentence in analysis.sentences:
        named = any(analysis.classes[t.i] & TREATMENT for t in sentence)
        if is_question(sentence) or not (named or context.on_treatment):
            continue
        if not _BECAUSE.isdisjoint(analysis.low[sentence.start : sentence.end]):
            continue  # "I no longer take aspirin because of my stomach"
        for verb in sentence:
            words = _over(analysis, cues, verb)
            if words is not None and known.isdisjoint(words):
                result.append(
                    told(analysis, vocabulary.cues, _WEANED, verb, words, entry="needs it no longer")
                )
                break
    return result


def _over(analysis: Analysis, cues: Cues, verb: Token) -> range | None:
    """The words that say so, from the denial to the medicine or the "anymore" after it."""
    low = analysis.low
    if verb.pos_ != "VERB" or not cues["needing"].at(low, verb.i) or verb.dep_ == "acl:relcl":
        return None
    if not any(low[t.i] in _PEOPLE or "person" in analysis.kinds(t) for t in subjects(verb)):
        return None
    if any(low[t.i] in _RULING for t in children(verb, "aux")):
        return None  # "you can no longer use the tablet at the desk"
    denial = next((t.i for t in children(verb, "advmod", "aux", "det") if low[t.i] in _NOT), None)
    longer = next((t.i for t in children(verb, "advmod") if low[t.i] == "longer"), None)
    end = min(verb.sent.end, verb.i + _MAX_APART)
    medicine = cues["medicine"].first(low, verb.i + 1, end)
    if medicine is None or any(low[i] in _ENDS for i in range(verb.i + 1, medicine.start)):
        return None
    if longer is not None and longer < verb.i:
        return range(longer - (low[longer - 1] == "no"), medicine.stop)
    again = cues["any-more"].first(low, medicine.stop, min(verb.sent.end, medicine.stop + 3))
    if again is None:
        return None
    if denial is not None:
        return range(min(denial, verb.i), again.stop)
    return range(verb.i, again.stop) if low[medicine.start - 1] == "no" else None


_RULING = frozenset("ca can must shall should".split())
_ENDS = frozenset((",", ";", ":", "than", "to", "—", "–"))


def may_be_weaned(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    return cues.stand_in(analysis.low, ("medicine",)) and (
        "longer" in analysis.low or cues.stand_in(analysis.low, ("any-more",))
    )
