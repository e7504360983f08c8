"""A rank, or a stretch of relief, that belongs to another treatment than the one the page sells.

"ECT is the most effective treatment for severe depression", "surgery fixed my wrist for good", "a long walk
is the best medicine".
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT

_OTHERS = frozenset(("foreign", "opioid", "service"))
_OURS = frozenset(("ketamine", "treatment"))
_OWN = frozenset("here our ours this us we".split())
_POINTING = frozenset(("it", "its", "their", "they"))


def had_from_another(analysis: Analysis, match: Match) -> bool:
    """Is all that the clause is said of another treatment, or a pronoun for one?"""
    clause = tree.clause_of(analysis.doc[match.root])
    said = list(_said(analysis, clause, match))
    if not said or any("ketamine" in analysis.classes[t.i] for t in _own_words(analysis, clause)):
        return False
    if not all(_is_another(analysis, t) or _means_another(analysis, t) for t in said):
        return False
    return not sold_here(analysis)


def sold_here(analysis: Analysis) -> bool:
    """Is the page about another service rather than ketamine? What it claims of that it claims."""
    others = ours = 0
    above = analysis.earlier
    for _ in range(_FAR_ABOVE):
        if above is None:
            break
        ours += "ketamine" in above.named
        others += "service" in above.named
        above = above.earlier
    return others > ours


_FAR_ABOVE = 40  # blocks


def ranked_elsewhere(analysis: Analysis, match: Match) -> bool:
    """Is the best thing another treatment, something done without any, or what no page sells?"""
    if had_from_another(analysis, match):
        return True
    clause = tree.clause_of(analysis.doc[match.root])
    said = list(_said(analysis, clause, match))
    sentence = clause.sent
    if len(said) != 1 or any(
        "ketamine" in analysis.classes[t.i] or analysis.low[t.i] in _OWN for t in sentence
    ):
        return False
    subject = said[0]
    if subject.kind == "csubj":  # "Stopping a pill is sometimes the best treatment"
        return not any(analysis.classes[t.i] & (TREATMENT - {"service"}) for t in subject.subtree)
    indefinite = any(analysis.low[c.i] in ("a", "an") for c in tree.children(subject, "det"))
    return indefinite and subject.pos_ == "NOUN" and not any(analysis.classes[t.i] for t in subject.subtree)


def _said(analysis: Analysis, clause: Token, match: Match) -> Iterator[Token]:
    """What the clause is said of; of "its effect" whose it is."""
    slotted = {place for _, place in match.slots}
    for token in tree.subjects(clause):
        if token.i in match.words or token.i in slotted:
            whose = [c for c in tree.children(token, "nmod") if analysis.low[c.i] in _POINTING]
            yield from whose or ([token] if token.i == match.slot("treatment") else ())
        elif not tree.is_relative_pronoun(token):
            yield token


def _own_words(analysis: Analysis, clause: Token) -> Iterator[Token]:
    return (t for t in clause.sent if analysis.clause(t) == clause.i)


def _is_another(analysis: Analysis, token: Token) -> bool:
    """A noun for another treatment: "a hip replacement", but not "our nerve block"."""
    if token.pos_ not in ("ADJ", "NOUN", "PROPN") or not analysis.classes[token.i] & _OTHERS:
        return False
    if analysis.classes[token.i] & (_OURS | (TARGET - {"opioid"})):
        return False
    return not any(analysis.low[c.i] in _OWN or "ketamine" in analysis.classes[c.i] for c in token.subtree)


def _means_another(analysis: Analysis, pronoun: Token) -> bool:
    """ "ECT can affect memory, and it is ...": what was spoken of last, here or right before."""
    if analysis.low[pronoun.i] not in _POINTING:
        return False
    meant = analysis.subject_before(pronoun)
    if meant is None or not _is_another(analysis, meant):
        return False
    start = pronoun.sent.start
    near = meant.i >= (analysis.doc[start - 1].sent.start if start else 0)
    between = range(meant.i + 1, pronoun.i)
    return near and not any("ketamine" in analysis.classes[i] for i in between)


def of_another_field(analysis: Analysis, match: Match) -> bool:
    """ "Nothing else comes close to cold lemonade", "a faster drip is not a better drip": no rank."""
    low, last = analysis.low, match.words[-1]
    words = [low[i] for i in match.words]
    if words[:1] == ["nothing"] and low[last] in _NEARING:
        return to_a_thing(analysis, last + 1) or _of_the_house(analysis, match.words[0])
    if words[:1] == ["no"] and match.slot("foreign") is not None:
        return matches_a_thing(analysis, analysis.doc[last])
    if words[:1] in (["not"], ["n't"]) and "better" in words:
        noun = match.slot("treatment")
        said = [] if noun is None else tree.children(analysis.doc[noun], "nsubj")
        return any(analysis.kinds(t) & TREATMENT for t in said)
    return False


_NEARING = frozenset(form for verb in ("come", "get") for form in forms(verb)) | {"close", "near"}


def _of_the_house(analysis: Analysis, place: int) -> bool:
    """ "They're the best seats in the house; nothing else comes close"."""
    sentence = analysis.doc[place].sent
    before = [analysis.classes[i] for i in range(sentence.start, place)]
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence))
    return any("logistics" in kinds for kinds in before) and not named & _SPOKEN_OF


def matches_a_thing(analysis: Analysis, verb: Token) -> bool:
    """ "No counseling can match the company of an old friend"."""
    for token in tree.children(verb, "obj"):
        row = [t.i for t in token.subtree]
        ours = any(analysis.classes[i] & _SPOKEN_OF or analysis.low[i] in _OWN | _POINTING for i in row)
        if token.pos_ == "NOUN" and tree.children(token, "nmod") and not ours:
            return True
    return False


_SPOKEN_OF = TREATMENT | TARGET | {"benefit", "relief"}


def to_a_thing(analysis: Analysis, place: int) -> bool:
    """After "comes close": "to my dog", and no treatment, pain or relief."""
    low = analysis.low
    while low[place : place + 1] in (["close"], ["near"]):
        place += 1
    if low[place : place + 1] != ["to"]:
        return False
    near = range(place + 1, min(analysis.doc[place].sent.end, place + 6))
    noun = next((i for i in near if analysis.pos[i] in ("NOUN", "PRON", "PROPN")), None)
    if noun is None or low[noun] in _POINTING | _OWN | {"that", "what"}:
        return False
    while noun + 1 < near.stop and analysis.pos[noun + 1] in ("NOUN", "PROPN"):
        noun += 1
    named = (analysis.classes[i] for i in range(place + 1, noun + 1))
    return not any(kinds & _SPOKEN_OF for kinds in named)
