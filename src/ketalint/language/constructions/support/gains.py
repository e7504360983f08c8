"""Gains that no fact covers, read from the whole sentence.

`broadly` links a condition or benefit of the lexicon to the treatment where no closer reader of `goodfor`
does; `unlisted` finds benefits that the lexicon does not name ("Ketamine turned my golf game around"):
whatever a treatment is said to better that is neither pain nor mood nor anything else the reference knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.support.goodfor import is_own_treatment, is_wary, of_another
from ketalint.language.constructions.support.seekers import wished_by_seekers
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_MAX_WORDS = 30
_NEAR = 10  # words between a name and the word of gain
_LINKS = frozenset(
    "after by from in of on since started starting thanks through to under using via with".split()
)
_KNOWN = TARGET | TREATMENT | {"logistics", "opioid", "payer", "person", "provider", "risk"}
_APART = frozenset("amid before despite during since than unlike until without".split())


def broadly(context: Context, words: Cues, name: Token, start: int, everyday: bool) -> Token | None:
    """The word of gain by which a sentence puts the condition or benefit `name` down to the treatment.

    With an `everyday` name, what the treatment does must be a word of gain; to an illness it is any deed
    that does no harm.
    """
    analysis, sentence = context.analysis, name.sent
    if len(sentence) > _MAX_WORDS or is_question(sentence) or _guarded(analysis, words, sentence):
        return None
    if any(analysis.low[i] in _APART for i in range(max(sentence.start, start - 3), start)):
        return None
    own = _treatments(analysis, sentence, range(start, name.i + 1))
    for treatment in own:
        verb = _deed(treatment)
        if verb is None or verb.i > name.i or not _below(name, verb):
            continue
        back = (
            analysis.low[verb.i].startswith(("giv", "gave", "bring", "brought"))
            and "back" in analysis.low[verb.i : verb.i + 5]
        )
        if back or words["gain"].at(analysis.low, verb.i) or not (everyday or _harms(analysis, words, verb)):
            return verb
    if (
        own
        and analysis.skip[name.i + 1 : name.i + 2] == [True]
        and words["gain"].at(analysis.low, name.i + 2)
    ):
        return analysis.doc[name.i + 2]  # "creativity-enhancing sessions"
    if not own or not any(_credited(analysis, words, t) for t in own):
        return None
    return next(
        (
            analysis.doc[i]
            for i in sorted(range(sentence.start, sentence.end), key=lambda i: abs(i - name.i))
            if abs(i - name.i) <= _NEAR
            and not start <= i <= name.i
            and (words["gain"].at(analysis.low, i) or (not everyday and words["leave"].at(analysis.low, i)))
            and analysis.pos[i] in ("VERB", "NOUN", "ADJ", "ADV")
            and not of_another(analysis, analysis.doc[i])
            and not _on_its_own(analysis, analysis.doc[i], name)
            and (not everyday or _related(name, analysis.doc[i]))
        ),
        None,
    )


def _related(name: Token, gain: Token) -> bool:
    """Do the two hang on each other, or on the same word?"""
    above = set()
    node = name
    while not tree.is_clause(node):
        node = node.head
        above.add(node.i)
    return (
        gain.i in above
        or abs(gain.i - name.i) <= 3
        or gain.head.i == name.head.i
        or any(t.i == name.i for t in tree.ancestors(gain))
        or gain.head.i in {t.i for t in tree.with_conjuncts([name])}
    )


def _on_its_own(analysis: Analysis, verb: Token, name: Token) -> bool:
    """ "We see people with tinnitus, and treat their pain": the deed is done to a pain, not to the name."""
    return any(
        analysis.kinds(t) & _FELT and all(name.i != part.i for part in t.subtree)
        for t in tree.objects(verb)
        if t.pos_ in ("NOUN", "PROPN")
    )


_FELT = frozenset(("mood", "nerve", "opioid", "pain"))


def _guarded(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    """Does the sentence speak of caution, or of what is not offered?"""
    return any(
        words[family].first(analysis.low, sentence.start, sentence.end) is not None
        for family in ("caution", "not-offered")
    )


def _treatments(analysis: Analysis, sentence: Span, apart: range) -> list[Token]:
    """The words that name the treatment, or what bears its name: "our ketamine plan"."""
    found = []
    for token in sentence:
        if token.pos_ == "PRON" and _stands_for_it(analysis, token):
            found.append(token)
        if (
            token.i in apart
            or not analysis.classes[token.i] & TREATMENT
            or token.pos_ not in ("NOUN", "PROPN")
            or not is_own_treatment(analysis, token)
        ):
            continue
        if token.kind not in ("compound", "amod"):
            found.append(token)
        elif "ketamine" in analysis.classes[token.i] and analysis.low[token.head.i] in _OFFERS:
            found.append(token.head)
    return found


def _stands_for_it(analysis: Analysis, pronoun: Token) -> bool:
    """ "It sharpens the memory": a subject that can stand for nothing but the treatment."""
    if pronoun.dep_ != "nsubj" or analysis.low[pronoun.i] != "it":
        return False
    kinds = analysis.kinds(pronoun)
    return bool(kinds & {"ketamine", "treatment"}) and not kinds & _OTHER_DOERS


_OTHER_DOERS = frozenset(("foreign", "logistics", "opioid", "service"))
_OFFERS = frozenset("package packages plan plans retreat service services week weekend".split())


def _deed(treatment: Token) -> Token | None:
    """What the treatment does: the verb whose active subject it is."""
    if treatment.dep_ != "nsubj" or treatment.head.pos_ not in ("VERB", "ADJ"):
        return None
    return treatment.head


def _below(name: Token, verb: Token) -> bool:
    """Does the name hang on the verb, with no other clause between them?"""
    node = name
    while node.i != verb.i:
        if tree.has_own_subject(node) or node.head.i == node.i:
            return False
        if node.kind in ("obl", "nmod", "advcl") and not _APART.isdisjoint(
            c.lower_ for c in tree.children(node, "case", "mark")
        ):
            return False
        node = node.head
    return True


def _harms(analysis: Analysis, words: Cues, verb: Token) -> bool:
    if words["no-help"].at(analysis.low, verb.i):
        return True
    return verb.pos_ == "ADJ" and not words["gain"].at(analysis.low, verb.i)


def _credited(analysis: Analysis, words: Cues, treatment: Token) -> bool:
    """Is something put down to the treatment: as its doer, or by "with", "after", "thanks to"?"""
    low = analysis.low
    if treatment.dep_ == "nsubj":
        return words["gain"].at(low, treatment.head.i) > 0
    before = range(max(treatment.sent.start, treatment.i - 5), treatment.i)
    return any(
        low[i] in _LINKS or (low[i] == "for" and _COMING & set(low[before.start - 3 : i])) for i in before
    )


_COMING = frozenset("ask asks came come comes turn turns us visit".split())


# --- benefits without a name in the lexicon ----------------------------------------------------


def unlisted(context: Context, words: Cues) -> Iterator[tuple[range, Token]]:
    """The words that claim a benefit the lexicon does not name, and the word whose stance is the claim's."""
    analysis = context.analysis
    if not (analysis.named & TREATMENT or (context.on_treatment and "it" in analysis.low.distinct)):
        return
    for sentence in analysis.sentences:
        if not _tells_gain(analysis, words, sentence.start, sentence.end):
            continue
        if is_question(sentence) or is_wary(analysis, words, sentence):
            continue
        own = _treatments(analysis, sentence, range(0))
        if not own:
            continue
        yield from _bettered(analysis, words, sentence)
        yield from _feats(analysis, words, sentence, own)
        if any(t.kind == "nsubj" for t in own):
            yield from wished_by_seekers(analysis, words, sentence, _unknown)


