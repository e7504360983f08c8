"""Turns the phrases found in a block into claims: about the treatment or not, at which level, made or not."""

from __future__ import annotations

from ketalint.language.claims.certainty import certainty_of_clauses, double_denials, excluded_failures
from ketalint.language.claims.concern import concerns
from ketalint.language.claims.context import Context, build_context
from ketalint.language.claims.credit import credited, foreign_subject
from ketalint.language.claims.elsewhere import (
    confirmed,
    guaranteed_before,
    of_a_time,
    of_a_tool,
    of_an_appointment,
    of_hiding,
    of_our_chores,
    of_paying,
    of_taking_it,
    of_the_drug_itself,
    of_who_gives,
    once_sought,
    second_of_several,
    tried_before,
    without_it,
    yet_harmed,
)
from ketalint.language.claims.found import HELPING, BlockClaims, Found
from ketalint.language.claims.not_ended import not_ended
from ketalint.language.claims.wished import only_wished
from ketalint.language.constructions.assurances import assurances, may_assure
from ketalint.language.constructions.attested import proves_no_benefit
from ketalint.language.constructions.backing import backings, may_back
from ketalint.language.constructions.endings import dismissed, ended_hurting, lived_without, may_end
from ketalint.language.constructions.harmless import denied_harms
from ketalint.language.constructions.lasting import without_end
from ketalint.language.constructions.nothing_left import at_nothing
from ketalint.language.constructions.paying import names_no_insurer
from ketalint.language.constructions.proof import certainties, may_be_certain
from ketalint.language.constructions.ranking import of_our_menu, rankings
from ketalint.language.constructions.rivals import rivalries
from ketalint.language.constructions.timing import timed_benefits
from ketalint.language.constructions.unharmed import may_leave_unharmed, unharmed
from ketalint.language.constructions.universals import universals
from ketalint.language.constructions.weaned import may_be_weaned, weaned
from ketalint.language.constructions.years import over_years
from ketalint.language.discourse.answers import answers, denied_risks
from ketalint.language.discourse.before_after import befores_and_afters
from ketalint.language.discourse.echoes import (
    contrasts,
    ellipses,
    sure_echoes,
    unfaded,
    universal_echoes,
    wishes_granted,
)
from ketalint.language.discourse.follow_ups import follow_ups, slogans
from ketalint.language.discourse.how_soon import answered_at_once
from ketalint.language.discourse.open_doors import open_doors
from ketalint.language.discourse.replies import replies
from ketalint.language.stance import Hedge, Verdict, hedges, stance_of, warned
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT
from ketalint.model import SCALES

_APPROXIMATE = frozenset(
    "almost nearly virtually practically near approaching essentially basically just-about".split()
)
_TOPICS = (("opioid", "opioid-use"), ("mood", "mood"), ("nerve", "nerve"))


def read_block(
    analysis: Analysis, vocabulary: Vocabulary, on_treatment: bool, testimonial: bool = False
) -> BlockClaims:
    """Every phrase of the block that speaks of the treatment, with level and stance."""
    matches = vocabulary.phrases.find(analysis)
    effects = [
        m
        for m in matches
        if vocabulary.owner(m.pattern).scale == "effect" and vocabulary.owner(m.pattern).level in HELPING
    ]
    faring = vocabulary.constructions["faring-well"]
    context = build_context(analysis, effects, on_treatment, testimonial, faring)
    result = BlockClaims(analysis, context)
    apt = [m for m in matches if concerns(context, m, vocabulary.owner(m.pattern).about)]
    for match in _without_inner(apt, vocabulary):
        result.found.append(_read_match(match, vocabulary, context))
    if may_end(analysis, vocabulary.constructions):
        ended = [
            *ended_hurting(vocabulary, context),
            *dismissed(vocabulary, context),
            *lived_without(vocabulary, context),
        ]
        result.found += _unsaid(ended, result.found)
    if may_be_weaned(analysis, vocabulary.constructions):
        result.found += weaned(result.found, vocabulary, context)
    result.found += _unsaid(at_nothing(vocabulary, context), result.found)
    result.found += double_denials(result.found, vocabulary, context)
    result.found += excluded_failures(result.found, vocabulary, context)
    if may_assure(analysis, vocabulary.constructions):
        result.found += assurances(result.found, vocabulary, context)
    result.found += certainty_of_clauses(result.found, vocabulary, context)
    result.found += timed_benefits(result.found, vocabulary, context)
    result.found += over_years(result.found, vocabulary, context)
    result.found += without_end(result.found, vocabulary, context)
    result.found += universals(result.found, vocabulary, context)
    result.found += rankings(vocabulary, context)
    result.found += rivalries(vocabulary, context)
    if may_be_certain(analysis, vocabulary.proof):
        result.found += certainties(vocabulary, context)
    result.found = [f for f in result.found if not proves_no_benefit(f, vocabulary, context)]
    if may_back(analysis, vocabulary.backing):
        result.found += backings(vocabulary, context)
    result.found += denied_harms(vocabulary, context)
    if may_leave_unharmed(analysis, vocabulary.constructions):
        result.found += unharmed(result.found, vocabulary, context)
    follow_ups(result, vocabulary)
    slogans(result, vocabulary)
    answers(result, vocabulary)
    denied_risks(result)
    open_doors(result, vocabulary)
    answered_at_once(result, vocabulary)
    replies(result, vocabulary)
    ellipses(result)
    wishes_granted(result, vocabulary)
    universal_echoes(result)
    sure_echoes(result, vocabulary)
    unfaded(result, vocabulary)
    contrasts(result, vocabulary)
    befores_and_afters(result, vocabulary)
    return result


