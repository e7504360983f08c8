"""Time and relief: how long it lasts, how soon it comes, how long pain lasts before it is called chronic."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ketalint.language.quantities.kinds import Measured, Surroundings, governs, is_frequency
from ketalint.language.quantities.nearby import before, entry_name
from ketalint.language.quantities.ranges import Amount
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import DAY, MONTH
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of


def definition(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """After how long pain is called chronic. A threshold is a point: "more than two weeks" says two weeks."""
    words = Row(around.row.words + scope.sentence.words, [])
    named = entry_name(analysis, scope.tokens.start)
    explained = (
        named is not None
        and [word for word in named.words if word[0].isalnum()] == ["chronic", "pain"]
        and (scope.sentence.words[:1] == ["pain"] or scope.sentence.has(cues, "defining"))
    )
    if explained and not around.row.words:  # "Chronic pain. Pain that lasts a year."
        words = Row(["chronic", "pain", ":", *scope.sentence.words], [])
    if "chronic" not in words.words and (_goes_on(analysis, cues, scope) or _answers(scope, around)):
        words = Row(["chronic", "pain", ":", *words.words], [])
    if "chronic" not in words.words or {"acute", "whether"} & set(words.words):
        return None
    entry = words.words[:2] == ["chronic", "pain"] and any(w[-1] in ":=" for w in words.words)
    if _bare_name(analysis, cues, scope, words):
        return threshold(scope, words)
    if not entry and not words.has(cues, "defining"):
        return None
    old = scope.after.words[:1] == ["old"]  # "when it is five years old"
    noted = scope.near.has(cues, "noting-chronic")
    if (words.has(cues, "surrounding") and not noted) or (is_frequency(cues, scope) and not old):
        return None
    if not (words.has(cues, "pain", "hurting") or "count" in words.words or "counts" in words.words):
        return None
    if scope.before.words[-2:] == ["chronic", "for"] or _somebodys(words.words):
        return None  # how long somebody has had it
    return threshold(scope, words)


def threshold(scope: Scope, words: Row) -> Measured:
    low, high = (_whole_months(value) for value in scope.amount.stated)
    conditional = bool({"if", "once", "when", "before", "until", "unless"} & set(words.words))
    return Measured("chronic-pain-definition", low, high, "months", presupposed=conditional)


def _bare_name(analysis: Analysis, cues: Cues, scope: Scope, words: Row) -> bool:
    """ "Chronic means ten days", "beyond four weeks we call it chronic": the name without the pain.

    The name has to stand by itself ("a chronic wound" is of something else), and the sentence has to give it.
    """
    sentence, amount = scope.sentence, scope.amount
    if sentence.words.count("chronic") != 1 or amount.hyphened or is_frequency(cues, scope):
        return False
    name = sentence.places[sentence.words.index("chronic")]
    following = analysis.doc[name + 1 : name + 2]
    if any(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in following):
        return False
    if sentence.has(cues, "not-called-chronic") or _somebodys(words.words):
        return False
    if name < scope.lead:
        between = row_of(analysis, range(name + 1, scope.lead))
        told = not _JOINED_TO_NAME.isdisjoint(between.words[:1]) and len(between.words) <= _TO_AMOUNT
        as_entry = told and (sentence.words[0] == "chronic" or between.words[:1] == ["means"])
        given = sentence.has(cues, "noting-chronic") and not _FROM.isdisjoint(
            (*between.words[-2:], *_bound_words(analysis, scope))
        )
        return (as_entry or given) and between.words[-1:] != ["for"]
    between = row_of(analysis, range(scope.tokens.stop, name))
    if len(between.words) > _TO_NAME or _ONWARD & set(between.words[:1]):
        return False
    enough = "enough" in between.words or between.words[-1:] in (["is"], ["are"])
    return enough or between.has(cues, "giving-the-name")


def _bound_words(analysis: Analysis, scope: Scope) -> list[str]:
    return analysis.low[scope.lead : scope.tokens.start]


_JOINED_TO_NAME = frozenset((":", "=", "–", "—", "means", "is"))
_FROM = frozenset("after beyond from once over past than when".split())
_ONWARD = frozenset(("after", "ago", "before", "earlier", "later"))
_TO_AMOUNT = 8  # words from the name to the amount
_TO_NAME = 9  # words from the amount to the name


def _goes_on(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "Let me say what chronic pain means. We use that word once pain has lasted two years."."""
    words = scope.sentence.words
    by_name = scope.sentence.has(cues, "that-name") and "pain" in words
    if not by_name and words[:3] not in (["it", "is", "pain"], ["it", "'s", "pain"], ["it", "means", "pain"]):
        return False
    said = before(analysis, scope.tokens.start)
    return said is not None and _explains(analysis.low[said.start : said.end])


