"""People and bodies made whole: "expect a full recovery", "it mends the disc", "nobody leaves in pain".

None of these names a pain that ends, so that no phrase of the lexicon stands in them; what they are said of
is read from the parse.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, speaks_of_treatment
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.effect.mended import may_be_mended, mended
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT

_WHOLE = Owner("made-whole", "anything", scale="effect", level="abolishes")
_FULL = frozenset("absolute complete full perfect total".split())
_FULLY = frozenset("completely entirely fully perfectly totally wholly".split())


def _every_form(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in forms(verb))


_RECOVERING = _every_form("recover")
_OUTCOMES = frozenset("healing recovery remission restoration".split())
# What one recovers from, or what heals, without ketamine having cured anything.
_PASSING = _every_form(
    """
    anesthesia anesthetic appointment break drip drug exercise fracture infusion injection medication
    medicine operation procedure sedation sedative session surgery treatment trip visit
    """
)
_ROOM = frozenset("area bay lounge period room space staff suite time unit".split())
_LEAVING = _every_form("complete depart exit finish go graduate leave walk")
_OTHERWISE = frozenset("but except if unless until without".split())


def made_whole(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each full recovery, mended part of a body and clinic that nobody leaves in pain."""
    analysis = context.analysis
    if not may_be_whole(analysis):
        return []
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not speaks_of_treatment(context, sentence):
            continue
        nobody = _nobody_hurts(analysis, sentence) or _nobody_has_had_any(analysis, sentence)
        if nobody is not None:
            root = analysis.doc[nobody.start]
            made = Verdict("made")
            result.append(
                told(analysis, vocabulary.cues, _WHOLE, root, nobody, verdict=made, entry="nobody hurts")
            )
            continue
        for root, words, entry in (
            *_recoveries(analysis, sentence),
            *mended(context, sentence),
            *_no_pain(context, sentence),
        ):
            result.append(told(analysis, vocabulary.cues, _WHOLE, root, words, entry=entry))
        for root, words, entry in _normal_lives(analysis, sentence):
            claimed = told(analysis, vocabulary.cues, _WHOLE, root, words, entry=entry)
            if not claimed.hedges:
                result.append(claimed)
    return result


_Read = tuple[Token, set[int], str]


def _recoveries(analysis: Analysis, sentence: Span) -> Iterator[_Read]:
    """ "A full recovery can be expected", "patients recover completely"."""
    low = analysis.low
    for token in sentence:
        if low[token.i] in _OUTCOMES and token.pos_ == "NOUN":
            full = [c.i for c in tree.children(token, "amod") if low[c.i] in _FULL]
            room = token.i + 1 < sentence.end and low[token.i + 1] in _ROOM
            if full and not room and not _from_the_visit(analysis, token) and not _hard_won(analysis, token):
                if any(_is_stranger(analysis, t) for t in tree.subjects(token.head)):
                    continue
                verb = token.head if token.kind in ("nsubj", "obj", "obl") else token
                yield verb, {*full, token.i, verb.i}, "a full recovery"
        elif low[token.i] in _RECOVERING and token.pos_ == "VERB":
            fully = [c.i for c in tree.children(token, "advmod") if low[c.i] in _FULLY]
            someone = [t for t in tree.subjects(token) if analysis.kinds(t) & {"person", "mood", "nerve"}]
            if not _UNAIDED.isdisjoint(low[sentence.start : sentence.end]):
                continue
            if fully and someone and not _conditional(token) and not _from_the_visit(analysis, token):
                yield token, {*fully, token.i, *(t.i for t in someone)}, "recovers fully"


_UNAIDED = frozenset("acute few naturally often own some sometimes spontaneously usually without".split())


def _is_stranger(analysis: Analysis, actor: Token) -> bool:
    """ "The surgeon promised her a full recovery": somebody who speaks of something else."""
    kinds = analysis.kinds(actor)
    return bool(kinds & {"expert", "foreign", "provider"} - TREATMENT) and analysis.low[actor.i] != "we"


def _from_the_visit(analysis: Analysis, head: Token) -> bool:
    """ "A full recovery from the sedation": what is over is what the visit did."""
    about = [t for t in head.sent if analysis.low[t.i] in _PASSING or analysis.classes[t.i] & FEARED]
    return any(t.i > head.i and not analysis.cases(t).isdisjoint(("from", "of")) for t in about) or any(
        t.kind == "nsubj" and t.i < head.i for t in about
    )