def _unsaid(more: list[Found], found: list[Found]) -> list[Found]:
    """Of effects read from grammar those that no phrase has told."""
    told = {word for f in found if f.owner.scale == "effect" and f.level == "abolishes" for word in f.words}
    return [f for f in more if told.isdisjoint(f.words)]


def _without_inner(matches: list[Match], vocabulary: Vocabulary) -> list[Match]:
    """Of phrases of one scale (or fact) that stand inside each other, the longest."""
    kept: list[Match] = []
    covered: dict[str, list[Match]] = {}
    for match in sorted(matches, key=lambda m: (m.words[0] - m.words[-1], -len(m.words), m.words)):
        owner = vocabulary.owner(match.pattern)
        others = covered.setdefault(owner.scale or owner.fact, [])
        if any(o.words[0] <= match.words[0] and match.words[-1] <= o.words[-1] for o in others):
            continue
        others.append(match)
        kept.append(match)
    return sorted(kept, key=lambda m: m.words)


def _read_match(match: Match, vocabulary: Vocabulary, context: Context) -> Found:
    analysis = context.analysis
    owner = vocabulary.owner(match.pattern)
    root = analysis.doc[match.root]
    places = frozenset(match.words)
    foreign = foreign_subject(context, match)
    if foreign is not None and (owner.fact == "" or match.slot("treatment", "ketamine") is None):
        verdict = Verdict("elsewhere", range(foreign.i, foreign.i + 1))
    elif _of_something_else(context, vocabulary, match, owner):
        verdict = Verdict("elsewhere")
    else:
        verdict = stance_of(analysis, vocabulary.cues, root, places)
        if owner.polarity == "contrary" and verdict.kind == "made":
            verdict = _unless_warned(analysis, vocabulary, root, places)
        elif owner.polarity == "accords" and verdict.kind == "denied" and _in_part(analysis, verdict):
            verdict = Verdict("rejected", verdict.words)
    level = owner.level
    if level and _approximated(analysis, match):
        level = SCALES[owner.scale][max(0, SCALES[owner.scale].index(level) - 1)]
    given = (*hedges(analysis, vocabulary.cues, root, places), *_partial(analysis, match))
    if (
        owner.scale == "safety"
        and level == "risks named"
        and verdict.kind == "denied"
        and not given
        and not _compared(analysis, match)
        and not _of_people(analysis, root)
        and not _talked_of(analysis, vocabulary, match, verdict)
        and not confirmed(analysis, vocabulary, match)
    ):
        told = verdict.open  # "They say that it isn't addictive"
        level = "riskless"  # "carries no risk of dependence"
        verdict = Verdict("rejected", verdict.words, open=True) if told else Verdict("made")
    targets = tuple(
        place for name, place in match.slots if name not in ("any", "person", "provider", "treatment")
    )
    return Found(
        owner=owner,
        level=level,
        words=_span_words(analysis, match),
        root=match.root,
        clause=analysis.clause(root),
        verdict=verdict,
        hedges=given,
        topic=owner.topic or _topic(analysis, targets),
        targets=targets,
        entry=match.pattern.text,
    )


def _talked_of(analysis: Analysis, vocabulary: Vocabulary, match: Match, verdict: Verdict) -> bool:
    """ "I was not told of the side effects", "we cannot call it risky": the talk of harm is denied."""
    if verdict.words is None:
        return False
    between = vocabulary.constructions["of-harm"].first(analysis.low, verdict.words.stop, match.words[0])
    return between is not None


