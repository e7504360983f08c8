"""Conditions that leave a patient who tells of it: "My eczema cleared", "The tics packed up and left".

A story credits the treatment as a whole; its sentences seldom name it again. What else a sentence puts its
news down to ("cleared once I changed soap") stands in it.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues, Family
from ketalint.language.words.nouns import TREATMENT

_SHORT = 6  # words of a sentence that has no room for another verb
_OWN = frozenset(("her", "his", "my", "our"))
_CAUSES = frozenset("after because by once since thanks through until using when whenever while with".split())
_BEFORE = frozenset("already before earlier long until years".split())

_AS_WELL = frozenset("also even too well".split())
_REPORTING = frozenset(
    """
    describe describes enjoy enjoyed find found mention mentioned notice noticed report reported say saw see
    tell told
    """.split()
)


def left_in_story(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """The verb by which a patient's complaint leaves, where the story around it is about the treatment."""
    analysis = context.analysis
    if not context.on_treatment or "effect-of-drug" in analysis.classes[name.i]:
        return None
    if not _patient_speaks(context, name, phrase) and not _patients_report(context, name):
        return None
    verbs = [phrase.head, *tree.children(phrase.head, "conj")] if phrase.kind == "nsubj" else []
    if len(name.sent) <= _SHORT and name.i + 1 < name.sent.end:
        verbs.append(analysis.doc[name.i + 1])  # "My eczema cleared.", which a parser may take for a noun
    for verb in verbs:
        gone = says(words["leave"], analysis, verb) or stays_away(analysis, verb)
        if verb.pos_ in ("VERB", "NOUN") and gone:
            return None if _put_down_elsewhere(analysis, verb) else verb
    return None


def says(family: Family, analysis: Analysis, verb: Token) -> bool:
    """Does an entry of the family begin at this word, or at its copula or light verb?"""
    low = analysis.low
    if family.at(low, verb.i):
        return True
    return any(family.at(low, c.i) for c in tree.children(verb, "cop", "aux") if c.i < verb.i)


def stays_away(analysis: Analysis, verb: Token) -> bool:
    """ "My migraines don't come around anymore": a complaint that has stopped calling."""
    low = analysis.low
    if low[verb.i] not in _CALLING or not any(low[t.i] in _DENIED for t in verb.children):
        return False
    after = low[verb.i + 1 : min(verb.sent.end, verb.i + 6)]
    return not _EVER_MORE.isdisjoint(after) or any(low[i] == "since" for i in range(verb.sent.start, verb.i))


_CALLING = frozenset(
    "appear appeared bother bothered come happen happened return returned strike visit".split()
)
_DENIED = frozenset("longer n't never not".split())
_EVER_MORE = frozenset("again any anymore since".split())


def _patient_speaks(context: Context, name: Token, phrase: Token) -> bool:
    low = context.analysis.low
    before = {low[c.i] for c in (*phrase.children, *name.children) if c.i <= name.i}
    if before & _OWN or _of_a_relative(low, name):
        return True
    return (context.testimonial or "i" in low or "my" in low) and "the" in before


def _of_a_relative(low: list[str], name: Token) -> bool:
    """ "My husband's snoring", whatever the parser makes of it."""
    start = name.sent.start
    mark = next(
        (i for i in range(name.i - 1, max(start, name.i - 3), -1) if low[i] in ("'s", "’s", "'")), None
    )
    return mark is not None and mark >= start + 2 and low[mark - 2] in _OWN


def _patients_report(context: Context, name: Token) -> bool:
    """ "Patients report better sleep. Spasms ease off as well": the news goes on."""
    analysis, sentence = context.analysis, name.sent
    if sentence.start == 0 or not _AS_WELL & set(analysis.low[sentence.start : sentence.end]):
        return False
    before = analysis.doc[sentence.start - 1].sent
    return any(
        t.dep_ == "nsubj" and "person" in analysis.kinds(t) and analysis.low[t.head.i] in _REPORTING
        for t in before
    )


def _since_then(analysis: Analysis, token: Token) -> bool:
    """ "My asthma hasn't bothered me since.": at the end of a clause it names no cause."""
    after = token.i + 1
    return analysis.low[token.i] == "since" and (
        after >= token.sent.end or not analysis.low[after][:1].isalnum()
    )


def _put_down_elsewhere(analysis: Analysis, verb: Token) -> bool:
    """Does the sentence name another cause, or a time before the treatment?"""
    own = any(analysis.classes[t.i] & TREATMENT for t in verb.sent)
    return any(
        analysis.low[t.i] in _BEFORE
        or analysis.low[t.i] == "but"
        or (analysis.low[t.i] in _CAUSES and not own and not _since_then(analysis, t))
        or analysis.classes[t.i] & {"foreign", "service"}
        for t in verb.sent
        if t.i > verb.i
    )
