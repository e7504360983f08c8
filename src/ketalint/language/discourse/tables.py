"""What tables say where a row and a column meet: "Risk of addiction", "Ketamine", and "Nil" in the cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.discourse.answers import THEREAFTER, costs_you, does_to_you
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Owner
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT
from ketalint.model import Block

_HARMLESS = Owner("denied-in-table", "treatment", scale="safety", level="riskless")
_NEVER = frozenset("0 0% impossible nada never nil no none nope nothing zero zilch zip".split())
_BESIDE = frozenset(
    """
    absolutely all at effectively ever known mention mentioning none not of possible reported speak to
    whatsoever worth
    """.split()
)
_YES = frozenset("always check true yes ✓ ✔ ✅".split())
_NO = _NEVER | frozenset("false not rarely seldom x ✗ ✘ ❌".split())


def told_in_tables(
    blocks: Sequence[Block], claims: Sequence[BlockClaims], clinics: Iterable[str] = ()
) -> None:
    """Changes and adds to what the cells claim by themselves what they claim together.

    `clinics` are the names of those that the draft names: a column may be headed by one.
    """
    names = [name.casefold() for name in clinics]
    _answer_heads(blocks, claims)
    _all_of_a_thing(blocks, claims)
    _everyone_helped(blocks, claims, names)
    _harms_denied(blocks, claims, names)
    _ends_denied(blocks, claims, names)


def _answer_heads(blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> None:
    """What the head of a row or column says is told of the treatment only if the table says yes to it.

    "Addictive | yes | no" under "Opioids" and "Ketamine" calls only opioids addictive.
    """
    answers: dict[int, list[tuple[bool, str]]] = {}  # of each head: is it of the treatment, and what is said
    for block, claimed in zip(blocks, claims, strict=True):
        if block.kind == "cell" and block.row >= 0 and block.header >= 0 and claimed.analysis.low:
            word = claimed.analysis.low[0]
            for head, across in ((block.row, block.header), (block.header, block.row)):
                ours = not claims[across].analysis.named.isdisjoint(TREATMENT - {"service"})
                answers.setdefault(head, []).append((ours, word))
    for head, said in answers.items():
        plain = len(said) > 1 and any(word in _YES | _NO for _, word in said)
        if plain and not any(ours and word in _YES for ours, word in said):
            claims[head].found[:] = [
                replace(f, verdict=Verdict("denied")) if f.verdict.kind == "made" else f
                for f in claims[head].found
            ]


def _harms_denied(blocks: Sequence[Block], claims: Sequence[BlockClaims], names: Collection[str]) -> None:
    """Adds to each cell that says so the claim that the treatment does not have the risk of its row."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or claimed.found:
            continue
        analysis = claimed.analysis
        end = next((n for n, w in enumerate(analysis.low) if w == ","), len(analysis.low))
        words = [n for n, word in enumerate(analysis.low[:end]) if word[:1].isalnum()]
        if not words or analysis.low[words[0]] not in _NEVER:
            continue
        if not _BESIDE.issuperset(analysis.low[n] for n in words[1:]):
            continue
        if end + 1 < len(analysis.low) and analysis.low[end + 1] not in THEREAFTER:
            continue
        risk, column = claims[cell.row], claims[cell.header]
        if _asks_for_harm(risk) and _on_treatment(claimed, column.analysis, names):
            claimed.found.append(_claim(_HARMLESS, words, "risk | none"))
        elif _asks_for_harm(column) and risk.analysis.named & TREATMENT:
            claimed.found.append(_claim(_HARMLESS, words, "none | risk"))


def _asks_for_harm(head: BlockClaims) -> bool:
    low = head.analysis.low
    asks = head.analysis.named & FEARED or does_to_you(frozenset(low)) or costs_you(low) or _names_harm(head)
    return bool(asks) and not _DENYING.intersection(low)


