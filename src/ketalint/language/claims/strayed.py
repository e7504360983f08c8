"""Words that look like a phrase of an end and belong to something else in their sentence.

"A crushed hand and CRPS", "in pain at every stop", "we stopped offering it for long COVID", "medications to
stop", "the door will be fixed", "we send you to people who do it well".
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT

_ACTED_ON = ("condition", "mood", "nerve", "opioid", "pain", "symptom", "target")  # slots for what ends


def strayed(analysis: Analysis, match: Match) -> bool:
    """Do the words of an end belong to another noun, another verb or another clause?"""
    low = analysis.low
    return (
        _before_another_noun(analysis, match)
        or (low[match.words[-1]] in _STOPS and _of_a_stop(analysis, match))
        or (low[match.root] in _CEASING and _doing_no_more(analysis, match))
        or (low[match.root] == "clear" and _plain_to_see(analysis, match))
        or _not_right_after(analysis, match)
        or _of_a_thing(analysis, match)
        or _answering_it(analysis, match)
        or _only_for_a_while(analysis, match)
        or _as_one_goes(analysis, match)
        or _a_person_taken(analysis, match)
        or _past_its_date(analysis, match)
        or _nobodys(analysis, match)
        or _by_a_comma(analysis, match)
        or _found_for_you(analysis, match)
        or _on_stopping_it(analysis, match)
        or _in_other_words(analysis, match)
        or _part_of_a_name(analysis, match)
        or _cure_of_another_thing(analysis, match)
        or _by_no_other(analysis, match)
        or _of_the_line(analysis, match)
        or _for_a_fault(analysis, match)
    )


def _for_a_fault(analysis: Analysis, match: Match) -> bool:
    """ "She returned the cane because it was too short", "he canceled his surgery over the cost"."""
    if _AIDS.isdisjoint(analysis.low[i] for i in match.words):
        return False
    last = match.words[-1]
    return not _FAULTS.isdisjoint(analysis.low[last : analysis.doc[last].sent.end])


_AIDS = frozenset(
    "brace cane crutch crutches fusion operation replacement scooter surgery walker wheelchair".split()
)
_FAULTS = frozenset("because broke broken cost flu over sick since too until wrong".split())


def _of_the_line(analysis: Analysis, match: Match) -> bool:
    """ "I can't remember which arm it was for the IV", "which knee it was that had the surgery"."""
    if "which" not in (analysis.low[i] for i in match.words):
        return False
    last = match.words[-1]
    after = analysis.low[last + 1 : min(analysis.doc[last].sent.end, last + 7)]
    return not _PROCEDURES.isdisjoint(after)


_PROCEDURES = frozenset("cuff injection iv line needle operated operation surgery vein x-ray".split())


def _cure_of_another_thing(analysis: Analysis, match: Match) -> bool:
    """ "What I can't do: cure impatience": what is cured stands right behind, and is no complaint."""
    last = match.words[-1]
    if match.slots or len(match.words) > 1 or analysis.low[last] != "cure":
        return False
    end = min(analysis.doc[last].sent.end, last + 4)
    cured = [analysis.doc[i] for i in range(last + 1, end)]
    if not cured or cured[0].pos_ != "NOUN" or not cured[0].text.isalpha():
        return False
    return not any(analysis.kinds(t) for t in cured if t.pos_ in ("ADJ", "NOUN", "PROPN"))


def _by_no_other(analysis: Analysis, match: Match) -> bool:
    """ "No pill puts those nerves right", whatever the parse: another drug, and not even that."""
    low, first = analysis.low, match.words[0]
    start = analysis.doc[first].sent.start
    if first < start + 2 or low[start] not in ("no", "neither") or first > start + 3:
        return False
    kinds = analysis.classes[first - 1]
    return bool(kinds & {"foreign", "opioid", "service"}) and not kinds & {"ketamine", "treatment"}


def _before_another_noun(analysis: Analysis, match: Match) -> bool:
    """ "A crushed hand and CRPS", "fear in 12, a stopped infusion": the participle of the noun after it."""
    root = analysis.doc[match.root]
    noun = root.head
    if noun.i <= root.i or noun.i in match.words or root.kind not in ("amod", "compound"):
        return False
    if analysis.low[root.i].startswith("crush"):
        return analysis.low[noun.i] not in _ACHES
    ended = root.pos_ in ("ADJ", "VERB") and root.lower_.endswith(("ed", "en"))
    return ended and root.kind == "amod" and all(place != noun.i for _, place in match.slots)


_ACHES = frozenset("ache aches pain pains".split())
_STOPS = frozenset("end ended ends quit stop stopped stopping stops".split())


def _of_a_stop(analysis: Analysis, match: Match) -> bool:
    """ "In the end it was luck", "at every stop", "medications to stop", "one who had to stop"."""
    low, last = analysis.low, match.words[-1]
    token = analysis.doc[last]
    after = low[last + 1 : last + 2]
    if token.pos_ == "NOUN" and len(match.words) == 1 and after not in (["of"], ["to"]):
        article = last > 0 and low[last - 1] in _COUNTED
        return article or any(c.kind in ("amod", "case", "compound", "det") for c in token.children)
    if low[match.root] == "ends" and "of" in (low[i] for i in match.words):
        return match.slot("nerve", "target") is not None and token.pos_ == "NOUN"  # "the ends of the nerves"
    stopping = bool(after) and last + 1 < token.sent.end and low[last].startswith("stop")
    if stopping and analysis.classes[last + 1] & {"opioid", "foreign"}:
        return True  # "it replaces Suboxone: no, and stopping Suboxone ..."
    place = match.slot(*_ACTED_ON)
    if token.kind == "acl" and low[last - 1] == "to" and place == token.head.i:
        return low[last] == "stop"
    verb = token.head if token.kind == "xcomp" else token
    return any(low[t.i] == "who" for t in tree.children(verb, "nsubj"))


_COUNTED = frozenset("a bus each every full last next the this".split())
_CEASING = frozenset(form for verb in "cease quit stop".split() for form in forms(verb))


def _doing_no_more(analysis: Analysis, match: Match) -> bool:
    """ "We have stopped offering it for long COVID", "stop asking that": what is stopped is what one does."""
    doing = match.root + 1
    if doing >= len(analysis.low) or doing in match.words or analysis.pos[doing] != "VERB":
        return False
    if any(place == doing for _, place in match.slots) or analysis.classes[doing] & TARGET:
        return False
    verb = analysis.doc[doing]
    within = verb.kind not in ("amod", "compound") and analysis.low[doing].endswith("ing")
    return within and analysis.low[doing] not in _BEARING


_BEARING = frozenset(
    """
    aching being burning bothering causing coming dealing dreading enduring experiencing feeling fearing
    fighting getting having hurting living needing noticing suffering taking throbbing using waking
    """.split()
)


def _plain_to_see(analysis: Analysis, match: Match) -> bool:
    """ "The doctor was clear that the ache might come back"."""
    after = analysis.low[match.root + 1 : match.root + 2]
    return bool(after) and after[0] in _TOLD_CLEARLY


_TOLD_CLEARLY = frozenset("about how on that what when whether why".split())


def _not_right_after(analysis: Analysis, match: Match) -> bool:
    """ "We send you to people who do it well", "that's true as well", "pain goes on after it has healed"."""
    low, person = analysis.low, match.slot("person")
    state = next((i for i in match.words if low[i] in _STATES), None)
    if state is None:
        return False
    if low[state] == "well" and low[state - 1] == "as":
        return True
    if low[match.root] in _MAKING and person is not None and match.root < person < state:
        return any(low[i] not in _FULLY for i in range(person + 1, state))
    if low[match.words[0]] == "left" and analysis.pos[match.words[0]] != "VERB":
        return True  # "on the left is a healthy synapse"
    return low[match.words[0]] in _GOING and low[match.words[0] + 1] == "on"


_STATES = frozenset("cured fixed healed healthy mended recovered well whole".split())
_MAKING = frozenset(form for verb in "get keep leave make send".split() for form in forms(verb))
_FULLY = frozenset("a all back completely feeling fully home quite really so totally with".split())
_GOING = frozenset(form for verb in "come go return walk".split() for form in forms(verb))


def _of_a_thing(analysis: Analysis, match: Match) -> bool:
    """ "The door is noisy; it will be fixed", "the men's shower's fixed", "liver values back to normal"."""
    low, person = analysis.low, match.slot("person")
    last = low[match.words[-1]]
    if last == "fixed" and person is not None:
        return low[person] == "it" or low[person + 1 : person + 2] in (["'"], ["'s"], ["’"], ["’s"])
    if last != "normal":
        return False
    said = tree.subjects(tree.clause_of(analysis.doc[match.root]))
    return any(
        low[t.i] in _MEASURED and not any(analysis.classes[c.i] & TARGET for c in t.subtree) for t in said
    )


_MEASURED = frozenset(
    form
    for noun in "count enzyme hour number operation reading schedule service test traffic value".split()
    for form in forms(noun)
)


def _answering_it(analysis: Analysis, match: Match) -> bool:
    """ "You recognize distress and respond to it calmly": what a nurse does."""
    low, last = analysis.low, match.words[-1]
    if not low[last].startswith("respond") or low[last + 1 : last + 2] != ["to"]:
        return False
    after = low[last + 2 : last + 3]
    return bool(after) and after[0] in _THEM and analysis.doc[last].kind == "conj"


_THEM = frozenset(("it", "them", "these", "those"))


def _only_for_a_while(analysis: Analysis, match: Match) -> bool:
    """ "The pain quit for a weekend", "an anxiety that's gone for a while": it is not told as an end."""
    low, last = analysis.low, match.words[-1]
    return low[last + 1 : last + 3] == ["for", "a"] and low[last + 3 : last + 4] in _SPELLS


_SPELLS = (["bit"], ["moment"], ["spell"], ["time"], ["weekend"], ["while"])


def _as_one_goes(analysis: Analysis, match: Match) -> bool:
    """ "You'll feel it if we go too fast", "we've seen both go well", "I've seen drugs come and go"."""
    low, last = analysis.low, match.words[-1]
    if low[last] != "go":
        return False
    if low[last + 1 : last + 2] and low[last + 1] in _HOW:
        return True
    return low[last - 2 : last] == ["come", "and"] or not _IF.isdisjoint(low[match.words[0] : last])


_HOW = frozenset("badly fast home slow slowly too well wrong".split())
_IF = frozenset("if unless when".split())


def _a_person_taken(analysis: Analysis, match: Match) -> bool:
    """ "We take people with CRPS by referral from a specialist": whom we accept."""
    low, root = analysis.low, analysis.doc[match.root]
    if low[root.i] not in _TAKING or low[match.words[-1]] != "from":
        return False
    return any("person" in analysis.classes[t.i] and t.pos_ == "NOUN" for t in tree.objects(root))


_TAKING = frozenset(forms("take"))


def _past_its_date(analysis: Analysis, match: Match) -> bool:
    """ "Dispose of patches that have expired": a chore of the household."""
    low, place = analysis.low, match.slot("opioid", "target")
    if place is None or low[match.words[0]] not in _DISPOSING:
        return False
    near = low[match.words[0] : min(analysis.doc[place].sent.end, place + _NEAR)]
    return not _OUT_OF_DATE.isdisjoint(near)


_DISPOSING = frozenset(
    form for verb in "ditch discard dispose dump flush throw toss".split() for form in forms(verb)
)
_NEAR = 5  # words from what is thrown away to "expired"
_OUT_OF_DATE = frozenset("expired leftover outdated unused".split())


def _nobodys(analysis: Analysis, match: Match) -> bool:
    """ "Nobody's nerve has been rebuilt": it happened to none."""
    places = (place for name, place in match.slots if name in _ACTED_ON)
    return any(
        analysis.low[c.i] in _NOBODY and c.i < place
        for place in places
        for c in tree.children(analysis.doc[place], "nmod", "det")
    )


_NOBODY = frozenset(("nobody", "none"))


def _by_a_comma(analysis: Analysis, match: Match) -> bool:
    """ "Psychotic illness, current or past": one of two, and nothing that is over."""
    low, last = analysis.low, match.words[-1]
    return low[last] == "past" and low[last - 2 : last] in (["current", "or"], ["present", "or"])


def _on_stopping_it(analysis: Analysis, match: Match) -> bool:
    """ "Her bladder symptoms resolved when the infusions were stopped": a harm that ends with the drug."""
    low, last = analysis.low, match.words[-1]
    if low[last + 1 : last + 2] not in (["after"], ["once"], ["when"]):
        return False
    end = analysis.doc[last].sent.end
    stopped = next((i for i in range(last + 2, min(end, last + 7)) if low[i] in _STOPPED), None)
    if stopped is None:
        return False
    return any(analysis.classes[i] & TREATMENT for i in range(last + 2, min(end, stopped + 3)))


_STOPPED = frozenset("discontinued ended paused reduced stopped stopping".split())


def _in_other_words(analysis: Analysis, match: Match) -> bool:
    """Small senses, each of one phrase: "zero is a goal", "a pain patient there", "it died with him"."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    after = low[last + 1 : last + 2]
    word = low[last]
    if word in ("0", "zero"):
        return bool(after) and analysis.pos[last + 1] == "AUX"  # "a score of zero is a goal"
    if word in ("patient", "sufferer") and low[first] == "used":
        return bool(after) and after[0] in ("at", "here", "of", "there")
    if word in ("dead", "die", "died", "dies"):
        return low[last + 1 : last + 3] in (["with", "her"], ["with", "him"], ["with", "them"])
    if word == "counted":
        return True  # "tender points are no longer counted"
    if word == "power":
        return "some" in low[first:last]  # "loses some of its power"
    if word == "for" and low[first].startswith("swap"):
        return after == ["another"]
    if low[match.root].startswith("divorc"):
        return analysis.pos[match.root] in ("NOUN", "PROPN") and after != ["between"] and word != "final"
    if word == "out" and low[first].startswith("cross"):
        return '"' in low[analysis.doc[first].sent.start : first]  # "I wrote "cures" and she crossed it out"
    if word == "back" and after == ["from"]:
        return analysis.pos[last + 2 : last + 3] == ["PROPN"]  # "got his father back from Iraq"
    if "without" in (low[i] for i in match.words) and first:
        return low[first - 1] in _SPEAKING  # "to complain without fear"
    return False


