"""Phrases in another sense than the lexicon's: "the opioids have stopped working", "a change of medicine".

Each function takes one match of a scale and says whether the words around it turn its sense. The senses
are those of plain pages: instructions, definitions, histories, lists of whom not to treat.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.clinic.topics import of_another_service
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT

_NOT = frozenset("cannot never no nor not n't".split())


def no_effect(analysis: Analysis, match: Match) -> bool:
    """Does a phrase of effect tell of none: a drug that fails, work that is done, a gain too small?"""
    return (
        _stopped_working(analysis, match)
        or _carried_out(analysis, match)
        or _no_smoke(analysis, match)
        or _habit(analysis, match)
        or _by_itself(analysis, match)
        or _too_little(analysis, match)
        or _by_a_messenger(analysis, match)
        or _defined(analysis, match)
        or _a_topic(analysis, match)
        or _in_good_time(analysis, match)
        or _of_the_back(analysis, match)
        or _awake_again(analysis, match)
        or _handed_over(analysis, match)
        or _recalled(analysis, match)
        or _worn(analysis, match)
    )


def _worn(analysis: Analysis, match: Match) -> bool:
    """ "Take off your pain patch before the scan": off the skin, and no farewell to a drug."""
    first = match.words[0]
    if analysis.low[first] != "off" or first == analysis.doc[first].sent.start:
        return False
    return analysis.low[first - 1] in _UNDRESSING


_UNDRESSING = frozenset(form for verb in "cut drop peel pull rip take tear".split() for form in forms(verb))


def _recalled(analysis: Analysis, match: Match) -> bool:
    """ "Nightmares, memories that come back without warning": what haunts, and no faculty regained."""
    place = match.slot("faculty")
    return place is not None and analysis.low[place] == "memories"


def _stopped_working(analysis: Analysis, match: Match) -> bool:
    """ "The opioids have stopped working as well as before": the drug fails, and the pain stays."""
    low, last = analysis.low, match.words[-1]
    if low[last].startswith("stop"):
        return low[last + 1] in _WORKING if last + 1 < len(low) else False
    if low[last] not in ("before", "ever", "first", "once") or "as" not in (low[i] for i in match.words):
        return False
    before = low[max(analysis.doc[match.root].sent.start, match.words[0] - 4) : match.words[0]]
    works = next((i for i, word in enumerate(before) if word in _WORKING), None)
    return works is not None and any(w in _NOT or w.startswith(("stop", "longer")) for w in before[:works])


_WORKING = frozenset(
    form for verb in "act help perform relieve work".split() for form in (*forms(verb), f"{verb}ing")
)


def _carried_out(analysis: Analysis, match: Match) -> bool:
    """ "Research on pain has been done with infusions": done is carried out."""
    low = [analysis.low[i] for i in match.words]
    if "done" not in low or "been" not in low:
        return False
    return not any(analysis.kinds(t) & {"person"} for t in tree.subjects(analysis.doc[match.root]))


def _no_smoke(analysis: Analysis, match: Match) -> bool:
    """ "Smoke without fire": a saying."""
    low, first = analysis.low, match.words[0]
    return low[first] == "without" and "smoke" in low[max(0, first - 2) : first]


def _habit(analysis: Analysis, match: Match) -> bool:
    """ "Stop smoking, which makes healing worse": advice to the reader."""
    root, low = analysis.doc[match.root], analysis.low
    told = any(low[place] in _HABITS for _, place in match.slots)
    if told and not _WEANED_WITH.isdisjoint(low[root.i : root.sent.end]):
        return True  # "he stopped smoking with patches"
    if not told or not low[root.i].startswith(_GIVING_UP):
        return False
    return not any(analysis.kinds(t) & TREATMENT for t in tree.subjects(root)) and low[root.i] in (
        "quit",
        "quitting",
        "stop",
        "stopping",
    )


_WEANED_WITH = frozenset("aa acupuncture chantix gum hypnosis lozenges patch patches varenicline".split())
_HABITS = frozenset("alcohol caffeine cigarettes drinking nicotine smoking tobacco vaping".split())
_GIVING_UP = ("quit", "stop")


def _by_itself(analysis: Analysis, match: Match) -> bool:
    """ "You may have a headache, which goes away by itself": it ends of its own accord."""
    low, last = analysis.low, match.words[-1]
    after = low[last + 1 : last + 5]
    alone = "by" in after and not {"itself", "themselves"}.isdisjoint(after)
    return (alone or "on its own" in " ".join(after) or "on their own" in " ".join(after)) and not any(
        analysis.kinds(t) & TREATMENT for t in tree.subjects(analysis.doc[match.root])
    )


def _too_little(analysis: Analysis, match: Match) -> bool:
    """ "The same dose gives less relief", "bring more side effects than benefit": a gain that is wanting."""
    place = match.slot("benefit", "relief")
    if place is None or analysis.classes[place] & TARGET:
        return False
    if "risk" in analysis.classes[place]:
        return True
    start = tree.noun_phrase(analysis.doc[place])[0]
    before = analysis.low[max(0, start - 1) : place]
    return not _WANTING.isdisjoint(before) or before[:1] == ["than"]


_WANTING = frozenset("inadequate incomplete insufficient less lesser poor poorer weaker".split())


def _by_a_messenger(analysis: Analysis, match: Match) -> bool:
    """ "It raises glutamate, which helps nerve cells to connect": what the body's own substance does."""
    root, low = analysis.doc[match.root], analysis.low
    place = match.slot("nerve", "target")
    if place is None or ("nerve" not in analysis.classes[place] and low[place] not in _CELLS):
        return False
    if any(low[t.i] in _MESSENGERS for t in tree.subjects(root)):
        return True
    relative = next((t.i for t in tree.children(root, "nsubj") if low[t.i] in ("that", "which")), None)
    if root.dep_ != "acl:relcl" or relative is None:
        return False
    return any(low[i] in _MESSENGERS for i in range(max(root.sent.start, relative - 6), relative))


