"""Does a phrase speak of something else than what the treatment does? Each scale has senses of its own."""

from __future__ import annotations

from ketalint.language.claims.aftermath import (
    a_feeling_of,
    not_used,
    of_a_mark,
    of_a_trial,
    of_an_onlooker,
    of_exercise,
    of_the_procedure,
    too_small_to_tell,
    wears_off,
)
from ketalint.language.claims.approvals import (
    approval_of_another,
    beside_self_pay,
    of_another_use,
    of_what_it_pays_for,
)
from ketalint.language.claims.asides import aside
from ketalint.language.claims.asked_and_barred import not_of_suiting
from ketalint.language.claims.context import Context
from ketalint.language.claims.credit import credited
from ketalint.language.claims.each_visit import of_each_visit
from ketalint.language.claims.elsewhere import (
    guaranteed_before,
    however_it_seems,
    of_a_definition,
    of_a_dose,
    of_a_measure,
    of_a_meeting,
    of_a_refund,
    of_a_time,
    of_a_tool,
    of_an_appointment,
    of_another_promise,
    of_consent,
    of_former_years,
    of_hiding,
    of_its_end,
    of_its_strain,
    of_lasting_pain,
    of_our_chores,
    of_paying,
    of_taking_it,
    of_the_drug_itself,
    of_those_who_do_not,
    of_what_was_tried,
    of_who_gives,
    once_sought,
    part_of_a_name,
    second_of_several,
    tried_before,
    without_it,
    yet_harmed,
)
from ketalint.language.claims.everyday import not_of_patients, nothing_ends
from ketalint.language.claims.not_ended import not_ended
from ketalint.language.claims.not_everybody import not_everybody
from ketalint.language.claims.of_another import had_from_another, of_another_field, ranked_elsewhere
from ketalint.language.claims.other_care import of_other_care
from ketalint.language.claims.other_dangers import of_other_dangers, on_terms
from ketalint.language.claims.other_matters import (
    of_a_chair,
    of_a_mishap,
    of_a_trouble,
    of_another_drug,
    of_another_matter,
)
from ketalint.language.claims.other_stretches import of_another_stretch
from ketalint.language.claims.paid import of_another_tab, of_other_payments
from ketalint.language.claims.senses import (
    answering,
    by_degrees,
    in_many_places,
    no_effect,
    no_hype,
    no_rank,
    not_free_of_harm,
    not_sure,
    of_dosing,
    suffered_before,
    switched,
    when_it_ends,
)
from ketalint.language.claims.strayed import mends_by_nature, strayed
from ketalint.language.claims.sure_otherwise import soon_otherwise, sure_otherwise
from ketalint.language.claims.wished import only_wished
from ketalint.language.constructions.approval.paying import names_no_insurer
from ketalint.language.constructions.comparison.ranking import of_our_menu
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT


