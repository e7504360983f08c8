"""Ketamine that is said to make a body need more of its opioids, or get used to them sooner."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Sentence

_PERHAPS = frozenset("before can could if may might some sometimes unless until when without".split())


def _used_sooner(sentence: Sentence) -> Iterator[Statement]:
    """ "With ketamine your body gets used to opioids faster"."""
    used_to = sentence.hits("growing-used") + sentence.hits("opioid-tolerance")
    for used in used_to if sentence.hits("opioids") else ():
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


def _for_certain(sentence: Sentence) -> bool:
    return sentence.names_drug and _PERHAPS.isdisjoint(sentence.low)


TOLERANCE = given(
    _for_certain,
    frame(_used_sooner, "opioids", "growing-used opioid-tolerance", "faster"),
    frame(_needing_more, "opioids", "=more"),
)
