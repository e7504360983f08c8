"""Cues that speak of something else than they seem to: a risk named after all, a drug once sought, a bill.

Each function takes one match and says whether the sentence around it gives its words another sense.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_NOT = frozenset(("not", "n't", "never", "cannot"))
_TURNS = frozenset(("but", "yet", "though", "although"))
_SEEKING = frozenset(("hunt", "quest", "race", "search"))
_PAYING = frozenset(
    form for verb in "book buy order pay purchase reserve schedule settle".split() for form in forms(verb)
)
_TAKING = frozenset(
    form for verb in "continue get have keep receive take use".split() for form in forms(verb)
)


def without_it(analysis: Analysis, match: Match) -> bool:
    """ "No such thing as a drug without side effects", "ten years without relief": what something lacks."""
    places = [place for _, place in match.slots]
    last = max((i for i in match.words if i not in places), default=-1)
    return any(last < place and not _LACKING.isdisjoint(analysis.low[last + 1 : place]) for place in places)


_LACKING = frozenset(("lacking", "without"))


def of_hiding(analysis: Analysis, match: Match) -> bool:
    """ "No need to hide your fear" does not say that there is nothing to fear."""
    first, last = match.words[0], match.words[-1]
    return any(
        analysis.pos[i] == "VERB" and i not in match.words and analysis.low[i] not in _FEELING
        for i in range(first + 1, last)
    )


_FEELING = frozenset("be being feel feeling get getting have having live living stay".split())


def of_a_tool(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "The sting of the lidocaine is over in seconds": the smart of a needle is no complaint."""
    cues = vocabulary.constructions
    root = analysis.doc[match.root]
    for token in (root, root.head, *tree.subjects(root), *(analysis.doc[place] for _, place in match.slots)):
        if not analysis.classes[token.i] & TARGET or token.pos_ != "NOUN":
            continue
        for other in (*tree.children(token, "nmod"), *tree.children(token, "compound")):
            kinds = analysis.classes[other.i]
            drug = kinds & {"foreign"} and not kinds & (TREATMENT | {"opioid"})
            drug = drug and analysis.low[other.i] not in SEATS  # "the pain of a new knee"
            wanted = not analysis.cases(other).isdisjoint(("for", "on", "to"))  # "cravings for alcohol"
            if cues["tool"].at(analysis.low, other.i) or (drug and not wanted):
                return True
    return False