def _hard_won(analysis: Analysis, noun: Token) -> bool:
    """ "A full recovery can take months", "is rare": told of how slow or seldom it is."""
    verb = noun.head if noun.kind == "nsubj" else noun
    return any(analysis.low[t.i] in _SELDOM for t in verb.subtree)


_SELDOM = frozenset(
    """
    difficult elusive exception goal hard hope hoped months rare rarely seldom slow slowly take takes uncommon
    unlikely years
    """.split()
)


def _no_pain(context: Context, sentence: Span) -> Iterator[_Read]:
    """ "Patients report no pain after the series", "by the end of the course you will have no pain"."""
    analysis, low = context.analysis, context.analysis.low
    for noun in sentence:
        if noun.kind != "obj" or not analysis.classes[noun.i] & _COMPLAINTS or noun.pos_ != "NOUN":
            continue
        none = next((c.i for c in tree.children(noun, "det") if low[c.i] in ("no", "zero")), None)
        verb = noun.head
        if none is None or low[verb.i] not in _HAVING or _conditional(verb) or verb.kind not in _TOLD:
            continue
        rest = low[noun.i + 1 : sentence.end]
        row = low[sentence.start : sentence.end]
        if not _FOR_A_TIME.isdisjoint(row) or not _IN_THE_CHAIR.isdisjoint(rest):
            continue
        once = not _ONCE_DONE.isdisjoint(low[sentence.start : none]) or not _ONCE_DONE.isdisjoint(rest)
        actors = tree.subjects(verb)
        someone = any(analysis.kinds(t) & {"person"} or low[t.i] in _WHO for t in actors)
        if once and someone and not any(low[t.i] in _SOME for a in actors for t in a.subtree):
            yield verb, {verb.i, *range(none, noun.i + 1), *(t.i for t in actors)}, "has none"


_HAVING = _every_form("describe experience feel have notice report suffer")
_TOLD = frozenset(("ROOT", "conj", "parataxis", "ccomp"))
_WHO = frozenset("he i she they you".split())
_SOME = frozenset("few nobody none some".split())
_ONCE_DONE = frozenset("after afterward afterwards anymore by following now once since today within".split())
# A spell without pain, or one in the chair, where the drug is at work.
_FOR_A_TIME = frozenset("days during for hours if may might needle sting until week weeks when while".split())
_IN_THE_CHAIR = frozenset("as from in injection iv with".split())


def _normal_lives(analysis: Analysis, sentence: Span) -> Iterator[_Read]:
    """ "Patients return to a normal life", "she leads a completely normal life again"."""
    low = analysis.low
    for noun in sentence:
        if low[noun.i] not in _LIVES:
            continue
        normal = [c for c in tree.children(noun, "amod") if low[c.i] in _NORMAL]
        if not normal:
            continue
        verb = noun.head
        if verb.pos_ != "VERB" or noun.kind not in ("obj", "obl") or _conditional(verb):
            continue
        regained = low[verb.i] in _REGAINING or (
            low[verb.i] in _GOING and not analysis.cases(noun).isdisjoint(("to", "into"))
        )
        again = not _AGAIN.isdisjoint(low[verb.i : sentence.end]) or not _NOW.isdisjoint(
            low[sentence.start : verb.i]
        )
        wholly = any(low[c.i] in _FULLY for n in normal for c in n.children)
        if not regained and not (low[verb.i] in _LEADING and (again or wholly)):
            continue
        row = low[sentence.start : sentence.end]
        if not _STRIVING.isdisjoint(row) or soon_after(row):
            continue
        actors = tree.subjects(verb)
        if any(analysis.kinds(t) & (TREATMENT | {"person"}) for t in actors):
            yield verb, {verb.i, *(n.i for n in normal), noun.i, *(t.i for t in actors)}, "a normal life"


_LIVES = frozenset(("life", "lives", "living"))
_NORMAL = frozenset("normal ordinary regular".split())
_REGAINING = _every_form("get reclaim regain resume restore give")
_GOING = _every_form("come get go return")
_LEADING = _every_form("enjoy have lead live")
_AGAIN = frozenset(("again", "afterward", "afterwards", "back"))
_NOW = frozenset("after now once today will 'll".split())
# "Our goal is to help you return to a normal life", "to live a normal life is hard".
_STRIVING = frozenset(
    """
    aim aims closer difficult goal hard hope hopes hoping impossible like may might try trying want wants
    wanting wish wishes would
    """.split()
)