_SPEAKING = frozenset(form for verb in "ask complain report speak talk".split() for form in forms(verb))


def _part_of_a_name(analysis: Analysis, match: Match) -> bool:
    """ "Staff of New Dawn Ketamine, Sarasota": the name of a house, inside a sentence."""
    last = match.words[-1]
    if last + 1 >= len(analysis.low) or not analysis.texts[last + 1].istitle():
        return False
    named = bool(analysis.classes[last + 1] & {"ketamine", "provider"})
    return named and len(match.words) > 1 and all(analysis.texts[i].istitle() for i in match.words)


def _found_for_you(analysis: Analysis, match: Match) -> bool:
    """ "If you need surgery, we'll help you find it", "those who get the drug will be followed"."""
    low, root = analysis.low, analysis.doc[match.root]
    place = match.slot("benefit", "relief")
    if place is None:
        return False
    if low[root.i] == "followed":
        return tree.is_passive(root)
    if low[root.i] != "find" or low[place] != "it":
        return False
    return not any(analysis.classes[i] & {"relief"} for i in range(root.sent.start, place))


def mends_by_nature(analysis: Analysis, match: Match) -> bool:
    """ "The nerve grows back within a year", "as nerves heal after an injury": with no treatment of ours."""
    low, root = analysis.low, analysis.doc[match.root]
    if match.slot("nerve") is None:
        return False
    if low[match.words[-1]].startswith("repair") and root.pos_ == "NOUN":
        return any(not analysis.classes[c.i] & {"nerve"} for c in tree.children(root, "compound"))
    sentence = range(root.sent.start, root.sent.end)
    if any(analysis.classes[i] & {"ketamine"} or low[i] in _GIVEN or low[i] in _YOURS for i in sentence):
        return False
    words = low[sentence.start : sentence.stop]
    if not low[root.i].startswith(_GROWING):
        hurt = low[root.i + 1 : root.i + 2] == ["after"]
        return hurt and not any(analysis.classes[i] & TREATMENT for i in sentence)
    return not _IN_TIME.isdisjoint(words)


_GROWING = ("grew", "grow", "regr")
_GIVEN = frozenset("drip drips infusion infusions".split())
_YOURS = frozenset("i me my our we you your".split())
_IN_TIME = frozenset("ablation burns heated months radiofrequency repeated year years".split())
