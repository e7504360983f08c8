"""What a sentence says of a claim it names: a myth, plain wrong, not the case, or quite right."""

from __future__ import annotations

from typing import NamedTuple

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children
from ketalint.language.words.cues import Cues

US = frozenset("i we our us my".split())
LEARNING = frozenset("heard met read seen studied tried understood visited".split())


class Attribution(NamedTuple):
    """`verdict` is "rejected", "others" (said by outsiders, open until accepted or taken back), or "made".

    "shunned" rejects claims and denials alike: what those say whom readers should keep away from, or what was
    believed in former days.
    """

    verdict: str
    words: range


def is_negated(analysis: Analysis, verb: Token) -> bool:
    return any(analysis.low[c.i] in ("not", "n't", "never", "hardly") for c in verb.children)


def ruled_out(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "That it cures pain is not the case": a clause in front, and what the sentence says of it.

    Read from the row of words: the parser seldom finds the end of such a clause.
    """
    low, sentence = analysis.low, root.sent
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    if low[start] == "to" and start + 1 < sentence.end and cues["report"].at(low, start + 1):
        return _overstated(analysis, cues, range(max(words | {root.i}) + 1, sentence.end))
    if low[start] != "that" or start + 1 >= sentence.end or analysis.pos[start + 1] in ("AUX", "PART"):
        return None
    if low[start + 1] in _BEING:
        return None
    rest = [
        i
        for i in range(max(words | {root.i}) + 1, sentence.end)
        if analysis.pos[i] != "ADV" or low[i] == "not" or low[i] == "never"
    ]
    row = [low[i] for i in rest]
    found = cues["ruled-out"].first(row, 0, len(row))
    if found is None or not _UNDENIED.isdisjoint(row[found.start :]):
        return None
    return Attribution("rejected", range(rest[found.start], rest[found.stop - 1] + 1))


def _overstated(analysis: Analysis, cues: Cues, rest: range) -> Attribution | None:
    """ "To say that everybody improves would be an exaggeration"."""
    low = analysis.low
    being = next((i for i in rest if low[i] in ("be", "is", "was")), None)
    if being is None:
        return None
    for place in range(being + 1, min(rest.stop, being + 4)):
        if low[place] in _DENYING:
            return None
        wrong = low[place] in cues["myth"] or low[place] in cues["false"]
        if wrong or cues["danger"].at(low, place) or cues["slip"].at(low, place):
            return Attribution("rejected", range(being, place + 1))
    return None


_DENYING = frozenset(("hardly", "n't", "never", "no", "not"))


def not_sold(analysis: Analysis, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "What we do not sell is a drip you can bet the house on": what comes after is denied."""
    low, start = analysis.low, root.sent.start
    if low[start : start + 2] not in (["what", "we"], ["what", "i"]):
        return None
    denied = next((i for i in range(start + 2, min(root.sent.end, start + 6)) if low[i] in _DENYING), None)
    if denied is None:
        return None
    first = min(words | {root.i})
    being = any(low[i] in ("is", "are") for i in range(denied + 1, min(first, denied + 6)))
    return Attribution("rejected", range(denied, denied + 1)) if being else None


def corrected(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "It works," a caller told us. We had to correct him: what others say, and the text takes back."""
    low, sentence = analysis.low, root.sent
    last = max(words | {root.i})
    if sentence.end >= len(low) or '"' not in low[last : min(sentence.end, last + 5)]:
        return None
    who = next((i for i in range(last + 1, sentence.end) if low[i] in cues["outsider"]), None)
    if who is None or not any(cues["report"].at(low, i) for i in range(who, min(sentence.end, who + 4))):
        return None
    after = analysis.doc[sentence.end].sent
    taken = cues["retract"].first(low, after.start, after.end)
    return None if taken is None or len(after) > _MAX_AFTER else Attribution("rejected", taken)


def dismissed_after(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "It is safe for all, which is nonsense", "it never wears off, and that is not true"."""
    low, last, end = analysis.low, max(words | {root.i}), root.sent.end
    called = _called_in_brackets(analysis, last)
    if called is not None:
        return Attribution("shunned", called)
    for place in range(last + 1, end - 2):
        if low[place] not in ("which", "that") or low[place - 1] not in _TURNING:
            continue
        if low[place + 1] in _IS or low[place + 1 : place + 3] in _PROVING:
            row = ["not" if w == "n't" else w for w in low[place + 1 : min(end, place + 7)]]
            judged = cues["ruled-out"].first(row, 0, len(row))
            if judged is not None and judged.start < 2:
                return Attribution("rejected", range(place, place + 1 + judged.stop))
            for i in range(place + 2, min(end, place + 6)):
                if low[i] in _DENYING:
                    return None
                if low[i] in cues["myth"] or low[i] in cues["false"]:
                    return Attribution("rejected", range(place, i + 1))
    return None


def _called_in_brackets(analysis: Analysis, last: int) -> range | None:
    """ "Ketamine lowers blood pressure. (False)", '"I can't get hooked." (No. Talk to the doctor.)'."""
    low = analysis.low
    stop = min(len(low) - 2, last + _MAX_TO_BRACKET)
    opening = next((i for i in range(last + 1, stop) if low[i] == "("), None)
    if opening is None or low[opening + 1] not in _UNTRUE or low[opening + 2] not in _CLOSING:
        return None
    return range(opening + 1, opening + 2)


_MAX_TO_BRACKET = 5  # words between a claim and the brackets after it
_UNTRUE = frozenset("false fiction incorrect lie myth no nope untrue wrong".split())
_CLOSING = frozenset((")", ".", ",", "!", ":"))
_PROVING = (["turned", "out"], ["turns", "out"], ["proved", "to"], ["proves", "to"], ["has", "proved"])
_TURNING = frozenset((",", ";", "—", "–", "-", "and"))
_IS = frozenset(("is", "was", "'s"))
_MAX_AFTER = 10  # words of a sentence that does nothing but take back
_BEING = frozenset(("is", "was", "'s", "means", "will", "can", "way", "said"))
_UNDENIED = frozenset(
    "denied disputed doubted questioned overstated challenged contested argued surprise secret".split()
)


def by_noun(
    analysis: Analysis, cues: Cues, node: Token, came: Token, words: frozenset[int], reason: bool = False
) -> Attribution | None:
    """ "a myth that ...", "the notion that ... is wrong".

    `reason`: the claim is only why something is so, as in "it is wrong to suffer when a drip ends it".
    """
    low = analysis.low
    if node.i in words or node.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    dependent = came.kind in (
        "acl",
        "ccomp",
        "csubj",
        "nmod",
        "appos",
        "advcl",
        "nsubj",
        "xcomp",
        "parataxis",
        "obj",
        "dep",
        "obl",
    )
    if not dependent:
        return None
    negated = any(low[c.i] in ("not", "n't", "no", "never", "hardly", "nothing") for c in node.children)
    if low[node.i] in cues["myth"] and node.pos_ in ("NOUN", "PROPN"):
        return Attribution("made" if negated else "rejected", range(node.i, node.i + 1))
    if low[node.i] in cues["false"] and came.kind in (
        "csubj",
        "ccomp",
        "nsubj",
        "advcl",
        "xcomp",
        "acl",
        "dep",
    ):
        if reason and came.kind in ("advcl", "csubj", "xcomp"):
            return None
        clausal = any(c.kind in ("cop", "mark") for c in came.children)
        clausal = clausal or any(
            c.kind == "nsubj" and c.i < came.i and low[c.i] in cues["content"] for c in node.children
        )  # "The notion that it has no side effects is wrong", with the effects taken for the subject
        if (
            came.kind == "nsubj"
            and not clausal
            and low[came.i] not in cues["content"]
            and low[came.i] not in ("it", "that", "this")
        ):
            return None
        return Attribution("made" if negated else "rejected", range(node.i, node.i + 1))
    if cues["danger"].at(low, node.i) and cues["report"].at(low, came.i) and not negated:
        return Attribution("rejected", range(node.i, node.i + 1))  # "It is reckless to tell patients that"
    says_true = low[node.i] in cues["truth"] or low[node.i] in cues["right"]
    if says_true and came.kind in ("csubj", "ccomp", "acl"):
        untrue = negated and low[node.i] != "secret"  # what is no secret is true
        return Attribution("rejected" if untrue else "made", range(node.i, node.i + 1))
    if came.kind == "ccomp" and cues["retract"].at(low, node.i) and not negated:
        stated = next((c.i for c in children(node, "obj") if low[c.i] in cues["content"]), None)
        if stated is not None:  # "We withdraw our statement that it cures"
            return Attribution("rejected", range(node.i, stated + 1))
    if cues["slip"].at(low, node.i) and cues["report"].at(low, came.i) and came.kind in ("csubj", "acl"):
        return Attribution("made" if negated else "rejected", range(node.i, node.i + 1))
    if (
        low[node.i] in cues["content"]
        and (node.pos_ == "NOUN" or low[node.i - 1 : node.i] == ["'s"])
        and came.kind in ("acl", "ccomp", "csubj", "appos", "dep", "nmod")
    ):
        said = _verdict_on(analysis, cues, node)
        return None if came.kind == "nmod" and said is not None and said.verdict == "others" else said
    return None


def gives_reason(analysis: Analysis, clause: Token) -> bool:
    """ "..., because it ends pain", "... when a drip ends it"."""
    return clause.kind == "advcl" and any(analysis.low[c.i] in _GIVING_REASONS for c in clause.children)


_GIVING_REASONS = frozenset("because since when while".split())


def _verdict_on(analysis: Analysis, cues: Cues, noun: Token) -> Attribution | None:
    """What the sentence says of a notion, claim or belief."""
    low = analysis.low
    for above in ancestors(noun):
        if low[above.i] in cues["false"] or low[above.i] in cues["myth"] or cues["warn"].at(low, above.i):
            negated = any(low[c.i] in ("not", "n't", "no", "never", "hardly") for c in above.children)
            return Attribution("made" if negated else "rejected", range(above.i, above.i + 1))
        if cues["retract"].at(low, above.i):
            return Attribution("rejected", range(above.i, above.i + 1))
        if low[above.i] in cues["right"] or low[above.i] in cues["truth"]:
            negated = any(low[c.i] in ("not", "n't", "no", "never", "hardly") for c in above.children)
            return Attribution("rejected" if negated else "made", range(above.i, above.i + 1))
        if above.kind == "ROOT":
            break
    judged = _judged_after(analysis, cues, noun)
    if judged is not None:
        return judged
    ours = any(low[c.i] in US for c in [*children(noun, "nmod", "det"), *children(noun.head, "nsubj")])
    return None if ours else Attribution("others", range(noun.i, noun.i + 1))


def _judged_after(analysis: Analysis, cues: Cues, noun: Token) -> Attribution | None:
    """The verdict at the end of a sentence whose parse lost it: "The notion that ... is perfectly right"."""
    low, sentence = analysis.low, noun.sent
    for i in range(noun.i + 1, sentence.end):
        if cues["borne-out"].at(low, i):
            held = {"not", "n't", "never", "hardly"}.isdisjoint(low[max(noun.i + 1, i - 3) : i])
            return Attribution("made" if held else "rejected", range(i, i + 1))
        before = low[max(noun.i + 1, i - 4) : i]
        if cues["endorse"].at(low, i) and not {"i", "we"}.isdisjoint(before):
            held = {"not", "n't", "never", "hardly"}.isdisjoint(before)
            return Attribution("made" if held else "rejected", range(i, i + 1))
        if not {"is", "are", "was", "were", "'s"} & set(before):
            continue
        negated = bool({"not", "n't", "never", "hardly"} & set(before))
        if low[i] in cues["false"] or cues["retract"].at(low, i) or cues["slip"].at(low, i):
            return Attribution("made" if negated else "rejected", range(i, i + 1))
        if cues["right"].at(low, i) or _well_founded(low, i):
            return Attribution("rejected" if negated else "made", range(i, i + 1))
    return None


def _well_founded(low: list[str], place: int) -> bool:
    return low[place : place + 2] == ["well", "-"] and low[place + 2 : place + 3] in (
        ["founded"],
        ["grounded"],
    )
