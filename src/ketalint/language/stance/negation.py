"""Is a claim denied? Where a denial starts, what it covers, and where it ends.

A denial covers what hangs below the word it attaches to, except what a new clause says for itself:
"no cure, yet it wipes out pain" denies the cure and nothing else. Two denials lift each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.stance.lifting import is_idle, is_lifted, turned
from ketalint.language.stance.reach import NO, NOBODY, NOT, begins_anew, content_too, passes, upwards
from ketalint.language.stance.scant import SCANT, does_little, is_ground, share_of, to_no_person
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import (
    children,
    is_relative_pronoun,
)
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_SELDOM = frozenset(("seldom", "rarely", "hardly", "scarcely", "barely"))
_OCCASIONS = frozenset(
    "account case circumstances day hour means month point stage time visit way week year".split()
)
_BOUNDARY = frozenset((",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "but", "yet", "however"))
MAX_AHEAD = 12


def denial(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> range | None:
    """The words that deny a claim, None if it stands; `root` is its topmost word, `words` are all its own."""
    found = denials(analysis, cues, root, words)
    if len(found) % 2 == 0:
        found = _out_of_reach(analysis, cues, root, words)
    if found and (_excepted(analysis, root, words) or _but_us(analysis, found[0])):
        return None
    return found[0] if found else _fronted(analysis, root, words)


def _fronted(analysis: Analysis, root: Token, words: frozenset[int]) -> range | None:
    """ "A medical marvel it isn't.", "a cure for pain ketamine is not": the front is denied."""
    low, end = analysis.low, root.sent.end
    while end - 1 > root.i and not low[end - 1][:1].isalnum():
        end -= 1
    last = max(words | {root.i})
    if root.pos_ == "VERB" or low[end - 1] not in ("not", "n't") or low[end - 2] not in _COPULAS:
        return None
    between = range(last + 1, end - 3)
    if end - 3 <= last or len(between) > _MAX_FRONT or low[end - 3] not in _IT:
        return None
    plain = all(analysis.pos[i] in ("ADP", "ADJ", "DET", "NOUN", "PUNCT") for i in between)
    return range(end - 2, end) if plain else None


_COPULAS = frozenset("are is was were".split())
_IT = frozenset("infusions it ketamine that they this".split())
_MAX_FRONT = 4  # words of "for chronic pain" before "it is not"


def denials(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> list[range]:
    """Every denial that covers the claim, nearest first; an even number of them leaves it standing."""
    ahead = _ahead(analysis, cues, root, words)
    found: list[range] = [] if ahead is None else [ahead]
    came: Token | None = None
    for node in upwards(root):
        if came is not None and not passes(analysis, cues, node, came):
            break
        if came is not None and content_too(analysis, node, came):
            came = node
            continue
        here = list(_denials_at(analysis, cues, node, came, words))
        if came is None and content_too(analysis, node.head, node):
            here = [d for d in here if analysis.low[d.start] != "nor"]
        ruled_out = came is not None and came.dep_ == "acl:relcl" and node.i not in words
        if ruled_out and analysis.low[node.i] in NOBODY:
            here.append(range(node.i, node.i + 1))  # "nobody who doesn't respond"
        elif (
            came is not None
            and came.kind == "amod"
            and analysis.low[node.i] == "nothing"
            and not is_idle(analysis, cues, node)
        ):
            here.append(range(node.i, node.i + 1))  # "nothing magical about it"
        elif came is not None and analysis.low[node.i] == "neither":
            here.append(range(node.i, node.i + 1))  # "neither a miracle nor ..." hung on "neither"
        little = does_little(analysis, node, came) if came is not None else None
        if little is not None and little not in here:
            here.append(little)
        if here and came is not None and is_lifted(analysis, cues, node, came):
            here = []
        here = [d for d in here if not turned(analysis, d.stop, min(words | {root.i}), root)]
        found += here
        came = node
    for i in sorted(words):
        token = analysis.doc[i]
        if token.i != root.i and token.i != _covered(found):
            found += [d for d in _denials_at(analysis, cues, token, None, words) if d not in found]
    return _distinct(
        analysis, [*found, *_nobody_before(analysis, root), *_before_aside(analysis, root, words)]
    )


_MAX_ASIDE = 10  # words between the commas
_BEFORE_CLAIM = frozenset(("ADJ", "ADP", "ADV", "DET"))
_OPENING_ASIDE = frozenset(("ADP", "ADV", "SCONJ"))


def _before_aside(analysis: Analysis, root: Token, words: frozenset[int]) -> list[range]:
    """ "It is not, as some believe, a cure": a denial that an aside parts from what it denies."""
    low, pos, start = analysis.low, analysis.pos, root.sent.start
    closing = min(words | {root.i}) - 1
    while closing > start and pos[closing] in _BEFORE_CLAIM:
        closing -= 1
    if low[closing] != ",":
        return []
    opening = next(
        (i for i in range(closing - 2, max(start, closing - _MAX_ASIDE - 2), -1) if low[i] == ","), None
    )
    if opening is None or low[opening - 1] not in NOT:
        return []
    aside = pos[opening + 1] in _OPENING_ASIDE or low[opening + 1] in ("i", "we")
    return [range(opening - 1, opening)] if aside else []


_EXCEPT = (
    ("except",),
    ("other", "than"),
    ("apart", "from"),
    ("besides",),
    ("save",),
    ("aside", "from"),
    ("but",),
)


def _but_us(analysis: Analysis, denied: range) -> bool:
    """ "Nobody but us cures it": the exception stands right after the word that denies."""
    low, place = analysis.low, denied.start + 1
    if low[denied.start] not in NOBODY and low[denied.start] != "no":
        return False
    near = range(place, min(place + 3, len(low) - 1))
    links = [i for i in near if low[i] in ("but", "except") and low[i - 1] != ","]
    after = range(links[0] + 1, min(links[0] + 3, len(low))) if links else range(0)
    return any(low[i] in ("us", "we", "our", "ours") or analysis.classes[i] & TREATMENT for i in after)


def _excepted(analysis: Analysis, root: Token, words: frozenset[int]) -> bool:
    """ "No drug cures it except ketamine": what is denied of all the others is claimed of the exception."""
    low, end = analysis.low, root.sent.end
    for place in range(max(words | {root.i}) + 1, end - 1):
        phrase = next((p for p in _EXCEPT if tuple(low[place : place + len(p)]) == p), None)
        if phrase is not None:
            after = range(place + len(phrase), min(end, place + len(phrase) + 3))
            clausal = any(analysis.pos[i] in ("VERB", "AUX") for i in range(after.start, end))
            return not clausal and any(analysis.classes[i] & TREATMENT for i in after)
    return False


def _out_of_reach(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> list[range]:
    """ "A cure is beyond what it can do", "no more a cure than a plaster": denials that follow the claim."""
    low, sentence = analysis.low, root.sent
    own = words | {root.i}
    last = max(own)
    more = next((i for i in sorted(own) if low[i] == "more" and i - 1 in own and low[i - 1] == "no"), None)
    if more is not None and "than" in low[last + 1 : min(sentence.end, last + 1 + MAX_AHEAD)]:
        return [range(more - 1, more + 1)]
    if low[last] in _MISSING and last + 1 < sentence.end and low[last + 1] == "from":
        return [range(last, last + 1)]
    missing = next((i for i in range(last + 1, min(sentence.end, last + 7)) if low[i] in _TO_BE_HAD), None)
    elsewhere = missing is not None and not _ELSEWHERE.isdisjoint(low[missing : missing + 3])
    if missing is not None and not elsewhere and not (NOT | {"yet"}).isdisjoint(low[last + 1 : missing]):
        return [range(missing, missing + 1)]  # "A cure does not exist"
    opening = max(
        (i + 1 for i in range(sentence.start, min(own)) if low[i] in (",", ";", ":")), default=sentence.start
    )
    if any(analysis.pos[i] in ("VERB", "AUX") for i in range(opening, min(own))):
        return []
    if not _EXPLAINING.isdisjoint(low[opening:last]):
        return []  # "The reason for the permanent relief is unknown"
    for place in range(last + 1, min(sentence.end, last + 1 + _MAX_TAIL)):
        if low[place] in _BEING and analysis.pos[place] != "PART":
            for start in (place + 1, place + 2):
                length = cues["deny-subject"].at(low, start) if start < sentence.end else 0
                if length and (start == place + 1 or low[place + 1] not in NOT):
                    return [range(start, start + length)]
            break
        if analysis.pos[place] == "VERB" or low[place] in _BOUNDARY:
            break
    return []


_EXPLAINING = frozenset("cause causes explanation how mechanism mechanisms reason reasons way why".split())
_TO_BE_HAD = frozenset("discovered exist exists found invented known".split())
_ELSEWHERE = frozenset(("anywhere", "else", "elsewhere"))  # "relief not found elsewhere" is to be had here
_MISSING = frozenset(("absent", "missing"))
_BEING = frozenset(("is", "are", "was", "were", "'s", "remains", "remain", "seems", "stays"))
_MAX_TAIL = 8  # words between a claim and the "is" that follows it


def _distinct(analysis: Analysis, found: list[range]) -> list[range]:
    """Denials found twice count once: "never a" is "never", "neither ... nor" is one denial."""
    kept: list[range] = []
    paired = any(analysis.low[d.start] == "neither" for d in found)
    for denied in found:
        overlaps = any(denied.start < k.stop and k.start < denied.stop for k in kept)
        if not overlaps and not (paired and analysis.low[denied.start] == "nor"):
            kept.append(denied)
    return kept


def _nobody_before(analysis: Analysis, root: Token) -> list[range]:
    """ "Nobody | at our clinic will tell you ...": a subject that the parser cut off from its sentence."""
    place = root.sent.start - 1
    if place >= 0 and analysis.low[place] in NOBODY and analysis.pos[root.sent.start] == "ADP":
        return [range(place, place + 1)]
    return []


def _covered(found: list[range]) -> int:
    return found[0].start if found else -1


def _denials_at(
    analysis: Analysis, cues: Cues, node: Token, came: Token | None, words: frozenset[int]
) -> Iterator[range]:
    """The denials that attach to `node` and cover `came` (or the node itself)."""
    low = analysis.low
    for child in node.children:
        if child.i in words or child is came:
            continue
        word = low[child.i]
        if word in NOT and came is not None and begins_anew(analysis, came):
            continue
        if (
            (word in NOT and not is_idle(analysis, cues, child))
            or (
                word in NO
                and child.kind in ("det", "advmod")
                and not is_idle(analysis, cues, child)
                and node.kind != "nmod"
            )
            or (word in _SELDOM and child.kind == "advmod")
        ):
            yield range(child.i, child.i + 1)
        elif (
            word in ("longer", "more")
            and child.kind == "advmod"
            and child.i > 0
            and low[child.i - 1] == "no"
            and child.i - 1 not in words
            and not is_idle(analysis, cues, analysis.doc[child.i - 1])
        ):
            yield range(child.i - 1, child.i + 1)
        elif word == "without" and child.kind in ("case", "mark", "advmod"):
            yield range(child.i, child.i + 1)
        elif child.kind in ("nsubj", "obj", "obl") and not is_relative_pronoun(child):
            if low[child.i] in NOBODY and not is_idle(analysis, cues, child):
                if child.kind != "obl" or share_of(analysis, child):
                    yield range(child.i, child.i + 1)
            elif (
                child.kind != "obl"
                or low[child.i] in _OCCASIONS
                or is_ground(analysis, child, came)
                or to_no_person(analysis, child)
            ):
                yield from _no_argument(analysis, cues, child, words)
        elif child.kind in ("aux", "cop") and low[child.i] in ("ain't", "aint"):
            yield range(child.i, child.i + 1)
        elif child.kind == "amod" and low[child.i] in SCANT and is_ground(analysis, node, came):
            yield range(child.i, child.i + 1)  # "little evidence that it ends pain"
    if (
        came is not None
        and node.i not in words
        and came.kind in ("xcomp", "ccomp", "obj", "acl", "csubj", "obl", "advcl", "nsubj", "nmod", "dep")
    ):
        length = cues["deny-below"].at(low, node.i)
        if (
            length
            and not is_idle(analysis, cues, node)
            and not (
                came.kind == "nsubj"
                and low[node.i] != "impossible"
                and low[node.i] != "unlikely"
                and low[node.i] != "unrealistic"
            )
        ):
            yield range(node.i, node.i + length)


def _no_argument(analysis: Analysis, cues: Cues, noun: Token, words: frozenset[int]) -> Iterator[range]:
    """ "No medicine cures", "makes no promise to cure": an argument with "no" denies its verb."""
    for child in noun.children:
        if (
            analysis.low[child.i] == "not"
            and child.kind == "advmod"
            and child.i < noun.i
            and noun.i not in words
        ):
            yield range(child.i, child.i + 1)  # "not one of our infusions"
        if analysis.low[child.i] in ("few", "little") and child.kind == "amod" and not children(noun, "det"):
            yield range(child.i, child.i + 1)
        if (
            analysis.low[child.i] in NO
            and (child.kind in ("det", "advmod") or child.dep_ == "cc:preconj")
            and child.i not in words
            and noun.i not in words
            and not is_idle(analysis, cues, child)
        ):
            yield range(child.i, child.i + 1)


def _ahead(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> range | None:
    """A phrase before the claim that denies what follows it up to the next boundary ("far from a cure")."""
    low = analysis.low
    first = min(words | {root.i})
    place = first - 1
    steps = 0
    start = root.sent.start
    while place >= start and steps < MAX_AHEAD:
        length = cues["deny-ahead"].at(low, place)
        if length and place + length <= first and not _overlaps(analysis, cues, place):
            return range(place, place + length)
        if low[place] in _BOUNDARY:
            covering = _covering(analysis, cues, place)
            return covering if covering is not None and covering.stop <= first else None
        place -= 1
        steps += 1
    return None


def _covering(analysis: Analysis, cues: Cues, place: int) -> range | None:
    """The denying phrase around a boundary word: "anything but"."""
    for start in range(max(0, place - 3), place):
        length = cues["deny-ahead"].at(analysis.low, start)
        if length and start + length > place:
            return range(start, start + length)
    return None


def _overlaps(analysis: Analysis, cues: Cues, place: int) -> bool:
    """ "nothing short of" holds "short of" and means the contrary; "not rarely" likewise."""
    low = analysis.low
    for start in range(max(0, place - 2), place + 1):
        length = cues["not-a-denial"].at(low, start)
        if length and start + length > place:
            return True
    return place > 0 and low[place - 1] in ("not", "n't", "never")
