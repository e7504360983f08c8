"""Figures of the reference that are no times: prevalence, the year of introduction, the first dose."""

from __future__ import annotations

from itertools import pairwise
from math import inf

from ketalint.language.quantities.kinds import Measured, Surroundings, specials, step_of
from ketalint.language.quantities.nearby import before
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.units import POUND, POUNDS, YEAR
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row, row_of, whole

# "For sixty years" is counted back from this span of years, a fifth more or less, as people round. A fixed
# span keeps results the same from run to run.
_NOW = (2024.0, 2034.0)


_ROUNDING = 0.2


_KILOGRAM_RANGE = (0.001, 50.0)


def prevalence(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """The share of adults who have chronic pain."""
    sentence = Row(around.row.words + _to_next_figure(scope), [])
    words = sentence.words
    own = Row([analysis.low[i] for i in scope.tokens], []).has(
        cues, "population"
    )  # "one American adult in fifty"
    chronic = _chronic_pain(words) or _lasting_pain(cues, sentence, own)
    meant = not chronic and _means_it(analysis, cues, scope)
    if (
        not (meant or chronic)
        or not (own or sentence.has(cues, "population"))
        or sentence.has(cues, "not-the-population")
    ):
        return None
    if _share_of_the_ill(scope.after.words) or _who_also(cues, scope.after):
        return None
    counted = Row(scope.after.words[:7], [])
    named = counted.has(cues, "population") or own or bool(around.row.words)
    if not (named or _ends_on(scope) or _have_it(cues, scope)):
        return None
    if meant and not (own or counted.has(cues, "population")):
        return None
    among = scope.before.words[-3:] == ["one", "of", "the"] or _known(scope.sentence.words)
    return Measured("chronic-pain-prevalence", scope.amount.low, scope.amount.high, "%", presupposed=among)


def prevalent_count(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "14 million American adults have chronic pain": the millions as a share of the country's adults."""
    amount, sentence = scope.amount, scope.sentence
    if amount.stated[0] < _MILLIONS or not sentence.has(cues, "nation"):
        return None
    if not (_chronic_pain(sentence.words) or sentence.has(cues, "lasting-pain")):
        return None
    counted = Row(scope.after.words[:_COUNTED], [])
    afflicted = scope.before.ends(cues, "afflicting")
    if not (counted.has(cues, "population") or (afflicted and not counted.words[:1])):
        return None
    if sentence.has(cues, "not-the-population") or scope.near.has(cues, "elsewhere"):
        return None
    told = Row(scope.after.words[:_TOLD], [])
    if not afflicted and not _chronic_pain(told.words) and not told.has(cues, "lasting-pain"):
        return None
    if not afflicted and not (told.has(cues, "having") or "with" in told.words):
        return None
    low, high = (100 * amount.low / _ADULTS[1], 100 * amount.high / _ADULTS[0])
    return Measured("chronic-pain-prevalence", low, high, "%")


_MILLIONS = 1e6
_ADULTS = (235e6, 280e6)  # in the country, over the years in which people counted, widely


def _known(words: list[str]) -> bool:
    """ "Did you know that half of all adults live with it?" tells, and asks nothing."""
    return any(words[i : i + 3] in (["did", "you", "know"], ["do", "you", "know"]) for i in range(_OPENING))


_OPENING = 3  # words before it: "Hi! Did you know"
_COUNTED = 4  # words that name who is counted
_TOLD = 14  # words that tell what they have


def _means_it(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "Chronic pain is common. One adult in two lives with it.", of no share of those who have it."""
    after = scope.after
    has = cues["having"].first(after.words, 0, len(after.words))
    if has is None or after.words[has.stop : has.stop + 1] != ["it"] or "who" in after.words:
        return False
    said = before(analysis, scope.tokens.start)
    if said is not None and (said.start or said.end > _ANSWER):  # "Very.", to the question above
        return _chronic_pain(analysis.low[said.start : said.end])
    above = analysis.earlier
    return above is not None and _chronic_pain(list(above.low[-_LAST_WORDS:]))


_ANSWER = 4  # words of an answer that says no more than how much
_LAST_WORDS = 25  # of the block before


def _to_next_figure(scope: Scope) -> list[str]:
    """The words of the sentence; of lines that run together those up to the figure of the next line."""
    words, places = scope.sentence.words, scope.sentence.places
    if {".", ",", ":"} & set(words) or not places or places[0] < scope.tokens.start:
        return words
    end = next((i for i, word in enumerate(words) if word.isdigit() and i > _FIGURE), len(words))
    return words[:end]


_FIGURE = 5  # words of a line at least


def _ends_on(scope: Scope) -> bool:
    """ "puts chronic pain in adults at 21 percent"."""
    before = [w for w in scope.before.words[-2:] if w not in ("just", "well")]
    put = before[-1:] in (["at"], ["is"], ["of"], ["to"])
    put = put or (before[-1:] == [":"] and not _SHARES.isdisjoint(scope.before.words))
    return put and (scope.after.words in ([], ["."], ["!"]) or scope.after.words[:1] == [","])


_SHARES = frozenset("percentage proportion rate share".split())


def _lasting_pain(cues: Cues, sentence: Row, own: bool) -> bool:
    """ "Three adults in four live with pain that stays": of people in general, not of some that are ill."""
    return sentence.has(cues, "lasting-pain") and (own or sentence.has(cues, "grown-people"))


def _who_also(cues: Cues, after: Row) -> bool:
    """ "Half of adults with persistent pain sleep badly": a share of those who have it."""
    if "with" not in after.words:
        return False
    told = cues["lasting-pain"].first(after.words, 0, len(after.words))
    if told is None or not _LIVING.isdisjoint(after.words[: told.start]):
        return False
    return "with" in after.words[: told.start] and len(after.words) > told.stop + 1


_LIVING = frozenset("cope deal live lives living struggle struggles".split())


def _have_it(cues: Cues, scope: Scope) -> bool:
    """ "Among American adults, 42 percent have chronic pain"."""
    after, people = (
        scope.after.words,
        cues["population"].first(scope.sentence.words, 0, len(scope.sentence.words)),
    )
    if people is None:
        return False
    if scope.before.ends(cues, "afflicting"):  # "of adults in this country, chronic pain plagues 9 percent"
        return not scope.after.words[:1] or scope.after.words[0] in (".", ",", "of")
    told = "chronic" in after[:5] or Row(after[:_LAST_OF_CLAIM], []).has(cues, "lasting-pain")
    return told and (scope.after.begins(cues, "having") or scope.after.begins(cues, "lasting-pain"))


_LAST_OF_CLAIM = 9  # words in which it is told what they have


def _chronic_pain(words: list[str]) -> bool:
    """ "chronic pain", "chronic back pain", "pain that has become chronic"."""
    return any(
        a == "chronic" and ("pain" in words[i + 1 : i + 4] or "pain" in words[max(0, i - 6) : i])
        for i, a in enumerate(words)
    )


def _share_of_the_ill(after: list[str]) -> bool:
    """ "80 % of people with chronic pain sleep badly": a share of those who have it."""
    if "chronic" not in after[:11]:
        return False
    at = after.index("chronic")
    if "who" in after[:at] and _GOES_ON & set(after[at + 2 : at + 4]):
        return True  # "half of the people who live with chronic pain also sleep badly"
    ill = "with" in after[:at] and not _LIVING & set(after[:at])
    return ill and len(after) > at + 3 and after[0] in ("of", "the", "all")


_GOES_ON = frozenset("also are do feel find get have say sleep take try were will".split())


def introduced(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """When ketamine came into use."""
    if around.row.words and len(scope.sentence.words) <= 2:
        named = "ketamine" in around.row.words or "ketamine" in around.heading.words
        if named and around.row.has(cues, "introducing") and not around.row.has(cues, "not-introducing"):
            return Measured("introduced", scope.amount.low, scope.amount.high, "year")
        return None
    words = scope.sentence
    if _found_by_chemists(analysis, cues, scope):
        return Measured("introduced", scope.amount.low, scope.amount.high, "year")
    around_it = words if _heads_an_entry(analysis, scope) else scope.near
    told = scope.before if _opens(cues, scope) else _without_distance(around_it)
    if not around_it.has(cues, "introducing") or told.has(cues, "not-introducing"):
        return None
    if "esketamine" in words.words or _of_another_drug(analysis, scope):
        return None
    if not _names_drug(analysis, scope) or (
        words.has(cues, "founding") and not _ketamine_began(scope.sentence.words)
    ):
        return None
    near = set(around_it.words)
    upto = [word for word in scope.before.words[-2:] if word != "the"][-1:]
    unknown = upto in (["before"], ["until"], ["till"]) and bool(near & _UNKNOWN)
    if not (
        around_it.has(cues, "introducing-strong")
        or near & {"first", "since", "only", "until", "already"}
        or (scope.amount.high < _LONG_BEFORE and not near & _UNKNOWN)
        or unknown
    ):
        return None
    low, high = scope.amount.low, scope.amount.high
    if scope.amount.bound == "least" and analysis.low[scope.lead] == "from":
        low, high = scope.amount.stated  # "dates from the 1940s"
    if unknown:  # "nobody had used it before 1998"
        return Measured("introduced", high, inf, "year", presupposed=True)
    if "already" in near:  # no later than that year
        low = -inf
    return Measured("introduced", low, high, "year")


def _found_by_chemists(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "They found ketamine in 1991", under what was said of a laboratory."""
    near = scope.near
    if "ketamine" not in near.words or not near.has(cues, "finding"):
        return False
    drug = near.words.index("ketamine")
    acted_on = any(cues["finding"].at(near.words, i) for i in range(max(0, drug - 2), drug + 3))
    if not acted_on or not _SAID_OF_IT.isdisjoint(near.words):
        return False  # "found that ketamine may help", "found ketamine to be a help"
    if near.has(cues, "chemist"):
        return True
    first = analysis.doc[scope.tokens.start].sent.start
    above = row_of(analysis, range(max(0, first - _FAR_BACK), first))
    return "they" in near.words and above.has(cues, "chemist")


_SAID_OF_IT = frozenset("can could helpful helps may might that to useful works".split())
_FAR_BACK = 40  # words


def _heads_an_entry(analysis: Analysis, scope: Scope) -> bool:
    """ "1986: ketamine enters medicine": a year that a line of a timeline begins with."""
    end = scope.tokens.stop
    begins = scope.tokens.start == analysis.doc[scope.tokens.start].sent.start or not scope.before.words
    return begins and end < len(analysis.low) and analysis.low[end] in _AFTER_YEAR


def _without_distance(row: Row) -> Row:
    """The words but for the "from here" of "at a hospital not far from here", which makes nothing ours."""
    far = [i for i, pair in enumerate(pairwise(row.words)) if pair == ("from", "here")]
    kept = [i for i in range(len(row.words)) if i not in far and i - 1 not in far]
    return Row([row.words[i] for i in kept], [row.places[i] for i in kept]) if far else row


def _opens(cues: Cues, scope: Scope) -> bool:
    """ "Introduced in the 2000s, ketamine is now ...": the year belongs to what stands before it."""
    after = scope.after.words
    return (
        after[:1] == [","] and not _DRUG.isdisjoint(after[1:4]) and scope.before.begins(cues, "introducing")
    )


_LONG_BEFORE = 1950  # whoever uses it so early uses it too early
_AFTER_YEAR = frozenset((":", "-", "–", "—"))
_DRUG = frozenset(("drug", "it", "ketamine"))
_UNKNOWN = frozenset(("nobody", "no", "none", "never", "not", "unheard", "unknown"))


def _names_drug(analysis: Analysis, scope: Scope) -> bool:
    """ "Ketamine", "the drug", or an "it" that is the subject and stands for one of them."""
    words, places = scope.sentence.words, scope.sentence.places
    return bool({"ketamine", "drug"} & set(words)) or any(
        word == "it"
        and analysis.doc[i].kind in ("nsubj", "obj")
        and "ketamine" in analysis.kinds(analysis.doc[i])
        for word, i in zip(words, places, strict=True)
    )


def _ketamine_began(words: list[str]) -> bool:
    return "ketamine" in words and not {"clinic", "center", "practice"} & set(words)


def known_for(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "in use for sixty years"."""
    amount, sentence = scope.amount, scope.sentence
    if amount.high >= YEAR and _old(analysis, scope):
        return _counted_back(scope)
    if amount.high < YEAR or not sentence.has(cues, "introducing") or sentence.has(cues, "not-introducing"):
        return None
    named = _names_drug(analysis, scope) or "ketamine" in sentence.words[:12]
    if not named or sentence.has(cues, "relief", "pain", "person", "founding", "a-place"):
        return None
    after = scope.after.words
    passed = after[:1] in (["ago"], ["since"]) and sentence.has(cues, "introducing-strong")
    behind = after[:1] == ["of"] and Row(after[1:4], []).has(cues, "introducing")  # "a century of use"
    if not (passed or behind or "for" in scope.before.words[-3:]):
        return None
    return _counted_back(scope)


def _counted_back(scope: Scope) -> Measured:
    short = scope.amount.low * (1 - _ROUNDING) / YEAR
    long = scope.amount.high * (1 + _ROUNDING) / YEAR
    return Measured("introduced", _NOW[0] - long, _NOW[1] - short, "year")


def _old(analysis: Analysis, scope: Scope) -> bool:
    """ "Ketamine is a hundred years old"."""
    at = scope.lead - 1
    while at > 0 and analysis.pos[at] == "ADV":
        at -= 1
    if at < 1 or scope.after.words[:1] != ["old"] or analysis.low[at] not in ("is", "'s", "be", "turned"):
        return False
    said = analysis.doc[at - 1]
    return "ketamine" in analysis.kinds(said) and said.lower_ in ("drug", "it", "ketamine", "medicine")


def starting_dose(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """The first dose per kilogram of ketamine by vein against pain."""
    amount = scope.amount
    if not _KILOGRAM_RANGE[0] <= amount.stated[0] <= _KILOGRAM_RANGE[1]:
        return None
    words = Row(around.header.words + around.row.words + scope.sentence.words, [])
    near = Row(around.header.words + around.row.words + scope.near.words, [])
    if near.has(cues, "not-the-starting-dose") or _compared(cues, scope):
        return None
    painful = words.has(cues, "pain")
    if not painful and scope.sentence.words[:1] == ["for"] and _for_another(analysis, cues, scope):
        return None
    if (words.has(cues, "not-pain") or around.heading.has(cues, "not-pain")) and not near.has(cues, "pain"):
        return None
    if not (
        painful
        or "ketamine" in words.words
        or words.has(cues, "infusion")
        or around.heading.has(cues, "starting", "pain")
        or (
            near.has(cues, "starting")
            and (
                _of_an_infusion(analysis, cues)
                or _on_pain(analysis, cues)
                or _under_infusions(analysis, cues)
            )
        )
    ):
        return None
    starting = near.has(cues, "starting")
    if starting and not _raised(cues, scope):
        low, high = (
            amount.stated
            if amount.bound == "least" and "from" not in scope.before.words
            else (amount.low, amount.high)
        )
        return Measured("starting-dose", low, high, "mg/kg", _diagnosis(cues, around))
    if (
        not starting
        and painful
        and near.has(cues, "dosing")
        and not words.has(cues, "later-dose")
        and amount.bound in ("", "about")
    ):
        return Measured("starting-dose", amount.low, amount.high, "mg/kg", _diagnosis(cues, around))
    return None


def _for_another(analysis: Analysis, cues: Cues, scope: Scope) -> bool:
    """ "For anesthesia, ...", "for acetaminophen we start at 15 mg/kg"."""
    first = Row(scope.sentence.words[:5], scope.sentence.places[:5])
    named = any(
        analysis.classes[i] & {"foreign", "service"} and "ketamine" not in analysis.classes[i]
        for i in first.places
    )
    return named or first.has(cues, "not-the-starting-dose")


def _diagnosis(cues: Cues, around: Surroundings) -> str:
    """For which illness the row of a table gives a dose, or for which step after the first."""
    illness = " ".join(sorted(set(specials(cues, around.row))))
    step = step_of(around.row)
    return illness or ("" if _FIRST.issuperset(step.split()[-1:]) else step)


_FIRST = frozenset(("1", "1st", "first", "initial", "one"))


def _of_an_infusion(analysis: Analysis, cues: Cues) -> bool:
    """Is the block about an infusion, and for nothing but pain?"""
    block = whole(analysis)
    return block.has(cues, "infusion") and not block.has(cues, "not-pain", "not-the-starting-dose")


def _on_pain(analysis: Analysis, cues: Cues) -> bool:
    """Do the blocks above speak of pain, and of nothing else that ketamine is given for after that?"""
    block = analysis.earlier
    for _ in range(_FAR_ABOVE):
        if block is None:
            return False
        row = whole(block)
        if row.has(cues, "not-pain", "not-the-starting-dose"):
            return False
        if row.has(cues, "pain"):
            return True
        block = block.earlier
    return False


def _under_infusions(analysis: Analysis, cues: Cues) -> bool:
    """Is an infusion the last way of giving anything that the blocks above name, and is none about mood?"""
    block, infused = analysis, False
    if "foreign" in analysis.named:
        return False
    for _ in range(_PAGE):
        row = whole(block)
        if row.has(cues, "not-pain"):
            return False
        if not infused and row.has(cues, "infusion"):
            infused = True
        elif not infused and row.has(cues, "not-the-starting-dose"):
            return False
        if block.earlier is None:
            break
        block = block.earlier
    return infused


_FAR_ABOVE = 8  # blocks
_PAGE = 30


def weighed_dose(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """ "Someone of 70 kg begins on 140 mg": a first dose in milligrams for a body of so many kilos.

    Where no weight is told, it is a dose for anybody: too much for one of whatever weight.
    """
    words = scope.sentence
    if not words.has(cues, "starting", "first-dose") or words.has(
        cues, "not-the-starting-dose", "not-pain", "later-dose", "other-substance"
    ):
        return None
    if scope.after.words[:2] == ["for", "each"]:
        return None  # for each kilo, not for the whole body
    of_it = scope.after.words[:1] != ["of"] or not _DRUG.isdisjoint(scope.after.words[1:3])
    if not of_it or _for_another(analysis, cues, scope) or _of_another_drug(analysis, scope):
        return None
    named = words.has(cues, "infusion") or "ketamine" in words.words
    told = named and words.has(cues, "pain")
    if not told and not (_on_pain(analysis, cues) or _under_infusions(analysis, cues)):
        return None
    kilos = _kilos(words.words)
    if kilos is None and (not words.has(cues, "first-dose") or scope.amount.low < _LARGE):
        return None
    lightest, heaviest = (kilos, kilos) if kilos else _BODIES
    low, high = scope.amount.low / heaviest, scope.amount.high / lightest
    return Measured("starting-dose", low, high, "mg/kg", presupposed="would" in words.words)


_LARGE = 45  # milligrams that are no first dose for anybody
_BODIES = (45.0, 120.0)  # kilos, of grown people


def _of_another_drug(analysis: Analysis, scope: Scope) -> bool:
    named = frozenset().union(*(analysis.classes[i] for i in scope.sentence.places))
    return bool(named & {"foreign", "service", "opioid"}) and "ketamine" not in named


def _kilos(words: list[str]) -> float | None:
    """The weight of a person that a sentence names, in kilos."""
    for number, unit in pairwise(words):
        if unit in _WEIGHTS and number.replace(".", "", 1).isdigit() and float(number) > _LIGHTEST:
            return float(number) * _WEIGHTS[unit]
    return None


_LIGHTEST = 20  # a lighter body is not one that a clinic for adults speaks of
_WEIGHTS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), 1.0),
    **dict.fromkeys(POUNDS, POUND),
}


def _compared(cues: Cues, scope: Scope) -> bool:
    """ "0.3 mg/kg comes to 24 mg": arithmetic, not a rule."""
    return scope.after.words[:1] == ["is"] and any(c.isdigit() for w in scope.after.words[1:2] for c in w)


def _raised(cues: Cues, scope: Scope) -> bool:
    """ "starts at 0.2 and goes up to 0.5": the second amount is a later dose."""
    starts, later = scope.before.found(cues, "starting"), scope.before.found(cues, "later-dose")
    return scope.amount.bound == "most" or bool(later and (not starts or later[-1] > starts[-1]))
