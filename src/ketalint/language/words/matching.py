"""Where a pattern stands in a parsed sentence, and what fills its slots.

Articles, possessives, adverbs and intensifiers may stand between items. A slot at the end is what the
words act on, a slot at the start what they are said of, both by the parse; a slot in the middle stands
between the words, or is the subject of a passive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.nouns import TARGET
from ketalint.language.words.patterns import Item, Pattern
from ketalint.language.words.spelling import fold

MAX_FILLERS = 3
MAX_GAP = 4
MAX_INSIDE = 9  # words between the parts of "kiss ... goodbye"

_FILLER_POS = frozenset(("DET", "ADV", "PART"))
_FILLER_WORDS = frozenset(
    fold(w)
    for w in """
    a an the my your his her its our their whose 's ’s this that these those some any all every each own of
    very really truly so such just even only also ever simply finally quite rather now then soon
    totally completely entirely absolutely utterly practically virtually almost nearly
    full complete total real true actual big great long old entire whole daily awful terrible nasty horrible
    is are was were be been being will would can could may might has have had do does did
    """.split()
)
_UNITS = frozenset(("year", "decade", "month", "week", "day", "hour", "minute", "second", "long"))
_NOTHING_BUT = frozenset(("nothing", "but", "short", "less", "more", "than"))  # "is nothing but history"


@dataclass(frozen=True)
class Match:
    """A phrase found: the words it matched, the heads of its slots that are filled, its topmost word."""

    pattern: Pattern
    words: tuple[int, ...]
    slots: tuple[tuple[str, int], ...]
    root: int

    def slot(self, *names: str) -> int | None:
        for name, place in self.slots:
            if name in names:
                return place
        return None


@dataclass
class Sentence:
    """The words among which phrases are matched; `expand` gives the noun classes that fill a slot."""

    analysis: Analysis
    start: int
    end: int
    expand: Callable[[str], frozenset[str]]


def match_at(pattern: Pattern, state: Sentence, place: int) -> Match | None:
    """The pattern if it stands where its key item is the word at `place`."""
    analysis = state.analysis
    if _is_symptom(pattern, analysis, place) or _is_particle(pattern, analysis, place):
        return None
    if analysis.low[place + 1 : place + 2] == ["short"] and analysis.low[place] in _STOPPING:
        return None  # "we stop short of saying that it ends pain"
    items = pattern.items
    right = _walk(state, items, pattern.key + 1, place, 1)
    if right is None:
        return None
    left = _walk(state, items, pattern.key - 1, place, -1)
    if left is None:
        return None
    words = sorted([*left[0], place, *right[0]])
    middle = left[1] + right[1]
    root = tree.root_of(analysis.doc, words)
    if _names_a_place(analysis, items, words) or _of_another_verb(analysis, words, root):
        return None
    if items[0].slot and items[0].slot != "treatment" and _goes_on(analysis, items, words, root):
        return None
    slots: list[tuple[str, int]] = []
    for name, head in middle:
        if head is None:
            if not tree.is_passive(root) and any(t.i not in words for t in tree.children(root, "obj")):
                return None  # "pain wipes out a weekend"
            head = _subject(state, name, words, root)
            if head is None:
                head = _antecedent(state, name, words, root)
            if head is None:
                return None
        slots.append((name, head))
    for i, item in enumerate(items):
        if not item.slot or (
            0 < i < len(items) - 1 and _lexical_before(items, i) and _lexical_after(items, i)
        ):
            continue
        resolve = _object if _lexical_before(items, i) else _subject
        head = resolve(state, item.slot, words, root)
        if head is not None and resolve is _object and _only_modifies(analysis, item.slot, words, head):
            head = None
        if head is None:
            if item.optional:
                continue
            return None
        slots.append((item.slot, head))
    return Match(pattern, tuple(words), tuple(slots), root.i)


def _names_a_place(analysis: Analysis, items: tuple[Item, ...], words: list[int]) -> bool:
    """ "The science in brief": "in" with a noun of its own, where a phrase means that all is in."""
    last = analysis.doc[words[-1]]
    if analysis.low[last.i] not in ("in", "over") or len(items) < 2 or not items[-2].forms >= _BE:
        return False
    return last.kind == "case" and last.head.i > last.i


def _of_another_verb(analysis: Analysis, words: list[int], root: Token) -> bool:
    """ "Put next to the pills I hand out", "take it when they fly out": whose particle is it?"""
    if analysis.low[words[-1]] not in _PARTICLES or len(words) < 2:
        return False
    verb = analysis.doc[words[-1]].head
    if verb.i <= root.i or verb.i in words or verb.pos_ != "VERB" or not tree.children(verb, "nsubj"):
        return False
    return verb.kind == "advcl" or (verb.kind == "acl" and verb.lower_ in _HANDING)


_PARTICLES = frozenset("away down off out up".split())
_HANDING = frozenset("give gives hand hands point points send sends turn turns".split())
_STOPPING = frozenset("stop stopped stopping stops".split())
_COUNTING = frozenset("no zero less fewer little minimal more better without free".split())
_ACTED_ON = TARGET | {"target"}


def _only_modifies(analysis: Analysis, slot: str, words: list[int], head: int) -> bool:
    """ "lower back pain", "a dull ache": an adjective before a pain is no verb that acts on it."""
    last = analysis.doc[words[-1]]
    return (
        slot in _ACTED_ON
        and last.pos_ == "ADJ"
        and last.kind == "amod"
        and last.head.i == head
        and analysis.low[last.i] not in _COUNTING
    )


def _goes_on(analysis: Analysis, items: tuple[Item, ...], words: list[int], root: Token) -> bool:
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


_HELD = TARGET | {"person"}
_INSTANTS = frozenset(
    ("day", "instant", "minute", "moment", "morning", "night", "second")
)  # "vanishes that day"


def _is_particle(pattern: Pattern, analysis: Analysis, place: int) -> bool:
    """ "bring back the relief": a particle is not the verb "to back relief"."""
    key = pattern.items[pattern.key]
    acts = pattern.key + 1 < len(pattern.items) and pattern.items[pattern.key + 1].slot != ""
    return (
        acts
        and len(key.forms) > 1
        and analysis.pos[place] in ("ADV", "ADP")
        and analysis.low[place] in ("back", "down", "out", "up", "even", "well", "right", "just")
    )


def _is_symptom(pattern: Pattern, analysis: Analysis, place: int) -> bool:
    """ "the burning of your feet": a noun that names a symptom is no verb of a phrase that acts on one."""
    items = pattern.items
    acts = pattern.key + 1 < len(items) and items[pattern.key + 1].slot != ""
    return acts and analysis.pos[place] == "NOUN" and bool(analysis.classes[place] & {"pain", "symptom"})


def _lexical_before(items: tuple[Item, ...], i: int) -> bool:
    return any(item.forms for item in items[:i])


def _lexical_after(items: tuple[Item, ...], i: int) -> bool:
    return any(item.forms for item in items[i + 1 :])


_Found = tuple[list[int], list[tuple[str, "int | None"]]]


def _walk(state: Sentence, items: tuple[Item, ...], at: int, place: int, step: int) -> _Found | None:
    """Match items[at], items[at+step] ... going `step` from word `place`.

    Slots at the outer end are left to the parse.
    """
    rest = range(at, len(items) if step > 0 else -1, step)
    if not any(items[i].forms for i in rest):
        return [], []
    item = items[at]
    if item.slot:
        return _walk_slot(state, items, at, place, step)
    low = state.analysis.low
    if item.gap:
        for distance in range(0, MAX_GAP + 1):
            found = _walk(state, items, at + step, place + step * distance, step)
            if found is not None:
                return found
            if state.start <= place + step * (distance + 1) < state.end and (
                low[place + step * (distance + 1)] in _FULL_STOPS
            ):
                break  # "No. Nausea may come": the parser took an answer for part of what follows it
        return None
    skip = state.analysis.skip
    joined = item.tight if step > 0 else items[at - step].tight
    fillers, cursor = 0, place + step
    while state.start <= cursor < state.end:
        owns = low[cursor] == "'s" and not item.tight and _is_possessive(state, cursor)
        if low[cursor] in item.forms and not owns:
            found = _walk(state, items, at + step, cursor, step)
            if found is not None:
                return [cursor, *found[0]], found[1]
        if skip[cursor]:
            cursor += step
            continue
        if joined or fillers >= MAX_FILLERS or not _is_filler(state.analysis, cursor):
            break
        fillers += 1
        cursor += step
    if item.optional or (item.forms >= _BE and _verbless(state, place)):
        return _walk(state, items, at + step, place, step)
    return None


_FULL_STOPS = frozenset((".", "!", "?"))


def _is_possessive(state: Sentence, place: int) -> bool:
    """ "people's memory": no "is"."""
    return state.analysis.doc[place].kind == "case"


_BE = frozenset(("is", "are"))


def _verbless(state: Sentence, place: int) -> bool:
    """Headings leave out "be", and so do the words before a colon: "Relief guaranteed: come in"."""
    doc = state.analysis.doc
    start, end = state.start, state.end
    for i in range(state.start, state.end):
        if doc[i].text in _PARTS:
            if i < place:
                start = i + 1
            elif i > place:
                end = i
                break
    return end - start <= 9 and not any(
        doc[i].pos_ == "AUX" or (i != place and _is_told(doc[i])) for i in range(start, end)
    )


def _is_told(token: Token) -> bool:
    """Is it a verb with its subject: "Dr. Lee meets", but not "Pain gone" or "Come in pain-free"?"""
    return (
        token.pos_ == "VERB"
        and "VerbForm=Fin" in token.morph
        and any(child.kind == "nsubj" for child in token.children)
    )


_PARTS = frozenset((":", "—", "–", ";"))


def _is_filler(analysis: Analysis, place: int) -> bool:
    token = analysis.doc[place]
    if analysis.low[place] in _NOTHING_BUT:
        before = analysis.low[max(0, place - 2) : place + 1]
        return "nothing" in before
    if (
        token.pos_ == "NUM"
        and place + 1 < len(analysis.low)
        and analysis.low[place + 1].rstrip("s") in _UNITS
    ):
        return True
    return token.pos_ in _FILLER_POS or analysis.low[place] in _FILLER_WORDS


_CLAUSE_ENDS = frozenset((",", ";", ":", "(", ")", "—", "?", "!"))


def _walk_slot(state: Sentence, items: tuple[Item, ...], at: int, place: int, step: int) -> _Found | None:
    """A slot with words on both sides.

    Its head lies between them, or is what a passive or relative clause is about.
    """
    doc = state.analysis.doc
    name = items[at].slot
    for distance in range(1, MAX_INSIDE):
        head = place + step * distance
        if not state.start <= head < state.end or doc[head].text in _CLAUSE_ENDS:
            break
        if not (is_phrase_head(doc[head]) and _fits(state, name, doc[head])) and not _names(
            state, name, head
        ):
            continue
        found = _walk(state, items, at + step, head, step)
        if found is None:  # the phrase goes on after its head: "the pain in your knees"
            for further in range(1, 5):
                beyond = head + step * further
                if not state.start <= beyond < state.end or doc[beyond].text in _CLAUSE_ENDS:
                    break
                found = _walk(state, items, at + step, beyond, step)
                if found is not None:
                    break
        if found is not None and not _only_names(state, name, head, found[0]):
            return found[0], [(name, head), *found[1]]
    found = _walk(state, items, at + step, place, step)
    if found is not None and (items[at].optional or found[0]):
        return found[0], ([] if items[at].optional else [(name, None)]) + found[1]
    return None


def _only_names(state: Sentence, name: str, head: int, words: list[int]) -> bool:
    """ "take your pain diary away": does the word only tell what kind of thing the next noun is?"""
    analysis, after = state.analysis, head + 1
    if name not in _ACTED_ON or after >= state.end or after in words:
        return False
    return analysis.pos[head] == analysis.pos[after] == "NOUN" and not (
        analysis.classes[after] & (TARGET | {"benefit", "person"})
    )


def is_phrase_head(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "VERB", "X", "SYM", "ADV"):
        return False
    doc, after = token.doc, token.i + 1
    if after + 1 < len(doc) and doc[after].text == "-" and doc[after + 1].lower_ == "free":
        return False  # "any symptom-free days" is no "any symptom"
    return not (
        token.kind in ("compound", "amod", "nummod", "det", "flat", "advmod") and token.head.i > token.i
    )


def _names(state: Sentence, name: str, place: int) -> bool:
    """Does the word itself name the class? A parser may hang "CRPS" on "goodbye" in "kiss CRPS goodbye"."""
    return "=" not in name and bool(state.analysis.classes[place] & state.expand(name))


def _fits(state: Sentence, name: str, token: Token) -> bool:
    name, _, word = name.partition("=")  # {risk=none}: the word "none", standing for a risk named before
    if word and state.analysis.low[token.i] != word:
        return False
    if name == "any":
        return token.pos_ in ("NOUN", "PROPN", "PRON", "VERB", "NUM")
    return bool(state.analysis.kinds(token) & state.expand(name))


def _object(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """What the words act on: by the parse when the last of them is a verb, else the next noun phrase."""
    doc = state.analysis.doc
    last = doc[words[-1]]
    if (
        last.kind == "aux"
        and last.lower_ in _HAVING
        and last.head.i not in words
        and last.head.pos_ == "VERB"
    ):
        return None  # "nobody has counted it" is about what was counted
    shares = any(c.pos_ == "VERB" for c in tree.children(last, "conj"))  # "eliminates or reduces pain"
    counting = last.like_num or last.pos_ == "DET"  # what these count for stands right after them
    if not counting and (last.pos_ in ("VERB", "ADJ", "PROPN", "ADV", "AUX") or last.i != root.i or shares):
        carriers = [last] if last.i == root.i else [last, root]
        said = False
        for carrier in carriers:
            for token in tree.objects(carrier):
                if token.i in words:
                    continue
                said = True
                if _fits(state, name, token):
                    return int(token.i)
        if last.pos_ == "VERB" and said and not _sloppy(state, last):
            return None
        hyphened = _left_of_hyphen(state, words[0])
        if hyphened is not None and _fits(state, name, doc[hyphened]):
            return hyphened
    found = _next_phrase(state, name, words)
    if found is not None and _led_elsewhere(state.analysis, last, found):
        return None
    if found is not None:
        return found
    for carrier in (root, *tree.ancestors(root)):  # "the pain you can say goodbye to"
        if any(tree.is_relative_pronoun(t) for t in tree.children(carrier, "nsubj")):
            break  # "infections that used to kill": the noun is who acts
        if carrier.kind == "acl" and carrier.head.i not in words:
            return int(carrier.head.i) if _fits(state, name, carrier.head) else None
        if tree.is_clause(carrier):
            break
    for token in root.children:
        undergoing = token.dep_ == "nsubj:pass" or (token.kind == "nsubj" and _is_undergone(root))
        if undergoing and token.i not in words and _fits(state, name, token):
            return int(token.i)
    return None


def _led_elsewhere(analysis: Analysis, last: Token, found: int) -> bool:
    """ "Everyone who walks out of here has less pain": the place that they walk out of is no pain."""
    place = last.head
    if last.kind != "case" or not last.i < place.i < found:
        return False
    return analysis.low[place.i] in ("here", "there") or bool(analysis.classes[place.i] & _PREMISES)


_PREMISES = frozenset(("logistics", "provider"))
_HAVING = frozenset(("had", "has", "have", "having"))


def _is_undergone(root: Token) -> bool:
    """ "CRPS beaten by ketamine", "years of pain were undone": a passive that the parse does not call one."""
    if root.pos_ == "ADJ":
        shaped = root.lower_.endswith(("ed", "en", "ne", "wn"))
    else:
        shaped = root.pos_ == "VERB" and "VerbForm=Part" in root.morph
    return shaped and (bool(tree.children(root, "cop")) or any(_by(t) for t in tree.children(root, "obl")))


def _by(token: Token) -> bool:
    return any(c.lower_ == "by" for c in token.children)


def _antecedent(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """ "an ache our drip put right": what a relative clause without a pronoun is about."""
    if root.kind in ("acl", "parataxis") and root.head.i not in words and _fits(state, name, root.head):
        return int(root.head.i)
    return None


def _sloppy(state: Sentence, verb: Token) -> bool:
    """Is the object the parse found only a pronoun, and so no reason to stop looking?"""
    return all(t.pos_ == "PRON" for t in tree.objects(verb))


def _left_of_hyphen(state: Sentence, place: int) -> int | None:
    if place - 2 >= state.start and state.analysis.texts[place - 1] in ("-", "–"):
        return place - 2
    return None


def _next_phrase(state: Sentence, name: str, words: list[int]) -> int | None:
    doc = state.analysis.doc
    last = doc[words[-1]]
    # "best time for your infusion": what an adjective or article counts for ends where a preposition begins,
    # what a preposition governs ends at the second one ("free of the need for pills" goes through "need").
    crossings = 0 if last.pos_ in ("ADJ", "DET", "NUM") or last.like_num else 1
    mistagged = None  # "your oxycodone does": a name of the class that the tagger took for no noun
    for place in range(words[-1] + 1, min(state.end, words[-1] + 9)):
        token = doc[place]
        if (
            token.pos_ == "ADP"
            and (token.lower_ != "of" or not crossings)
            and place > words[-1] + 1 - (not crossings)
        ):
            crossings -= 1
            if crossings < 0:
                break
        if token.text in (".", ";", ":", "!", "?", "(", "—") or (
            token.text == "," and (place > words[-1] + 1 or last.pos_ == "VERB" or last.lower_ in _COUNTING)
        ):
            break
        if is_phrase_head(token) and token.pos_ != "VERB" and _fits(state, name, token):
            return place
        if mistagged is None and token.pos_ in ("ADJ", "X", "PROPN") and _names(state, name, place):
            mistagged = place
        if token.pos_ in ("VERB", "AUX") and token.kind not in ("amod", "compound") and place > words[-1] + 1:
            break
        if token.lower_ in (
            "but",
            "because",
            "while",
            "although",
            "though",
            "if",
            "when",
            "before",
            "after",
            "until",
        ):
            break
    return mistagged


_DECIDING = frozenset(("authority", "payer"))  # "it is given" says nothing of who gives


def _governed(token: Token) -> bool:
    """ "The debate about ketamine for pain is over": what a parser takes for a second subject."""
    linked = (child.lower_ for child in token.children if child.kind == "case")
    return not {"about", "for", "of", "on"}.isdisjoint(linked)


def _subject(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """What the words are said of: by the parse, else the nearest noun phrase before them."""
    doc = state.analysis.doc
    said = False
    undergone = name in _DECIDING and tree.is_passive(root) and root.i in words
    for token in tree.agents(root) if undergone else tree.subjects(root):
        if token.i in words:
            continue
        said = True
        if _fits(state, name, token) and not _governed(token):
            return int(token.i)
    if said or undergone:
        return None
    for place in range(words[0] - 1, max(state.start - 1, words[0] - 8), -1):
        token = doc[place]
        if token.text in (".", ";", "!", "?"):
            break
        if is_phrase_head(token) and token.pos_ != "VERB" and _fits(state, name, token):
            return place
        if token.pos_ == "VERB" and token.kind != "amod":
            break
    return None
