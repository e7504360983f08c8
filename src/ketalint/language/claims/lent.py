"""What an effect lends to the words beside it: where a bracelet "ends every ache", "every" is no claim."""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.claims.found import Found
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.nouns import TREATMENT


def with_their_effects(found: list[Found], analysis: Analysis) -> list[Found]:
    """How far and how soon something else works is no claim either, where no treatment of ours is named."""
    effects = [f for f in found if f.owner.scale == "effect"]
    theirs = {word: f.verdict for f in effects if f.verdict.kind == "elsewhere" for word in f.words}
    if not theirs:
        return found
    ours = {word for f in effects if f.verdict.kind != "elsewhere" for word in f.words}
    result: list[Found] = []
    for one in found:
        shared = [word for word in one.words if word in theirs and word not in ours]
        whole = len(shared) == len(one.words) or (one.owner.scale == "speed" and one.root in shared)
        open_to_it = one.owner.scale in _LENT and one.verdict.kind == "made" and bool(shared) and whole
        if open_to_it and not _treated(analysis, one.root):
            result.append(replace(one, verdict=theirs[shared[-1]]))
        else:
            result.append(one)
    return result


def _treated(analysis: Analysis, root: int) -> bool:
    return any(analysis.classes[t.i] & TREATMENT for t in analysis.doc[root].sent)


_LENT = ("scope", "speed")
