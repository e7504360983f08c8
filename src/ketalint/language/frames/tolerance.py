"""Ketamine that is said to make a body need more of its opioids, or get used to them sooner."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Sentence

_PERHAPS = frozenset("before can could if may might some sometimes unless until when without".split())


def tolerance(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on what ketamine does to the need for opioids."""
    if not sentence.names_drug or not sentence.hits("opioids") or not _PERHAPS.isdisjoint(sentence.low):
        return
    yield from _used_sooner(sentence)
    yield from _needing_more(sentence)


def _used_sooner(sentence: Sentence) -> Iterator[Statement]:
    """ "With ketamine your body gets used to opioids faster"."""
    for used in sentence.hits("growing-used") + sentence.hits("opioid-tolerance"):
        fast = next((h for h in sentence.hits("faster") if 0 < h[0] - used[-1] <= 5), None)
        if fast is not None:
            yield from sentence.given("opioid-tolerance", "contrary", used, fast)
            return


def _needing_more(sentence: Sentence) -> Iterator[Statement]:
    """ "People on ketamine end up needing more opioids"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("requiring"):
        opioid = next((h for h in sentence.hits("opioids") if 0 < h[0] - verb.i <= 4), None)
        if opioid is None or "more" not in low[verb.i : opioid[0]]:
            continue
        if any(sentence.means_ketamine(t) and t.i < verb.i for t in sentence.treatments):
            yield from sentence.given("opioid-need", "contrary", (verb.i,), opioid, root=verb)
            return
