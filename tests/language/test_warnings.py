from __future__ import annotations

import pytest

from ketalint.language.stance.warnings import ill_follows
from ketalint.language.words.cues import Cues

CUES = Cues({"ill-effect": ["cramp", "sick", "withdrawal"]})

STOPPING = "Stopping/VERB/csubj/4 opioids/NOUN/obj/1 can/AUX/aux/4 cause/VERB/root/0 {}"


@pytest.mark.parametrize(
    ("notation", "ill"),
    [
        (STOPPING.format("withdrawal/NOUN/obj/4"), True),
        (STOPPING.format("no/DET/det/6 withdrawal/NOUN/obj/4"), False),
        (STOPPING.format("trouble/NOUN/obj/4"), False),
        ("Stopping/VERB/amod/2 opioids/NOUN/nsubj/3 brings/VERB/root/0 cramps/NOUN/obj/3", True),
        ("Stop/VERB/root/0 opioids/NOUN/obj/1 without/ADP/case/4 withdrawal/NOUN/obl/1", False),
        (
            "If/SCONJ/mark/3 you/PRON/nsubj/3 stop/VERB/advcl/6 you/PRON/nsubj/6 get/AUX/cop/6 "
            "sick/ADJ/root/0",
            True,
        ),
    ],
)
def test_what_a_practice_leads_to_tells_against_it(read, notation: str, ill: bool) -> None:
    analysis = read(notation)
    stop = next(t for t in analysis.doc if t.text.lower().startswith("stop"))
    assert ill_follows(analysis, CUES, stop, [stop.i]) is ill
