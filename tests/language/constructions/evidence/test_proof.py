from __future__ import annotations

from copy import copy

import pytest

from ketalint.language.claims.context import build_context
from ketalint.language.constructions.evidence.proof import certainties
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "finally": ["beyond doubt", "once and for all"],
        "establish": ["prove"],
        "show": ["show"],
        "certain": ["airtight"],
        "knowledge": ["evidence"],
        "nobody": ["no"],
        "scholar": ["doctor"],
        "doubt": ["doubt"],
        "open": ["preliminary"],
        "standard": ["standard treatment"],
    }
)


@pytest.fixture
def certain(read, vocabulary, text_of):
    """(stance, words) of each place where a block calls the treatment's benefit certain."""
    words = copy(vocabulary)
    words.proof = WORDS

    def find(notation: str) -> list[tuple[str, str]]:
        analysis = read(notation)
        found = certainties(words, build_context(analysis, [], True))
        return [(f.verdict.kind, text_of(analysis, f.words)) for f in found]

    return find


def test_shown_beyond_doubt(certain) -> None:
    notation = (
        "Trials/NOUN/nsubj/2 show/VERB/root/0 beyond/ADP/case/4 doubt/NOUN/obl/2 that/SCONJ/mark/7 "
        "ketamine/NOUN/nsubj/7 helps/VERB/ccomp/2"
    )
    assert certain(notation) == [("made", "show beyond doubt")]


def test_airtight_evidence(certain) -> None:
    notation = (
        "Airtight/ADJ/amod/2 evidence/NOUN/nsubj/3 supports/VERB/root/0 our/PRON/nmod:poss/5 "
        "infusion/NOUN/obj/3"
    )
    assert certain(notation) == [("made", "Airtight evidence")]


def test_the_evidence_of_another_matter(certain) -> None:
    notation = (
        "Airtight/ADJ/amod/2 evidence/NOUN/nsubj/3 convicted/VERB/root/0 the/DET/det/5 burglar/NOUN/obj/3 "
        "of/ADP/case/9 the/DET/det/9 corner/NOUN/compound/9 shop/NOUN/nmod/5 last/ADJ/amod/11 "
        "year/NOUN/obl/3"
    )
    assert certain(notation) == []


def test_no_doctor_doubts_it(certain) -> None:
    notation = (
        "No/DET/det/2 doctor/NOUN/nsubj/3 doubts/VERB/root/0 that/SCONJ/mark/6 ketamine/NOUN/nsubj/6 "
        "helps/VERB/ccomp/3"
    )
    assert certain(notation) == [("made", "No doctor doubts")]


def test_proof_of_a_risk_is_none_of_a_benefit(certain) -> None:
    notation = (
        "Trials/NOUN/nsubj/2 prove/VERB/root/0 once/ADV/advmod/2 and/CCONJ/cc/6 for/ADP/case/6 "
        "all/DET/conj/3 that/SCONJ/mark/9 ketamine/NOUN/nsubj/9 has/VERB/ccomp/2 danger/NOUN/obj/9"
    )
    assert certain(notation) == []


def test_a_university_proved_it(certain) -> None:
    notation = (
        "Our/PRON/nmod:poss/2 researchers/NOUN/nsubj/3 proved/VERB/root/0 that/SCONJ/mark/6 "
        "ketamine/NOUN/nsubj/6 helps/VERB/ccomp/3"
    )
    assert certain(notation) == [("made", "researchers proved")]


def test_what_cannot_be_proved(certain) -> None:
    notation = (
        "Researchers/NOUN/nsubj/4 ca/AUX/aux/4 +n't/PART/advmod/4 prove/VERB/root/0 that/SCONJ/mark/7 "
        "ketamine/NOUN/nsubj/7 helps/VERB/ccomp/4"
    )
    assert certain(notation) == []


def test_proven_and_nothing_else(certain) -> None:
    notation = (
        "Safe/ADJ/root/0 +./PUNCT/punct/1 -- Proven/ADJ/root/0 +./PUNCT/punct/1 -- Ketamine/NOUN/root/0"
    )
    assert certain(notation) == [("made", "Proven")]


def test_the_standard_treatment(certain) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/5 is/AUX/cop/5 the/DET/det/5 standard/ADJ/amod/5 treatment/NOUN/root/0 "
        "for/ADP/case/7 pain/NOUN/nmod/5"
    )
    assert certain(notation) == [("made", "standard treatment")]


def test_the_standard_treatment_is_another(certain) -> None:
    notation = (
        "The/DET/det/3 standard/ADJ/amod/3 treatment/NOUN/nsubj/5 is/AUX/cop/5 aspirin/NOUN/root/0 "
        "before/ADP/case/7 ketamine/NOUN/nmod/5"
    )
    assert certain(notation) == []


def test_this_proves_what_we_knew(certain) -> None:
    notation = (
        "Ketamine/NOUN/nsubj/2 helps/VERB/root/0 ./PUNCT/punct/2 -- This/PRON/nsubj/2 proves/VERB/root/0 "
        "what/PRON/obj/2 we/PRON/nsubj/5 knew/VERB/acl:relcl/3"
    )
    assert certain(notation) == [("made", "This proves what")]
