"""Who is said to pay for the treatment: "Medicaid absorbs the cost", "you owe only a small copay"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.approvals import APPROVED, opening_above
from ketalint.language.claims.context import Context
from ketalint.language.claims.paid import ours_is_not
from ketalint.language.constructions.approval.backers import is_deed, is_named, is_own_at
from ketalint.language.constructions.support.goodfor import is_other_treatment
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.matching import Match

_Said = tuple[Token, range, str]
_MAX_APART = 12  # words between who pays and what is said of the payment

_ANOTHER = frozenset(("esketamine", "spravato"))  # which plans do pay for


def _paying(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "TRICARE takes on the full price", "infusion costs are absorbed by Medicaid"."""
    analysis, low = context.analysis, context.analysis.low
    named = set(low[sentence.start : sentence.end])
    if not _settled(context, words, sentence) or (named & _ANOTHER and "ketamine" not in named):
        return
    named_so = set(_insurers_by_name(analysis, sentence))
    for payer in (*_payers(analysis, sentence), *named_so):
        for place in range(sentence.start, sentence.end):
            length = words["pay"].at(low, place)
            if not length or place == payer or not (is_deed(analysis, place) or low[place - 1] in _EACH):
                continue
            verb = analysis.doc[place]
            if abs(place - payer) > _MAX_APART or not _pays(context, words, sentence, verb, length, payer):
                continue
            ends = sorted((analysis.starts[payer], place, place + length - 1, payer))
            yield verb, range(ends[0], ends[-1] + 1), "a payer pays"
            return


_EACH = frozenset(("all", "both", "each"))  # "Medicaid and Tricare both reimburse"


def _pays(context: Context, words: Cues, sentence: Span, verb: Token, length: int, payer: int) -> bool:
    """Is it the payer who pays, and the treatment that is paid?"""
    analysis, low = context.analysis, context.analysis.low
    passive = tree.is_passive(verb) or (low[verb.i] in _PARTICIPLES and verb.kind in _STANDING)
    if _parted(low, verb.i, payer) or ours_is_not(analysis, min(verb.i, payer), max(verb.i, payer)):
        return False
    if passive:
        said = [*tree.subjects(verb), *tree.objects(verb)]
        if any(_is_of_others(analysis, t) for t in said) or _by_somebody_else(analysis, verb):
            return False
        near = [analysis.doc[i] for i in range(max(sentence.start, verb.i - 8), verb.i)]
        if any(t.lower_ in _THOSE and _means_others(analysis, t) for t in said):
            return False  # "Nerve blocks are a different story; those are often covered"
        paid = any(is_own_at(analysis, t.i) or words["cost"].at(low, t.i) for t in (*said, *near))
        return paid and not any(words["other-cost"].at(low, t.i) for t in said)
    subjects = tree.subjects(verb)
    if subjects and not any("payer" in analysis.kinds(t) or t.i == payer for t in subjects):
        if payer > verb.i or any(
            t.pos_ == "PRON" and low[t.i] in ("you", "i", "we", "they") for t in subjects
        ):
            return False
        if any(analysis.kinds(t) & {"person", "provider", "treatment"} for t in subjects):
            return False
    elif payer > verb.i:
        return False
    if _of_another_thing(analysis, sentence, analysis.starts[payer]):
        return False
    after = range(verb.i + length, min(sentence.end, verb.i + length + 8))
    if low[after.start : after.start + 1] == ["only"]:
        return False  # "Medigap pays only for what Medicare allows"
    if low[verb.i] in _WIDE:  # "accepts", "includes", "approves": only the treatment itself
        return any(is_own_at(analysis, i) for i in after[:5])
    if any(is_own_at(analysis, i) for i in after):
        return True
    costs = any(words["cost"].at(low, i) for i in after) or _in_full(analysis, after)
    return costs and is_named(context, sentence)


