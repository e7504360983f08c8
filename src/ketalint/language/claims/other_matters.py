"""Phrases about another matter than the treatment: a mishap of the visit, another drug, an injury that heals.

"There is no risk of losing your slot", "naloxone is cheap; it is safe for anyone", "once the stone has passed
the pain is gone", "by June she was done with pills, so her doctor sent her to us".
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_OURS = frozenset(("ketamine", "treatment"))


def of_a_mishap(analysis: Analysis, match: Match) -> bool:
    """ "No danger of running out of crackers", "no harm in bringing a blanket": no harm of the treatment."""
    low, end = analysis.low, analysis.doc[match.root].sent.end
    if low[match.words[0]] in _NONE and low[match.words[0] + 1 : match.words[0] + 2] in _GOES_ON:
        return True  # "none of them is risk-free, and none is cheap"
    if "worry" in (low[i] for i in match.words):
        return _worried_before(analysis, match)
    place = max([*match.words, *(place for _, place in match.slots)])
    if low[place] not in _CHANCES or low[place + 1 : place + 2] not in (["in"], ["of"], ["that"]):
        return False
    stop = next((i for i in range(place + 2, end) if low[i] in _STOPS), end)
    told = range(place + 2, stop)
    if "it" in low[place + 2 : stop] and _was_another(analysis, analysis.doc[match.root].sent, many=False):
        return True
    if any(analysis.classes[i] & _HARMED or low[i] in _HURTING for i in told):
        return False
    return any("logistics" in analysis.classes[i] or low[i] in _MISHAPS for i in told)


def _worried_before(analysis: Analysis, match: Match) -> bool:
    """ "She was worried about the parking. There was nothing to worry about."."""
    sentence = analysis.doc[match.root].sent
    if sentence.start == 0:
        return False
    before = analysis.doc[sentence.start - 1].sent
    if any(analysis.classes[t.i] & _HARMED for s in (before, sentence) for t in s if t.i not in match.words):
        return False
    feared = any(analysis.low[t.i] in _FEARING for t in before)
    return feared and any("logistics" in analysis.classes[t.i] for t in before)


_FEARING = frozenset("afraid anxious dreaded feared nervous scared worried worry".split())
_NONE = frozenset(("nil", "none", "zero"))
_GOES_ON = (["is"], ["are"], ["was"], ["were"], ["comes"], ["has"], ["works"])
_CHANCES = frozenset("chance chances danger dangers harm risk risks".split())
_STOPS = frozenset(", ; : . ! ? — – but so".split())
_HARMED = TREATMENT | TARGET | {"effect-of-drug", "risk", "nerve"}
_HURTING = frozenset(
    """
    addicted addiction allergic bad becoming body damage dependence dependent die dying getting hooked harming
    health hurting injury overdoing overdosing trying using worse
    """.split()
)
_MISHAPS = frozenset(
    form
    for word in """
    asking bill bringing calling canceling charge coming crackers data deposit double-booking email fee file
    forgetting form guest hack late leak losing mix-up money name number overbooking overcharge parking
    pay paying photo price queue record running seat seen slot snack spam stolen stranded ticket towed wasting
    """.split()
    for form in (word, f"{word}s")
)


def of_another_drug(analysis: Analysis, match: Match) -> bool:
    """ "Naloxone is sold without a prescription. It is safe for anyone": said of another drug or service.

    The subject names it, or points back at the subject of the sentence before, and ours is in neither.
    """
    root = analysis.doc[match.root]
    sentence = root.sent
    if any(analysis.classes[t.i] & _OURS for t in sentence):
        return False
    said = _said(root)
    if not said or any(t.i in match.words for t in said):
        return False
    if all(_is_another(analysis, t) for t in said):
        return True
    if len(said) != 1 or analysis.low[said[0].i] not in _POINTING:
        return False
    return _was_another(analysis, sentence, analysis.low[said[0].i] in _MANY)


def _said(root: Token) -> list[Token]:
    """What the clause of a phrase is said of."""
    clause = tree.clause_of(root)
    for node in (clause, clause.head, clause.head.head):  # "was said to be harmless"
        said = tree.subjects(node) or tree.children(node, "expl")
        if said:
            return said
    return []


def _was_another(analysis: Analysis, sentence: Span, many: bool) -> bool:
    """Was another drug or service the subject right before, one or several as the pronoun wants?

    What the reader is told to do with it ("Keep it in the kitchen.") may stand between.
    """
    for _ in range(_MAX_BETWEEN):
        if sentence.start == 0:
            return False
        sentence = analysis.doc[sentence.start - 1].sent
        if any(analysis.classes[t.i] & _OURS for t in sentence):
            return False
        if sentence[0].pos_ == "VERB":
            continue
        verb = next((t.i for t in sentence if t.pos_ in ("AUX", "VERB")), sentence.end)
        named = [analysis.doc[i] for i in range(sentence.start, verb) if analysis.pos[i] in ("NOUN", "PROPN")]
        if not named or not all(_is_another(analysis, t) for t in named):
            return False
        return (len(named) > 1 or analysis.low[named[0].i].endswith("s")) == many
    return False


_MAX_BETWEEN = 3  # sentences back to the one that names it


def _is_another(analysis: Analysis, token: Token) -> bool:
    kinds = analysis.classes[token.i]
    if analysis.low[token.i] in _TROUBLES:
        return True
    if kinds & (TREATMENT - {"service"}) or kinds & TARGET or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return bool(kinds & {"foreign", "service"})


_TROUBLES = frozenset(("withdrawal", "withdrawals"))  # no harm of ours, whatever is said of it
_POINTING = frozenset("it these they this those".split())
_MANY = frozenset("these they those".split())


def of_a_trouble(analysis: Analysis, match: Match) -> bool:
    """ "Withdrawal is unpleasant. It is not dangerous.": said of a trouble, and not of the treatment."""
    sentence = analysis.doc[match.root].sent
    if _of_opioids(analysis, match):
        return True
    if any(analysis.classes[t.i] & _OURS for t in sentence):
        return False
    acted = match.slot("target", "condition", "symptom")
    said = _said(analysis.doc[match.root]) if acted is None else [analysis.doc[acted]]
    if acted is not None and acted > match.words[0]:
        return False  # "ends withdrawal"
    return is_trouble(analysis, said)


def is_trouble(analysis: Analysis, said: list[Token]) -> bool:
    """Is what is spoken of a trouble named before, such as withdrawal?"""
    if len(said) != 1:
        return False
    sentence = said[0].sent
    if analysis.low[said[0].i] in _TROUBLES:
        return True
    before = analysis.doc[sentence.start - 1].sent if sentence.start else ()
    return analysis.low[said[0].i] == "it" and any(
        analysis.low[t.i] in _TROUBLES and t.kind == "nsubj" for t in before
    )


def _of_opioids(analysis: Analysis, match: Match) -> bool:
    """ "Heroin was sold as a remedy that was said to be non-addictive"."""
    root = analysis.doc[match.root]
    head = next((t for t in root.sent if t.kind == "ROOT"), None)
    if head is None or match.slots or any("ketamine" in analysis.classes[t.i] for t in root.sent):
        return False
    named = tree.subjects(head)
    said = [t for t in _said(root) if analysis.low[t.i] not in _SOLD_AS]
    return bool(named) and all("opioid-drug" in analysis.classes[t.i] for t in (*named, *said))


_SOLD_AS = frozenset("drug medicine remedy that treatment which".split())


def of_another_matter(context: Context, match: Match) -> bool:
    """Does a phrase of an end tell of an injury that heals, another drug, or of why somebody came?"""
    analysis = context.analysis
    return (
        _of_an_injury(analysis, match)
        or _before_coming(analysis, match)
        or _of_the_needle(analysis, match)
        or _of_a_person(analysis, match)
        or _a_noun(analysis, match)
        or _awaited(analysis, match)
        or ("ketamine" not in analysis.named and of_a_trouble(analysis, match))
        or (bool(match.slots) and of_another_drug(analysis, match))
    )


def _of_an_injury(analysis: Analysis, match: Match) -> bool:
    """ "Once the stone has passed the pain is gone", "the tooth comes out and the ache stops"."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    if any(analysis.classes[t.i] & TREATMENT or low[t.i] in _OWN for t in sentence):
        return False
    return any(
        low[t.i] in _INJURIES and t.i not in match.words and not _mended_by(analysis, t) for t in sentence
    )


