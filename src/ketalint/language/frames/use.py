"""Taking ketamine without a clinic: at home, by parcel, from a layperson, at one's own dose; and driving."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.frames.verbs import of_verbs, reader
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.needs import any_word
from ketalint.language.words.nouns import TREATMENT

_FIRST_PERSON = frozenset(("i", "we"))
_BEST = frozenset("all best fine good great ideal perfect right safe".split())
_WITHIN = frozenset("advmod amod case conj nmod obj obl xcomp".split())
_LEAVING = frozenset(form for verb in "drive get go head leave return walk".split() for form in forms(verb))
_SELF = frozenset("herself himself myself oneself themselves yourself yourselves".split())
_DENIALS = frozenset(("n't", "never", "no", "not"))
_UNTRAINED = frozenset("unlicensed unqualified unschooled untrained".split())


def _ketamine_of(sentence: Sentence, verb: Token) -> Token | None:
    """The ketamine that a verb acts on."""
    for token in tree.objects(verb):
        if sentence.means_ketamine(token):
            return token
        if sentence.means_treatment(token) and sentence.in_family("portion", token):
            return token
        if sentence.hit("alone", token):  # "taking ketamine solo", taken for a compound
            drug = next((t for t in tree.children(token, "compound") if sentence.means_ketamine(t)), None)
            if drug is not None:
                return drug
        contents = [t for t in tree.children(token, "nmod") if _is_drug(sentence, t)]
        if contents and token.i > verb.i:  # "a box of ketamine lozenges"
            return contents[0]
    if any(c.lower_ == "to" for c in tree.children(verb, "mark")) and verb.head.i < verb.i:
        over = [verb.head, *tree.children(verb.head, "obj", "obl")]  # "tablets for you to take"
        over += [c for t in over for c in tree.children(t, "nmod")]
        return next((t for t in over if t.i < verb.i and _is_drug(sentence, t)), None)
    return None


def _is_drug(sentence: Sentence, token: Token) -> bool:
    """Ketamine itself, or a form of it: "ketamine lozenges", no "ketamine leaflet"."""
    classes = sentence.analysis.classes
    if any(c.lower_ in ("about", "on") for c in tree.children(token, "case")):
        return False  # "a leaflet on ketamine tablets"
    named = any("ketamine" in classes[c.i] for c in tree.children(token, "compound", "nmod"))
    return "ketamine" in classes[token.i] or (named and bool(classes[token.i] & TREATMENT))


def _at_home(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Take your ketamine in bed", "ketamine can be used by yourself", "use it outside of a clinic"."""
    if verb.pos_ != "VERB" or sentence.verb("taking", verb) is None:
        return None
    drug = _ketamine_of(sentence, verb)
    if drug is None:
        return None
    below = {t.i for t in verb.subtree}
    for family in ("home", "alone"):
        for hit in sentence.hits(family):
            if hit[0] in below and hit[-1] > verb.i and _places_it(sentence, verb, hit):
                return sentence.statement("supervision", "contrary", (verb.i, drug.i), hit)
    for hit in sentence.hits("outside"):
        clinic = next((h for h in sentence.hits("supervision") if 0 < h[0] - hit[-1] <= 3), None)
        if clinic is not None and hit[0] in below:
            return sentence.statement("supervision", "contrary", (verb.i, drug.i), hit, clinic)
    return None


def _places_it(sentence: Sentence, verb: Token, hit: Places) -> bool:
    """Does the place belong to this verb rather than to a clause or noun below it?"""
    word = sentence.head(hit)
    if any(c.lower_ == "our" or c.lower_ in ("before", "after") for c in word.children):
        return False  # "in our office", "before bed"
    node = word
    while node.i != verb.i and node.kind in _WITHIN:
        above = node.head
        other = node.kind == "nmod" and above.pos_ == "NOUN" and not sentence.means_ketamine(above)
        if other and sentence.hit("home", above) is None:
            return False
        if node.lower_ in _LEAVING and not any(sentence.hit("supervisor", t) for t in tree.subjects(verb)):
            return False  # "patients have one infusion and go home"
        node = above
    return bool(node.i == verb.i)


