"""What has to do with what: nerve pain with the nerves, lasting pain with the mood, opioids with their risks.

Each pair is a fact of the reference. It is contradicted by whoever denies the tie ("has no bearing on mood")
or says that there is none ("is unrelated to mood").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.rulebook.types import Polarity


@dataclass(frozen=True)
class Tie:
    """Two families that a fact ties to each other; `back` if the second may be what is spoken of.

    `cause` is the family that may be told to be no cause of the other: that is the tie itself.
    """

    fact: str
    first: str
    second: str
    back: bool = False
    cause: str = ""


# Those that need no ketamine, and those that are about it.
_OF_ITSELF = (
    Tie("neuropathic-pain", "nerve-pain", "nerves", back=True, cause="nerves"),
    Tie("pain-and-mood", "lasting-pain", "spirits", back=True, cause="lasting-pain"),
    Tie("opioid-risks", "opioids", "opioid-harm", cause="opioids"),
)
_OF_TREATMENT = (
    Tie("dose-individual", "patient-measure", "amount"),
    Tie("substance-history", "substance", "having-it"),
    Tie("not-for-everyone", "caution", "having-it"),
)
_FIRST = ("lasting-pain", "nerve-pain", "opioids")
_CAUSING = frozenset(
    "bring brings brought cause caused causes lead leads led produce produces result results".split()
)
_NO = frozenset(
    "hardly n't neither never no nobody none nor not nothing rarely scarcely seldom without zero".split()
)
_NOT_THEM = frozenset(("not", "nothing", "never", "than", "of", "no"))
_MATTERS = frozenset("conditions illnesses issues matters problems things worlds".split())
_USES = frozenset(
    "drug drugs medication medications medicine medicines pills tablets therapy treatment use".split()
)
_SIDES = frozenset("amount choice degree part risk side sides size state strength".split())
_TO_IT = 9  # words between the tie and what it ties to
_CLAUSE_AS_THING = frozenset(("how", "what", "whether"))
_MUST = frozenset("has have must need needs should".split())
_TIED: tuple[tuple[str, Polarity], ...] = (("tied", "accords"), ("apart", "contrary"))
_REASONS = frozenset(("because", "without"))
_LIGHT = frozenset("bear bears exert exerts had has have having make makes play plays show shows".split())


def may_tie(analysis: Analysis, words: Cues) -> bool:
    """Whether a block without the treatment may deny a tie."""
    distinct = analysis.low.distinct
    if (
        _NO.isdisjoint(distinct)
        and not words["apart"].touches(distinct)
        and not words["arising"].touches(distinct)
    ):
        return False
    if not any(words[family].touches(distinct) for family in _FIRST):
        return False
    return words.stand_in(analysis.low, _FIRST)


def ties(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on what has to do with what."""
    yield from _each(sentence, _OF_ITSELF)
    yield from _from_elsewhere(sentence)
    yield from _harmless_opioids(sentence)


def _of_treatment(sentence: Sentence) -> Iterator[Statement]:
    """ "Your weight has no influence on the dose"."""
    for statement in _each(sentence, _OF_TREATMENT):
        yield statement
        return


def _each(sentence: Sentence, known: tuple[Tie, ...]) -> Iterator[Statement]:
    for tie in known:
        if sentence.hits(tie.first) and (tie.second == "having-it" or sentence.hits(tie.second)):
            yield from _tied(sentence, tie, tie.first, tie.second)
            yield from _both(sentence, tie)
            if tie.back:
                yield from _tied(sentence, tie, tie.second, tie.first)