def _mended_by(analysis: Analysis, token: Token) -> bool:
    """ "The pain of a broken hip": a complaint that bears the name of an injury is what is treated."""
    head = token.head
    return token.kind in ("nmod", "compound") and bool(
        analysis.classes[head.i] & {"pain", "condition", "symptom"}
    )


_OWN = frozenset("i me mine my our ours us we".split())
_INJURIES = frozenset(
    form
    for noun in "abscess appendix dislocation gallbladder gallstone kidney splinter stone tooth".split()
    for form in forms(noun)
) | frozenset(("dislocated", "teeth"))


def _before_coming(analysis: Analysis, match: Match) -> bool:
    """ "By summer she was done with pills, so her doctor sent her to us": why she came."""
    low, end = analysis.low, analysis.doc[match.root].sent.end
    place = match.slot("opioid", "target")
    if (
        place is None
        or "opioid" not in analysis.classes[place]
        or "done" not in (low[i] for i in match.words)
    ):
        return False
    so = next((i for i in range(match.words[-1] + 1, end) if low[i] in ("so", "when")), None)
    if so is None:
        return False
    return any(low[i] in _COMING for i in range(so + 1, min(end, so + 6)))


_COMING = frozenset("booked brought came found referred sent".split())


def _of_the_needle(analysis: Analysis, match: Match) -> bool:
    """ "He takes the fear out of needles": it is the visit that loses its terror."""
    low = analysis.low
    if match.slot("mood", "symptom", "pain", "target") is None:
        return False
    place = max([*match.words, *(place for _, place in match.slots)])
    if low[place] not in ("out", "of"):
        return False
    after = low[place + 1 : place + 5]
    return (after[:1] == ["of"] and not _THINGS.isdisjoint(after)) or (
        low[place] == "of" and not _THINGS.isdisjoint(after)
    )


