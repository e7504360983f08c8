"""Nothing is like it: denied likeness ("none is half as good as ketamine"), prizes and titles."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.elsewhere import in_relative
from ketalint.language.claims.of_another import to_a_thing
from ketalint.language.constructions.comparison.contenders import (
    FIRST,
    HIGHER,
    OTHERS,
    Ranked,
    is_own,
    is_rival,
)
from ketalint.language.constructions.rows import loosely
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import any_word, needs
from ketalint.language.words.nouns import TARGET, TREATMENT

_NOT = frozenset("not n't never cannot hardly scarcely barely".split())
_BOUNDS = frozenset((";", ":", "—", "–", ".", "!", "?"))


@needs("=as match", "=only none " + any_word(_NOT))
def _unequalled(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "None of them was half as good as ketamine", "a level that competing treatments cannot reach"."""
    analysis, low = context.analysis, context.analysis.low
    matching = dict(words["match"].standing_in(low, sentence.start, sentence.end))
    for place in range(sentence.start, sentence.end):
        if low[place] == "as":
            again = next((i for i in range(place + 2, min(sentence.end, place + 5)) if low[i] == "as"), None)
            own = again is not None and any(
                is_own(context, analysis.doc[i]) and analysis.doc[i].kind != "nmod"
                for i in range(again + 1, min(sentence.end, again + 5))
            )
            denied = _denied_before(context, words, sentence, place) if own else None
            if again is not None and denied is not None:
                yield FIRST, analysis.doc[place + 1], range(denied, again + 1), "nothing is as good"
        elif place in matching and analysis.pos[place] in ("VERB", "AUX", "NOUN"):
            denied = _denied_before(context, words, sentence, place)
            own = any(is_own(context, t) for t in sentence if not _subject_of(t, analysis.doc[place]))
            own = own or (context.testimonial and low[sentence.start] in ("none", "nothing"))
            own = own or any(low[t.i] in ("it", "ours", "us", "we") for t in sentence if t.i > place)
            end = place + matching[place]
            arranged = any("logistics" in analysis.classes[i] for i in range(end, min(sentence.end, end + 4)))
            arranged = arranged or to_a_thing(analysis, end)
            verb = analysis.doc[place]
            tried = _tried_before(context, verb, denied) or _of_receptors(context, verb)
            if denied is not None and own and not (arranged or tried):
                yield FIRST, analysis.doc[place], range(denied, end), "nothing matches it"


def _tried_before(context: Context, verb: Token, denied: int | None) -> bool:
    """ "For people with pain that nothing else has touched" tells who may come."""
    whose = TARGET | {"person"}
    relative = verb.dep_ == "acl:relcl" and context.analysis.kinds(verb.head) & whose
    if not relative and (denied is None or not in_relative(context.analysis, denied, whose)):
        return False
    return any(context.analysis.low[c.i] in ("has", "have", "had") for c in tree.children(verb, "aux"))


def _of_receptors(context: Context, verb: Token) -> bool:
    """ "It blocks a receptor that opioids don't touch": how it works, and no rank."""
    return verb.dep_ == "acl:relcl" and context.analysis.low[verb.head.i].rstrip("s") in _SITES


_SITES = frozenset("channel enzyme pathway receptor site switch".split())


def _subject_of(token: Token, verb: Token) -> bool:
    return token.kind == "nsubj" and token.head.i == verb.i


def _denied_before(context: Context, words: Cues, sentence: Span, place: int) -> int | None:
    """Where a denial of all others begins before a word: "none", "no other clinic", "pills cannot"."""
    analysis, low = context.analysis, context.analysis.low
    for at in range(place - 1, max(sentence.start - 1, place - 10), -1):
        if low[at] in _BOUNDS or (low[at] == "," and place - at > 6):
            return None
        if is_own(context, analysis.doc[at]) and analysis.doc[at].kind == "nsubj":
            return None
        if low[at] in _NOT or (low[at] == "only" and low[at + 1] in ("dream", "hope")):
            near = range(max(sentence.start, at - 6), at)
            rivals = [i for i in near if is_rival(analysis, words, analysis.doc[i])]
            own = any(
                is_own(context, analysis.doc[i]) for i in range(near.start, at) if i > max(rivals, default=-1)
            )
            return None if own or not rivals else rivals[0]
        length = words["none"].at(low, at)
        if length and low[at] not in _NOT:
            named = [analysis.doc[i] for i in range(at + length, place)]
            alone = low[at] in ("none", "nothing") or (low[at] == "nobody" and "anything" in low[at:place])
            others = any(
                analysis.classes[t.i] & (OTHERS | TREATMENT | {"provider"})
                for t in named
                if t.kind != "nmod" or alone
            )
            if low[at : at + length][-1:] == ["other"] and named:
                noun = next((t for t in named if t.pos_ in ("NOUN", "PROPN")), named[0])
                others = others or "logistics" not in analysis.classes[noun.i]
            return at if alone or others else None
    return None