def _answers(scope: Scope, around: Surroundings) -> bool:
    """ "What is chronic pain?", with "Pain that lasts longer than two weeks" or "Over two weeks" below it."""
    asked = around.question.words or around.heading.words
    if not _explains(asked) or "you" in asked or around.row.words:
        return False
    pain = scope.sentence.words[:2] in (["pain", "that"], ["any", "pain"], ["pain", "which"])
    return pain or (scope.amount.bound == "least" and not scope.before.words)


def _explains(words: list[str]) -> bool:
    """ "What is chronic pain?", "let me start with what chronic pain means"."""
    pair = any(a == "chronic" and b == "pain" for a, b in pairwise(words))
    return pair and not {"called", "define", "mean", "means", "what", "when", "word"}.isdisjoint(words)


def _somebodys(words: list[str]) -> bool:
    """ "Two years into her chronic pain": what is hers is not defined."""
    return any(a in _OWNERS and b == "chronic" for a, b in pairwise(words))


_OWNERS = frozenset(("her", "his", "my", "their"))


def _whole_months(minutes: float) -> float:
    """ "12 weeks" and "90 days" are three months to whoever says so."""
    months = minutes / MONTH
    return float(round(months)) if abs(months - round(months)) <= months * _MONTHS_LEEWAY else months


_MONTHS_LEEWAY = 0.08