def of_our_chores(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "The infusions are charted each time", "we ring you without fail": sure is what the staff does."""
    clause = tree.clause_of(analysis.doc[match.root])
    content = _content(analysis, match)
    if content is not None and _by_staff(analysis, content):
        return True
    if content is not None:
        clause = content
    elif clause.i in match.words:
        told = tree.children(clause, "xcomp")  # "Relief is sure to be discussed"
        clause = told[0] if told else tree.clause_of(clause.head)
    if clause.pos_ != "VERB" or not vocabulary.constructions["chore"].at(analysis.low, clause.i):
        return False
    return not any(analysis.kinds(t) & (TARGET | {"relief", "benefit"}) for t in tree.objects(clause))


def _content(analysis: Analysis, match: Match) -> Token | None:
    """The clause after "you have our word that", by its head."""
    for place in match.words:
        kinds = ("acl", "ccomp") if analysis.low[place] in _VOWS else ("ccomp",)
        for child in tree.children(analysis.doc[place], *kinds):
            if analysis.low[child.left_edge.i] == "that" and child.i > place:
                return child
    return None


_VOWS = frozenset("assurance guarantee pledge promise vow word".split())


def _by_staff(analysis: Analysis, clause: Token) -> bool:
    """ "... that we will be honest with you": what the staff promises of itself, and of no pain."""
    said = tree.subjects(clause)
    if not said or not all(
        analysis.low[t.i] in ("i", "we") or analysis.kinds(t) & {"expert", "logistics", "provider"}
        for t in said
    ):
        return False
    if any(analysis.kinds(t) & TREATMENT for t in said):
        return False
    return not any(analysis.classes[t.i] & (TARGET | {"relief", "benefit"}) for t in clause.subtree)


def of_who_gives(analysis: Analysis, match: Match) -> bool:
    """ "Given by anyone", "all traces of the injury": no word on whom it helps, or what."""
    root = analysis.doc[match.root]
    if any(analysis.low[c.i] == "by" for c in tree.children(root, "case")):
        return analysis.low[root.head.i] in _GIVING
    last = max(match.words[-1], *(place for _, place in match.slots), match.root)
    return not _REMNANTS.isdisjoint(analysis.low[match.words[0] : last + 1])


_GIVING = frozenset(
    form
    for verb in "administer book buy deliver give inject mix order place prescribe run sell start".split()
    for form in forms(verb)
)
_REMNANTS = frozenset("echoes hints memories mentions records remnants signs trace traces vestiges".split())


def confirmed(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "Vivid dreams are not unusual", "the risk is never zero": what is said not to be rare is there."""
    last = match.words[-1]
    end = min(analysis.doc[last].sent.end, last + 9)
    absent = vocabulary.constructions["rare-or-absent"].first(analysis.low, last + 1, end)
    return absent is not None and not _NOT.isdisjoint(analysis.low[last + 1 : absent.start])


def yet_harmed(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "I had no nausea the first time, but the second drip made me throw up": the sentence names harm."""
    low, end = analysis.low, analysis.doc[match.root].sent.end
    turn = next((i for i in range(match.words[-1] + 1, end) if low[i] in _TURNS), None)
    if turn is None or low[turn + 1 : turn + 2] in ([], ["no"], ["not"], ["never"]):
        return False
    named = any(analysis.classes[i] & {"effect-of-drug"} for i in range(turn, end))
    return named or vocabulary.constructions["harm"].first(low, turn, end) is not None


def of_the_drug_itself(analysis: Analysis, match: Match) -> bool:
    """ "Can anyone have it?": a pronoun that a parser may take for a risk named before."""
    risk = match.slot("risk")
    return risk is not None and analysis.low[risk] == "it" and analysis.low[match.words[0]] in _TAKING


def once_sought(analysis: Analysis, match: Match) -> bool:
    """ "It came out of the search for something gentler than an older drug"."""
    root = analysis.doc[match.root]
    return any(
        node.kind == "nmod" and analysis.low[node.head.i] in _SEEKING
        for node in (root, *tree.ancestors(root))
    )


def tried_before(analysis: Analysis, match: Match) -> bool:
    """ "For people with pain that nothing else has touched": what was tried tells who may come."""
    root = analysis.doc[match.root]
    if not any(analysis.low[c.i] in ("has", "have", "had") for c in tree.children(root, "aux")):
        return False
    if in_relative(analysis, match.words[0], TARGET | {"person"}):
        return True
    if root.kind == "advcl":  # "Opioids are given only when nothing else has helped"
        first = root.left_edge.i
        return analysis.low[max(0, first - 1) : first] == ["only"] or analysis.low[first] == "only"
    return root.dep_ == "acl:relcl" and bool(analysis.kinds(root.head) & (TARGET | {"person"}))


def in_relative(analysis: Analysis, place: int, kinds: frozenset[str]) -> bool:
    """ "Pain that nothing else ...": right after a noun of these kinds and a relative, whatever the parse."""
    low = analysis.low
    return (
        place > 1
        and low[place - 1] in ("that", "which", "whom")
        and bool(analysis.classes[place - 2] & kinds)
        and analysis.doc[place].sent.start < place - 1
    )


def of_a_time(analysis: Analysis, match: Match) -> bool:
    """ "It was given to soldiers long after the revolution": an event of the past, and no praise."""
    root = analysis.doc[match.root]
    return any(analysis.low[c.i] in _TIMES for c in tree.children(root, "case"))


_TIMES = frozenset(("after", "before", "during", "since", "until"))


def of_paying(analysis: Analysis, match: Match) -> bool:
    """ "You can pay for the infusion on the spot": at once is when one pays."""
    return analysis.low[tree.clause_of(analysis.doc[match.root]).i] in _PAYING


def of_an_appointment(analysis: Analysis, match: Match) -> bool:
    """ "Zero wait for check-in", "no delay at the desk": what one need not wait for is no relief."""
    root = analysis.doc[match.root]
    if analysis.low[root.i] not in _WAITS:
        return False
    awaited = [t for t in tree.children(root, "nmod", "obl") if t.i > root.i and t.pos_ in ("NOUN", "PROPN")]
    named = (t for noun in awaited for t in noun.subtree)
    return bool(awaited) and not any(analysis.classes[t.i] & _AWAITED for t in named)


_WAITS = frozenset(("delay", "delays", "queue", "wait", "waiting", "waits"))
_AWAITED = TARGET | {"benefit", "relief"}


def second_of_several(analysis: Analysis, match: Match) -> bool:
    """ "Others after the second or third visit": an ordinal, and no time."""
    return any(
        analysis.low[i] == "second"
        and analysis.low[i - 1] == "the"
        and analysis.doc[i].kind in ("amod", "nummod")
        and analysis.doc[i].head.i > i
        for i in match.words
    )


def of_taking_it(analysis: Analysis, match: Match) -> bool:
    """ "You can have ketamine for as long as you like": how long it is taken, not how long it helps."""
    clause, first = tree.clause_of(analysis.doc[match.root]), match.words[0]
    if analysis.low[clause.i] not in _TAKING:
        return False
    return any(
        clause.i < t.i < first
        and analysis.kinds(t) & TREATMENT
        and not analysis.kinds(t) & {"relief", "benefit"}
        for t in tree.objects(clause)
    )


def guaranteed_before(analysis: Analysis, match: Match) -> bool:
    """ "Relief is guaranteed or you don't pay": the guarantee is told already."""
    if analysis.low[match.words[0]] != "or":
        return False
    before = analysis.low[analysis.doc[match.root].sent.start : match.words[0]]
    return any(word.startswith("guarantee") for word in before)


def of_a_measure(analysis: Analysis, match: Match) -> bool:
    """ "About ten days each time", "half of it every time": how much there was, and not whether."""
    low, time = analysis.low, next((i for i in match.words if analysis.low[i] == "time"), None)
    if time is None or low[time - 1] not in _EACH:
        return False
    measure = analysis.doc[time - 2] if time > 1 else None
    return measure is not None and (low[measure.i] in _STRETCHES or low[measure.i] in _PARTS)


_EACH = frozenset(("each", "every"))
_STRETCHES = frozenset("day days hour hours minute minutes month months night nights week weeks".split())
_PARTS = frozenset("bit half less little longer more percent some third".split())


def part_of_a_name(analysis: Analysis, match: Match) -> bool:
    """ "Beside every infusion chair", "remain off-label": the last word belongs to a further one."""
    doc, last = analysis.doc, analysis.doc[match.words[-1]]
    if last.i + 2 < len(doc) and doc[last.i + 1].text == "-" and not doc[last.i].whitespace_:
        return analysis.low[last.i] in _PARTICLES and not doc[last.i + 1].whitespace_
    named = last.kind == "compound" and last.head.i > last.i and last.head.i not in match.words
    return named and "logistics" in analysis.kinds(last.head) and not analysis.kinds(last.head) & TREATMENT


_PARTICLES = frozenset("away down in off on out over up".split())


def of_a_dose(analysis: Analysis, match: Match) -> bool:
    """ "The dose stays put", "from then on the dosing is yours": what is kept is no relief."""
    said = tree.subjects(tree.clause_of(analysis.doc[match.root]))
    return any(analysis.low[t.i] in _DOSES and t.i not in match.words for t in said)


_DOSES = frozenset("dosage dose doses dosing fee fees price prices rate rates rules schedule".split())


def of_former_years(analysis: Analysis, match: Match) -> bool:
    """ "For many years the choice of drugs changed little. Ketamine has changed that.": a time before it."""
    root = analysis.doc[match.root]
    first = min(match.words)
    if first != root.sent.start or any(t.i in match.words for t in tree.subjects(root)):
        return False
    clause = tree.clause_of(root)
    said = tree.subjects(clause)
    ours = any(analysis.kinds(t) & (TREATMENT | {"benefit", "relief"}) or t.pos_ == "PRON" for t in said)
    return bool(said) and not ours and "Tense=Past" in clause.morph and "VerbForm=Fin" in clause.morph


def of_lasting_pain(analysis: Analysis, match: Match) -> bool:
    """ "Three years later he was still in pain", "most were no better two years on": nothing has helped."""
    sentence = analysis.doc[match.root].sent
    low = analysis.low
    for place in range(sentence.start, sentence.end - 1):
        following = low[place + 1]
        if low[place] in ("no", "not", "n't") and following in ("better", "improved"):
            return True
        if low[place] == "still" and place not in match.words:
            ache = next(
                (i for i in range(place + 1, min(sentence.end, place + 4)) if analysis.classes[i]), None
            )
            if (
                ache is not None
                and analysis.classes[ache] & (TARGET - {"opioid"})
                and low[ache - 1] in _SUFFERING
            ):
                return True
    return False


def of_those_who_do_not(analysis: Analysis, match: Match) -> bool:
    """ "Patients who do not relapse may stretch their boosters": told of some, and promised to nobody."""
    root = analysis.doc[match.root]
    return root.dep_ == "acl:relcl" and analysis.low[root.i].startswith("relaps")


_SUFFERING = frozenset("feel feeling feels felt had has have having in the with".split())


def of_a_refund(analysis: Analysis, match: Match) -> bool:
    """ "Cancel before the first visit and you get your money back": a refund for a visit not had."""
    before = analysis.low[analysis.doc[match.root].sent.start : match.words[0]]
    money = "money" in (analysis.low[i] for i in match.words)
    return money and any(word.startswith(_CANCELLING) for word in before)


_CANCELLING = ("cancel", "postpone", "reschedul")


def of_its_end(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "Make no mistake: the relief wears off", "by definition it fades": sure is that it does not last."""
    sentence = analysis.doc[match.root].sent
    fades = vocabulary.constructions["wearing-off"]
    for place in range(sentence.start, sentence.end):
        if place in match.words or not fades.at(analysis.low, place):
            continue
        if not _NOT.isdisjoint(analysis.low[max(sentence.start, place - 3) : place]):
            continue
        said = tree.subjects(analysis.doc[place])
        if any(analysis.kinds(t) & (TREATMENT | _GAINS) or analysis.low[t.i] in _GOOD for t in said):
            return True
    return False


_GAINS = frozenset(("benefit", "relief"))
_GOOD = frozenset("benefit benefits effect effects".split())


def of_a_definition(analysis: Analysis, match: Match) -> bool:
    """ "By definition, pain becomes chronic after months": what a word means, with no treatment in sight."""
    if "definition" not in (analysis.low[i] for i in match.words):
        return False
    return not any(analysis.classes[t.i] & TREATMENT for t in analysis.doc[match.root].sent)


def of_a_meeting(analysis: Analysis, match: Match) -> bool:
    """ "Young or old, you see the doctor first": whom the staff sees, and not whom it helps."""
    clause = tree.clause_of(analysis.doc[match.root])
    clauses = (clause, clause.head) if clause.kind in ("advcl", "parataxis") else (clause,)
    for verb in clauses:
        if analysis.low[verb.i] in _MEETING and verb.i not in match.words:
            met = [*tree.objects(verb), *tree.children(verb, "obl")]
            if any(analysis.kinds(t) & {"expert", "provider"} for t in met):
                return True
    return False


_MEETING = frozenset(
    form for verb in "answer call consult meet phone see speak talk visit".split() for form in forms(verb)
)


def of_what_was_tried(analysis: Analysis, match: Match) -> bool:
    """ "I've done blocks, Botox, you name it": named at will is what did not help before."""
    if "name" not in (analysis.low[i] for i in match.words):
        return False
    before = range(analysis.doc[match.root].sent.start, match.words[0])
    return any(
        analysis.low[i] in _TRYING and not _PERFECT.isdisjoint(analysis.low[max(0, i - 3) : i])
        for i in before
    )


_TRYING = frozenset("been done gone had seen swallowed taken tried used".split())
_PERFECT = frozenset("'d 've had has have".split())


def of_consent(analysis: Analysis, match: Match) -> bool:
    """ "Provided your doctor agrees", "both doctors must agree": asked for a yes, not for a finding."""
    low, agreeing = analysis.low, next((i for i in match.words if analysis.low[i].startswith("agree")), None)
    if agreeing is None or low[agreeing + 1 : agreeing + 2] in (["that"], [":"]):
        return False
    before = low[max(analysis.doc[agreeing].sent.start, agreeing - _MAX_EXPERT) : agreeing]
    if "as" in before and "long" in before:
        return True
    return not _REQUIRING.isdisjoint(before) and before[:1] != ["ask"]


_MAX_EXPERT = 6  # words from "provided" to "agrees"
_REQUIRING = frozenset(
    "assuming condition given if must once only provided providing should unless until when where".split()
)


def of_another_promise(context: Context, match: Match) -> bool:
    """ "You go home with a written summary, and that is a promise": what stands before names no benefit."""
    analysis, first = context.analysis, match.words[0]
    if analysis.low[first] != "that" or "promise" not in (analysis.low[i] for i in match.words):
        return False
    before = [analysis.doc[i] for i in range(analysis.doc[first].sent.start, first)]
    if not any(t.pos_ in ("VERB", "AUX") for t in before):
        return False
    clauses = {analysis.clause(t) for t in before}
    named = any(analysis.classes[t.i] & (TARGET | _GAINS) for t in before)
    return not named and context.benefit_clauses.isdisjoint(clauses)


def of_its_strain(analysis: Analysis, match: Match) -> bool:
    """ "The effect on blood pressure is immediate": what the drug does to the body, and to no pain."""
    benefit = match.slot("benefit")
    if benefit is None or analysis.low[benefit] not in ("effect", "effects"):
        return False
    on = (t for t in tree.children(analysis.doc[benefit], "nmod") if "on" in analysis.cases(t))
    return any(not analysis.kinds(t) & (TARGET | {"person"}) for t in on)


def however_it_seems(analysis: Analysis, match: Match) -> bool:
    """ "Tell us of every pill, no matter how harmless it seems": granted, and not claimed."""
    before = analysis.low[max(0, match.words[0] - 2) : match.words[0]]
    return before[-1:] == ["however"] or before == ["matter", "how"]