_CELLS = frozenset(("cell", "cells", "connections", "neurons", "synapses"))
_MESSENGERS = frozenset(
    """
    bdnf chemical chemicals dopamine endorphins glutamate hormone hormones messenger messengers molecule
    molecules neurotransmitter neurotransmitters protein proteins serotonin substance substances
    """.split()
)


def _defined(analysis: Analysis, match: Match) -> bool:
    """ "Acute pain. Pain that has a cause and that stops when the cause has healed": what a word means.

    A pain with a relative clause is the whole of the sentence, and no treatment is in sight.
    """
    sentence = analysis.doc[match.root].sent
    head = next((t for t in sentence if t.kind == "ROOT"), None)
    if head is None or head.pos_ != "NOUN" or not analysis.classes[head.i] & {"pain", "condition"}:
        return False
    ruled = head.i + 1 < len(analysis.low) and analysis.low[head.i + 1] in ("that", "which")
    return ruled and not any(analysis.classes[t.i] & TREATMENT for t in sentence)


def _a_topic(analysis: Analysis, match: Match) -> bool:
    """ "Coming off opioids: a handout": a title that names what it is about."""
    first, sentence = match.words[0], analysis.doc[match.root].sent
    if match.slot("opioid", "target") is None or not analysis.low[first].endswith("ing"):
        return False
    alone = not any(analysis.classes[t.i] & TREATMENT or t.kind in ("nsubj", "expl") for t in sentence)
    return first == sentence.start == 0 and alone and sentence[-1].text not in (".", "!")


def _in_good_time(analysis: Analysis, match: Match) -> bool:
    """ "All other refills are done in a day": carried out."""
    last = match.words[-1]
    if analysis.low[last] != "done" or match.slot("target", "opioid") is None:
        return False
    return analysis.low[last + 1 : last + 2] in (["by"], ["in"], ["on"], ["within"])


def _of_the_back(analysis: Analysis, match: Match) -> bool:
    """ "The trial gave 202 people with low back pain a drip": the back, and nothing given back."""
    low = analysis.low
    return any(
        low[i] == "back"
        and ((low[i - 1] in ("low", "lower", "upper")) or analysis.doc[i].kind == "compound")
        and i + 1 < len(low)
        and bool(analysis.classes[i + 1] & TARGET)
        for i in match.words
    )


