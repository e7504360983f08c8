"""Sentences by which a treatment is good for a condition, read from the parse rather than found as a phrase.

"OCD patients do well on ketamine", "If you live with colitis, our drip can help", "Conditions that benefit
include gout and asthma", "My eczema cleared while I was on ketamine". Each reader looks from the name of the
condition for a word that carries the claim, so that its stance can be asked; the word families are those of
rules/lexicon/offers.toml.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context, tells_of_working
from ketalint.language.claims.credit import OTHER_HANDS
from ketalint.language.claims.everyday import is_bare_therapy
from ketalint.language.constructions.support.only_studied import is_weighed
from ketalint.language.constructions.support.stories import left_in_story, says, stays_away
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_PAIN = frozenset(("pain", "nerve"))
FLARES = frozenset("attack attacks crises crisis flare flares flareup flareups".split())  # of any illness
_LINKS = frozenset(
    """
    after at began beginning by during following from in on since started starting thanks through to under
    using via with
    """.split()
)
_AGAINST = frozenset(("against", "off", "of"))
_ON = _AGAINST | {"for", "on", "with"}  # "it works a treat on ringing ears"
_TAKING = frozenset("take takes taking took taken".split())
_BETTER = frozenset(
    "again better calmer easier faster fewer freely less lighter longer milder more quicker steadier".split()
)


_GOOD = frozenset("calm clear good gentle normal ordinary peaceful quiet steady still".split())


def carrier(context: Context, words: Cues, name: Token, start: int) -> Token | None:
    """The word that says the treatment is good for the condition `name`, which begins at `start`, or None."""
    phrase = phrase_of(context.analysis, name)
    if phrase is None:
        return None
    for reader in (_acted_on, _meant_for, _gives_way, _leaves, _listed):
        found = reader(context, words, name, phrase)
        if found is not None:
            return found
    return (
        left_in_story(context, words, name, phrase)
        or _sold_for(context, start)
        or _has_who_does_well(context, words, name, start)
    )


def of_another(analysis: Analysis, verb: Token) -> bool:
    """Is the deed of `verb` that of another treatment: "our laser treats scars", "is cured with tablets"?"""
    if any(analysis.low[c.i] in _ELSEWHERE for c in tree.children(verb, "advmod")):
        return True
    doers = [*tree.subjects(verb), *tree.agents(verb)]
    if any(analysis.low[t.i] in OTHER_HANDS or _is_other_doctor(analysis, t) for t in doers):
        return True
    if any(is_own_treatment(analysis, t) for t in doers):
        return False
    return any(_is_other(analysis, t) for t in doers)


def _is_other_doctor(analysis: Analysis, doer: Token) -> bool:
    """ "Is managed by her own doctor", "is treated by a neurologist down the hall": by none of us."""
    if not analysis.kinds(doer) & {"expert", "provider"} or doer.pos_ not in ("NOUN", "PROPN"):
        return False
    before = {analysis.low[c.i] for c in doer.children}
    if before & {"our", "us"}:
        return False
    return bool(before & {"own", "your", "their", "her", "his", "family", "a", "an"}) and doer.i > doer.head.i


_ELSEWHERE = frozenset("already elsewhere otherwise separately".split())


def is_other_treatment(analysis: Analysis, head: Token) -> bool:
    """Is a noun for a treatment parted from ketamine by its first word: "Botulinum injections"?"""
    return _is_other(analysis, head) and not is_own_treatment(analysis, head)


# --- readers: from the name of a condition to the word that carries the claim -----------------


def _acted_on(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """ "Ketamine settles epilepsy", "slows the growth of tumors", "protects the brain against dementia"."""
    analysis = context.analysis
    verb = phrase.head
    if phrase.kind == "nmod" and analysis.cases(phrase) & {"out", "off"}:
        verb = verb.head
    if verb.pos_ != "VERB" or verb.i == phrase.i or _whose_they_are(analysis, verb):
        return None
    relation = phrase.kind
    person = "person" in analysis.kinds(phrase) and phrase.i != name.i
    case = {analysis.low[c.i] for c in tree.children(phrase, "case")}
    if person and not says(words["help"], analysis, verb):
        return None
    taken = analysis.low[verb.i] in _TAKING and case & {"out", "off"}  # "takes the sting out of menopause"
    after_verb = relation in ("advmod", "dep", "xcomp") and 0 < name.i - verb.i <= 2 and not case
    if not (
        relation == "obj"
        or (relation == "obl" and case & (_ON if tells_of_working(analysis.low[verb.i]) else _AGAINST))
        or phrase.dep_ == "nsubj:pass"
        or taken
        or after_verb  # a parser may not know the name
    ):
        return None
    if not taken and says(words["no-help"], analysis, verb):
        return None
    return verb if _by_treatment(context, verb) else None


def _whose_they_are(analysis: Analysis, verb: Token) -> bool:
    """ "Those with ringing ears or hearing loss": an adjective that a parser may take for a deed."""
    before = analysis.low[verb.i - 1] if verb.i else ""
    return verb.kind == "acl" and before == "with" and verb.head.pos_ == "PRON"


def _meant_for(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """ "For somebody with Tourette's, an infusion means a quiet week"."""
    analysis, verb = context.analysis, phrase.head
    if (
        phrase.kind != "obl"
        or analysis.cases(phrase) != {"for"}
        or not words["mean"].at(analysis.low, verb.i)
    ):
        return None
    if not any(is_own_treatment(analysis, t) for t in tree.subjects(verb)):
        return None
    given = [t for t in verb.children if t.i > verb.i and t.pos_ == "NOUN"]
    return verb if any(c.lower_ in _BETTER | _GOOD for t in given for c in t.children) else None


def _gives_way(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """ "Her anorexia gave way to ketamine"."""
    analysis = context.analysis
    verb = phrase.head
    if phrase.kind != "nsubj" or not says(words["yield"], analysis, verb):
        return None
    if any(is_own_treatment(analysis, t) for t in tree.children(verb, "obl") if analysis.cases(t) & {"to"}):
        return verb
    return None


def _leaves(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """ "My eczema cleared while I was on ketamine", "Long COVID fog lifts with our drip"."""
    analysis = context.analysis
    verb = phrase.head  # a parser may take "lifts" for the noun of the phrase
    if phrase.kind != "nsubj" and phrase.i > name.i and phrase.kind == "ROOT":
        verb = phrase
    elif phrase.kind != "nsubj":
        return None
    if not says(words["leave"], analysis, verb) and not stays_away(analysis, verb):
        return None
    if "effect-of-drug" in analysis.classes[name.i] and not tree.children(phrase, "nmod"):
        return None  # "Nausea fades after the infusion" tells of a side effect
    return verb if _linked_to_treatment(analysis, name.sent) else None


def _has_who_does_well(context: Context, words: Cues, name: Token, start: int) -> Token | None:
    """ "OCD patients do well on ketamine", "Children with autism speak more after it"."""
    analysis = context.analysis
    sentence = name.sent
    person = _sufferer(analysis, words, start, name.i)
    if person is None:
        return None
    if not (_linked_to_treatment(analysis, sentence) or _reported_here(context, person)):
        return None
    low = analysis.low
    for place in range(max(person.i, name.i) + 1, min(sentence.end, max(person.i, name.i) + 9)):
        token = analysis.doc[place]
        if words["do-well"].at(low, place) and token.pos_ in ("VERB", "AUX", "NOUN"):
            return token
        if words["at-last"].at(low, place):
            return token.head if token.head.pos_ in ("VERB", "ADJ", "NOUN") else token
        if low[place] in _BETTER and analysis.pos[place - 1] in ("VERB", "NOUN", "PROPN", "PRON"):
            return token.head
        if token.is_punct and token.text not in ("-", "–", "'", '"'):
            break
    return None


def _reported_here(context: Context, person: Token) -> bool:
    """ "People with OCD tell us that they sleep through": news of a page that names no other cause."""
    analysis, sentence = context.analysis, person.sent
    told = person.head if person.kind == "nmod" and analysis.low[person.head.i] in _OF_THEM else person
    if not context.on_treatment or told.kind != "nsubj" or analysis.low[told.head.i] not in _TELLING:
        return False
    after = range(told.head.i, sentence.end)
    return not any(
        analysis.classes[i] & {"foreign", "service", "logistics"} or analysis.low[i] in _CAUSED_BY
        for i in after
    )


_CAUSED_BY = frozenset("after by during from thanks with without".split())
_OF_THEM = frozenset("all dozens half many most several some".split())
_TELLING = frozenset("describe find found notice noticed report reported say see tell told".split())


def _sufferer(analysis: Analysis, words: Cues, start: int, end: int) -> Token | None:
    """Who has the condition that stands from `start` to `end`: "OCD patients", "children with OCD"."""
    low, doc = analysis.low, analysis.doc
    if end + 1 < len(doc) and "person" in analysis.classes[end + 1] and doc[end + 1].pos_ == "NOUN":
        return doc[end + 1]
    for place in range(start - 1, max(doc[start].sent.start - 1, start - 5), -1):
        if "person" in analysis.classes[place] and low[place] != "who":
            between = low[place + 1 : start]
            having = not _HAVING.isdisjoint(between) or words["has"].first(low, place + 1, start) is not None
            return doc[place] if having else None
    return None


def _listed(context: Context, words: Cues, name: Token, phrase: Token) -> Token | None:
    """ "Conditions that may benefit include gout", "Gout is one of the conditions we treat"."""
    analysis = context.analysis
    for token in name.sent:
        if token.i == name.i or not words["list"].at(analysis.low, token.i):
            continue
        told = [
            c
            for c in tree.children(token, "acl", "amod")
            if any(says(words["lead"], analysis, v) for v in (c, *tree.children(c, "xcomp", "ccomp")))
        ]
        if not told or not _lists(analysis, token, name, told[0]):
            continue
        by = [t for t in told[0].subtree if is_own_treatment(analysis, t)]
        provider = any(analysis.kinds(t) & {"provider"} for t in tree.children(told[0], "nsubj"))
        if by or (provider and context.on_treatment):
            return told[0]
    return None


def _sold_for(context: Context, start: int) -> Token | None:
    """ "low-dose ketamine for autism, tinnitus and Tourette syndrome", whatever the parse of the list."""
    analysis = context.analysis
    listing = True
    for place in range(start - 1, max(analysis.doc[start].sent.start, start - 12), -1):
        token = analysis.doc[place]
        if analysis.low[place] in ("for", "against") and listing:
            held = analysis.low[place - 1] in _HELD and place - 2 >= analysis.doc[start].sent.start
            sold = analysis.doc[place - 1 - held]  # "ketamine evenings for menopause"
            if is_weighed(analysis, sold):
                return None
            if "ketamine" not in analysis.classes[sold.i] or not context.on_treatment:
                return None
            return sold.head if sold.head.pos_ == "VERB" else sold
        if analysis.low[place] == "to" and _used(analysis, place):  # "we use ketamine to still the tremor"
            return analysis.doc[place - 1]
        if "person" in analysis.classes[place] or token.pos_ not in _IN_LIST | {"ADV", "VERB", "ADP"}:
            return None
        if token.pos_ not in _IN_LIST and analysis.low[place] not in ("in", "of", "from"):
            listing = False
    return None


def _used(analysis: Analysis, place: int) -> bool:
    """Does "use ketamine" stand right before a word?"""
    return "ketamine" in analysis.classes[place - 1] and any(
        w in ("use", "uses", "used", "using") for w in analysis.low[max(0, place - 5) : place - 1]
    )


_HELD = frozenset(
    """
    afternoons circle circles club day days evening evenings hour hours morning mornings night nights retreat
    retreats
    """.split()
)
_IN_LIST = frozenset("ADJ CCONJ DET NOUN NUM PART PRON PROPN PUNCT X".split())


# --- what the readers share -------------------------------------------------------------------


def phrase_of(analysis: Analysis, name: Token) -> Token | None:
    """The head of the noun phrase in which the condition stands; None where it is the cause of a pain.

    "growth of tumors" is headed by "growth", "people with OCD" by "people"; the nerve pain of diabetes, and
    the pain that cancer leaves, are pain.
    """
    node = tree.first_conjunct(name)
    for _ in range(6):
        if node.i != name.i and analysis.classes[node.i] & _PAIN and analysis.low[node.i] not in FLARES:
            return None
        if node.head.i == node.i:
            break
        relation = node.kind
        if relation in ("compound", "amod", "nmod", "appos", "conj"):
            case = analysis.cases(node)
            if case & {"out", "off"}:  # "takes the sting out of menopause"
                return node
            if relation == "nmod" and not case <= _INSIDE:
                break
            node = node.head
        else:
            break
    return node


_INSIDE = frozenset(("of", "with", "in", "from", "to", "'s", "’s", "like"))
_HAVING = frozenset(
    "battling diagnosed facing fighting had has have having living struggling suffer suffering with".split()
)


def is_own_treatment(analysis: Analysis, token: Token) -> bool:
    """Does the phrase name ketamine, or a treatment that is not told apart from it?"""
    kinds = analysis.kinds(token)
    parts = _parts(analysis, token)
    if "ketamine" in kinds | parts:
        return True
    other = bool(kinds & {"foreign", "service"}) or _named_otherwise(analysis, token)
    return bool(kinds & TREATMENT) and not other and not is_bare_therapy(analysis, token)


def _is_other(analysis: Analysis, token: Token) -> bool:
    kinds, parts = analysis.kinds(token), _parts(analysis, token)
    if "ketamine" in kinds | parts:
        return False
    if (kinds | parts) & {"foreign", "service"}:
        return True
    return bool(kinds & TREATMENT) and (_named_otherwise(analysis, token) or is_bare_therapy(analysis, token))


def _parts(analysis: Analysis, token: Token) -> frozenset[str]:
    """The classes of the nouns in front of a noun: "ketamine" of "ketamine suite"."""
    return frozenset[str]().union(*(analysis.classes[c.i] for c in tree.children(token, "compound")))


def _named_otherwise(analysis: Analysis, token: Token) -> bool:
    """ "Botulinum injections", "the vitamin drip": a first word that is no part of the ketamine service."""
    if any(analysis.low[c.i] in _OF_OTHER_KINDS for c in tree.children(token, "amod")):
        return True
    return any(
        c.pos_ in ("NOUN", "PROPN")
        and not analysis.classes[c.i]
        and c.i < analysis.starts[token.i]
        and analysis.low[c.i] not in _OWN_PARTS
        and c.text[0].isalpha()
        for c in tree.children(token, "compound")
    )


_OF_OTHER_KINDS = frozenset(
    "behavioral cognitive dental hormonal manual psychological surgical topical vestibular".split()
)
_OWN_PARTS = frozenset(
    """
    booster clinic dose group im iv k low maintenance microdose mood nerve pain signature spa suite weekly
    """.split()
)


def _by_treatment(context: Context, verb: Token) -> bool:
    """Is the deed put down to the treatment: as its subject, by "with ketamine", or "we use ketamine to"?"""
    analysis = context.analysis
    doers = [t for t in (*tree.subjects(verb), *tree.agents(verb)) if t.i != verb.i]
    if any(is_own_treatment(analysis, t) for t in doers):
        return True
    using = analysis.low[verb.head.i].startswith(("use", "using", "give"))
    if verb.kind in ("xcomp", "advcl") and using:
        return any(is_own_treatment(analysis, t) for t in tree.children(verb.head, "obj"))
    return False


def _linked_to_treatment(analysis: Analysis, sentence: Span) -> bool:
    """Does the sentence put something down to ketamine: "with our drip", "while I was on ketamine"?"""
    low = analysis.low
    for token in sentence:
        if analysis.classes[token.i] & TREATMENT and is_own_treatment(analysis, token):
            before = low[max(sentence.start, token.i - 6) : token.i]
            if not _LINKS.isdisjoint(before):
                return True
    return False


def _lists(analysis: Analysis, noun: Token, name: Token, told: Token) -> bool:
    """Is the condition said to be among those that the noun names?"""
    if any(t.i == name.i for t in told.subtree):
        return False
    low = analysis.low
    between = low[min(noun.i, name.i) : max(noun.i, name.i)]
    linked = not _IS_AMONG.isdisjoint(between)
    return linked and not any(w in ("not", "n't", "never", "except", "no") for w in between)


_IS_AMONG = frozenset("is are be include includes including like among range ranges as :".split())


def is_wary(analysis: Analysis, words: Cues, sentence: Span) -> bool:
    """Does the sentence caution?"""
    low = analysis.low
    return any(
        low[place] != "first" or low[place + 1 : place + 2] == [] or low[place + 1] not in _OCCASIONS
        for place, _ in words["caution"].standing_in(low, sentence.start, sentence.end)
    )


_OCCASIONS = frozenset("course day drip hour infusion session time visit week".split())  # "the first day"
