"""Words of a pattern that are something else where they stand: a particle, a symptom, a place."""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.nouns import TARGET
from ketalint.language.words.patterns import Item, Pattern
from ketalint.language.words.slots import COUNTING

BE = frozenset(("is", "are"))
ACTED_ON = TARGET | {"target"}
_STOPPING = frozenset("stop stopped stopping stops".split())
_HELD = TARGET | {"person"}
_PARTICLES = frozenset("away down off out up".split())
_HANDING = frozenset("give gives hand hands point points send sends turn turns".split())
# "vanishes that day"
_INSTANTS = frozenset(("day", "instant", "minute", "moment", "morning", "night", "second"))


def stops_short(analysis: Analysis, place: int) -> bool:
    """ "We stop short of saying that it ends pain"."""
    return analysis.low[place + 1 : place + 2] == ["short"] and analysis.low[place] in _STOPPING


def is_particle(pattern: Pattern, analysis: Analysis, place: int) -> bool:
    """ "bring back the relief": a particle is not the verb "to back relief"."""
    key = pattern.items[pattern.key]
    acts = pattern.key + 1 < len(pattern.items) and pattern.items[pattern.key + 1].slot != ""
    return (
        acts
        and len(key.forms) > 1
        and analysis.pos[place] in ("ADV", "ADP")
        and analysis.low[place] in ("back", "down", "out", "up", "even", "well", "right", "just")
    )


def is_symptom(pattern: Pattern, analysis: Analysis, place: int) -> bool:
    """ "the burning of your feet": a noun that names a symptom is no verb of a phrase that acts on one."""
    items = pattern.items
    acts = pattern.key + 1 < len(items) and items[pattern.key + 1].slot != ""
    return acts and analysis.pos[place] == "NOUN" and bool(analysis.classes[place] & {"pain", "symptom"})


def names_a_place(analysis: Analysis, items: tuple[Item, ...], words: list[int]) -> bool:
    """ "The science in brief": "in" with a noun of its own, where a phrase means that all is in."""
    last = analysis.doc[words[-1]]
    if analysis.low[last.i] not in ("in", "over") or len(items) < 2 or not items[-2].forms >= BE:
        return False
    return last.kind == "case" and last.head.i > last.i


def of_another_verb(analysis: Analysis, words: list[int], root: Token) -> bool:
    """ "Put next to the pills I hand out", "take it when they fly out": whose particle is it?"""
    if analysis.low[words[-1]] not in _PARTICLES or len(words) < 2:
        return False
    verb = analysis.doc[words[-1]].head
    if verb.i <= root.i or verb.i in words or verb.pos_ != "VERB" or not tree.children(verb, "nsubj"):
        return False
    return verb.kind == "advcl" or (verb.kind == "acl" and verb.lower_ in _HANDING)


def only_modifies(analysis: Analysis, slot: str, words: list[int], head: int) -> bool:
    """ "lower back pain", "a dull ache": an adjective before a pain is no verb that acts on it."""
    last = analysis.doc[words[-1]]
    return (
        slot in ACTED_ON
        and last.pos_ == "ADJ"
        and last.kind == "amod"
        and last.head.i == head
        and analysis.low[last.i] not in COUNTING
    )


def goes_on(analysis: Analysis, items: tuple[Item, ...], words: list[int], root: Token) -> bool:
    """ "pain stops people from working": what ends in its verb is not said where an object follows."""
    following = words[-1] + 1
    if (
        analysis.low[words[-1]] in ("gone", "go", "goes", "went")
        and following < len(analysis.low)
        and analysis.low[following] in ("on", "through", "over", "into", "back")
    ):
        return True  # "it has gone on for weeks"
    if analysis.low[words[-1]] == "go" and analysis.low[following : following + 1] == ["of"]:
        held = next(iter(tree.children(analysis.doc[words[-1]], "obl")), None)
        return held is not None and not analysis.kinds(held) & _HELD  # "the reflex that lets go of the pan"
    if (
        analysis.low[words[-1]] in ("over", "past")
        and following < len(analysis.low)
        and (
            analysis.pos[following] in ("DET", "NUM", "NOUN", "PROPN", "ADJ", "SYM")
            or analysis.low[following] in ("its", "their")
        )
    ):
        return True  # "once the pain is over an eight"
    if items[-1].slot or items[-1].gap or root.pos_ != "VERB" or root.i != words[-1]:
        return False
    return any(c.kind == "obj" and c.i > root.i and analysis.low[c.i] not in _INSTANTS for c in root.children)
