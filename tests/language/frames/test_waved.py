from __future__ import annotations

FAMILIES = {
    "substance-past": ["rehab"],
    "heart-trouble": ["stroke", "blood pressure"],
    "waving": ["make no difference", "be no obstacle"],
}
ABOVE = "Ketamine/PROPN/nsubj/2 helps/VERB/root/0 +./PUNCT/punct/2 -- "
WAVED = "{0}/NOUN/nsubj/2 makes/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2 {1}"
ASKED = (
    "You/PRON/nsubj/4 were/AUX/cop/4 in/ADP/case/4 {0}/NOUN/root/0 +?/PUNCT/punct/4 -- "
    "It/PRON/nsubj/2 makes/VERB/root/0 no/DET/det/4 difference/NOUN/obj/2"
)


def test_past_use_is_waved_aside(contradicted) -> None:
    told = ABOVE + WAVED.format("Rehab", "")
    assert contradicted(FAMILIES, told) == [("substance-history", "makes no difference")]
    assert contradicted(FAMILIES, ABOVE + WAVED.format("Parking", "")) == []


def test_what_is_asked_about_and_waved_aside(contradicted) -> None:
    assert contradicted(FAMILIES, ABOVE + ASKED.format("rehab")) == [
        ("substance-history", "makes no difference")
    ]
    assert contradicted(FAMILIES, ABOVE + ASKED.format("Dover")) == []


def test_what_is_looked_at_after_all_is_not_waved_aside(contradicted) -> None:
    after = "but/CCONJ/cc/7 we/PRON/nsubj/7 ask/VERB/conj/2"
    assert contradicted(FAMILIES, ABOVE + WAVED.format("Rehab", after)) == []
