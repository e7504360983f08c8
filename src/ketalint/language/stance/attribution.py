"""Whose claim it is: the clinic's, a printed patient's, a cited expert's, or that of others it rejects."""

from __future__ import annotations

from typing import NamedTuple

from ketalint.language.stance.negation import exclaimed
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, is_passive, subjects
from ketalint.language.words.cues import Cues

_US = frozenset("i we our us my".split())


class Attribution(NamedTuple):
    """`verdict` is "rejected", "others" (said by outsiders, open until accepted or taken back), or "made"."""

    verdict: str
    words: range


def attribution(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """What the words around a claim say of its truth and its speaker; None when they say nothing."""
    low = analysis.low
    others = (
        _of_others(analysis, cues, root)
        or _mentioned(analysis, cues, words)
        or _hearsay(analysis, cues, root, words)
        or _ruled_out(analysis, cues, root, words)
    )
    if others is not None:
        return others
    came = root
    for node in (root, *ancestors(root)):
        if node.i in words and node.i != root.i:
            came = node
            continue
        for child in children(node, "amod", "advmod"):
            if (
                low[child.i] == "called"
                and child.i > 1
                and low[child.i - 1] in ("-", "so")
                and child.i not in words
            ):
                return Attribution("rejected", range(child.i - 1, child.i + 1))
            if low[child.i] in ("alleged", "purported", "supposed", "supposedly", "allegedly", "so-called"):
                return Attribution("rejected", range(child.i, child.i + 1))
        outer = _outer(analysis, cues, node)
        if outer is not None:
            return outer
        if node.i != root.i:
            if came.kind == "conj" and any(c.kind == "nsubj" for c in came.children):
                came = node
                continue
            if came.kind == "parataxis" and not _reporting(analysis, cues, node):
                came = node
                continue
            verdict = _by_noun(analysis, cues, node, came, words) or _by_verb(
                analysis, cues, node, came, words
            )
            if verdict is not None:
                return verdict
        came = node
    return None


_NAMING = frozenset(
    """
    boast caption claim headline label language mean means phrase phrases slogan term terms word words
    """.split()
)
_QUOTES = frozenset(('"', "'"))


def _mentioned(analysis: Analysis, cues: Cues, words: frozenset[int]) -> Attribution | None:
    """ "Harmless" is the wrong word: a phrase in quotation marks of which the sentence speaks as a phrase."""
    if not words:
        return None
    low, first, last = analysis.low, min(words), max(words)
    opening = next((i for i in range(first - 1, max(-1, first - 5), -1) if low[i] in _QUOTES), None)
    closing = next((i for i in range(last + 1, min(len(low), last + 5)) if low[i] in _QUOTES), None)
    if opening is None or closing is None:
        return None
    sentence = analysis.doc[first].sent
    outside = [i for i in range(sentence.start, sentence.end) if not opening <= i <= closing]
    named = any(low[i] in _NAMING for i in outside)
    for i in outside:
        false = low[i] in cues["false"] or low[i] in cues["myth"]
        if false or (named and (cues["retract"].at(low, i) or cues["struck"].at(low, i))):
            return Attribution("rejected", range(i, i + 1))
    return None


def _of_others(analysis: Analysis, cues: Cues, root: Token) -> Attribution | None:
    """ "Some clinics guarantee results": what other providers do, this one does not claim."""
    for subject in subjects(root):
        if analysis.low[subject.i] in (
            "rival",
            "rivals",
            "competitor",
            "competitors",
            "charlatan",
            "charlatans",
        ):
            return Attribution("others", range(subject.i, subject.i + 1))
        if "provider" not in analysis.kinds(subject):
            continue
        for child in children(subject, "amod", "det"):
            if analysis.low[child.i] in (
                "some",
                "another",
                "other",
                "certain",
                "rival",
                "many",
                "shady",
                "dishonest",
                "bad",
                "competing",
            ):
                return Attribution("others", range(child.i, subject.i + 1))
    return None


def _outer(analysis: Analysis, cues: Cues, node: Token) -> Attribution | None:
    """ "A common misconception is that it is safe": a noun that the claim as a whole is said of."""
    low = analysis.low
    for noun in node.children:
        if noun.dep_ != "nsubj:outer":
            continue
        between = range(noun.i + 1, node.i)
        negated = any(low[i] in ("not", "n't", "never", "no") for i in between[:3])
        if low[noun.i] in cues["myth"]:
            return Attribution("made" if negated else "rejected", range(noun.i, noun.i + 1))
        ours = any(low[c.i] in _US for c in noun.children)
        if low[noun.i] in cues["content"] and not ours:
            return Attribution("others", range(noun.i, noun.i + 1))
    return None


def _hearsay(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "Rumor has it that ...", "If anyone tells you that ...": words in front that leave it to others."""
    low, start = analysis.low, root.sent.start
    first = min(words | {root.i})
    said = cues["hearsay"].first(low, start, first)
    if said is not None:
        return Attribution("others", said)
    if low[start] not in ("if", "when", "whenever", "should"):
        return None
    comma = next((i for i in range(start, root.sent.end) if low[i] == ","), root.sent.end)
    for place in range(start + 1, min(start + 4, first)):
        if low[place] in cues["outsider"] and low[place] not in ("you", "people") and max(words) < comma:
            told = [i for i in range(place + 1, min(place + 4, first)) if cues["report"].at(low, i)]
            if told:
                return Attribution("others", range(place, told[0] + 1))
    return None


def _ruled_out(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "That it cures pain is not the case": a clause in front, and what the sentence says of it.

    Read from the row of words: the parser seldom finds the end of such a clause.
    """
    low, sentence = analysis.low, root.sent
    start = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
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


_BEING = frozenset(("is", "was", "'s", "means", "will", "can", "way", "said"))
_UNDENIED = frozenset(
    "denied disputed doubted questioned overstated challenged contested argued surprise secret".split()
)


def _by_noun(
    analysis: Analysis, cues: Cues, node: Token, came: Token, words: frozenset[int]
) -> Attribution | None:
    """ "a myth that ...", "the notion that ... is wrong"."""
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
        clausal = any(c.kind in ("cop", "mark") for c in came.children)
        if (
            came.kind == "nsubj"
            and not clausal
            and low[came.i] not in cues["content"]
            and low[came.i] not in ("it", "that", "this")
        ):
            return None
        return Attribution("made" if negated else "rejected", range(node.i, node.i + 1))
    says_true = low[node.i] in cues["truth"] or low[node.i] in cues["right"]
    if says_true and came.kind in ("csubj", "ccomp", "acl"):
        return Attribution("rejected" if negated else "made", range(node.i, node.i + 1))
    if (
        low[node.i] in cues["content"]
        and (node.pos_ == "NOUN" or low[node.i - 1 : node.i] == ["'s"])
        and came.kind in ("acl", "ccomp", "csubj", "appos", "dep", "nmod")
    ):
        said = _verdict_on(analysis, cues, node)
        return None if came.kind == "nmod" and said is not None and said.verdict == "others" else said
    return None


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
    ours = any(low[c.i] in _US for c in children(noun, "nmod", "det"))
    return None if ours else Attribution("others", range(noun.i, noun.i + 1))


def _judged_after(analysis: Analysis, cues: Cues, noun: Token) -> Attribution | None:
    """The verdict at the end of a sentence whose parse lost it: "The notion that ... is perfectly right"."""
    low, sentence = analysis.low, noun.sent
    for i in range(noun.i + 1, sentence.end):
        if cues["borne-out"].at(low, i):
            held = {"not", "n't", "never", "hardly"}.isdisjoint(low[max(noun.i + 1, i - 3) : i])
            return Attribution("made" if held else "rejected", range(i, i + 1))
        before = low[max(noun.i + 1, i - 4) : i]
        if not {"is", "are", "was", "were", "'s"} & set(before):
            continue
        negated = bool({"not", "n't", "never", "hardly"} & set(before))
        if low[i] in cues["false"] or cues["retract"].at(low, i):
            return Attribution("made" if negated else "rejected", range(i, i + 1))
        if low[i] in cues["right"]:
            return Attribution("rejected" if negated else "made", range(i, i + 1))
    return None


def _reporting(analysis: Analysis, cues: Cues, node: Token) -> bool:
    return bool(cues["report"].at(analysis.low, node.i))


def _by_verb(
    analysis: Analysis, cues: Cues, node: Token, came: Token, words: frozenset[int]
) -> Attribution | None:
    """ "be wary of ...", "some say that ...", "the advert promises ..."."""
    low = analysis.low
    start = min([node.i, *(c.i for c in children(node, "cop", "advmod", "aux") if c.i < node.i)])
    for place in range(start, node.i + 1):
        length = cues["warn"].at(low, place)
        aside = came.kind == "advcl" and any(
            c.kind == "mark" and low[c.i] not in ("against", "of", "from") for c in came.children
        )
        if length and place not in words and not aside and came.kind not in ("conj", "parataxis", "nsubj"):
            return Attribution("rejected", range(place, place + length))
    if came.kind == "obl" or came.kind == "nmod":
        case = [c for c in came.children if c.kind == "case"]
        if case:
            length = cues["warn"].at(low, case[0].i)
            if length:
                return Attribution("rejected", range(case[0].i, case[0].i + length))
    if not _reporting(analysis, cues, node) or node.i in words or exclaimed(analysis, node, came):
        return None
    content = ("ccomp", "xcomp", "obj", "obl", "parataxis", "acl", "csubj", "advcl", "dep")
    if came.kind not in content and not _listed_content(node, came):
        return None
    if any(c.kind == "expl" for c in node.children) and is_passive(node):
        return Attribution("others", range(node.i, node.i + 1))  # "It has been claimed that"
    speakers = subjects(node)
    if (
        came.kind == "parataxis"
        and came.i > node.i
        and ":" in low[node.i : came.i]
        and "you" in {low[s.i] for s in speakers}
    ):
        return None  # "You have heard the news: it works"
    if came.kind == "parataxis" and came.i > node.i and low[node.sent.start] in _CONCEDING:
        return None  # "Despite what leaflets say of nausea, it is free of danger"
    if came.kind == "obj" and not _reported_object(analysis, cues, node):
        return None
    for speaker in speakers:
        word = low[speaker.i]
        ours = word in _US or any(low[c.i] in _US for c in children(speaker, "nmod", "det"))
        if ours and _once(analysis, node):
            return Attribution("others", range(node.i, node.i + 1))  # "I used to think that"
        if (
            ours
            and "Tense=Past" in node.morph
            and any(low[c.i] in ("old", "former", "earlier", "previous") for c in speaker.children)
        ):
            return Attribution("others", range(speaker.i, speaker.i + 1))
        if cues["endorse"].at(low, speaker.head.i) and not _negated(analysis, speaker.head):
            continue  # "We agree with those who say"
        if any(low[c.i] in _HONEST for c in children(speaker, "amod")) and low[speaker.left_edge.i] in (
            "any",
            "every",
        ):
            continue  # "Any serious clinic would say"
        outside = not ours and (
            word in cues["outsider"]
            or any(low[c.i] in ("some", "other", "certain") for c in children(speaker, "det", "amod"))
        )
        if outside and not analysis.kinds(speaker) & {"expert"} and not _patients(analysis, speaker):
            return Attribution(
                "others",
                range(speaker.i, node.i + 1) if speaker.i < node.i else range(node.i, node.i + 1),
            )
    if not speakers and node.dep_ == "acl" and low[node.head.i] in cues["outsider"]:
        return Attribution("others", range(node.i, node.i + 1))
    return None


_HONEST = frozenset(
    "credible decent experienced good honest honorable qualified real reputable serious".split()
)


_CONCEDING = frozenset(("although", "despite", "regardless", "though", "whatever", "while"))


def _once(analysis: Analysis, node: Token) -> bool:
    """Is a belief one of former days: "I used to think", "I once believed"?"""
    low = analysis.low
    if node.kind == "xcomp" and low[node.head.i] == "used":
        return True
    return any(low[c.i] in ("formerly", "initially", "once", "originally") for c in children(node, "advmod"))


def _negated(analysis: Analysis, token: Token) -> bool:
    return any(analysis.low[c.i] in ("not", "n't", "never", "hardly") for c in token.children)


def _reported_object(analysis: Analysis, cues: Cues, node: Token) -> bool:
    return analysis.low[node.i] in (
        "promise",
        "promises",
        "promised",
        "promising",
        "claim",
        "claims",
        "claimed",
        "advertise",
        "advertises",
        "advertised",
        "tout",
        "touts",
        "read",
        "hear",
        "call",
        "calls",
        "called",
        "calling",
    )


def _listed_content(node: Token, came: Token) -> bool:
    """ "They promise that it ends gout, mends ...": a parser may hang the second verb on "promise"."""
    return came.kind == "conj" and not children(came, "nsubj") and bool(children(node, "ccomp"))


def _patients(analysis: Analysis, speaker: Token) -> bool:
    return analysis.low[speaker.i] in ("patient", "patients", "client", "clients")