def _awake_again(analysis: Analysis, match: Match) -> bool:
    """ "By evening most people feel like themselves again": when the drug has worn off."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    if low[match.words[-1]] != "again" or "like" not in (low[i] for i in match.words):
        return False
    if any(analysis.classes[t.i] & TARGET or low[t.i] in _TELLER for t in sentence):
        return False
    if any(analysis.classes[t.i] & TREATMENT for t in sentence) and _WOOZY.isdisjoint(
        low[sentence.start : sentence.end]
    ):
        return False
    return any(
        low[t.i] in _DAYTIMES and not {"by", "next", "same", "that", "this"}.isdisjoint(low[t.i - 3 : t.i])
        for t in sentence
        if t.i > 3
    ) or (low[sentence.start] == "by" and not _DAYTIMES.isdisjoint(low[sentence.start : sentence.start + 4]))


def _handed_over(analysis: Analysis, match: Match) -> bool:
    """ "You will get it in writing", "they receive it by mail": a paper, and no relief."""
    low, place = analysis.low, match.slot("benefit", "relief")
    if place is None or low[place] not in _POINTING:
        return False
    return low[place + 1 : place + 3] in _ON_PAPER or low[place + 1 : place + 4] in _ON_PAPER


_POINTING = frozenset("it that them these this those".split())
_ON_PAPER = (
    *(["by", by] for by in ("email", "mail", "phone", "post", "text")),
    *(["in", "the", by] for by in ("mail", "post")),
    ["in", "writing"],
    ["on", "paper"],
)
_WOOZY = frozenset("clumsy drowsy fog foggy groggy over sleepy tired unsteady weary wears woozy worn".split())
_TELLER = frozenset("i me my she he her him".split())
_DAYTIMES = frozenset(
    "afternoon bedtime day dinner evening lunch morning night noon tomorrow tonight".split()
)


def not_sure(analysis: Analysis, match: Match) -> bool:
    """ "So that participants can't guess": the verb, where the lexicon means what is no gamble."""
    last = match.words[-1]
    return analysis.low[last] == "guess" and analysis.pos[last] == "VERB"


def of_dosing(analysis: Analysis, match: Match) -> bool:
    """ "The dose can go up for as long as you need it"."""
    said = tree.subjects(tree.clause_of(analysis.doc[match.root]))
    return any(analysis.low[t.i] in ("dosage", "dose", "doses") and t.i not in match.words for t in said)


def answering(analysis: Analysis, match: Match) -> bool:
    """ "Respond immediately to any change": what a nurse does, and no response to the drug."""
    verb = analysis.doc[match.root].head
    if analysis.low[verb.i] not in _ANSWERING:
        return False
    to = [t for t in tree.children(verb, "obl") if "to" in analysis.cases(t)]
    return any(not analysis.kinds(t) & TREATMENT for t in to)


_ANSWERING = frozenset(form for verb in "answer react reply respond".split() for form in forms(verb))


def when_it_ends(analysis: Analysis, words: Sequence[int]) -> bool:
    """ "It is over as soon as the drip has run through": the drug's own effect, and no relief."""
    low, sentence = analysis.low, analysis.doc[words[0]].sent
    if _OVER_WITH.isdisjoint(low[max(sentence.start, words[0] - 6) : words[0]]):
        return False
    if _RUN_OUT.isdisjoint(low[words[0] : sentence.end]) or "i" in low[sentence.start : sentence.end]:
        return False
    return not any(analysis.classes[t.i] & TARGET for t in sentence)


def as_another_does(analysis: Analysis, words: Sequence[int]) -> bool:
    """ "It blocks the same receptor as ketamine does": likened, and no time."""
    first = words[0]
    return analysis.low[first] == "as" and "same" in analysis.low[max(0, first - 4) : first]


def switched(analysis: Analysis, match: Match) -> bool:
    """ "The drip will be off in seconds": how soon a pump is stopped, and no relief."""
    clause = tree.clause_of(analysis.doc[match.root])
    if analysis.low[clause.i] not in _SWITCHED:
        return False
    return any(analysis.kinds(t) & TREATMENT for t in tree.subjects(clause)) and not any(
        analysis.classes[t.i] & TARGET for t in clause.sent
    )


def in_many_places(analysis: Analysis, match: Match) -> bool:
    """ "They ache everywhere at once", "several joints flare at once": together, and not soon."""
    low, last = analysis.low, match.words[-1]
    if low[last - 1 : last + 1] != ["at", "once"]:
        return False
    before = low[max(analysis.doc[last].sent.start, last - 3) : last - 1]
    return not _TOGETHER.isdisjoint(before) or not _HURTING.isdisjoint(before[-1:])