def of_something_else(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    """Whether the sentence around a phrase gives it a sense that claims nothing on its scale."""
    if owner.scale in _POINTED_AT and _points_elsewhere(context, match):
        return True
    if owner.scale and aside(context.analysis, match, owner.scale):
        return True
    if owner.scale == "certainty":
        return (
            _of_unknown(context, match)
            or _of_some(context.analysis, match)
            or _of_harm(context.analysis, match)
            or guaranteed_before(context.analysis, match)
            or of_taking_it(context.analysis, match)
            or of_our_chores(context.analysis, vocabulary, match)
            or of_a_measure(context.analysis, match)
            or of_a_refund(context.analysis, match)
            or of_another_promise(context, match)
            or of_a_definition(context.analysis, match)
            or of_its_end(context.analysis, vocabulary, match)
            or of_dosing(context.analysis, match)
            or part_of_a_name(context.analysis, match)
            or not_sure(context.analysis, match)
            or of_each_visit(context.analysis, match)
            or sure_otherwise(context.analysis, match)
        )
    if owner.scale == "scope":
        return (
            of_who_gives(context.analysis, match)
            or of_a_meeting(context.analysis, match)
            or of_what_was_tried(context.analysis, match)
            or not_of_patients(context.analysis, match)
            or not_everybody(context.analysis, match)
            or not_of_suiting(context, match)
            or of_another_drug(context.analysis, match)
        )
    if owner.scale == "tone":
        return (
            of_a_time(context.analysis, match)
            or only_wished(context.analysis, vocabulary, match)
            or no_hype(context.analysis, match)
            or had_from_another(context.analysis, match)
        )
    if owner.scale == "duration":
        return (
            of_taking_it(context.analysis, match)
            or without_it(context.analysis, match)
            or of_a_dose(context.analysis, match)
            or of_former_years(context.analysis, match)
            or of_lasting_pain(context.analysis, match)
            or of_a_chair(context.analysis, match)
            or of_those_who_do_not(context.analysis, match)
            or suffered_before(context.analysis, match)
            or of_another_stretch(context.analysis, match)
            or had_from_another(context.analysis, match)
            or by_degrees(context.analysis, match)
            or part_of_a_name(context.analysis, match)
        )
    if owner.scale == "speed":
        return (
            of_paying(context.analysis, match)
            or second_of_several(context.analysis, match)
            or of_a_tool(context.analysis, vocabulary, match)
            or of_an_appointment(context.analysis, match)
            or of_its_strain(context.analysis, match)
            or when_it_ends(context.analysis, match.words)
            or answering(context.analysis, match)
            or switched(context.analysis, match)
            or in_many_places(context.analysis, match)
            or soon_otherwise(context.analysis, match)
            or _done_at_once(context.analysis, vocabulary, match)
            or a_feeling_of(context.analysis, match)
            or of_an_onlooker(context.analysis, match)
            or of_the_procedure(context, match)
            or _of_harm(context.analysis, match)
        )
    if owner.scale == "approval":
        return (
            approval_of_another(context.analysis, match)
            or names_no_insurer(context.analysis, match)
            or of_what_it_pays_for(context.analysis, match)
            or beside_self_pay(context.analysis, match)
            or of_other_payments(context.analysis, match)
            or of_another_tab(context.analysis, match)
            or of_another_use(context.analysis, context.analysis.doc[match.root].sent.start, match.words[0])
        )
    if owner.scale == "comparison":
        return of_our_menu(context.analysis, match) or (
            no_rank(context.analysis, match)
            or once_sought(context.analysis, match)
            or tried_before(context.analysis, match)
            or ranked_elsewhere(context.analysis, match)
            or of_another_field(context.analysis, match)
        )
    if owner.scale == "evidence":
        return _of_harm(context.analysis, match) or of_consent(context.analysis, match)
    if owner.scale == "safety":
        return (
            _free_of(context.analysis, match)
            or without_it(context.analysis, match)
            or (owner.name == "nothing-to-fear" and of_hiding(context.analysis, match))
            or yet_harmed(context.analysis, vocabulary, match)
            or of_the_drug_itself(context.analysis, match)
            or however_it_seems(context.analysis, match)
            or not_free_of_harm(context.analysis, match)
            or not_used(context.analysis, match.words[-1])
            or too_small_to_tell(context.analysis, match.words[-1])
            or of_a_mark(context.analysis, match)
            or of_a_mishap(context.analysis, match)
            or of_a_trouble(context.analysis, match)
            or of_other_dangers(context.analysis, match)
            or (owner.name == "safe-and-effective" and on_terms(context.analysis, match))
        )
    if owner.fact and not owner.scale:
        return of_other_care(context.analysis, match, owner)
    return owner.scale == "effect" and (
        of_a_tool(context.analysis, vocabulary, match)
        or not_ended(context.analysis, match)
        or nothing_ends(context.analysis, match)
        or strayed(context.analysis, match)
        or mends_by_nature(context.analysis, match)
        or no_effect(context.analysis, match)
        or a_feeling_of(context.analysis, match)
        or of_a_trial(context.analysis, match)
        or of_exercise(context.analysis, match)
        or wears_off(context.analysis, match)
        or of_another_matter(context, match)
        or not _had_from_treatment(context, vocabulary, match, owner)
    )


def _done_at_once(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """ "Patients are observed from the start of the infusion": what the staff does, and no relief."""
    sentence = analysis.doc[match.root].sent
    if any(analysis.classes[t.i] & (TARGET | {"benefit", "relief"}) for t in sentence):
        return False
    return of_our_chores(analysis, vocabulary, match)


def _of_some(analysis: Analysis, match: Match) -> bool:
    """ "Certain health conditions", "certain benefits": some of them, and no certainty."""
    after = max(match.words) + 1
    if analysis.low[max(match.words)] != "certain" or after >= len(analysis.doc):
        return False
    head = analysis.doc[max(match.words)].head
    return head.i >= after and "Number=Plur" in head.morph and analysis.low[head.i] != "results"


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
        after = analysis.low[place + 1 : place + 4]
        if after[:1] and after[0] in _BESIDE and not _PROCEDURE.isdisjoint(after):
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
    for place in range(max(root.sent.start + 1, root.i - _MAX_SOUGHT), root.i):
        if analysis.low[place] == "for" and analysis.low[place - 1] in _SEARCH:
            return True  # in titles the relations of words are less sure
    for node in (root, *tree.ancestors(root)):
        above = node.head
        sought = node.kind in ("obl", "nmod", "obj") and analysis.low[above.i] in _SEEKING
        if sought and (node.kind == "obj" or any(analysis.low[c.i] == "for" for c in node.children)):
            return True
        if tree.is_clause(node) and node.kind != "acl":
            return False
    return False


_SEARCH = frozenset("hunt quest race search searching".split())
_MAX_SOUGHT = 4  # words from "for" to what is sought
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
