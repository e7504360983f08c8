"""Cues that speak of something else than they seem to: a risk named after all, a drug once sought, a bill.

Each function takes one match and says whether the sentence around it gives its words another sense.
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT

_NOT = frozenset(("not", "n't", "never", "cannot"))
_TURNS = frozenset(("but", "yet", "though", "although"))
_SEEKING = frozenset(("hunt", "quest", "race", "search"))
_PAYING = frozenset(
    form for verb in "book buy order pay purchase reserve schedule settle".split() for form in forms(verb)
)
_TAKING = frozenset(
    form for verb in "continue get have keep receive take use".split() for form in forms(verb)
)


def confirmed(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "Vivid dreams are not unusual", "the risk is never zero": what is said not to be rare is there."""
    last = match.words[-1]
    end = min(analysis.doc[last].sent.end, last + 9)
    absent = vocabulary.constructions["rare-or-absent"].first(analysis.low, last + 1, end)
    return absent is not None and not _NOT.isdisjoint(analysis.low[last + 1 : absent.start])


def yet_harmed(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "I had no nausea the first time, but the second drip made me throw up": the sentence names harm."""
    low, end = analysis.low, analysis.doc[match.root].sent.end
    turn = next((i for i in range(match.words[-1] + 1, end) if low[i] in _TURNS), None)
    if turn is None or low[turn + 1] in ("no", "not", "never"):
        return False
    named = any(analysis.classes[i] & {"effect-of-drug"} for i in range(turn, end))
    return named or vocabulary.constructions["harm"].first(low, turn, end) is not None


def of_the_drug_itself(analysis: Analysis, match: Match) -> bool:
    """ "Can anyone have it?": a pronoun that a parser may take for a risk named before."""
    risk = match.slot("risk")
    return risk is not None and analysis.low[risk] == "it" and analysis.low[match.words[0]] in _TAKING


def once_sought(analysis: Analysis, match: Match) -> bool:
    """ "It came out of the search for something gentler than an older drug"."""
    root = analysis.doc[match.root]
    return any(
        node.kind == "nmod" and analysis.low[node.head.i] in _SEEKING
        for node in (root, *tree.ancestors(root))
    )


def tried_before(analysis: Analysis, match: Match) -> bool:
    """ "For people with pain that nothing else has touched": what was tried tells who may come."""
    root = analysis.doc[match.root]
    if root.dep_ != "acl:relcl" or not analysis.kinds(root.head) & (TARGET | {"person"}):
        return False
    return any(analysis.low[c.i] in ("has", "have", "had") for c in tree.children(root, "aux"))


def of_a_time(analysis: Analysis, match: Match) -> bool:
    """ "It was given to soldiers long after the revolution": an event of the past, and no praise."""
    root = analysis.doc[match.root]
    return any(analysis.low[c.i] in _TIMES for c in tree.children(root, "case"))


_TIMES = frozenset(("after", "before", "during", "since", "until"))


def of_paying(analysis: Analysis, match: Match) -> bool:
    """ "You can pay for the infusion on the spot": at once is when one pays."""
    return analysis.low[tree.clause_of(analysis.doc[match.root]).i] in _PAYING


def second_of_several(analysis: Analysis, match: Match) -> bool:
    """ "Others after the second or third visit": an ordinal, and no time."""
    return any(
        analysis.low[i] == "second"
        and analysis.low[i - 1] == "the"
        and analysis.doc[i].kind in ("amod", "nummod")
        and analysis.doc[i].head.i > i
        for i in match.words
    )


def of_taking_it(analysis: Analysis, match: Match) -> bool:
    """ "You can have ketamine for as long as you like": how long it is taken, not how long it helps."""
    clause, first = tree.clause_of(analysis.doc[match.root]), match.words[0]
    if analysis.low[clause.i] not in _TAKING:
        return False
    return any(
        clause.i < t.i < first
        and analysis.kinds(t) & TREATMENT
        and not analysis.kinds(t) & {"relief", "benefit"}
        for t in tree.objects(clause)
    )


def guaranteed_before(analysis: Analysis, match: Match) -> bool:
    """ "Relief is guaranteed or you don't pay": the guarantee is told already."""
    if analysis.low[match.words[0]] != "or":
        return False
    before = analysis.low[analysis.doc[match.root].sent.start : match.words[0]]
    return any(word.startswith("guarantee") for word in before)