def relief_of(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "nine months of relief", "two years of calm"."""
    words = scope.after.words[:6]
    if (
        scope.amount.ordinal
        or not words
        or words[0] not in ("of", "with", "without")
        or is_frequency(cues, scope)
    ):
        return None
    if any("provider" in analysis.classes[i] for i in scope.after.places[:4]):
        return None  # "the half hour with the doctor"
    if words[0] != "of" and scope.amount.high < DAY:
        return None  # "half an hour with your shoes off"
    content = Row(words[1:] if words[0] == "of" else words, scope.after.places)
    if not content.has(cues, "relief", "pain-gone") or scope.sentence.has(cues, "not-relief"):
        return None
    if scope.after.has(cues, "before-the-treatment"):  # a quiet half hour before the drip
        return None
    return lasting_relief(scope.amount)


def relief_lasts(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "relief lasts for two weeks", "keeps pain away for a year", "an infusion may hold for years"."""
    amount, before = scope.amount, scope.before
    if (
        amount.ordinal
        or amount.hyphened
        or is_frequency(cues, scope)
        or scope.sentence.has(cues, "not-relief")
    ):
        return None
    after_it = _after_treatment(cues, scope) or (
        _to_treatment(cues, scope) and before.ends(cues, "lasting-verb")
    )
    if scope.after.begins(cues, "not-a-length-after") and not after_it:
        return None
    if not _NO_BODY.isdisjoint(before.words):
        return None  # "the lounge is quiet for two hours after your drip"
    lasting = before.found(cues, "lasting")
    relief = [i for i in before.found(cues, "relief") if not lasting or i < lasting[-1]]
    if lasting and governs(analysis, lasting[-1], scope.lead):
        if relief and not _of_others(analysis, relief[-1]):
            return lasting_relief(amount)
        if amount.high >= DAY and before.has(cues, "effect"):
            return lasting_relief(amount)
        held = analysis.low[lasting[-1]]
        if held.startswith(("keep", "kept")) and analysis.low[lasting[-1] + 1] in _ACTING:
            held = "last"  # "keeps working for a year"
        infused = [i for i in before.found(cues, "infusion") if i < lasting[-1]]
        if (
            infused
            and amount.low >= 2 * DAY
            and held.startswith(("carr", "hold", "held", "last"))
            and not before.has(cues, "surrounding")
        ):
            return lasting_relief(amount)
        painful = before.has(cues, "pain", "not-pain") or _after_treatment(cues, scope)
        if before.has(cues, "pain-gone") and painful:
            return lasting_relief(amount)
    last = analysis.low[scope.lead - 1] if scope.lead else ""
    treated = before.has(cues, "treatment-event", "series") and before.has(cues, "relieving")
    if last == "for" and treated and before.has(cues, "pain") and amount.high >= DAY:
        return lasting_relief(amount)
    told = before.found(cues, "relief")
    if last == "for" and (
        (before.has(cues, "pain-gone") and before.has(cues, "pain", "relief"))
        or (told and told[-1] >= scope.lead - 3)  # "kept the benefit for a year"
    ):
        return lasting_relief(amount)
    return None


_NO_BODY = frozenset("cost costs demand fees lounge price prices room rooms street wait".split())


def got_out_of(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "He got eighteen months out of his first series"."""
    amount, after = scope.amount, scope.after
    if amount.ordinal or amount.hyphened or amount.low < DAY or after.words[:2] != ["out", "of"]:
        return None
    got = not _GETTING.isdisjoint(scope.before.words[-4:])
    if not got or not Row(after.words[2:7], []).has(cues, "treatment-event", "series"):
        return None
    return None if scope.sentence.has(cues, "not-relief") else lasting_relief(amount)


def still_well(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Fifteen months on from my last drip the pain is still away"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.ordinal or amount.hyphened or amount.high < DAY or sentence.has(cues, "not-relief", "fading"):
        return None
    after = [w for w in scope.after.words if w != "on"]
    since = after[:1] in (["after"], ["from"], ["past"], ["since"])
    ago = after[:1] == ["ago"] and scope.before.has(cues, "treatment-event", "series")
    if not ago and not (since and Row(after[:8], []).has(cues, "treatment-event", "series")):
        return None
    if not sentence.has(cues, "still-well") or not _IFS.isdisjoint(sentence.words):
        return None
    found = lasting_relief(amount)
    return replace(found, presupposed=True)  # "and it has not come back" denies nothing


_GETTING = frozenset("get gets getting got had squeeze squeezed".split())
_ACTING = frozenset("acting giving going helping on relieving working".split())
_IFS = frozenset(("?", "if", "unless", "whether"))


def lasting_relief(amount: Amount) -> Measured:
    return Measured("relief-duration", amount.low / DAY, amount.high / DAY, "days")


def _of_others(analysis: Analysis, place: int) -> bool:
    """ "the effects of gabapentin": a benefit of something else."""
    token = analysis.doc[place]
    return any(
        analysis.classes[t.i] & {"foreign", "service", "opioid"}
        and not analysis.classes[t.i] & {"treatment", "ketamine"}
        for t in token.subtree
    )


def onset(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """How long after the treatment relief begins. Seconds are a matter of speed, which is a scale."""
    sentence, amount = scope.sentence, scope.amount
    if amount.hyphened or amount.high < 1 or sentence.has(cues, "not-relief") or is_frequency(cues, scope):
        return None
    if _first_relief(analysis, cues, scope):
        return Measured("onset", amount.low, amount.high, "min")
    if not (sentence.has(cues, "beginning") and sentence.has(cues, "beginning-of")):
        return None
    if _in_his_time(scope) or _of_other_drugs(analysis, sentence):
        return None
    if scope.before.ends(cues, "lasting"):  # "may set in within hours and last two weeks"
        return None
    if not (
        scope.before.ends(cues, "until")
        or scope.after.begins(cues, "until")
        or (amount.ordinal and _WHEN.issuperset(scope.before.words[-1:]))
        or (
            amount.ordinal
            and scope.before.words[-1:] == ["the"]
            and _WHEN.issuperset(scope.before.words[-2:-1])
        )
        or _bound_waits(scope)
        or _after_verb(scope)
        or _in_vain(cues, scope)
    ):
        return None
    beside = scope.near.has(cues, "surrounding") and "wait" not in sentence.words
    if (beside and not _in_vain(cues, scope)) or (
        scope.after.begins(cues, "not-a-length-after")
        and not _to_treatment(cues, scope)
        and not (_after_verb(scope) and scope.after.words[0] == "before")
    ):
        return None
    if scope.near.has(cues, "fading") or scope.after.words[:3] == ["in", "a", "row"]:
        return None
    if _in_vain(cues, scope):
        return Measured("onset", amount.high, amount.high, "min", presupposed=True)
    starts = sentence.found(cues, "beginning")
    if _of_somebodys(analysis, cues, starts, scope):
        return None
    if min(abs(i - scope.tokens.start) for i in starts) > 14:
        return None
    if not sentence.has(cues, "relief", "pain", "not-pain") and not _drug_works(sentence):
        return None
    if not _late(sentence, scope):
        return None
    if ("nothing" in sentence.words and sentence.has(cues, "patience")) or _not_before(scope):
        return Measured("onset", amount.high, amount.high, "min", presupposed=True)
    return Measured("onset", amount.low, amount.high, "min", presupposed=_if_at_all(sentence.words))


_WHEN = frozenset(("about", "around", "during", "in", "on"))
_MOVING = frozenset(
    "appear appears arrive arrives begin begins come comes happen happens start starts".split()
)


def _not_before(scope: Scope) -> bool:
    """ "Nobody feels better before week four": it is denied only of the time before."""
    before = scope.before.words
    early = before[-1:] in (["before"], ["until"], ["till"]) or before[-2:] in (
        ["before", "the"],
        ["until", "the"],
    )
    return early and scope.amount.ordinal and not _DENIALS.isdisjoint(before)


def _first_relief(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "A first easing about ten days after they go home", "first relief at eight weeks"."""
    before, after = scope.before, scope.after
    told = before.found(cues, "first-relief")
    if not told or scope.near.has(cues, "surrounding-visit", "surrounding", "fading"):
        return False
    at = before.places.index(told[-1])
    following = cues["first-relief"].at(before.words, at) + at
    if following < len(before.words) and analysis.pos[before.places[following]] in ("NOUN", "PROPN"):
        return False  # "our first results call"
    close = len(before.words) - at <= _CLOSE and "until" not in before.words
    joined = before.words[-1:] in (["at"], ["after"], ["around"], ["in"], ["within"], ["takes"], ["take"])
    if scope.amount.ordinal:
        joined = joined or before.words[-2:] in (["in", "the"], ["during", "the"], ["around", "the"])
    follows = after.words[:1] in (["after"], ["from"], ["into"]) and (
        _to_treatment(cues, scope) or not _LEAVING.isdisjoint(after.words[1:5])
    )
    return close and (joined or follows)


_CLOSE = 9  # words from the relief to the amount
_LEAVING = frozenset("discharge go going home leave leaving left started".split())


def _of_somebodys(analysis: Analysis, cues: Cues, starts: list[int], scope: Scope) -> bool:
    """ "Our next review comes ten days after the infusion": what comes is no relief."""
    nearest = min(starts, key=lambda i: abs(i - scope.tokens.start))
    if analysis.low[nearest] not in _MOVING or nearest > scope.tokens.start:
        return False
    said = [t for t in tree.subjects(analysis.doc[nearest]) if t.pos_ == "NOUN"]
    rows = [Row([analysis.low[t.i] for t in said], [])]
    told = ("beginning-of", "relief", "effect", "pain", "noticing", "first-relief")
    return (
        bool(said)
        and not any(row.has(cues, *told) for row in rows)
        and not any(analysis.classes[t.i] & {"ketamine", "treatment", "relief"} for t in said)
    )


def _in_his_time(scope: Scope) -> bool:
    """ "In six years he has yet to meet ...": how long somebody has been at work."""
    before, after = scope.before.words[-1:], scope.after.words[:5]
    at_work = before and before[0] in ("in", "over") and not _PERSONS.isdisjoint(after)
    return bool(at_work) and not _PERFECT.isdisjoint(after)


_PERSONS = frozenset("dr he i nobody she they we".split())
_PERFECT = frozenset("'s 've had has have".split())


def _of_other_drugs(analysis: Analysis, sentence: Row) -> bool:
    """ "Medications for anxiety can take six weeks to work"."""
    if sentence.places and analysis.they_are_others(analysis.doc[sentence.places[0]].sent.start):
        return True
    if "ketamine" in sentence.words or not _DRUGS.isdisjoint(sentence.words[:1]):
        return "ketamine" not in sentence.words
    kinds = [analysis.classes[i] for i in sentence.places]
    return any("foreign" in k for k in kinds) and not any(k & {"ketamine", "treatment"} for k in kinds)


_DRUGS = frozenset("antidepressants drugs medications medicines pills ssris tablets".split())


def _if_at_all(words: list[str]) -> bool:
    """ "Relief, if it comes, starts after two weeks": it supposes the relief, not when that starts."""
    return any(
        word in ("if", "when", "where") and before == "," and "," in words[i + 2 : i + 6]
        for i, (before, word) in enumerate(pairwise(words))
    )


def _drug_works(sentence: Row) -> bool:
    return bool(
        {
            "work",
            "works",
            "working",
            "effect",
            "nothing",
            "anything",
            "better",
            "difference",
            "kick",
            "acting",
        }
        & set(sentence.words)
    )


def _late(sentence: Row, scope: Scope) -> bool:
    """A series that works over weeks is no late onset of an infusion."""
    if {"series", "course", "program", "sessions", "infusions", "treatments"} & set(
        sentence.words
    ) and scope.amount.low > DAY:
        return (
            bool({"after", "until", "only"} & set(scope.before.words[-3:])) and "series" not in sentence.words
        )
    return True


def _bound_waits(scope: Scope) -> bool:
    return scope.amount.bound in ("least", "most") and scope.lead < scope.tokens.start


def _after_verb(scope: Scope) -> bool:
    return bool(
        {"need", "needs", "only", "require", "requires", "take", "takes", "took", "until", "wait"}
        & set(scope.before.words[-3:])
    )


def _to_treatment(cues: Cues, scope: Scope) -> bool:
    """ "three months after the infusion"."""
    named = Row(scope.after.words[:7], []).has(cues, "treatment-event", "series")
    meant = "it" in scope.after.words[1:3] and scope.before.has(cues, "treatment-event")
    return scope.after.words[:1] in (["after"], ["from"]) and (named or meant)


def _after_treatment(cues: Cues, scope: Scope) -> bool:
    """ "For a year after the series": how long it lasts, and since when."""
    return "for" in scope.before.words[-1:] and _to_treatment(cues, scope)


def _in_vain(cues: Cues, scope: Scope) -> bool:
    """ "You won't notice any relief for the first three weeks"."""
    before = scope.before.words
    first = before[-3:] in (["for", "the", "first"], ["in", "the", "first"], ["during", "the", "first"])
    told = _MAYBE.isdisjoint(scope.sentence.words) and not _DENIALS.isdisjoint(before)
    return first and told and scope.before.has(cues, "beginning")


_DENIALS = frozenset(("n't", "never", "no", "nobody", "not", "nothing"))
_MAYBE = frozenset(("if", "may", "might", "some", "sometimes"))