def _parted(low: list[str], verb: int, payer: int) -> bool:
    """ "Billed to insurance; infusions are paid for", "paid from a fund and not by the plan", "denied it"."""
    between = low[min(verb, payer) + 1 : max(verb, payer)]
    if ";" in between or (payer < verb and not _REFUSED.isdisjoint(between)):
        return True
    return payer > verb and any(
        word == "not" and between[i + 1 : i + 2] != ["only"] for i, word in enumerate(between)
    )


_REFUSED = frozenset("declined denied denies refused refuses rejected".split())


def _is_of_others(analysis: Analysis, said: Token) -> bool:
    """ "TMS is a treatment that plans have covered", "esketamine is a spray. It is covered by plans"."""
    if tree.is_relative_pronoun(said):
        noun = said.head.head
        return any(is_other_treatment(analysis, t) for t in tree.children(noun, "nsubj"))
    return said.lower_ == "it" and not said.sent.start and not APPROVED.isdisjoint(opening_above(analysis))


def _by_somebody_else(analysis: Analysis, verb: Token) -> bool:
    """ "Infusions are paid for by the patient"."""
    by = [t for t in tree.agents(verb) if analysis.cases(t) == {"by"}]
    return bool(by) and all("person" in analysis.kinds(t) for t in by)


def _of_another_thing(analysis: Analysis, sentence: Span, payer: int) -> bool:
    """ "Physiotherapy, which Medicare covers, is worth a try before ketamine"."""
    if payer <= sentence.start or analysis.low[payer - 1] not in ("that", "which"):
        return False
    before = range(payer - 2, max(sentence.start, payer - 5) - 1, -1)
    paid = next((i for i in before if analysis.pos[i] in ("NOUN", "PROPN")), None)
    return paid is not None and not is_own_at(analysis, paid)


def _in_full(analysis: Analysis, after: range) -> bool:
    """ "Those plans pay in full", "pay us directly", "pays for every veteran"."""
    low = analysis.low[after.start : after.stop]
    if (
        (low[:2] == ["in", "full"] and low[2:3] != ["for"])
        or low[:1] in (["us"], ["everything"])
        or low[1:2] == ["everything"]
    ):
        return True
    every = next((i for i in after[:2] if analysis.low[i] in _EVERY), None)
    return every is not None and any(
        "person" in analysis.classes[i] or analysis.low[i] in _INSURED for i in after if i <= every + 2
    )


_EVERY = frozenset(("all", "any", "each", "every"))
_INSURED = frozenset("enrollee enrollees member members senior seniors veteran veterans".split())


def _means_others(analysis: Analysis, pronoun: Token) -> bool:
    kinds = analysis.antecedents(pronoun)
    return bool(kinds & {"service", "foreign"}) and "ketamine" not in kinds


_THOSE = frozenset(("that", "these", "they", "those"))
_STANDING = frozenset("acl advcl amod ccomp conj parataxis ROOT xcomp".split())
_PARTICIPLES = frozenset("absorbed covered financed funded met paid reimbursed settled subsidized".split())
_WIDE = frozenset(
    """
    accept accepted accepts approve approved approves authorize authorized authorizes carries carry handle
    handles honor honors include included includes say says see settle stand stands
    """.split()
)


def _settled(context: Context, words: Cues, sentence: Span) -> bool:
    """Does nothing in the sentence leave open who pays, and does it speak of the treatment?"""
    low = context.analysis.low
    if words["uncertain"].first(low, sentence.start, sentence.end) is not None:
        return False
    other = words["other-cost"].first(low, sentence.start, sentence.end)
    return other is None and is_named(context, sentence)