def _by_parcel(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Your ketamine arrives in an envelope", "we put the ketamine in the mail"."""
    if verb.pos_ != "VERB" or sentence.verb("sending", verb) is None:
        return None
    moved = _ketamine_of(sentence, verb) or next(
        (t for t in tree.subjects(verb) if "ketamine" in sentence.analysis.kinds(t)), None
    )
    if moved is None:
        moved = next((t for t in tree.subjects(verb) if sentence.hit("other-route", t)), None)
    elif not _is_drug(sentence, moved):
        return None
    if moved is None or sentence.hits("clinic-door"):
        return None
    if sentence.in_family("mailing", verb) and moved.i > verb.i:
        return sentence.statement("supervision", "contrary", (verb.i, moved.i))
    places = [t for t in tree.children(verb, "obl", "nmod") if t.i != moved.i]
    places += tree.children(moved, "nmod") if moved.i > verb.i else []
    for place in places:
        hit = sentence.hit("parcel", place)
        if hit is not None:
            return sentence.statement("supervision", "contrary", (verb.i, moved.i), hit)
    return None


def _by_mail(sentence: Sentence) -> Iterator[Statement]:
    """ "Doctor-free ketamine, on your doorstep in 48 hours": a parcel with no verb."""
    if any(t.pos_ == "VERB" for t in sentence.span) or sentence.hits("clinic-door"):
        return
    for drug in sentence.treatments:
        stands = drug.kind in ("ROOT", "parataxis", "appos", "list")
        hit = next((h for h in sentence.hits("doorstep") if 0 < h[0] - drug.i <= 5), None)
        if hit is not None and stands and sentence.means_ketamine(drug):
            yield from sentence.given("supervision", "contrary", (drug.i,), hit)


def _to_oneself(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Giving yourself ketamine", "I run my own ketamine drips", "inject your ketamine on Sundays"."""
    low = sentence.analysis.low
    if verb.pos_ != "VERB" or sentence.verb("self-giving", verb) is None:
        return None
    drug = next((t for t in verb.subtree if t.i > verb.i and sentence.means_ketamine(t)), None)
    if drug is None or any(low[t.i] in ("we", "nurse", "nurses") for t in tree.subjects(verb)):
        return None
    if any(c.lower_ in ("after", "before", "between", "during") for c in tree.children(drug, "case")):
        return None  # "give yourself a rest after the infusion"
    ours = [t for t in verb.subtree if verb.i < t.i <= verb.i + 6]
    for token in ours:
        if low[token.i] in _SELF and token.head.i in (verb.i, drug.i):
            return sentence.statement("supervision", "contrary", (verb.i, token.i, drug.i))
        one = low[token.i] in ("one", "each") and low[token.i + 1 : token.i + 2] in (["another"], ["other"])
        if one:
            return sentence.statement("supervision", "contrary", (verb.i, token.i, drug.i))
        if low[token.i] == "own" and token.head.i in (drug.i, drug.head.i):
            return sentence.statement("supervision", "contrary", (verb.i, token.i, drug.i))
    told = verb.kind == "ROOT" and not tree.subjects(verb) and not tree.is_passive(verb)
    if told and sentence.in_family("self-giving-only", verb) and verb.i == sentence.span.start:
        return sentence.statement("supervision", "contrary", (verb.i, drug.i))
    return None


def _in_own_hands(sentence: Sentence) -> Iterator[Statement]:
    """ "From then on the dosing is entirely in your own hands", "whether it suits you is your call"."""
    for said in sentence.hits("own-hands"):
        dose = next((h for h in sentence.hits("dose") if 0 < said[0] - h[-1] <= 6), None)
        if dose is None or _FIRST_PERSON & set(sentence.analysis.low[dose[0] : said[0]]):
            continue
        if sentence.head(dose).kind in ("nsubj", "csubj"):
            yield from sentence.given("supervision", "contrary", dose, said)


def _home_will_do(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine needs only you and your sofa", "a living room will do"."""
    low = sentence.analysis.low
    for home in sentence.hits("home"):
        word = sentence.head(home)
        if (
            word.kind == "nsubj"
            and sentence.hit("sufficing", word.head)
            and word.i < word.head.i <= home[-1] + 4
        ):
            yield from sentence.given(
                "supervision", "contrary", home, sentence.hit("sufficing", word.head) or ()
            )
        verb = next((t for t in tree.ancestors(word) if t.pos_ == "VERB"), None)
        if verb is None or low[verb.i] not in ("need", "needs", "require", "requires", "take", "takes"):
            continue
        between = low[verb.i + 1 : home[0]]
        what = [*tree.subjects(verb), *tree.children(verb, "csubj")]
        if not {"only", "just"} & set(between) or {"ride", "lift", "driver", "way"} & set(between):
            continue
        if any(sentence.means_ketamine(t) for t in what) or "you" in between:
            yield from sentence.given("supervision", "contrary", (verb.i,), home)


def _counted(agent: Token) -> list[Token]:
    """ "One of our greeters"."""
    return tree.children(agent, "nmod") if agent.lower_ in ("any", "one", "some") else []


def _runs_ketamine(sentence: Sentence, token: Token) -> bool:
    """ "The ketamine pump", "your ketamine line"."""
    named = any("ketamine" in sentence.analysis.classes[c.i] for c in tree.children(token, "compound"))
    return named and sentence.analysis.low[token.i] in _RUNNING


_HOOKED = frozenset(("clients", "patients", "people", "you"))
_RUNNING = frozenset(("bag", "bags", "line", "lines", "pump", "pumps"))


def _once_gave(sentence: Sentence, verb: Token, agent: Token) -> bool:
    """ "A friend in New York gave him ketamine", "anyone can start a drip badly": no offer of a clinic."""
    if any(c.lower_ in _BADLY for c in tree.children(verb, "advmod")):
        return True
    by_friend = sentence.analysis.low[agent.i] in _FRIENDS and "Tense=Past" in verb.morph
    return by_friend and sentence.analysis.low[verb.i + 1] in _THIRD


_BADLY = frozenset("badly poorly wrong wrongly".split())
_FRIENDS = frozenset("brother cousin friend neighbor roommate sister".split())
_THIRD = frozenset("her him them".split())


def _by_layperson(sentence: Sentence, verb: Token) -> Statement | None:
    """ "A friend can hook up your drip", "run by whoever is at the desk", "given by untrained people"."""
    if verb.pos_ != "VERB":
        return None
    said = sentence.verb("giving", verb)
    if said is None:
        return None
    given = [*tree.objects(verb), *tree.subjects(verb)]
    drug = next((t for t in given if sentence.means_ketamine(t) or _runs_ketamine(sentence, t)), None)
    if drug is None and sentence.verb("hooking", verb) is not None:  # "a greeter plugs you in"
        drug = next((t for t in tree.objects(verb) if sentence.analysis.low[t.i] in _HOOKED), None)
    if drug is None:
        return None
    agents = [*tree.agents(verb), *(t for t in tree.subjects(verb) if not tree.is_passive(verb))]
    agents += [
        t for t in verb.subtree if t.i > verb.i and any(c.lower_ == "by" for c in tree.children(t, "case"))
    ]
    for agent in agents:
        if _once_gave(sentence, verb, agent):
            continue
        if agent.i == drug.i or (tree.is_passive(verb) and drug.i > agent.i):
            continue  # "the calendar is managed by the desk, the drip by nurses"
        if verb.kind == "acl" and verb.head.i == agent.i:
            continue  # "anyone who gives ketamine must be trained"
        hit = sentence.hit("layperson", agent, *_counted(agent))
        about = {sentence.analysis.low[t.i] for t in agent.subtree if t.i != verb.i}
        if about & _UNTRAINED or ("training" in about and about & {"no", "without"}):
            hit = (agent.i,)
        elif "trained" in about:
            hit = None
        if hit is not None:
            return sentence.statement("supervision", "contrary", said, (drug.i,), hit)
    return None


def _own_dose(sentence: Sentence, verb: Token) -> Statement | None:
    """ "You may change the dose as you see fit", "turn the drip up whenever it hurts"."""
    if verb.pos_ != "VERB" or not sentence.in_family("dosing", verb):
        return None
    if any(sentence.analysis.low[t.i] in _FIRST_PERSON for t in tree.subjects(verb)):
        return None
    dose = next(
        (t for t in (*tree.objects(verb), *tree.children(verb, "ccomp", "nmod")) if sentence.hit("dose", t)),
        None,
    )
    if dose is None:
        return None
    if any("provider" in sentence.analysis.classes[t.i] for t in sentence.actors(verb)):
        return None
    below = {t.i for t in verb.subtree}
    for hit in sentence.hits("at-will"):
        if hit[0] in below and hit[0] > verb.i:
            return sentence.statement("supervision", "contrary", (verb.i, dose.i), hit)
    return None


def _home_session(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine at your kitchen table works as well"."""
    for drug in sentence.treatments:
        if not sentence.means_ketamine(drug) or drug.kind != "nsubj":
            continue
        for place in tree.children(drug, "nmod"):
            hit = sentence.hit("home", place)
            own = any(c.lower_ in ("at", "in", "on", "from") for c in tree.children(place, "case"))
            refused = any(
                c.lower_ in _DENIALS for verb in tree.children(drug.head, "acl") for c in verb.children
            )  # "is something we don't offer"
            if hit is not None and own and not refused and not any(c.lower_ == "our" for c in place.children):
                yield from sentence.given("supervision", "contrary", (drug.i,), hit, root=drug.head)


def _home_is_best(sentence: Sentence) -> Iterator[Statement]:
    """ "Home is the best place to take ketamine"."""
    for hit in sentence.hits("home"):
        home = sentence.head(hit)
        if home.kind != "nsubj" or home.head.lower_ not in ("place", "setting", "spot"):
            continue
        drug = next((t for t in sentence.treatments if t.i > home.head.i), None)
        taken = any(sentence.verb("taking", c) for c in tree.children(home.head, "acl", "advcl"))
        praised = taken and any(c.lower_ in _BEST for c in home.head.children)
        if drug is not None and praised:
            found = sentence.statement("supervision", "contrary", hit, (home.head.i, drug.i))
            if found is not None:
                yield found


def _self_service(sentence: Sentence) -> Iterator[Statement]:
    """ "Our infusions are self-service"."""
    for hit in sentence.hits("self-service"):
        word = sentence.head(hit)
        about = [
            *tree.subjects(word),
            *tree.objects(word),
            *([word.head] if word.kind in ("amod", "compound") else []),
        ]
        if any(sentence.means_ketamine(t) or sentence.means_treatment(t) for t in about):
            found = sentence.statement("supervision", "contrary", hit)
            if found is not None:
                yield found


def _unwarned(sentence: Sentence) -> bool:
    return bool(sentence.treatments) and not sentence.warns


def _only_in_view(sentence: Sentence) -> bool:
    if sentence.treatments or sentence.warns or not sentence.hits("layperson"):
        return False
    return sentence.in_view


_BY_OTHERS = "layperson =training " + any_word(_UNTRAINED)
_ONE_ANOTHER = "self-giving-only =each =one =own " + any_word(_SELF)

USE = (
    *given(
        _only_in_view,
        frame(of_verbs(reader(_by_layperson, "hooking", "giving")).read, "layperson", "hooking"),
    ),
    *given(
        _unwarned,
        of_verbs(
            reader(_at_home, "taking", "alone home outside"),
            reader(_by_parcel, "sending", "mailing parcel"),
            reader(_by_layperson, "giving", _BY_OTHERS),
            reader(_to_oneself, "self-giving", _ONE_ANOTHER),
            reader(_own_dose, "dosing", "dose", "at-will"),
        ),
        frame(_by_mail, "doorstep"),
        frame(_in_own_hands, "own-hands", "dose"),
        frame(_home_will_do, "home", "sufficing =need =needs =require =requires =take =takes"),
        frame(_home_session, "home"),
        frame(_home_is_best, "home", "=place =setting =spot"),
        frame(_self_service, "self-service"),
    ),
)
