from __future__ import annotations

from ketalint.language.claims.context import build_context


def test_working_counts_as_a_benefit_and_working_differently_does_not(read) -> None:
    assert build_context(read("Drips/NOUN/nsubj/2 work/VERB/root/0"), [], True).benefit_clauses == {1}
    differently = read("Drips/NOUN/nsubj/2 work/VERB/root/0 differently/ADV/advmod/2")
    assert build_context(differently, [], True).benefit_clauses == frozenset()