_TOGETHER = frozenset("both everywhere several things three two".split())
_HURTING = frozenset(form for verb in "ache burn flare hurt throb".split() for form in forms(verb))
_SWITCHED = frozenset("disconnected off out paused removed restarted running stopped".split())
_OVER_WITH = frozenset("ends fade fades over pass passes stop stops wear wears".split())
_RUN_OUT = frozenset("ended ends finished off out over run stopped stops through".split())


def by_degrees(analysis: Analysis, match: Match) -> bool:
    """ "Pain is worst on the second day and gets better from then on": when it begins to mend."""
    low = [analysis.low[i] for i in match.words]
    if not _THOUGHTS.isdisjoint(analysis.low[max(0, match.words[0] - 4) : match.words[0]]):
        return True  # "ways to quiet the thought 'this will never end'"
    if low[-2:] not in (["then", "on"], ["there", "on"]):
        return False
    before = analysis.low[analysis.doc[match.root].sent.start : match.words[0]]
    return not _MENDING.isdisjoint(before)


_THOUGHTS = frozenset("belief despair fear fears thought thoughts worries worry".split())
_MENDING = frozenset(
    form
    for verb in "decline decrease drop ease fade fall improve lessen mend subside".split()
    for form in forms(verb)
) | frozenset(("better", "down", "less"))


def suffered_before(analysis: Analysis, match: Match) -> bool:
    """ "His pain, which had been a nine for three years, is now a three": the years before the treatment."""
    if match.slot("condition", "pain", "symptom", "target") is not None:
        return False  # "the pain had left her for good"
    verb = _finite(analysis, analysis.doc[match.root])
    if verb is None or not any(analysis.low[c.i] == "had" for c in tree.children(verb, "aux")):
        return False
    said = tree.subjects(verb)
    relative = verb.dep_ == "acl:relcl" and verb.head.i != verb.i
    meant = [verb.head] if relative and any(analysis.low[t.i] in ("that", "which") for t in said) else said
    return any(
        analysis.classes[t.i] & (TARGET - {"opioid"}) or analysis.low[t.i] in _SCORES
        for noun in meant
        for t in (noun, *tree.children(noun, "compound"))
    )


def _finite(analysis: Analysis, token: Token) -> Token | None:
    clause = tree.clause_of(token)
    return clause if tree.children(clause, "aux", "cop") else None


_SCORES = frozenset("level levels score scores".split())


def not_free_of_harm(analysis: Analysis, match: Match) -> bool:
    """Is what is absent no harm of the treatment, or what is harmless a mere discomfort?"""
    return (
        _slept_well(analysis, match)
        or _in_the_lounge(analysis, match)
        or merely_unpleasant(analysis, match.words[0])
        or ("drive" in (analysis.low[i] for i in match.words) and of_another_service(analysis))
    )


def _slept_well(analysis: Analysis, match: Match) -> bool:
    """ "They sleep without nightmares": what the nights are like, and no side effect that is missing."""
    first = match.words[0]
    if analysis.low[first] not in ("no", "without") or match.slot("effect-of-drug") is None:
        return False
    return not _NIGHTLY.isdisjoint(analysis.low[max(0, first - 4) : first])


_NIGHTLY = frozenset("asleep night nights sleep sleeping sleeps slept".split())


def _in_the_lounge(analysis: Analysis, match: Match) -> bool:
    """ "Infusions are 45 minutes, plus as long as you like in the lounge": how long one may stay."""
    low, last = analysis.low, match.words[-1]
    if not {"like", "need", "please", "want", "wish"} & {low[last]}:
        return False
    after = range(last + 1, min(analysis.doc[match.root].sent.end, last + 5))
    return low[last + 1 : last + 2] in (["in"], ["on"], ["at"], ["to"]) and any(
        "logistics" in analysis.classes[i] or low[i] in _RESTING for i in after
    )


_RESTING = frozenset("lounge recline recover recovery relax rest room sofa".split())


def merely_unpleasant(analysis: Analysis, place: int) -> bool:
    """ "Withdrawal is unpleasant but not dangerous": said of a trouble that is named as one."""
    before = analysis.low[max(analysis.doc[place].sent.start, place - 3) : place]
    return "but" in before and not _UNPLEASANT.isdisjoint(before)


_UNPLEASANT = frozenset("annoying distressing painful scary uncomfortable unpleasant".split())