def _tied(sentence: Sentence, tie: Tie, first: str, second: str) -> Iterator[Statement]:
    """ "Chronic pain has no bearing on mood", "nerve pain is unrelated to the nerves"."""
    for family, polarity in _TIED:
        for said in sentence.hits(family):
            verb = _predicate(sentence, said)
            about = _spoken_of(sentence, verb, first, said)
            if about is None or _has_to(sentence, verb):
                continue
            if first != tie.cause and sentence.analysis.low[verb.i] in _CAUSING:
                continue  # that a low mood does not cause the pain is another matter
            other = next((h for h in sentence.hits(second) if 0 <= h[0] - said[-1] <= _TO_IT), None)
            other = other or _left_so(sentence, family, verb, second, said)
            if other is None and second == "having-it":  # "has no bearing on ketamine"
                other = next(((t.i,) for t in sentence.treatments if 0 < t.i - said[-1] <= 2), None)
            if other is not None and _within(sentence, verb, said, other):
                yield from sentence.given(tie.fact, polarity, about, said, other, root=verb)
                return


def _has_to(sentence: Sentence, verb: Token) -> bool:
    """ "It does not have to weigh on your mood": that it often does is not denied."""
    over = [*tree.children(verb, "aux"), *([verb.head] if verb.kind == "xcomp" else [])]
    return any(sentence.analysis.low[t.i] in _MUST for t in over)


def _predicate(sentence: Sentence, said: Places) -> Token:
    """The verb, or the predicate of "be", that the tie belongs to: "plays" of "plays no part"."""
    word = sentence.head(said)
    while word.kind in ("obj", "obl", "xcomp", "nmod", "advmod", "acl") and word.head.i < word.i:
        light = sentence.analysis.low[word.head.i] in _LIGHT or word.kind in ("nmod", "acl")
        if not light and word.pos_ == "VERB" and word.kind != "xcomp":
            break
        word = word.head
    return word


def _spoken_of(sentence: Sentence, verb: Token, family: str, said: Places) -> Places | None:
    """The hit that is what the clause speaks of, or a part of it: "taking morphine for years"."""
    subjects = [*tree.subjects(verb), *tree.children(verb, "csubj", "advcl")]
    if verb.kind == "conj" and verb.head.pos_ == "NOUN":  # of two subjects the first, taken for the root
        subjects.append(verb.head)
    for subject in subjects:
        if subject.i > said[0] or sentence.is_patient(subject):
            continue
        below = {t.i for t in subject.subtree}
        if subject.kind == "advcl" and _CLAUSE_AS_THING.isdisjoint(sentence.analysis.low[i] for i in below):
            continue
        if "person" in sentence.analysis.classes[subject.i] and sentence.hit(family, subject) is None:
            continue
        hit = next((h for h in sentence.hits(family) if not below.isdisjoint(h) and h[0] < said[0]), None)
        if hit is not None and (not sentence.is_part(hit) or sentence.analysis.low[hit[-1] + 1] in _USES):
            return hit
    return None


def _left_so(sentence: Sentence, family: str, verb: Token, second: str, said: Places) -> Places | None:
    """ "Leaves the mind untouched": what the tie is denied of stands before the word."""
    if family != "apart" or not sentence.in_family("making", verb):
        return None
    return next((h for h in sentence.hits(second) if verb.i < h[0] < said[0]), None)


def _within(sentence: Sentence, verb: Token, said: Places, other: Places) -> bool:
    """Does the second thing stand in the same clause, itself and not as part of another thing?"""
    word = sentence.head(other)
    above = word.head
    part = word.kind == "nmod" and above.pos_ == "NOUN" and above.i > said[-1] and above.i not in other
    if part and sentence.analysis.low[above.i] not in _SIDES:
        return False  # "does not affect the price of the dose"
    if sentence.is_part(other) or "," in sentence.analysis.low[said[-1] : other[0]]:
        return False
    return word.i in {t.i for t in verb.subtree}


def _both(sentence: Sentence, tie: Tie) -> Iterator[Statement]:
    """ "Chronic pain and depression are unrelated", "there is no link between the two of them"."""
    low = sentence.analysis.low
    for one in sentence.hits(tie.first):
        for two in sentence.hits(tie.second):
            early, late = (one, two) if one[-1] < two[0] else (two, one)
            between = low[early[-1] + 1 : late[0]]
            if "and" not in between or len(between) > 3 or "," in between:
                continue
            after = next((h for h in sentence.hits("apart") if 0 < h[0] - late[-1] <= 4), None)
            if after is not None and _said_of_both(sentence, after):
                yield from sentence.given(tie.fact, "contrary", early, late, after, root=sentence.head(after))
                return
            link = next(
                (h for h in sentence.hits("tied") if -4 <= h[0] - early[0] < 0 or 0 < h[0] - late[-1] <= 4),
                None,
            )
            if link is not None:
                yield from sentence.given(tie.fact, "accords", early, late, link)
                return


