"""Who counts as a professional in a draft, and who does what its words say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.matching import Match
from ketalint.model import Draft

MAX_APART = 5  # words between a professional and what is done, where the parse does not tell
STOPS = frozenset((",", ";", ":", "(", ")", "—", "–", "and", "but", "or", "to", "with"))
_SOMEBODY = frozenset(("she", "he", "they"))

# "Dr. Ana Ruiz", "Nurse Ellis"; "Ana Ruiz, MD".
_TITLED = re.compile(r"\b(?:Dr\.?|Doctor|Nurse)\s+(?:[A-Z][\w'’-]+\s+)?([A-Z][\w'’-]+)")
_CREDENTIALED = re.compile(r"([A-Z][\w'’-]+),\s+(?:M\.?D|D\.?O|CRNA|RN|NP|PA|APRN|FNP|PMHNP)\b")


@dataclass(frozen=True)
class Staff:
    """Who counts as a professional: words for them, and those whom the draft names with a title."""

    words: Cues
    names: frozenset[str]

    def has(self, token: Token, analysis: Analysis) -> bool:
        low = analysis.low[token.i].rstrip(".")
        if low == "dr" or low in self.words["professional"] or token.text in self.names:
            return True
        if low in _SOMEBODY:
            return any(self.has(t, analysis) for t in meant(token))
        return (
            "provider" in analysis.classes[token.i]
            and token.pos_ != "PRON"
            and low not in self.words["house"]
        )


def staff_of(draft: Draft, words: Cues) -> Staff:
    """The professionals of a draft; `words` are those of rules/lexicon/balance.toml."""
    names = [name for b in draft.blocks for form in (_TITLED, _CREDENTIALED) for name in form.findall(b.text)]
    return Staff(words, frozenset(names))


def meant(token: Token) -> list[Token]:
    """Whom "she" and "they" may stand for: the subjects of the sentence before, or of this one."""
    first = token.sent.start
    before = token.doc[first - 1].sent if first else token.sent
    return [t for t in before if t.i < token.i and t.kind in ("nsubj", "ROOT") and t.pos_ != "PRON"]


def actors(analysis: Analysis, match: Match) -> list[Token]:
    """Who may be doing it: by the parse, and in case that is wrong, whoever stands right before."""
    doc, root = analysis.doc, analysis.doc[match.root]
    found = [*tree.subjects(root), *tree.agents(root)]
    if not found:  # "Dee, our nurse practitioner, checks your history", with the name taken for the sentence
        beside = (t for t in (root, *tree.ancestors(root)) if t.kind in ("parataxis", "conj"))
        found = [t.head for t in beside if t.pos_ == "VERB" and t.head.pos_ in ("NOUN", "PROPN")]
    found += [child for token in found for child in tree.children(token, "flat", "compound", "dep", "appos")]
    for place in range(match.words[0] - 1, max(root.sent.start, match.words[0] - MAX_APART) - 1, -1):
        if doc[place].text in STOPS or (doc[place].pos_ == "VERB" and doc[place].i not in match.words):
            break
        found.append(doc[place])
    return found