@needs("=no", "comparative praise")
def _none_better(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "There's no stronger pain treatment this side of an operating table"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place - 1] != "no":
            continue
        end = place + words["comparative"].at(low, place)
        if low[place] == "more" and low[place + 1] in words["praise"]:
            end = place + 2
        if end == place:
            continue
        near = range(end, min(sentence.end, end + 4))
        chosen = next((i for i in near if words["choice"].at(low, i) or analysis.pos[i] == "ADP"), None)
        if chosen is None or analysis.pos[chosen] == "ADP":
            continue
        before = range(sentence.start, place - 1)
        ours = any(is_own(context, analysis.doc[i]) and analysis.doc[i].kind == "nsubj" for i in before)
        than = next((i for i in range(chosen + 1, min(sentence.end, chosen + 9)) if low[i] == "than"), None)
        ailing = any(analysis.classes[i] & TARGET for i in range(end, min(sentence.end, chosen + 6)))
        beaten = than is not None and any(is_own(context, analysis.doc[i]) for i in range(than, sentence.end))
        if not ours and (beaten or (ailing and than is None)) and low[sentence.start] in _THERE:
            yield FIRST, analysis.doc[chosen], range(place - 1, chosen + 1), "none is better"
            return


_THERE = frozenset("for in no of on science there there's today you".split())


@needs()  # its words may stand apart
def _wins(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "As far as anxiety goes, ketamine wins by a mile"."""
    analysis = context.analysis
    won = loosely(analysis, words["win"], sentence.start, sentence.end)
    if won is None:
        return
    verb = analysis.doc[won.start]
    if _in_order(analysis, sentence, won):
        return
    if analysis.low[won.start - 1] == "to" and analysis.pos[won.start - 2] in ("NOUN", "PROPN"):
        return  # "instructions to take home"
    said = tree.subjects(verb) or tree.subjects(tree.clause_of(verb))
    if any(is_own(context, t) for t in said):
        yield HIGHER, verb, won, "wins"


def _in_order(analysis: Analysis, sentence: Span, won: range) -> bool:
    """ "Tablets come first in line", "ketamine came first, esketamine later": what is earlier, no winner."""
    low = analysis.low
    after = low[won.stop : sentence.end]
    if low[won.stop - 1] == "of":  # "is ahead of blocks in our order of treatment"
        return "order" in after or "line" in after
    if low[won.stop - 1] != "first":
        return False
    if after[:1] == ["in"] and not {"line", "order", "time", "sequence"}.isdisjoint(after[1:4]):
        return True
    return low[won.start] == "came" and not {"after", "later", "second", "then"}.isdisjoint(after)


@needs("crown")
def _crowned(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Our program is the benchmark"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in words["crown"].standing_in(low, sentence.start + 2, sentence.end):
        noun = analysis.doc[place + length - 1]
        titled = "the" in low[place - 2 : place] or (low[place] in _TITLES and low[place - 1] in _BEING)
        if titled and any(is_own(context, t) for t in tree.subjects(noun)):
            yield FIRST, noun, range(place, place + length), "the benchmark"
            return


_BEING = frozenset(("is", "remains", "'s"))
_TITLES = frozenset("champ champion king queen".split())


@needs("yardstick", "measure")
def _yardstick(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The treatment against which all others are measured"."""
    analysis, low = context.analysis, context.analysis.low
    by = words["yardstick"].first(low, sentence.start, sentence.end)
    if by is None or not any(is_own(context, analysis.doc[i]) for i in range(sentence.start, by.start)):
        return
    measured = words["measure"].first(low, by.stop, min(sentence.end, by.stop + 7))
    if measured is not None:
        yield FIRST, analysis.doc[measured.start], range(by.start, measured.stop), "the yardstick of others"


@needs("=what =which =who", "superlative praise")
def _asked_for(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "What is the most powerful tool against depression? Ketamine."."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] not in ("what", "which", "who") or sentence.end >= len(analysis.doc):
        return
    answer = analysis.doc[sentence.end].sent
    named = any(is_own(context, t) for t in answer if t.pos_ != "PRON")
    if len(answer) > 6 or is_question(answer) or not named:
        return
    for place in range(sentence.start + 1, sentence.end - 1):
        best = words["superlative"].at(low, place) or (
            low[place] == "most" and low[place + 1] in words["praise"]
        )
        if best and not any(analysis.classes[t.i] & {"logistics"} for t in sentence):
            yield FIRST, analysis.doc[place], range(place, place + 1), "the best? ketamine"
            return


@needs("=one")  # "No." may be a sentence to the parser
def _number_one(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "the no. 1 answer to sciatica is our drip", but not "step no. 1 of our program"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 1):
        if low[place] != "one" or place == 0 or low[place - 1] != "number":
            continue
        chosen = words["choice"].first(low, place + 1, min(sentence.end, place + 3))
        if analysis.pos[place + 1] == "ADP" or (place > 1 and analysis.pos[place - 2] == "NOUN"):
            continue
        named = any(is_own(context, t) or analysis.classes[t.i] & TARGET for t in sentence)
        if chosen is not None and named:
            yield FIRST, analysis.doc[chosen.stop - 1], range(place, chosen.stop), "number one"
            return


READERS = (_none_better, _unequalled, _wins, _yardstick, _crowned, _number_one)
ASKING = (_asked_for,)
