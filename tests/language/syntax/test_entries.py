from __future__ import annotations

ENTRY = (
    "{0}/NOUN/root/0 +./PUNCT/punct/1 -- A/DET/det/2 thing/NOUN/root/0 +./PUNCT/punct/2 -- "
    "It/PRON/nsubj/2 works/VERB/root/0"
)


def test_it_is_what_the_entry_explains(read) -> None:
    analysis = read(ENTRY.format("Ketamine"))
    assert "ketamine" in analysis.kinds(analysis.doc[5])


def test_it_is_nothing_that_another_entry_explains(read) -> None:
    analysis = read(ENTRY.format("Bolus"))
    assert "ketamine" not in analysis.kinds(analysis.doc[5])