def _ends_denied(blocks: Sequence[Block], claims: Sequence[BlockClaims], names: Collection[str]) -> None:
    """Adds to each cell that says so the claim that the benefit stays: "Wears off | it doesn't"."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or claimed.found:
            continue
        low = claimed.analysis.low
        words = [n for n, word in enumerate(low) if word[:1].isalnum() or word in _NOT]
        row, column = claims[cell.row].analysis, claims[cell.header].analysis
        ends = not _ENDING.isdisjoint(row.low) and row.named <= _OF_BENEFITS and "not" not in row.low
        said = {low[n] for n in words}
        never = bool(said & _UNENDING) and said <= _UNENDING | _AUXILIARY
        if ends and never and _on_treatment(claimed, column, names):
            claimed.found.append(_claim(_FOR_GOOD, words, "wears off | never"))


_FOR_GOOD = Owner("no-end-in-table", "benefit", scale="duration", level="permanent")
# "Returns" may be the patient's, "stops" the billing's.
_ENDING = frozenset("ends fades wears vanishes".split())
_OF_BENEFITS = frozenset(("benefit", "effect-of-drug", "ketamine", "pain", "relief", "treatment"))
_NOT = frozenset(("n't", "n’t", "not"))
_UNENDING = _NOT | frozenset("never no nope".split())
_AUXILIARY = frozenset("do does ever has it ours yet wears fades ends".split())


def _claim(owner: Owner, words: Sequence[int], entry: str) -> Found:
    return Found(owner, owner.level, tuple(words), words[0], words[0], Verdict("made"), entry=entry)


def _all_of_a_thing(blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> None:
    """ "Chairs that recline | all of them": takes back "all" where the row counts no patients."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or "them" not in claimed.analysis.low:
            continue
        if claims[cell.row].analysis.named & _FARING or not _HELPED.isdisjoint(claims[cell.row].analysis.low):
            continue
        claimed.found[:] = [
            replace(f, verdict=Verdict("elsewhere")) if f.owner.scale == "scope" else f for f in claimed.found
        ]


_FARING = TARGET | {"benefit", "person", "relief"}


def _everyone_helped(blocks: Sequence[Block], claims: Sequence[BlockClaims], names: Collection[str]) -> None:
    """Adds to each cell that says so the claim that the treatment helps all: "People who respond | all"."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or claimed.found:
            continue
        low = claimed.analysis.low
        words = [n for n, word in enumerate(low) if word[:1].isalnum()]
        if not words or len(words) > _MAX_ALL or not _ALL.issuperset(low[n] for n in words):
            continue
        row, column = claims[cell.row].analysis, claims[cell.header].analysis
        helped = not _HELPED.isdisjoint(row.low) and _LESS.isdisjoint(row.low)
        if not _EVERYONE.isdisjoint(low) and helped and _on_treatment(claimed, column, names):
            claimed.found.append(_claim(_FOR_ALL, words, "who responds | all"))


def _on_treatment(cell: BlockClaims, column: Analysis, names: Collection[str]) -> bool:
    """Does the column tell of the treatment, if only because the page does: "Fact | Figure", "Us"?

    `names` are those of the clinics of the page, in lower case.
    """
    if column.named & TREATMENT:
        return True
    head = column.text.casefold().strip()
    if head and cell.context.on_treatment and any(name.startswith(head) for name in names):
        return True
    return cell.context.on_treatment and _ANY_COLUMN.issuperset(w for w in column.low if w[:1].isalnum())


_ANY_COLUMN = frozenset(
    """
    a amount answer answers clinic detail details fact facts figure figures here in info information know
    number numbers our ours should short the to us value we what with you
    """.split()
)


_FOR_ALL = Owner("all-in-table", "suitability", scale="scope", level="all")
_EVERYONE = frozenset("100% all any anybody anyone every everybody everyone".split())
_ALL = _EVERYONE | frozenset(
    "% 100 adult adults age ages last of one our patient patients the them us".split()
)
_MAX_ALL = 5  # words of a cell
_HELPED = frozenset(
    """
    benefit benefits candidate candidates eligible helped helps improve improved improves qualifies qualify
    respond responded responders responds suitable suits work works
    """.split()
)
_LESS = frozenset("before cannot driver must need needs never not should who's".split())


def _names_harm(label: BlockClaims) -> bool:
    """ "Addictive", "Can damage the bladder": a first cell that tells of harm."""
    return any(f.owner.scale == "safety" and f.level == "risks named" for f in label.found)


_DENYING = frozenset("free less managed no non not reduced treated without".split())  # "Risk-free: no"
