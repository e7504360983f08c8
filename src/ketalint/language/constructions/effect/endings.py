"""Pain that is said to be over, where grammar tells it: "my knees have stopped hurting", "Migraine? Gone."

The lexicon knows what ends a pain that is named by a phrase; these functions read the verbs of hurting, which
name none, and the short answers and headings that part a pain from its end by a colon or a question mark.
Their words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, speaks_of_treatment
from ketalint.language.claims.found import Found, told
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_OVER = Owner("hurts-no-more", "anything", scale="effect", level="abolishes")
_NOTHING = frozenset(("nothing", "none", "nowhere"))
_NOT = frozenset(("not", "n't", "never", "no"))
_OF_ALL = frozenset(("thing", "bit", "part", "inch", "muscle", "bone", "joint"))
_LIKENESS = frozenset(("like", "more", "worse", "as", "than", "if", "much", "until", "unless", "because"))
_LIVING = frozenset(("person",))


def ended_hurting(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each verb of hurting of which the sentence says that it holds no more."""
    analysis, cues = context.analysis, vocabulary.constructions
    result = []
    for place, _ in cues["hurting"].standing_in(analysis.low, 0, len(analysis.low)):
        token = analysis.doc[place]
        if token.pos_ not in ("VERB", "ADJ", "NOUN"):
            continue
        said = _ended(analysis, cues, token)
        if said is None or _conditional(said[0]) or not _on_page(context, cues, token):
            continue
        root, words = said
        result.append(told(analysis, vocabulary.cues, _OVER, root, words, entry="no more hurting"))
    return result


