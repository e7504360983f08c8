"""Cues in everyday senses, where they claim nothing of an effect or of whom it suits.

"He sits down with a pain doctor", "a strip of pain", "relief without surgery – Harbor Spine", "no metal makes
any difference to an infusion", "anyone who has had no benefit is stopped".
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match

_COMPLAINT = ("condition", "mood", "nerve", "opioid", "pain", "symptom", "target")  # slots


def nothing_ends(analysis: Analysis, match: Match) -> bool:
    """Does the phrase of an end stand in a sense in which no complaint ends?"""
    return (
        _down_with(analysis, match)
        or _a_strip_of_it(analysis, match)
        or _on_the_sign(analysis, match)
        or _as_before(analysis, match)
        or _with_a_history(analysis, match)
    )


def _down_with(analysis: Analysis, match: Match) -> bool:
    """ "He sits down with a pain doctor", "she came down with a migraine"."""
    low, first = analysis.low, match.words[0]
    return low[first : first + 2] == ["down", "with"] and first > 0 and low[first - 1] in _DOWN


_DOWN = frozenset(
    form for verb in "be break come get go lie settle sit".split() for form in forms(verb)
) | frozenset(("'s", "'m", "'re", "lay", "lies", "settled"))


def _a_strip_of_it(analysis: Analysis, match: Match) -> bool:
    """ "A strip of pain across the ribs": a noun that is spelled as the verb is."""
    low, root = analysis.low, match.root
    noun = analysis.pos[root] == "NOUN" and low[root + 1 : root + 2] == ["of"]
    return noun and low[root] in _SHAPES and any(c.kind == "det" for c in analysis.doc[root].children)


_SHAPES = frozenset("clear ease end strip trim".split())


def _on_the_sign(analysis: Analysis, match: Match) -> bool:
    """ "Relief without surgery – Harbor Spine & Pain": the name of the house, behind a dash."""
    low, place = analysis.low, match.slot(*_COMPLAINT)
    if "without" not in (low[i] for i in match.words) or analysis.doc[match.root].sent[-1].text in (".", "!"):
        return False
    if place is None:
        return False
    if low[match.words[-1] + 1 : place + 1] == [low[place]] and "opioid" in analysis.classes[place]:
        noun = analysis.doc[match.words[0] - 1] if match.words[0] else None
        return noun is not None and noun.lower_ in _CARE  # "care without opioids": it uses none
    return any(analysis.texts[i] in _DASHES for i in range(match.words[-1], place))


_CARE = frozenset("approach approaches care medicine options therapies therapy treatment treatments".split())
_DASHES = frozenset(("-", "–", "—", "|", "·", "•"))


def _as_before(analysis: Analysis, match: Match) -> bool:
    """ "The cause of your pain will still be there": the adverb, not the verb of what calms it."""
    return len(match.words) == 1 and analysis.low[match.root] == "still" and analysis.pos[match.root] == "ADV"


def _with_a_history(analysis: Analysis, match: Match) -> bool:
    """ "The ones with a history of misuse": a past that somebody has, and nothing that is history."""
    last = analysis.doc[match.words[-1]]
    if last.lower_ != "history":
        return False
    return any(c.kind in ("case", "det") for c in last.children) or bool(tree.children(last, "nmod"))


def not_of_patients(analysis: Analysis, match: Match) -> bool:
    """Are words for everybody, or every kind of pain, said of another matter, or of whom it does not help?"""
    return (
        _of_no_complaint(analysis, match)
        or _all_of_one(analysis, match)
        or _of_the_unhelped(analysis, match)
        or _of_every_thing(analysis, match)
    )


def _of_no_complaint(analysis: Analysis, match: Match) -> bool:
    """ "Metal in the knee makes no difference to an infusion": neither an illness nor an age."""
    if "difference" not in (analysis.low[i] for i in match.words):
        return False
    verb = analysis.doc[match.root]
    said = [analysis.doc[i] for i in range(verb.sent.start, verb.i)]
    if not any(t.pos_ in ("NOUN", "PROPN") for t in said):
        said = _before(analysis, verb.sent.start)
    return not any(_of_an_illness(t) for t in said)


def _before(analysis: Analysis, start: int) -> list[Token]:
    """The sentence that ends at `start`; at the beginning of a block, the last one of the block above."""
    if start:
        return list(analysis.doc[start - 1].sent)
    above = analysis.earlier
    return list([*above.doc.sents][-1]) if above is not None and len(above.doc) else []


def _of_an_illness(token: Token) -> bool:
    return token.lower_.startswith(_WHOSE)


_WHOSE = tuple(
    """
    ache age ailment cause complaint condition diagnos disease disorder illness injur kind old pain sort
    symptom type weight young
    """.split()
)


def _all_of_one(analysis: Analysis, match: Match) -> bool:
    """ "I felt the pain vanish, all of it, as it began": one pain, and all of that."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    place = match.slot("person")
    if low[first : first + 2] != ["all", "of"] or place is None or low[place] != "it":
        return False
    start = analysis.doc[first].sent.start
    aside = first > start and low[first - 1] in (",", "—", "–", "(")
    ends = low[place + 1 : place + 2] in ([","], ["."], [")"], ["—"], ["–"], [])
    return aside and ends and "," not in low[start : first - 1] and last <= place