_THINGS = frozenset(
    """
    admin billing bills blood booking claims driving forms injection injections insurance iv ivs needle
    needles paperwork parking paying planning scheduling shot shots travel waiting
    """.split()
)


def _of_a_person(analysis: Analysis, match: Match) -> bool:
    """ "Dr. Ed Novak, retired": a name that also stands for a condition."""
    place = match.slot("target", "condition", "symptom")
    if place is None:
        return False
    token = analysis.doc[place]
    if token.text not in _NAMES:
        return False
    return place + 1 >= len(analysis.doc) or analysis.doc[place + 1].text not in ("(",)


_NAMES = frozenset(("Ed",))


def _a_noun(analysis: Analysis, match: Match) -> bool:
    """ "A cough remedy that was sold in 1900": a thing, where the lexicon means what is done to a pain."""
    root = match.root
    if analysis.low[root] not in ("remedy", "remedies") or analysis.pos[root] != "NOUN":
        return False
    return any(
        root < place <= root + 2 and analysis.low[place] in ("that", "which") for _, place in match.slots
    )


def _awaited(analysis: Analysis, match: Match) -> bool:
    """ "I stopped waiting for the day when I would be pain-free": hoped for, and not there."""
    low, first = analysis.low, match.words[0]
    start = analysis.doc[match.root].sent.start
    before = low[max(start, first - _MAX_AWAITED) : match.words[-1]]
    if "would" not in before or _DAYS.isdisjoint(before):
        return False
    return not _WAITING.isdisjoint(low[start:first])


_MAX_AWAITED = 6  # words of "the day when I would be"
_DAYS = frozenset("day hour life moment morning time".split())
_WAITING = frozenset(
    form for verb in "await dream expect hope hunt long pray wait wish yearn".split() for form in forms(verb)
)


def of_a_chair(analysis: Analysis, match: Match) -> bool:
    """ "The recliner she had slept in for two years": how long something else had been done."""
    clause = tree.clause_of(analysis.doc[match.root])
    if clause.dep_ != "acl:relcl" or not any(
        analysis.low[c.i] == "had" for c in tree.children(clause, "aux")
    ):
        return False
    noun = clause.head
    return (
        noun.pos_ == "NOUN"
        and not analysis.classes[noun.i] & (TREATMENT | TARGET | {"benefit", "person", "relief"})
        and analysis.low[noun.i] not in SEATS
        and not any(
            analysis.classes[t.i] & (TARGET | {"benefit", "relief"})
            for t in clause.subtree
            if t.i != clause.i
        )
    )
