"""Amounts whose sentence does not name what they measure: "Each is 20 minutes", "Ours take two hours".

What a pronoun stands for is said in the sentence before, or by the word that an entry explains.
"""

from __future__ import annotations

from ketalint.language.quantities.kinds import Measured, Surroundings, governs, is_frequency, special_words
from ketalint.language.quantities.nearby import before, entry_name, from_end_to_end
from ketalint.language.quantities.relief import lasting_relief
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of

_MEANT = frozenset("all both each ours they".split())


def implied_length(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Six infusions in three weeks. Each is 20 minutes."."""
    amount = scope.amount
    if amount.ordinal or amount.hyphened or amount.stated[1] > DAY or is_frequency(cues, scope):
        return None
    if scope.after.begins(cues, "not-a-length-after") and not from_end_to_end(scope):
        return None
    if scope.near.has(cues, "surrounding", "visit", "not-relief", "stopped-early"):
        return None
    runs = scope.before.found(cues, "run")
    if not runs or not governs(analysis, runs[-1], scope.lead):
        return None
    pronoun = _pronoun(analysis, scope)
    if pronoun is None or not _means_infusions(analysis, cues, pronoun):
        return None
    return Measured("infusion-length", amount.low, amount.high, "min", special_words(analysis, cues, scope))


def _pronoun(analysis: Analysis, scope: Scope) -> Token | None:
    """The subject that names nothing, with nothing but small words before its verb."""
    for i in scope.before.places[:4]:
        if analysis.low[i] in _MEANT and analysis.pos[i] in ("PRON", "DET", "ADJ"):
            after = analysis.low[i + 1] if i + 1 < len(analysis.low) else ""
            counts = after in _GOING_ON or analysis.pos[i + 1] in ("VERB", "AUX", "ADV")
            return analysis.doc[i] if counts else None
        if analysis.pos[i] in ("NOUN", "PROPN", "VERB", "PRON"):
            return None
    return None


def _means_infusions(analysis: Analysis, cues: Cues, pronoun: Token) -> bool:
    named = entry_name(analysis, pronoun.i)
    if named is not None and analysis.low[pronoun.i] == "ours":
        return _names_infusion(cues, named)
    said = before(analysis, pronoun.i)
    block = analysis
    if said is None:
        block = analysis.earlier or analysis
        if not block.doc.is_parsed:
            return not _INFUSED.isdisjoint(block.low[:3])
        if block is analysis:
            return False
        said = list(block.doc.sents)[-1]
        if said.text.rstrip()[-1:] not in (".", "!"):
            return False
    topic = _topic(said)
    if topic is None:
        return False
    return block.low[topic.i] in _INFUSED and _names_infusion(cues, row_of(block, [topic.i]))


def _topic(said: Span) -> Token | None:
    """What a sentence is about: its subject, or the noun of one without a verb, or what is given."""
    root = said.root
    if root.pos_ in ("NOUN", "PROPN") and not tree.children(root, "nsubj"):
        return root
    subjects = [t for t in tree.subjects(root) if t.pos_ in ("NOUN", "PROPN")]
    if subjects:
        return subjects[0] if len(subjects) == 1 else None
    objects = [t for t in tree.children(root, "obj") if t.pos_ in ("NOUN", "PROPN")]
    return objects[0] if len(objects) == 1 else None


_GOING_ON = frozenset(("last", "lasts", "one", "runs", "takes"))
_INFUSED = frozenset("bag bags drip drips infusion infusions".split())


def _names_infusion(cues: Cues, row: Row) -> bool:
    return row.has(cues, "infusion") and not row.has(cues, "surrounding", "visit", "other-substance")


def bought(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "One series covers you for sixteen months", "a course is good for ten months"."""
    amount, said = scope.amount, scope.before
    if amount.ordinal or amount.hyphened or amount.low < DAY or is_frequency(cues, scope):
        return None
    if scope.sentence.has(cues, "not-relief"):
        return None
    if scope.after.begins(cues, "not-a-length-after") and not _since_treatment(cues, scope):
        return None
    verbs = said.found(cues, "covering")
    if not verbs or not said.ends(cues, "covering") or said.has(cues, "paperwork"):
        return None
    head = _last_noun(analysis, said, verbs[-1])
    by_it = head is not None and row_of(analysis, range(head, min(head + 3, verbs[-1]))).has(
        cues, "series", "treatment-event"
    )
    if not by_it and not (_told_you(said) and _since_treatment(cues, scope)):
        return None
    return lasting_relief(amount)


def _told_you(said: Row) -> bool:
    return not {"you", "they", "patients", "people"}.isdisjoint(said.words)


def _since_treatment(cues: Cues, scope: Scope) -> bool:
    """ "You'll be good for a year after one series"."""
    after = scope.after.words
    return after[:1] in (["after"], ["from"], ["with"]) and Row(after[1:6], []).has(
        cues, "series", "treatment-event"
    )


def _last_noun(analysis: Analysis, row: Row, end: int) -> int | None:
    """The noun before a verb that nothing but its own phrase parts from it."""
    verb = analysis.doc[end]
    own = [t for t in tree.subjects(verb) if t.pos_ in ("NOUN", "PROPN") and t.i < end]
    if own:
        return own[0].i
    nouns = [i for i in row.places if i < end and analysis.pos[i] in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def planned_on(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Plan on eighteen months from one series", "expect a year from a course of infusions"."""
    amount, after = scope.amount, scope.after.words
    if amount.ordinal or amount.hyphened or amount.low < DAY or after[:1] != ["from"]:
        return None
    if after[1:2] not in _ONE or not _FROM_TO.isdisjoint(after):
        return None
    if not Row(after[1:7], []).has(cues, "series", "treatment-event"):
        return None
    if not scope.before.ends(cues, "expecting") or scope.before.has(cues, "surrounding-visit"):
        return None
    if scope.sentence.has(cues, "not-relief"):
        return None
    return lasting_relief(amount)


_ONE = (["a"], ["an"], ["any"], ["each"], ["every"], ["one"], ["our"], ["six"], ["the"], ["your"])
_FROM_TO = frozenset("before date day end first last next on start till to until when".split())


def given_time(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Give it ninety days before you judge", "give ketamine six weeks to work"."""
    amount, said = scope.amount, scope.before
    if amount.ordinal or amount.hyphened or amount.high < 1 or is_frequency(cues, scope):
        return None
    if not said.ends(cues, "giving-time") or not scope.after.has(cues, "judging"):
        return None
    if not Row(scope.after.words[:5], []).has(cues, "judging") or scope.sentence.has(cues, "not-relief"):
        return None
    given = scope.lead - 1 if analysis.low[scope.lead - 1] not in ("a", "the") else scope.lead - 2
    kinds = analysis.kinds(analysis.doc[given])
    sentence = frozenset().union(*(analysis.classes[i] for i in scope.sentence.places))
    if sentence & {"foreign", "service"} and not sentence & {"ketamine", "treatment"}:
        return None
    if not kinds & {"ketamine", "treatment"} and not sentence & {"ketamine"} and not goes_on(analysis, scope):
        return None
    return Measured("onset", amount.high, amount.high, "min", presupposed=True)


def goes_on(analysis: Analysis, scope: Scope) -> bool:
    """Is the sentence before about the treatment's working, and about nothing else?"""
    said = before(analysis, scope.tokens.start)
    kinds: frozenset[str] = frozenset().union(
        *(analysis.classes[t.i] for t in (*analysis.doc[scope.tokens.start].sent, *(said or ())))
    )
    if said is None and not kinds & {"ketamine", "treatment"} and analysis.earlier is not None:
        kinds |= analysis.earlier.named
    return bool(kinds & {"ketamine", "treatment", "relief"}) and not kinds & {"foreign", "service"}


def slow_to_come(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "It'll be a month before you notice anything", "don't expect anything for the first three weeks"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.hyphened or amount.low < DAY or is_frequency(cues, scope) or sentence.has(cues, "not-relief"):
        return None
    if not sentence.has(cues, "noticing") or "?" in sentence.words or not goes_on(analysis, scope):
        return None
    own = frozenset().union(*(analysis.classes[i] for i in sentence.places))
    if own & {"foreign", "service", "opioid"} or scope.near.has(
        cues, "surrounding-visit", "surrounding", "fading"
    ):
        return None
    waits = scope.before.words[-2:] in _IT_IS and scope.after.begins(cues, "before-then")
    in_vain = scope.before.words[-3:] in _FIRST and not _DENIALS.isdisjoint(scope.before.words)
    if not (waits or in_vain) or not _IFS.isdisjoint(sentence.words):
        return None
    return Measured("onset", amount.high, amount.high, "min", presupposed=True)


_IT_IS = tuple(
    said.split()
    for said in """
    it be, will be, 'll be, may be, can be, it is, it takes, it 's, can take, may take, will take
    """.split(",")
)
_FIRST = (["for", "the", "first"], ["in", "the", "first"], ["during", "the", "first"])
_DENIALS = frozenset(("n't", "little", "never", "no", "not", "nothing"))
_IFS = frozenset(("if", "may", "might", "some", "unless", "whether"))