def _of_the_unhelped(analysis: Analysis, match: Match) -> bool:
    """ "Anyone who has had no benefit after three infusions is stopped there"."""
    low, who = analysis.low, match.words[0]
    if low[who] not in _ANYBODY or low[who + 1 : who + 2] not in (["who"], ["whose"], ["with"]):
        return False
    end = analysis.doc[who].sent.end
    unhelped = next((i for i in range(who + 2, min(end, who + _SOON)) if low[i] in _UNHELPED), end)
    left = range(unhelped + 1, min(end, unhelped + _LATER))
    return any(low[i] in _LET_GO and low[i - 1] in _PASSIVE for i in left)


def _of_every_thing(analysis: Analysis, match: Match) -> bool:
    """ "Every pill I had", "he threw out his tablets, every last one": of all that somebody has."""
    low, first, place = analysis.low, match.words[0], match.slot("person")
    if low[first] not in ("each", "every"):
        return False
    if place is not None and low[place] in _OWNERS and place > first + 1 and low[place - 1] != "of":
        return True
    if low[first + 1 : first + 3] not in (["last", "one"], ["single", "one"]) or low[
        first + 3 : first + 4
    ] == ["of"]:
        return False
    start = analysis.doc[first].sent.start
    named = next((i for i in range(first - 1, start, -1) if analysis.pos[i] == "NOUN"), start)
    return bool(analysis.classes[named] & {"foreign", "logistics", "opioid"})


_OWNERS = frozenset("he i she they we you".split())
_SOON = 7  # words up to the denial of "anyone who has not had any benefit"
_LATER = 12  # words from there to what is done with them
_PASSIVE = frozenset("are be been being get gets is was were".split())
_ANYBODY = frozenset("anybody anyone everybody everyone nobody".split())
_UNHELPED = frozenset("little n't never no not nothing unchanged worse without".split())
_LET_GO = frozenset(
    form
    for verb in "advise call discharge offer refer see send stop switch take tell wean".split()
    for form in forms(verb)
)


def of_other_things(analysis: Analysis, approving: Token) -> bool:
    """ "A stimulator is an implant, and the FDA has approved several": of what was named, not of ketamine."""
    for token in tree.objects(approving):
        counted = analysis.low[token.i] in _SEVERAL or token.like_num
        if counted and not tree.children(token, "nmod"):
            return True
        counts = any(analysis.low[c.i] in _SEVERAL or c.like_num for c in token.children)
        if counts and token.pos_ == "NOUN" and not analysis.kinds(token) & _OURS:
            return True
        if analysis.low[token.i] in ("it", "them"):
            meant = next((analysis.subject_before(t) for t in tree.subjects(approving)), None)
            other = analysis.kinds(meant) if meant is not None and meant.sent == token.sent else frozenset()
            return bool(other & {"foreign", "opioid", "service"}) and not other & _OURS
    return False


_OURS = frozenset(("ketamine", "treatment"))
_SEVERAL = frozenset("couple few many one several some two three".split())


def is_bare_therapy(analysis: Analysis, token: Token) -> bool:
    """ "Plans pay for therapy", "treated with therapy": talks or exercises, and no "our" therapy."""
    if analysis.low[token.i] != "therapy" or analysis.skip[token.i - 1]:
        return False
    if any(c.kind in _TELLING_APART or c.dep_ == "nmod:poss" for c in token.children):
        return False
    given = (t for c in tree.children(token, "nmod", "acl") for t in c.subtree)
    return analysis.cases(token).isdisjoint(_AROUND) and not any(analysis.classes[t.i] & _OURS for t in given)


_TELLING_APART = frozenset(("amod", "compound", "det", "nummod"))
_AROUND = frozenset("after as before during throughout".split())  # "after therapy" is after ours