def dismissed(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "Migraine? Gone.", "Depression: solved", "Relapses: none", "Will I still need my pills? Not one."."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not context.on_treatment:
        return []
    sentences = list(analysis.sentences)
    result = []
    for n, sentence in enumerate(sentences):
        parts = _parted(analysis, sentence)
        if parts is None and n + 1 < len(sentences) and analysis.low[sentence.end - 1] == "?":
            parts = range(sentence.start, sentence.end - 1), range(sentence.end, sentences[n + 1].end)
        if parts is None and n + 1 < len(sentences) and _only_names(analysis, sentence):
            parts = range(sentence.start, sentence.end - 1), range(sentence.end, sentences[n + 1].end)
        if parts is None:
            continue
        named, fate = parts
        said = [i for i in _before_means(analysis, fate) if analysis.low[i][:1].isalnum()]
        if not said or len(said) > _MAX_FATE or not _dismisses(analysis, cues, named, said):
            continue
        words = (*named, *said) if analysis.low[sentence.end - 1] != "?" else tuple(said)
        clause = analysis.clause(analysis.doc[said[0]])
        result.append(
            Found(_OVER, _OVER.level, tuple(words), said[0], clause, Verdict("made"), entry="dismissed")
        )
    return result


def _before_means(analysis: Analysis, fate: range) -> range:
    """ "Fixed, with one series of infusions": the words before those that tell by what."""
    for place in fate[1:]:
        if analysis.low[place] in _BY and any(
            analysis.classes[i] & TREATMENT for i in range(place, fate.stop)
        ):
            return range(fate.start, place)
    return fate


_BY = frozenset("after by following from in once thanks through under using via with within".split())
_REMAINING = frozenset(("left", "remain", "remains", "stays"))  # "What is left of your pain? Nothing at all."
_WHATSOEVER = frozenset(("all", "at", "whatsoever"))
_MAX_FATE = 5
_MAX_NAMED = 7
_ALREADY = frozenset(
    "after afterward afterwards again anymore longer now outcome result results since still today".split()
)
_WANTING = frozenset("have need require take use want".split())


def _only_names(analysis: Analysis, sentence: Span) -> bool:
    """ "Eleven years of burning feet.", "Had CRPS.": a sentence without a verb, or about what one had."""
    return analysis.low[sentence.end - 1] == "." and not any(
        t.pos_ == "AUX" or (t.pos_ == "VERB" and t.kind == "ROOT" and analysis.low[t.i] != "had")
        for t in sentence
    )


def _parted(analysis: Analysis, sentence: Span) -> tuple[range, range] | None:
    """The two sides of a sentence without a verb that a colon or arrow parts."""
    if len(sentence) > _MAX_NAMED + _MAX_FATE + 2:
        return None
    for token in sentence:
        if token.text in (":", "→", "=", "➡️") and token.i > sentence.start:
            early = _fate_first(analysis, sentence, token.i)
            return early or (range(sentence.start, token.i), range(token.i + 1, sentence.end))
    return None


def _fate_first(analysis: Analysis, sentence: Span, colon: int) -> tuple[range, range] | None:
    """ "Depression and anxiety, solved: ketamine at Lakeshore": the fate stands before the colon."""
    comma = next((i for i in range(colon - 1, sentence.start, -1) if analysis.texts[i] in _DASHES), None)
    if comma is None or not any(analysis.classes[i] & TREATMENT for i in range(colon + 1, sentence.end)):
        return None
    return range(sentence.start, comma), range(comma + 1, colon)


_DASHES = frozenset((",", "–", "—"))


def _dismisses(analysis: Analysis, cues: Cues, named: range, said: list[int]) -> bool:
    """Does the second part say that there is no more of what the first part names?"""
    low, classes = analysis.low, analysis.classes
    before = set(low[named.start : named.stop])
    ill = [i for i in named if classes[i] & TARGET or (low[i] in SEATS and classes[i - 1] & TARGET)]
    verbal = any(analysis.pos[i] in ("VERB", "AUX") and low[i] != "had" for i in named)
    if ill and ill[-1] == named.stop - 1 and len(named) <= _MAX_NAMED and not verbal:
        echoed = low[said[0]] == "what" and low[said[-1]] == low[ill[-1]]
        if echoed or cues["fate"].at(low, said[0]) == len(said):
            return True
    if low[named.stop] == "?" and _not_from_then_on(analysis, named, said):
        return True
    none = cues["none"].at(low, said[0])
    if none and ill and low[named.stop] == "?" and before & _REMAINING:
        return _WHATSOEVER.issuperset(low[i] for i in said[none:])
    if not none or _ALREADY.isdisjoint(before):
        return False
    if low[named.stop] == "?":  # "Will I still need my pills? Not one."
        needed = _needed(analysis, named)
        return needed and none == len(said) and "why" not in before
    if ill:
        return none == len(said)
    return none == len(said) - 1 and bool(classes[said[-1]] & {"pain", "symptom", "opioid"})


def _needed(analysis: Analysis, named: range) -> bool:
    """Does a question ask whether opioids will be needed?"""
    before = analysis.low[named.start : named.stop]
    return not _WANTING.isdisjoint(before) and any("opioid" in analysis.classes[i] for i in named)


def _not_from_then_on(analysis: Analysis, named: range, said: list[int]) -> bool:
    """ "Will I still need my morphine? Not once you have had ketamine."."""
    low, after = analysis.low, said[-1] + 1
    asked = low[named.start : named.stop]
    return (
        [low[i] for i in said] in (["not"], ["no"])
        and low[after : after + 1] in (["after"], ["once"])
        and "still" in asked
        and asked[0] not in _ALLOWING
        and _needed(analysis, named)
    )


_ALLOWING = frozenset(("can", "could", "may", "should"))  # "Can I still take my pills?" asks for leave


def may_end(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if cues["hurting"].first(low, 0, len(low)) is not None:
        return True
    if not _POINTING.isdisjoint(low.distinct) and not _LACKING.isdisjoint(low.distinct):
        return True
    if TARGET.isdisjoint(analysis.named):
        return False
    if not _LACKING.isdisjoint(low) or ("still" in low and "?" in low):
        return True
    return cues.stand_in(low, ("fate", "none"))


def lived_without(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "I ran ten miles without a twinge", "they leave our care with no pain": a life that has none of it."""
    analysis, cues = context.analysis, vocabulary.constructions
    result = []
    for token in analysis.doc:
        if token.kind not in ("obl", "nmod", "obj", "conj") or not _was_brought(analysis, token):
            continue
        place = _lacking(analysis, token)
        verb = token
        while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        if place is None or not place > verb.i or not cues["living"].at(analysis.low, verb.i):
            continue
        actors = subjects(verb)
        someone = any(analysis.kinds(t) & _LIVING for t in actors)
        if analysis.low[token.i] in _POINTING:
            someone = someone or not actors  # "Leave without it"
        if not someone or _conditional(verb) or not _on_page(context, cues, verb):
            continue
        places = {*range(place, token.i + 1), verb.i}
        result.append(told(analysis, vocabulary.cues, _OVER, verb, places, entry="lived without"))
    return result


_LEFT = frozenset(("pain", "symptom", "condition", "opioid"))
_POINTING = frozenset(("it", "them"))
_ARRIVING = frozenset(form for verb in "arrive bring come show turn walk".split() for form in forms(verb))


def _was_brought(analysis: Analysis, token: Token) -> bool:
    """A complaint, or what points back to one: "Arrive with your pain. Leave without it."."""
    if analysis.classes[token.i] & _LEFT:
        return True
    if analysis.low[token.i] not in _POINTING or analysis.low[token.i - 1] not in _LACKING:
        return False
    start = token.sent.start
    first = analysis.doc[start - 1].sent.start if start and len(token.sent) <= _SHORT else start
    named = [i for i in range(first, token.i) if analysis.classes[i]]
    if not named or not analysis.classes[named[-1]] & (_LEFT - {"opioid"}):
        return False
    return not _ARRIVING.isdisjoint(analysis.low[first : named[-1]])


_SHORT = 8  # words of a sentence that goes on with the one before it


def _lacking(analysis: Analysis, noun: Token) -> int | None:
    """Where "without", "minus" or "with no" before a noun stands, with "a hint of" and the like between."""
    low = analysis.low
    for place in range(noun.i - 1, max(noun.sent.start, noun.i - 6) - 1, -1):
        if low[place] in _LACKING:
            return place
        if low[place] in ("no", "zero") and low[place - 1] == "with":
            return place - 1
        if low[place] in _SHORT_OF or analysis.pos[place] in ("VERB", "PUNCT", "SCONJ"):
            return None
    return None


_LACKING = frozenset(("without", "minus", "sans"))
_SHORT_OF = frozenset("additional extra further less major more much serious severe such worse".split())


def _ended(analysis: Analysis, cues: Cues, verb: Token) -> tuple[Token, set[int]] | None:
    """The predicate that ends the hurting and the words that say so, or None."""
    low, head = analysis.low, verb.head
    if verb.kind in ("xcomp", "obj", "ccomp") and cues["ceasing"].at(low, head.i):
        if not _sore(analysis, head, whoever=True):
            return None
        return head, {head.i, verb.i, *range(head.i, verb.i), *(t.i for t in subjects(head))}
    if verb.pos_ != "VERB":
        return None
    actors = subjects(verb)
    if any(low[t.i] in _NOTHING or (low[t.i] in _OF_ALL and _denied(analysis, t)) for t in actors):
        after = {low[t.i] for t in verb.subtree if t.i > verb.i}
        if after & _LIKENESS or any(t.dep_ == "obj" for t in verb.children):
            return None
        return verb, {verb.i, *(i for t in actors for i in range(t.left_edge.i, t.i + 1))}
    denial = [t.i for t in children(verb, "advmod", "det") if low[t.i] in _NOT or low[t.i] == "longer"]
    if not denial or not _sore(analysis, verb):
        return None
    over = list(_since(analysis, cues, verb))
    if not over and not _mine_now(analysis, verb, actors):
        return None
    return verb, {verb.i, *denial, *over, *(t.i for t in actors)}


def _conditional(root: Token) -> bool:
    """ "When your jaw stops hurting, call": a time or condition, not told of anybody."""
    if root.kind == "acl" and root.head.lower_ in ("day", "minute", "moment", "time"):
        return True  # "it was in by the time I'd finished complaining"
    return any(c.kind == "mark" and c.lower_ in _CONDITIONS for c in root.children) or any(
        c.lower_ in ("when", "whenever") for c in children(root, "advmod")
    )


_CONDITIONS = frozenset("after before if once should though unless until when whenever whether".split())


def _denied(analysis: Analysis, token: Token) -> bool:
    return any(analysis.low[t.i] in _NOT for t in token.subtree) or analysis.low[token.i - 1] in _NOT


def _sore(analysis: Analysis, verb: Token, whoever: bool = False) -> bool:
    """Is it a part of somebody's body, or somebody, that the verb is said of?"""
    for token in subjects(verb):
        if analysis.low[token.i] in SEATS or "nerve" in analysis.kinds(token):
            return True
        named = token.pos_ == "PROPN" and not analysis.kinds(token)  # "Hank stopped hurting"
        if (analysis.kinds(token) & _LIVING or named) and (whoever or not children(verb, "obj")):
            return True
    return False


def _since(analysis: Analysis, cues: Cues, verb: Token) -> Iterator[int]:
    """The words that set now against before: "any more", "since", "for the first time"."""
    inside = range(verb.sent.start, verb.sent.end)
    for place in inside:
        length = cues["no-more"].at(analysis.low, place)
        if length and analysis.clause(analysis.doc[place]) == analysis.clause(verb):
            yield from range(place, place + length)


def _mine_now(analysis: Analysis, verb: Token, actors: list[Token]) -> bool:
    """ "My feet don't hurt": said of oneself and of the present."""
    present = any(analysis.low[t.i] in ("do", "does") for t in children(verb, "aux"))
    last = verb.i + 1 >= verb.sent.end or analysis.doc[verb.i + 1].is_punct
    return present and last and any(analysis.low[c.i] == "my" for t in actors for c in t.children)


def _on_page(context: Context, cues: Cues, verb: Token) -> bool:
    """In a draft about the treatment; the prick of a needle hurts by itself."""
    low, sentence = context.analysis.low, verb.sent
    if cues["pricking"].first(low, sentence.start, sentence.end) is not None:
        return False
    return speaks_of_treatment(context, sentence)