def no_rank(analysis: Analysis, match: Match) -> bool:
    """ "The best-studied treatment", "it beat placebo": known well, or better than nothing at all.

    "He is the fastest IV in the county" ranks a nurse.
    """
    low = analysis.low
    if "one" in (low[i] for i in match.words) and low[match.words[0] - 3 : match.words[0]][:1] == ["one"]:
        return True  # "the right one is the one that works"
    named = [analysis.doc[i] for i in (match.root, *(place for _, place in match.slots))]
    if any(low[t.i] in ("he", "she") for noun in named for t in tree.subjects(noun)):
        return True
    if any(_no_rival(analysis, t) for noun in named for t in tree.subjects(noun)):
        return True
    for place in match.words:
        if low[place] != "best":
            continue
        after = next((i for i in range(place + 1, min(len(low), place + 3)) if not analysis.skip[i]), place)
        if low[after] in _RESEARCHED:
            return True
    if low[match.words[-1]] == "than" and _beside_risk(analysis, match.words[-1] + 1):
        return True
    if _of_a_pulse(analysis, match):
        return True
    rival = match.slot("foreign")
    return rival is not None and low[rival] in _SHAM


def _beside_risk(analysis: Analysis, place: int) -> bool:
    """ "When the benefit is greater than the risk": weighed, and not ranked."""
    near = range(place, min(analysis.doc[place - 1].sent.end, place + 4))
    noun = next((i for i in near if analysis.pos[i] in ("NOUN", "PROPN")), None)
    return noun is not None and analysis.low[noun] in _WEIGHED


_WEIGHED = frozenset("burden cost costs danger dangers harm harms risk risks".split())


def _of_a_pulse(analysis: Analysis, match: Match) -> bool:
    """ "Expect a pulse somewhat faster than your usual"."""
    root = analysis.doc[match.root]
    compared = [*tree.subjects(tree.clause_of(root)), root.head]
    near = analysis.low[max(root.sent.start, match.words[0] - 2) : match.words[0]]
    return not _PULSE.isdisjoint((*near, *(analysis.low[t.i] for t in compared)))


_PULSE = frozenset("breath breathing heart heartbeat pressure pulse".split())


def _no_rival(analysis: Analysis, said: Token) -> bool:
    """ "Exercise is the best treatment for fibromyalgia": what the page does not sell, and ours unnamed."""
    kinds = analysis.kinds(said)
    if "foreign" not in kinds or kinds & TREATMENT or said.pos_ not in ("NOUN", "PROPN"):
        return False
    return not any("ketamine" in analysis.classes[t.i] for t in said.sent)


_RESEARCHED = frozenset("described documented known researched studied tested understood".split())
_SHAM = frozenset(("placebo", "placebos", "sham"))


def no_hype(analysis: Analysis, match: Match) -> bool:
    """ "A change of medicine": the noun, where the lexicon means what changes all of medicine."""
    first = match.words[0]
    if _turns_round(analysis, match.words[-1]) or _of_baking(analysis, match.words[-1]):
        return True
    return analysis.low[first].startswith("change") and analysis.pos[first] == "NOUN"


def _turns_round(analysis: Analysis, place: int) -> bool:
    """ "Nine revolutions a minute", "one revolution of the pump's wheel": how a wheel turns."""
    low = analysis.low
    if low[place] not in ("revolution", "revolutions"):
        return False
    if low[place] == "revolutions" and low[place + 1 : place + 2] in (["a"], ["each"], ["every"], ["per"]):
        return True
    return low[place + 1 : place + 2] == ["of"] and not _WHEELS.isdisjoint(low[place + 2 : place + 6])


def _of_baking(analysis: Analysis, place: int) -> bool:
    """ "The holy grail of shortbread": of a thing that no medicine is."""
    low = analysis.low
    if low[place] != "grail" or low[place + 1 : place + 2] != ["of"] or place + 2 >= len(low):
        return False
    near = range(place + 2, min(analysis.doc[place].sent.end, place + 5))
    nouns = [i for i in near if analysis.pos[i] in ("NOUN", "PROPN")]
    return bool(nouns) and not any(analysis.classes[i] or low[i] in _FIELDS for i in nouns)


_FIELDS = frozenset("anesthesia care healing health healthcare medicine psychiatry science wellness".split())
_WHEELS = frozenset("crank drum earth fan moon pedal pedals planet pump roller rotor wheel wheels".split())