def soon_after(row: list[str]) -> bool:
    """ "Back to normal the day after the drip": how soon the visit itself is over."""
    return any(row[i : i + 2] in _NEXT_DAY for i in range(len(row) - 1)) or not _BY_THEN.isdisjoint(row)


_NEXT_DAY = (["next", "day"], ["day", "after"], ["same", "day"], ["next", "morning"], ["following", "day"])
_BY_THEN = frozenset(("hours", "tomorrow"))


def _conditional(verb: Token) -> bool:
    return any(c.kind == "mark" and c.lower_ in _CONDITIONS for c in verb.children) or any(
        c.lower_ in ("when", "whenever") for c in tree.children(verb, "advmod")
    )


_CONDITIONS = frozenset("after although as because before if once though unless until whether while".split())


def _nobody_hurts(analysis: Analysis, sentence: Span) -> range | None:
    """ "No one leaves here in pain", "nobody who finishes our program still has pain"."""
    low = analysis.low
    for place in range(sentence.start, min(sentence.end - 3, sentence.start + 4)):
        nobody = low[place] in ("nobody", "none") or (
            low[place] in ("no", "not") and not _ONE.isdisjoint(low[place + 1 : place + 3])
        )
        if not nobody:
            continue
        if not _OTHERWISE.isdisjoint(low[place : sentence.end]):
            return None
        gone = next((i for i in range(place + 1, min(sentence.end, place + 6)) if low[i] in _LEAVING), None)
        if gone is None or (low[gone].startswith("walk") and low[gone + 1] not in ("out", "away")):
            return None
        for at in range(gone + 1, sentence.end):
            if analysis.classes[at] & _COMPLAINTS and not _STILL_IN.isdisjoint(
                low[max(gone + 1, at - 4) : at + 1]
            ):
                following = low[at + 1] if at + 1 < sentence.end else ""
                return None if following in _SHEETS else range(place, at + 1)
        return None
    return None


def _nobody_has_had_any(analysis: Analysis, sentence: Span) -> range | None:
    """ "Not one of them has had a flare", "none of our patients has felt a twinge since"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 4):
        nobody = low[place] in ("nobody", "none") or (
            low[place] in ("no", "not") and not _ONE.isdisjoint(low[place + 1 : place + 3])
        )
        if not nobody:
            continue
        end = min(sentence.end, place + _FAR)
        had = next((i for i in range(place + 1, end) if low[i] in ("has", "have", "'s", "'ve")), None)
        if had is None or not _OTHERWISE.isdisjoint(low[place : sentence.end]):
            return None
        felt = next((i for i in range(had + 1, min(sentence.end, had + 4)) if low[i] in _FELT), None)
        if felt is None:
            return None
        for at in range(felt + 1, min(sentence.end, felt + 5)):
            if analysis.classes[at] & _COMPLAINTS and not analysis.classes[at] & FEARED:
                following = low[at + 1] if at + 1 < sentence.end else ""
                away = following in _SHEETS or following in ("during", "from", "in", "while", "with")
                return None if away else range(place, at + 1)
        return None
    return None


_FAR = 9  # words of "not one of the patients we have treated since has had"
_FELT = frozenset("experienced felt had known reported suffered".split())
_ONE = frozenset("body client guest member one patient person single".split())
_STILL_IN = frozenset("aching feeling has have hurting in still suffering with".split())
_SHEETS = frozenset("chart diary form medication medicine plan score".split())
_COMPLAINTS = TARGET - {"nerve", "opioid"}


def may_be_whole(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if not words.isdisjoint(_RECOVERING | _OUTCOMES) and not words.isdisjoint(_FULL | _FULLY):
        return True
    if may_be_mended(analysis):
        return True
    if not words.isdisjoint(_LIVES) and not words.isdisjoint(_NORMAL):
        return True
    if analysis.named.isdisjoint(_COMPLAINTS):
        return False
    if not words.isdisjoint(("no", "zero")) and not words.isdisjoint(_HAVING):
        return True
    return not words.isdisjoint(("nobody", "none", "no", "not")) and not words.isdisjoint(_LEAVING | _FELT)
