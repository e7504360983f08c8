"""What comes of a visit itself and passes: a numb scalp, a bruise, the wooziness that a drip leaves behind.

That it goes away by evening, or is nothing to worry about, claims neither an end of a complaint nor that the
treatment is safe. Nor does it tell of relief how long an injection takes, or who looks on meanwhile.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TREATMENT


def wears_off(analysis: Analysis, match: Match) -> bool:
    """ "The numbness goes away after a few hours", said of an anesthetic; "this disappears by itself"."""
    low = analysis.low
    if _PASSING.isdisjoint(low[i] for i in match.words):
        return False
    root = analysis.doc[match.root]
    said = [*tree.subjects(root), *(analysis.doc[place] for _, place in match.slots)]
    if not said or ("Tense=Past" in root.morph and not tree.children(root, "aux")):
        return False
    sentence = root.sent
    if any(analysis.classes[t.i] & TREATMENT and not _dated_by(analysis, t) for t in sentence):
        return False
    if not _told_when(low, match.words[-1], sentence.end):
        return False
    return all(_of_the_visit(analysis, t) for t in said)


_PASSING = frozenset(
    form
    for verb in "clear disappear fade go pass resolve settle stop subside vanish".split()
    for form in forms(verb)
)


def _dated_by(analysis: Analysis, token: Token) -> bool:
    """ "When the infusion is stopped", "after the drip": a treatment that only tells the time."""
    before = analysis.low[max(token.sent.start, token.i - 3) : token.i]
    return not _WHEN.isdisjoint(before)


_WHEN = frozenset("after before following from of once when".split())


def _told_when(low: list[str], last: int, end: int) -> bool:
    after = low[last + 1 : end]
    return not _SOON.isdisjoint(after)


_SOON = frozenset(
    """
    afterwards day days evening hour hours itself minutes morning night off own quickly shortly soon
    themselves tomorrow week weeks when
    """.split()
)


def _of_the_visit(analysis: Analysis, token: Token) -> bool:
    """Is it numbness where an anesthetic was named, or a pronoun for the side effects named before?"""
    low = analysis.low
    if token.pos_ == "PRON" or low[token.i] in _POINTING:
        before = _sentence_before(analysis, token.sent)
        if before is None:
            return False
        where, span = before
        named = (where.classes[i] & _HARM or where.low[i] in _MARKS for i in range(span.start, span.stop))
        return any(named) and not any(where.low[i] in _TELLERS for i in range(span.start, span.stop))
    if low[token.i] not in _MARKS or tree.children(token, "nmod"):
        return False
    if any(low[c.i] in _OWN for c in token.children):
        return False
    words = analysis.low.distinct
    above = analysis.earlier.low.distinct if analysis.earlier is not None else frozenset()
    return not _NUMBING.isdisjoint(words) or not _NUMBING.isdisjoint(above)


def _sentence_before(analysis: Analysis, sentence: Span) -> tuple[Analysis, range] | None:
    if sentence.start:
        before = analysis.doc[sentence.start - 1].sent
        return analysis, range(before.start, before.end)
    above = analysis.earlier
    return (above, range(len(above.low))) if above is not None and len(above.low) else None


_HARM = frozenset(("effect-of-drug", "risk"))
_POINTING = frozenset("all both it most that these they this those".split())
_TELLERS = frozenset("i my me".split())
_OWN = frozenset("her his my our their your".split())
_MARKS = frozenset(
    """
    bruise bruises bruising droop heaviness hoarseness itching numbness redness soreness swelling tenderness
    tingling weakness
    """.split()
)
_NUMBING = frozenset(
    """
    anesthetic block blocks bupivacaine injection injections lidocaine needle needles numbing
    shot shots site steroid toxin
    """.split()
)


def of_a_mark(analysis: Analysis, match: Match) -> bool:
    """ "The place of the drip may be sore. This is nothing to worry about": said of the skin."""
    root = analysis.doc[match.root]
    said = tree.subjects(tree.clause_of(root)) or tree.subjects(root)
    if not said or any(t.pos_ != "PRON" and analysis.low[t.i] not in _MARKS for t in said):
        return False
    if any(analysis.low[t.i] in _MARKS for t in said):
        return True
    before = _sentence_before(analysis, root.sent)
    if before is None:
        return False
    where, span = before
    named = [where.low[i] for i in range(span.start, span.stop)]
    return not (_MARKS | _SKIN).isdisjoint(named) and not any(
        where.classes[i] & {"effect-of-drug"} and where.low[i] not in _MARKS
        for i in range(span.start, span.stop)
    )


_SKIN = frozenset("bruised hoarse puffy red site sore swollen tender".split())


def not_used(analysis: Analysis, last: int) -> bool:
    """ "No sedation is needed", "no anesthesia necessary": what a visit does without, and no risk."""
    low = analysis.low
    if low[last] not in _ASLEEP:
        return False
    after = low[last + 1 : min(analysis.doc[last].sent.end, last + 5)]
    return next((word not in _HERE for word in after if word in _NEEDED or word not in _BEING), False)


_ASLEEP = frozenset("anesthesia anesthetic sedation sedative sedatives".split())
_BEING = frozenset("'s and anesthesia are be been fasting generally is iv or usually was will".split())
_HERE = frozenset((".", ",", ";", "!", "of", "for", "after", "afterwards", "that"))
_NEEDED = frozenset("given involved necessary needed required used".split())


def too_small_to_tell(analysis: Analysis, last: int) -> bool:
    """ "None had lasting harm, but the studies were too small to rule it out": taken back at once."""
    after = analysis.low[last + 1 : analysis.doc[last].sent.end]
    if _TURNS.isdisjoint(after) or "too" not in after:
        return False
    return not _TOO_FEW.isdisjoint(after) and not _TRIALS.isdisjoint(after)


_TURNS = frozenset("although but however though yet".split())
_TOO_FEW = frozenset("brief early few short small soon".split())
_TRIALS = frozenset("evidence groups numbers research samples studies study trial trials".split())


def a_feeling_of(analysis: Analysis, match: Match) -> bool:
    """ "Confusion, a feeling of leaving the body": the noun, among the things that may happen."""
    first = match.words[0]
    return analysis.low[first] in _SENSING and analysis.pos[first] == "NOUN"


_SENSING = frozenset(("feeling", "feelings"))


def of_an_onlooker(analysis: Analysis, match: Match) -> bool:
    """ "A spray that you use yourself while a member of our staff watches": who looks on meanwhile."""
    low = analysis.low
    if low[match.words[0]] not in ("as", "while"):
        return False
    place = match.slot("person")
    if place is None:
        return False
    doc = analysis.doc
    return any("provider" in analysis.classes[t.i] or low[t.i] == "someone" for t in doc[place].subtree)


def of_the_procedure(context: Context, match: Match) -> bool:
    """ "The injection takes only a moment", "the form takes two minutes": how long it lasts itself."""
    analysis = context.analysis
    root = analysis.doc[match.root]
    if analysis.low[root.i] not in _TAKING and analysis.low[match.words[0]] not in _TAKING:
        return False
    verb = root if analysis.low[root.i] in _TAKING else analysis.doc[match.words[0]]
    if any(t.i > verb.i and analysis.low[t.i] in _WORKING for t in verb.sent):
        return False
    return any(analysis.low[t.i] in _PROCEDURES for t in tree.subjects(verb))


_TAKING = frozenset(forms("take"))
_WORKING = frozenset(
    form
    for verb in "act begin calm ease help kick relieve set start stop work".split()
    for form in forms(verb)
)
_PROCEDURES = frozenset(
    form
    for noun in """
    application appointment block booking call check consent exam form injection insertion jab measurement
    needle paperwork placement prick procedure questionnaire reading registration scan shot stick test visit
    """.split()
    for form in (noun, f"{noun}s")
)


def of_a_trial(analysis: Analysis, match: Match) -> bool:
    """ "The primary outcome was freedom from pain": what a trial measures, or how its groups fared."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    words = low[sentence.start : sentence.end]
    if not _MEASURED.isdisjoint(words) and not _CHIEF.isdisjoint(words):
        return True
    compared = not _ARMS.isdisjoint(words) and not _CONTROLS.isdisjoint(words)
    return compared and any(t.like_num for t in sentence)


_MEASURED = frozenset("endpoint endpoints outcome outcomes".split())
_CHIEF = frozenset("defined main measured primary secondary".split())
_ARMS = frozenset("arm arms group groups".split())
_CONTROLS = frozenset("control midazolam placebo saline sham sumatriptan versus vs".split())


def of_exercise(analysis: Analysis, match: Match) -> bool:
    """ "They lost most of what they had gained": what is lost is the good, and no complaint."""
    low = analysis.low
    losing = next((i for i in match.words if low[i] in _LOSING), None)
    if losing is None:
        return False
    after = low[losing + 1 : min(analysis.doc[losing].sent.end, losing + 9)]
    return not _GOOD.isdisjoint(after)


_LOSING = frozenset(forms("lose"))
_GOOD = frozenset("achieved benefit benefits built gain gained gains ground learned progress won".split())