def _in_part(analysis: Analysis, verdict: Verdict) -> bool:
    """ "Opioids do not always lead to addiction": what is only at times not so is not denied."""
    after = verdict.words.stop if verdict.words is not None else len(analysis.low)
    return after < len(analysis.low) and analysis.low[after] in _AT_TIMES


_AT_TIMES = frozenset("all always automatically every everybody everyone invariably necessarily".split())


def _unless_warned(
    analysis: Analysis, vocabulary: Vocabulary, root: Token, places: frozenset[int]
) -> Verdict:
    """ "Ketamine without a nurse is dangerous" names what it warns of."""
    return Verdict("rejected" if warned(analysis, vocabulary.cues, root, places) else "made")


def _of_unknown(context: Context, match: Match) -> bool:
    """ "Sunshine always lifts the mood": is the subject a thing unknown here, and no treatment in sight?"""
    analysis = context.analysis
    said = [t for t in tree.subjects(tree.clause_of(analysis.doc[match.root])) if t.i not in match.words]
    unknown = [
        t
        for t in said
        if t.pos_ in ("NOUN", "PROPN") and not analysis.kinds(t) and not tree.children(t, "nmod")
    ]
    sentence = analysis.doc[match.root].sent
    return (
        bool(unknown)
        and len(unknown) == len(said)
        and not any(analysis.classes[t.i] & TREATMENT and not _names_a_place(analysis, t) for t in sentence)
    )


def _names_a_place(analysis: Analysis, token: Token) -> bool:
    """ "The café next to our ketamine clinic": a treatment that only tells a place apart."""
    return token.kind == "compound" and bool(analysis.classes[token.head.i] & {"provider", "logistics"})


def _of_harm(analysis: Analysis, match: Match) -> bool:
    """ "It is beyond question that ketamine can raise blood pressure": proof of a risk, and of no benefit."""
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in analysis.doc[match.root].sent))
    return "effect-of-drug" in named and not named & (TARGET | {"benefit", "relief", "faculty"})