def _said_of_both(sentence: Sentence, apart: Places) -> bool:
    """ "Are unrelated problems", but not "are separate lines on our form"."""
    after = sentence.analysis.low[apart[-1] + 1 : apart[-1] + 2]
    return not sentence.is_part(apart) or not _MATTERS.isdisjoint(after)


def _from_elsewhere(sentence: Sentence) -> Iterator[Statement]:
    """ "Neuropathic pain comes from tired muscles"."""
    if not sentence.hits("nerve-pain"):
        return
    low, own = sentence.analysis.low, {p for hit in sentence.hits("nerve-pain") for p in hit}
    for said in sentence.hits("arising"):
        verb = sentence.head(said)
        about = _spoken_of(sentence, verb, "nerve-pain", said)
        place = next((h for h in sentence.hits("not-a-nerve") if 0 < h[0] - said[-1] <= 4), None)
        if about is None or place is None or verb.pos_ not in ("VERB", "ADJ"):
            continue
        nerves = [h for h in sentence.hits("nerves") if own.isdisjoint(h)]
        if any(_NOT_THEM.isdisjoint(low[max(sentence.span.start, h[0] - 8) : h[0]]) for h in nerves):
            continue  # "muscles that press on a nerve"
        yield from sentence.given("neuropathic-pain", "contrary", about, said, place, root=verb)


def _harmless_opioids(sentence: Sentence) -> Iterator[Statement]:
    """ "Nobody grows tolerant to oxycodone", "morphine isn't addictive", "no risk of an opioid overdose"."""
    drugs = sentence.hits("opioids")
    if (
        not drugs
        or _NO.isdisjoint(sentence.low)
        or not _REASONS.isdisjoint(sentence.low)
        or sentence.hits("short-while")
    ):
        return
    for harm in sentence.hits("growing-used"):
        drug = next((h for h in drugs if 0 < h[0] - harm[-1] <= 3), None)
        if drug is not None and _of_anybody(sentence, sentence.head(harm)):
            yield from sentence.given("opioid-risks", "accords", harm, drug)
            return
    for harm in sentence.hits("habit-forming"):
        word = sentence.head(harm)
        said_of = [t for t in tree.subjects(word) if sentence.hit("opioids", t)]
        if said_of and tree.children(word, "cop"):
            yield from sentence.given("opioid-risks", "accords", (said_of[0].i,), harm, root=word)
            return
    for risk, harm in sentence.pairs("risk-of", "opioid-harm", 1):
        after = any(0 < drug[0] - harm[-1] <= 3 for drug in drugs)
        if after and tree.children(sentence.head(risk).head, "expl"):
            yield from sentence.given("opioid-risks", "accords", risk, harm)
            return


def _of_anybody(sentence: Sentence, word: Token) -> bool:
    """ "You cannot get hooked": said of people at large, not of one ("she was never hooked on them")."""
    subjects = [*tree.subjects(word), *(tree.subjects(word.head) if word.kind == "xcomp" else [])]
    told = [
        t
        for t in subjects
        if sentence.is_patient(t) or sentence.hit("nobody", t) or sentence.hit("anyone", t)
    ]
    body = any(sentence.analysis.low[t.i] in ("body", "brain") for t in subjects)
    past = any(
        c.lower_ in ("been", "was", "were") for v in (word, word.head) for c in tree.children(v, "aux", "cop")
    )
    return (bool(told) or body) and not past


OF_TREATMENT = (frame(_of_treatment, " ".join([tie.first for tie in _OF_TREATMENT]), "apart tied"),)