def _bettered(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[tuple[range, Token]]:
    """ "Ketamine strengthens marriages", "makes you more productive"."""
    low = analysis.low
    for verb in sentence:
        if verb.pos_ != "VERB":
            continue
        doers = [t for t in (*tree.subjects(verb), *tree.agents(verb)) if t.i != verb.i]
        if not any(_is_it(analysis, t) for t in doers):
            continue
        if words["improve"].at(low, verb.i) or (
            low[verb.i].startswith("turn") and "around" in low[verb.i : verb.i + 7]
        ):
            for noun in tree.objects(verb):
                if _unknown(analysis, words, noun) and not any(noun.i == t.i for t in doers):
                    yield range(min(verb.i, noun.i), max(verb.i, noun.i) + 1), verb
                    return
        if low[verb.i].startswith(("mak", "made")):
            end = min(sentence.end, verb.i + 6)
            for place in range(verb.i + 1, end):
                if words["become"].at(low, place):
                    yield range(verb.i, place + 1), verb
                    return


def _is_it(analysis: Analysis, doer: Token) -> bool:
    if doer.pos_ == "PRON":
        return _stands_for_it(analysis, doer)
    return is_own_treatment(analysis, doer) and bool(analysis.kinds(doer) & TREATMENT)


def _unknown(analysis: Analysis, words: Cues, noun: Token) -> bool:
    """Is the noun nothing that the lexicon knows, nor part of anything it does?"""
    if noun.pos_ not in ("NOUN", "PROPN") or words["covered"].at(analysis.low, noun.i):
        return False
    if analysis.low[noun.i].endswith(("tion", "ness", "ity")) and tree.children(noun, "nmod"):
        return False  # "activation of ...": what it is of decides
    start, end = tree.noun_phrase(noun)
    owners = {t.i for c in noun.children if c.dep_ == "nmod:poss" for t in c.subtree}
    if any(analysis.classes[i] for i in range(start, end) if i not in owners):
        return False
    parts = [t for c in tree.children(noun, "nmod") for t in (c, *c.subtree)]
    return not any(
        analysis.classes[t.i] & _KNOWN or words["covered"].at(analysis.low, t.i)
        for t in parts
        if t.pos_ != "PRON"
    )


def _feats(
    analysis: Analysis, words: Cues, sentence: Span, own: list[Token]
) -> Iterator[tuple[range, Token]]:
    """ "People think more clearly after a ketamine course"."""
    low = analysis.low
    if not any(
        _taken(analysis, t)
        or _come_for(analysis, t)
        or not _LINKED.isdisjoint(low[max(sentence.start, t.i - 4) : t.i])
        for t in own
    ):
        return
    for verb in sentence:
        length = words["feat"].at(low, verb.i)
        if not length or verb.pos_ != "VERB":
            continue
        said = tree.subjects(verb)
        people = any(
            analysis.kinds(t) & {"person"} or t.lower_ in ("i", "you", "he", "she", "we") for t in said
        )
        if not people or low[verb.i + length : verb.i + length + 1] in _SOMEBODY:
            continue  # "she sees you again after a month"
        for place in range(verb.i + length, min(sentence.end, verb.i + length + 4)):
            if low[place] in (",", ";", ".", "than", "less", "not", "before"):
                break
            covered = words["feat-better"].at(low, place)
            if (
                covered == 1
                and low[place] == "more"
                and place + 1 < sentence.end
                and low[place + 1].endswith("ly")
            ):
                break  # "speak more slowly"
            if covered and low[place + covered : place + covered + 1] not in (["than"], ["pain"]):
                yield range(verb.i, place + covered), verb
                return


_SOMEBODY = (["her"], ["him"], ["me"], ["them"], ["us"], ["you"])
_LINKED = frozenset("after on thanks through under via with".split())


def _come_for(analysis: Analysis, treatment: Token) -> bool:
    """ "Students who come for ketamine"."""
    before = analysis.low[max(0, treatment.i - 4) : treatment.i]
    return "for" in before and not _COMING.isdisjoint(before)


def _taken(analysis: Analysis, treatment: Token) -> bool:
    """ "Students who take our ketamine course"."""
    return treatment.kind == "obj" and analysis.low[treatment.head.i].startswith(
        ("take", "took", "have", "had", "get", "got")
    )


def may_gain(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could claim a benefit without a name, and so must be parsed."""
    low = analysis.low
    if not analysis.named & TREATMENT and "it" not in low.distinct:
        return False
    return _tells_gain(analysis, words, 0, len(low))


_GAINING = ("improve", "feat", "become")


def _tells_gain(analysis: Analysis, words: Cues, start: int, end: int) -> bool:
    """Does a word of gain stand between two places, or an "around" of "turned it around" in the block?"""
    low = analysis.low
    return "around" in low.distinct or any(words[f].first(low, start, end) is not None for f in _GAINING)