def _credited(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    """Is an effect put down to the treatment?

    A noun on an uncovered condition ("cure for the common cold") names the matter more often than it claims.
    """
    noun = context.analysis.pos[match.root] in ("NOUN", "PROPN") and _names_uncovered(
        context.analysis, vocabulary, match
    )
    return (owner.about != "anything" and not noun) or credited(context, match, noun)


def _points_elsewhere(context: Context, match: Match) -> bool:
    """ "Cookies were free. They were gone in seconds.": does the sentence go on about a thing of the house?

    Its subject is a pronoun, it names no treatment, and the sentence before speaks of such a thing only.
    """
    analysis = context.analysis
    root = analysis.doc[match.root]
    sentence = root.sent
    if sentence.start == 0 or any(analysis.classes[t.i] & _MATTER for t in sentence):
        return False
    said = tree.subjects(root)
    if not said or any(analysis.low[t.i] not in _POINTING for t in said):
        return False
    before = analysis.doc[sentence.start - 1].sent
    if any(analysis.classes[t.i] & _MATTER or analysis.low[t.i] == "i" for t in before):
        return False  # whoever tells of himself tells of his treatment
    return any(
        "logistics" in analysis.classes[t.i]
        and analysis.low[t.i] not in _TIMES
        and (t.kind in ("nsubj", "obj", "ROOT", "compound") or t.head.kind == "ROOT")
        for t in before
    )


_MATTER = TREATMENT | TARGET | {"relief", "risk"}
_POINTING = frozenset("it nothing that these they this those".split())
_TIMES = frozenset(
    form
    for word in "breakfast day dinner hour job lunch morning time week weekend".split()
    for form in (word, f"{word}s")
)
_POINTED_AT = frozenset(("comparison", "duration", "speed", "tone"))


def _of_something_else(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    if owner.scale in _POINTED_AT and _points_elsewhere(context, match):
        return True
    if owner.scale == "certainty":
        return (
            _of_unknown(context, match)
            or _of_harm(context.analysis, match)
            or guaranteed_before(context.analysis, match)
            or of_taking_it(context.analysis, match)
            or of_our_chores(context.analysis, vocabulary, match)
        )
    if owner.scale == "scope":
        return of_who_gives(context.analysis, match)
    if owner.scale == "tone":
        return of_a_time(context.analysis, match) or only_wished(context.analysis, vocabulary, match)
    if owner.scale == "duration":
        return of_taking_it(context.analysis, match) or without_it(context.analysis, match)
    if owner.scale == "speed":
        return (
            of_paying(context.analysis, match)
            or second_of_several(context.analysis, match)
            or of_a_tool(context.analysis, vocabulary, match)
            or of_an_appointment(context.analysis, match)
            or _of_harm(context.analysis, match)
        )
    if owner.scale == "approval":
        return _approval_of_another(context.analysis, match) or names_no_insurer(context.analysis, match)
    if owner.scale == "comparison":
        return of_our_menu(context.analysis, match) or (
            once_sought(context.analysis, match) or tried_before(context.analysis, match)
        )
    if owner.scale == "evidence":
        return _of_harm(context.analysis, match)
    if owner.scale == "safety":
        return (
            _free_of(context.analysis, match)
            or without_it(context.analysis, match)
            or (owner.name == "nothing-to-fear" and of_hiding(context.analysis, match))
            or yet_harmed(context.analysis, vocabulary, match)
            or of_the_drug_itself(context.analysis, match)
        )
    return owner.scale == "effect" and (
        of_a_tool(context.analysis, vocabulary, match)
        or not_ended(context.analysis, match)
        or not _had_from_treatment(context, vocabulary, match, owner)
    )


def _free_of(analysis: Analysis, match: Match) -> bool:
    """ "No side-effect-free drug is known": the "no" does not deny what a compound is free of."""
    after = match.words[-1] + 1
    joined = after + 1 < len(analysis.low) and analysis.skip[after] and analysis.low[after + 1] == "free"
    return joined and analysis.low[match.words[0]] in ("no", "zero")


def _had_from_treatment(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    """Is it an effect on a patient's complaint, there to be had and put down to the treatment?"""
    analysis = context.analysis
    return _credited(context, vocabulary, match, owner) and not (
        _of_the_visit(analysis, match)
        or _other_care(analysis, match)
        or _sought(analysis, analysis.doc[match.root])
        or _outlived(analysis, match)
    )


def _of_the_visit(analysis: Analysis, match: Match) -> bool:
    """ "The numbness from the drip", "the nervousness about the needle": do they come of the visit?"""
    for name, place in match.slots:
        if name not in ("target", "symptom", "pain", "condition", "mood"):
            continue
        for part in tree.children(analysis.doc[place], "nmod", "obl"):
            linked = {analysis.low[c.i] for c in tree.children(part, "case")}
            caused = linked & {"about", "from"} and analysis.kinds(part) & TREATMENT
            if caused or (linked & _BESIDE and analysis.low[part.i] in _PROCEDURE):
                return True
    return False


_BESIDE = frozenset("about after at before during from of".split())
_PROCEDURE = frozenset(
    "anesthetic bandage cannula catheter injection iv line needle needles sedation site tape visit".split()
)


def _other_care(analysis: Analysis, match: Match) -> bool:
    """ "Leaves every other therapy for anxiety in the dust": it is the therapy that is left."""
    for name, place in match.slots:
        head = analysis.doc[place].head
        if (
            name in ("target", "condition", "pain", "symptom")
            and analysis.doc[place].kind == "nmod"
            and head.i not in match.words
            and match.words[0] < head.i
            and analysis.kinds(head) & {"foreign", "service"}
        ):
            return True
    return False


def _sought(analysis: Analysis, root: Token) -> bool:
    """ "Researchers look for a drug that ends pain", "the search for a cure": hoped for, not there."""
    for node in (root, *tree.ancestors(root)):
        above = node.head
        sought = node.kind in ("obl", "nmod", "obj") and analysis.low[above.i] in _SEEKING
        if sought and (node.kind == "obj" or any(analysis.low[c.i] == "for" for c in node.children)):
            return True
        if tree.is_clause(node) and node.kind != "acl":
            return False
    return False


_SEEKING = frozenset(
    form
    for verb in "await dream hope hunt long look quest race search seek wait wish yearn".split()
    for form in forms(verb)
)


def _outlived(analysis: Analysis, match: Match) -> bool:
    """ "Her fracture healed, yet the pain remained": what follows takes the end back."""
    low, yet = analysis.low, -1
    for place in range(match.words[-1] + 1, len(low)):
        if low[place] in (".", "!", "?", ";"):
            break
        if low[place] in _YET and yet < 0:
            yet = place
        elif low[place] in _STAYING and yet >= 0:
            return any(analysis.classes[i] & TARGET for i in range(yet, place))
    return False


_YET = frozenset(("but", "yet", "though", "although"))
_STAYING = frozenset(
    form for verb in "linger persist remain return stay".split() for form in (*forms(verb), "back")
)


def _names_uncovered(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """Is the target a condition that the reference knows nothing of?"""
    for name, place in match.slots:
        if name in ("target", "condition", "symptom"):
            text = " ".join(analysis.low[t.i] for t in analysis.doc[place].subtree)
            if vocabulary.names_uncovered(text):
                return True
    return False


_APPROVED = frozenset(("esketamine", "spravato"))


def _approval_of_another(analysis: Analysis, match: Match) -> bool:
    """Esketamine has its approval, and so have stimulators; ketamine for pain has none."""
    root = analysis.doc[match.root]
    if _for_anesthesia(analysis, match):
        return True
    slot = match.slot("treatment", "ketamine")
    said = [analysis.doc[slot]] if slot is not None else tree.subjects(root)
    for token in said:
        words = (
            {analysis.low[t.i] for t in token.subtree}
            if token.pos_ != "PRON"
            else analysis.last_subject(token)
        )
        if words & _APPROVED:
            return "ketamine" not in words
        if "service" in analysis.kinds(token) and not analysis.kinds(token) & {"ketamine", "treatment"}:
            return True
    before = {analysis.low[i] for i in range(root.sent.start, match.words[0])}
    return bool(before & _APPROVED) and "ketamine" not in before


def _for_anesthesia(analysis: Analysis, match: Match) -> bool:
    """ "The FDA has approved ketamine for anesthesia": true, unless pain or mood is named beside it."""
    after = range(match.words[-1] + 1, min(analysis.doc[match.root].sent.end, match.words[-1] + 8))
    for place in after:
        if analysis.classes[place] & {"pain", "mood", "condition"} or analysis.texts[place] in (";", ":"):
            return False
        if analysis.low[place].startswith(("anesthe", "sedat", "surg")):
            return True
    sentence = analysis.doc[match.root].sent
    before = range(sentence.start, match.words[0])
    return any(analysis.low[i].startswith("anesthe") for i in before) and not any(
        analysis.classes[t.i] & {"pain", "mood", "condition"} for t in sentence
    )


def _compared(analysis: Analysis, match: Match) -> bool:
    """ "has not the same risk as morphine" denies a likeness, not the risk."""
    sentence = analysis.doc[match.root].sent
    near = range(max(sentence.start, match.words[0] - 4), min(sentence.end, match.words[-1] + 5))
    return any(analysis.low[i] in _LIKENESS for i in near)


def _of_people(analysis: Analysis, root: Token) -> bool:
    """ "We do not treat patients who have high blood pressure": whom a clause tells apart."""
    return any(
        node.dep_ == "acl:relcl" and analysis.classes[node.head.i] & {"person"}
        for node in (root, *tree.ancestors(root))
    )


_LIKENESS = frozenset(
    """
    all as common compared every everybody everyone fewer if less like long-term major more most same
    serious significant than unless usually when worse
    """.split()
)
_PART = frozenset("part some bit portion fraction share little few".split())


def _partial(analysis: Analysis, match: Match) -> list[Hedge]:
    """ "takes away some of the sting": part of a pain is no end of it."""
    for name, place in match.slots:
        if name not in ("person", "provider", "treatment"):
            head = analysis.doc[place]
            for token in [head, *tree.children(head, "det", "amod")]:
                whole = any(analysis.low[c.i] in ("every", "each", "any", "all") for c in token.children)
                if analysis.low[token.i] in _PART and not whole:
                    return [Hedge("softener", range(token.i, token.i + 1))]
    return []


def _span_words(analysis: Analysis, match: Match) -> tuple[int, ...]:
    """The words of a match and of the phrases in its slots, where these are near."""
    words = set(match.words)
    for _, head in match.slots:
        start, end = tree.noun_phrase(analysis.doc[head])
        if min(abs(head - w) for w in match.words) <= 12:
            words |= set(range(start, end))
    return tuple(sorted(words))


def _topic(analysis: Analysis, targets: tuple[int, ...]) -> str:
    for place in targets:
        kinds = analysis.kinds(analysis.doc[place])
        for name, topic in _TOPICS:
            if name in kinds:
                return topic
    return ""


def _approximated(analysis: Analysis, match: Match) -> bool:
    first = match.words[0]
    if (
        first > 0
        and analysis.low[first - 1] in _APPROXIMATE
        and analysis.doc[first - 1].sent == analysis.doc[first].sent
    ):
        return True
    return any(
        analysis.low[c.i] in _APPROXIMATE and c.i not in match.words
        for c in analysis.doc[match.root].children
    )