def _coverage(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Medicare coverage is available for our sessions", "reimbursement is routine with private plans"."""
    analysis, low = context.analysis, context.analysis.low
    if not _settled(context, words, sentence):
        return
    paid = words["payment"].first(low, sentence.start, sentence.end)
    if paid is None:
        return
    others = any(p not in paid for p in _payers(analysis, sentence)) or low[paid.start] == "coverage"
    end = min(sentence.end, paid.stop + 10)
    granted = next(
        (
            range(i + 1, i + 1 + words["granted"].at(low, i + 1))
            for i in range(paid.stop, end - 1)
            if low[i] in _BEING and words["granted"].at(low, i + 1)
        ),
        None,
    )
    if others and granted is not None:
        yield analysis.doc[granted.stop - 1], range(paid.start, granted.stop), "coverage is there"


_BEING = frozenset("is are was be been become becomes remains comes 's now".split())


def _owing_little(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "With most carriers you owe only a small copay", "nobody on Medicare has to pay for our drips"."""
    analysis, low = context.analysis, context.analysis.low
    payers = list(_payers(analysis, sentence))
    if not payers or not _settled(context, words, sentence):
        return
    owed = words["owe-little"].first(low, sentence.start, sentence.end)
    if owed is not None:
        yield analysis.doc[owed.start], owed, "next to nothing to pay"
        return
    first = low[sentence.start : sentence.start + 2]
    if first[:1] == ["no"] and payers[0] == sentence.start + 1:
        return  # "No plan has ever paid us for an infusion"
    if first[:1] in (["nobody"], ["none"]) or first == ["no", "one"] or first[:1] == ["no"]:
        for place in range(sentence.start, sentence.end):
            if low[place] in ("pay", "pays", "owe", "owes", "paid") and payers[0] < place:
                yield analysis.doc[place], range(sentence.start, place + 1), "nobody has to pay never"
                return


def _never_refused(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Medicare has never turned down one of our claims"."""
    analysis, low = context.analysis, context.analysis.low
    if not any(True for _ in _payers(analysis, sentence)):
        return
    refused = words["refuse"].first(low, sentence.start, sentence.end)
    if refused is None:
        return
    for place in range(max(sentence.start, refused.start - 5), refused.start):
        if low[place] in ("never", "no") or (low[place] == "yet" and low[place - 1] in ("has", "have")):
            yield analysis.doc[refused.start], range(place, refused.stop), "no claim refused"
            return


def _payers(analysis: Analysis, sentence: Span) -> Iterator[int]:
    """Those who pay, or what only they have: a copay, a deductible."""
    low, named = analysis.low, False
    for token in sentence:
        payer = "payer" in analysis.classes[token.i] and low[token.i] not in _NO_PAYERS
        payer = payer and not _is_care_plan(low, token.i)
        if payer or low[token.i] in ("copay", "deductible"):
            named = True
            yield token.i
        elif low[token.i] == "part" and low[token.i + 1 : token.i + 2] in (["b"], ["d"]):
            named = True
            yield token.i  # of Medicare
        elif named and low[token.i] == "program" and low[token.i - 1] == "the":
            yield token.i  # "Bring your Medicare card: the program pays"


def _insurers_by_name(analysis: Analysis, sentence: Span) -> Iterator[int]:
    """ "Medica and UCare both cover ketamine, with a small copay": names that only their deed tells."""
    if "payer" not in analysis.named and _OF_INSURERS.isdisjoint(analysis.low):
        return
    for token in sentence:
        named = token.kind == "nsubj" and token.pos_ == "PROPN" and not analysis.kinds(token)
        if named and analysis.low[token.head.i] in _COVERING:
            yield token.i


_COVERING = frozenset("cover covers pay pays reimburse reimburses".split())
_FREE = frozenset("cent dime nothing penny".split())
_OF_INSURERS = frozenset("copay deductible network insurer".split())


def names_no_insurer(analysis: Analysis, match: Match) -> bool:
    """Does a phrase of payment speak of no insurer, but of a plan of care or of the clinic's fee?"""
    payer = match.slot("payer")
    if payer is None:
        nothing = not _FREE.isdisjoint(analysis.low[match.words[0] : match.words[-1] + 1])
        insured = "payer" in analysis.named or not _OF_INSURERS.isdisjoint(analysis.low)
        return nothing and not insured  # "If it doesn't help, you pay nothing"
    used = analysis.pos[payer] == "PRON" and match.words[0] < payer  # "a card: use it to pay"
    return used or _is_care_plan(analysis.low, payer)


def _is_care_plan(low: list[str], place: int) -> bool:
    """ "They are one part of a plan that includes therapy", "your treatment plan"."""
    if low[place] not in ("plan", "plans"):
        return False
    return low[place - 1] in _OF_CARE or low[max(0, place - 3) : place - 1] == ["part", "of"]


_OF_CARE = frozenset("broader care larger longer pain recovery treatment whole wider".split())
_NO_PAYERS = frozenset("account coverage fsa hsa".split())


def _covered(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Good news: your ketamine is covered.": nobody is named who pays, and nothing else is covered."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end):
        if low[place] != "covered" or not _settled(context, words, sentence):
            continue
        verb = analysis.doc[place]
        said = [t for t in tree.subjects(verb) if is_own_at(analysis, t.i)]
        if _BEING.isdisjoint(low[max(sentence.start, place - 3) : place]):
            continue  # "Ketamine has you covered"
        yours = any("your" in (low[c.i] for c in t.subtree) for t in said)
        after = low[place + 1 : place + 2]
        ends = place + 1 >= sentence.end or after in (["."], ["!"])
        sure = not _OPEN.isdisjoint(low[sentence.start : place])
        if said and not sure and (ends or after in _WHOLLY or (yours and after in _FULLY)):
            yield verb, range(said[0].i, place + 1), "your infusion is covered"
            return


_OPEN = frozenset("can how if not when whether where".split())
_WHOLLY = (["100%"], ["completely"], ["entirely"], ["fully"])
_FULLY = ([","], ["."], ["!"], ["in"], ["100%"], ["completely"], ["entirely"], ["fully"], ["and"])


def _covered_by(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Covered by Medicare and most plans.", "Reimbursed under Part B": a line without a subject."""
    analysis, low = context.analysis, context.analysis.low
    first = next((t for t in sentence if t.text[:1].isalpha()), None)
    if first is not None and low[first.i] in ("fully", "now") and first.i + 1 < sentence.end:
        first = analysis.doc[first.i + 1]
    if first is None or low[first.i] not in _PARTICIPLES or low[first.i + 1 : first.i + 2] not in _BY:
        return
    if tree.subjects(first) or not _settled(context, words, sentence):
        return
    payer = next((i for i in _payers(analysis, sentence) if first.i < i <= first.i + _MAX_BY), None)
    if payer is not None and not ours_is_not(analysis, first.i, payer):
        yield first, range(first.i, payer + 1), "covered by a payer"


_BY = (["by"], ["under"], ["in"], ["with"])
_MAX_BY = 6


def _entitled(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Infusions qualify for full reimbursement", "you are covered if you have Medicaid"."""
    analysis, low = context.analysis, context.analysis.low
    payers = list(_payers(analysis, sentence))
    if not payers or not _settled(context, words, sentence):
        return
    for place in range(sentence.start + 1, sentence.end):
        verb = analysis.doc[place]
        said = tree.subjects(verb)
        if low[place] in _QUALIFYING and any(is_own_at(analysis, t.i) for t in said):
            paid = words["payment"].first(low, place + 1, min(sentence.end, place + 5))
            if paid is not None:
                yield verb, range(place, paid.stop), "entitled to payment"
                return
        people = any("person" in analysis.kinds(t) or low[t.i] in ("everyone", "you") for t in said)
        if low[place] == "covered" and people and low[place + 1 : place + 2] not in (["with"], ["for"]):
            yield verb, range(said[0].i, place + 1), "the insured are covered"
            return


_QUALIFYING = frozenset("eligible qualified qualifies qualify".split())

PAY_READERS = (_paying, _coverage, _owing_little, _never_refused, _covered, _covered_by, _entitled)
