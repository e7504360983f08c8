"""Praise that nobody gives: a miracle that is waited for, magic that it has nothing to do with."""

from __future__ import annotations

from itertools import pairwise

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.matching import Match

_GOT = frozenset("and but did found get got happened it one that this which".split())


def only_wished(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "Don't wait for a miracle", "My sister expected a miracle", unless the wish came true."""
    low, root = analysis.low, analysis.doc[match.root]
    first = min(match.words)
    if low[max(0, first - 4) : first] == ["nothing", "to", "do", "with"]:
        return True
    verb = root.head
    if root.kind not in ("obj", "obl") or not vocabulary.constructions["await"].at(low, verb.i):
        return False
    if any(low[c.i] == "from" for c in tree.children(root, "case")):
        return False
    after = low[max(match.words) + 1 : root.sent.end + 3]
    return not any(word in _GOT and following in _COMING for word, following in pairwise(after))


_COMING = frozenset("came did found get got had happened here is it that was".split())
