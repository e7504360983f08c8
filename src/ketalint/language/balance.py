"""Does a draft say what a fair page says: the risks, that someone evaluates, that response varies?

The words come from rules/lexicon/balance.toml. The parse decides whether they are said of the treatment:
a risk that is denied, asked after, compared away or brought by another drug leaves the page as it was.
"""

from __future__ import annotations

from spacy.tokens import Token

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.collect import words_at
from ketalint.language.found import BlockClaims
from ketalint.language.phrases import Match
from ketalint.language.stance import stance_of
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Draft, Words

STATEMENTS = ("risks", "candidacy", "variability")

# The statement that each table of the lexicon makes.
_SAYS = {
    "risks": "risks",
    "risk-symptoms": "risks",
    "candidacy": "candidacy",
    "candidacy-professional": "candidacy",
    "variability": "variability",
    "variability-limits": "variability",
}
_TREATMENT = frozenset(("ketamine", "treatment"))
_OTHERS = frozenset(("foreign", "opioid", "service"))
_AILING = frozenset(("condition", "pain"))
_SPARED = frozenset(
    "avoid fewer free less lower minus no non reduce reduced reduces spared without zero".split()
)
_NOT_SAID = frozenset(("asked", "denied", "rejected"))
_STOPS = frozenset((",", ";", ":", "(", ")", "—", "–", "and", "but", "or", "to", "with"))
MAX_APART = 5  # words between a professional and what is done, where the parse does not tell
_HELPING = frozenset(("helps", "restores", "abolishes"))


def balance_of(draft: Draft, blocks: list[BlockClaims], vocabulary: Vocabulary) -> dict[str, Words]:
    """For each of "risks", "candidacy" and "variability", the first words of the draft that say it."""
    found: dict[str, Words] = {}
    for block, claims in zip(draft.blocks, blocks, strict=True):
        if len(found) == len(STATEMENTS):
            break
        said = {
            _SAYS.get(vocabulary.balance.tables[m.pattern.owner]): m
            for m in reversed(_said(claims, vocabulary))
        }
        for statement in STATEMENTS:
            match = said.get(statement)
            if match is not None and statement not in found:
                found[statement] = words_at(draft, block, claims.analysis, *_extent(claims.analysis, match))
    return found


def _extent(analysis: Analysis, match: Match) -> tuple[int, int]:
    """From the first word of the match to the one after its last, near slots included."""
    start, end = match.words[0], match.words[-1] + 1
    for _, head in match.slots:
        if start - MAX_APART <= head < end + MAX_APART:
            first, after = tree.noun_phrase(analysis.doc[head])
            start, end = min(start, first), max(end, after)
    return start, end


def _said(block: BlockClaims, vocabulary: Vocabulary) -> list[Match]:
    """The phrases of the block that say one of the statements, in order of their words."""
    matches = [m for m in vocabulary.balance.phrases.find(block.analysis) if _counts(block, m, vocabulary)]
    return sorted(matches, key=lambda m: m.words)


def _counts(block: BlockClaims, match: Match, vocabulary: Vocabulary) -> bool:
    analysis = block.analysis
    table = vocabulary.balance.tables[match.pattern.owner]
    kind = stance_of(analysis, vocabulary.cues, analysis.doc[match.root], frozenset(match.words)).kind
    if table == "variability-limits":
        return kind not in ("asked", "rejected")
    if kind in _NOT_SAID:
        return False
    if table in ("risks", "risk-symptoms"):
        if _of_another_drug(analysis, match) or _spared(analysis, match):
            return False
        return table == "risks" or not _is_complaint(block, match)
    if table == "candidacy-professional":
        return any(_is_professional(t, analysis, vocabulary.balance.house) for t in _actors(analysis, match))
    return True


def _is_professional(token: Token, analysis: Analysis, house: frozenset[str]) -> bool:
    if analysis.low[token.i].rstrip(".") == "dr":
        return True
    return (
        "provider" in analysis.classes[token.i]
        and token.pos_ != "PRON"
        and analysis.low[token.i] not in house
    )


def _actors(analysis: Analysis, match: Match) -> list[Token]:
    """Who may be doing it: by the parse, and in case that is wrong, whoever stands right before."""
    doc, root = analysis.doc, analysis.doc[match.root]
    found = [*tree.subjects(root), *tree.agents(root)]
    found += [child for token in found for child in tree.children(token, "flat", "compound", "dep", "appos")]
    for place in range(match.words[0] - 1, max(root.sent.start, match.words[0] - MAX_APART) - 1, -1):
        if doc[place].text in _STOPS or (doc[place].pos_ == "VERB" and doc[place].i not in match.words):
            break
        found.append(doc[place])
    return found


def _of_another_drug(analysis: Analysis, match: Match) -> bool:
    """ "Opioids bring a risk of addiction", "opioid dependence", "dependence on painkillers"."""
    root = analysis.doc[match.root]
    subjects = [t for t in tree.subjects(root) if t.i not in match.words]
    for token in subjects:
        kinds = analysis.kinds(token)
        if kinds & _TREATMENT:
            return False
        if kinds & _OTHERS:
            return True
    first, last = match.words[0], match.words[-1]
    sentence = root.sent
    for place in range(last + 1, min(sentence.end, last + 4)):
        if analysis.doc[place].is_punct:
            break
        if analysis.classes[place] & _OTHERS and not analysis.classes[place] & _TREATMENT:
            return True
    for place in range(first - 1, sentence.start - 1, -1):
        if analysis.classes[place] & _TREATMENT:
            return False
        if analysis.classes[place] & _OTHERS:
            return True
    return False


def _spared(analysis: Analysis, match: Match) -> bool:
    """ "less nausea", "a lower risk of dependence", "without the drowsiness": not a risk of the treatment."""
    first = match.words[0]
    start = max(analysis.doc[match.root].sent.start, first - 4)
    return any(
        analysis.low[i] in _SPARED
        for i in range(start, first)
        if analysis.doc[i].sent == analysis.doc[first].sent
    )


def _is_complaint(block: BlockClaims, match: Match) -> bool:
    """Is the symptom one of a disease, or one that the treatment is said to relieve?"""
    analysis = block.analysis
    sentence = analysis.doc[match.root].sent
    own = set(match.words)
    for found in block.found:
        if found.owner.scale == "effect" and found.level in _HELPING and own & {*found.targets, *found.words}:
            return True
    named = [analysis.classes[t.i] for t in sentence if t.i not in own]
    return any(k & _AILING for k in named) and not any(k & _TREATMENT for k in named)
