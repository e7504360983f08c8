"""Is a cue ("harmless", "the best") said of the treatment itself?"""

from __future__ import annotations

from ketalint.language.claims.context import OF_TREATMENT, RELIEF, Context, clinic_speaks
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import children, clause_of, subjects
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_GENERIC = frozenset(
    """
    alternative answer approach choice cure drug experience help medication medicine method one option path
    route solution standard thing tool way weapon
    """.split()
)
_MODIFIERS = ("amod", "compound", "nummod", "det", "nmod")


def described(root: Token) -> Token | None:
    """The noun a cue modifies, when it modifies one."""
    clausal = any(c.kind in ("cop", "nsubj") for c in root.children)  # "no denying that it is a miracle"
    if root.kind in _MODIFIERS and root.head.pos_ in ("NOUN", "PROPN", "X", "ADJ") and not clausal:
        return None if _apart(root) else root.head
    if root.kind == "advmod" and root.head.pos_ in ("ADJ", "NOUN") and root.head.kind in _MODIFIERS:
        return root.head.head if root.head.pos_ == "ADJ" else root.head
    if root.kind == "acl":
        return root.head
    return None


def _apart(root: Token) -> bool:
    """ "Zero risk, zero worries": a parser may hang a fragment on what follows its comma."""
    return any(root.doc[i].text == "," for i in range(root.i + 1, root.head.i)) and root.kind == "compound"


def about_treatment(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    slots = {place for _, place in match.slots}
    noun = described(root)
    while noun is not None and (noun.i in slots or noun.i in match.words):
        root, noun = noun, described(noun)
    if noun is not None:
        return (
            _is_treatment(context, noun)
            or _gained_by_treatment(context, noun)
            or (root.kind == "acl" and _clause_on_treatment(context, root, match))
        )
    if _of_logistics(analysis, root):
        return False
    named = predicated(context, root)
    if named is not None:
        return named
    said = [t for t in subjects(root) if t.i not in match.words and t.i not in slots]
    said = [
        t for t in said if not any(c.i in match.words for c in children(t, "conj"))
    ]  # "lungs and bladder"
    if any(t.kind == "csubj" for t in said):  # "it is a miracle that the elevator works"
        said = [*said, *(t for c in said if c.kind == "csubj" for t in subjects(c))]
    if said:
        if any(_is_treatment(context, t) or _meant(context, t) or _is_word_for_it(context, t) for t in said):
            return True
        if any(analysis.low[t.i] in SEATS for t in said) and _clause_on_treatment(context, root, match):
            return True  # "our drips leave backs as good as new"
        if any(analysis.kinds(t) & {"person", "provider"} for t in said) and _by_us(context, root.sent):
            return True
        if any(analysis.kinds(t) & {"provider", "person", "expert", "payer", "authority"} for t in said):
            return _clause_on_treatment(context, root, match)
        return _never_fails(context, said, match) or _felt_under_it(context, said)
    if root.kind in ("obj", "obl", "nmod", "appos", "conj", "xcomp", "iobj", "ccomp", "acl") or slots:
        return _clause_on_treatment(context, root, match) or nothing_else(context, root)
    if any(_is_treatment(context, t) for t in root.sent if t.i not in match.words and t.pos_ != "PRON"):
        return True
    return _short_on_treatment(context, root) or _likened(context, root)


def _felt_under_it(context: Context, said: list[Token]) -> bool:
    """ "You may float. These feelings are harmless.": what the drug makes one feel."""
    analysis = context.analysis
    start = said[0].sent.start
    if not context.on_treatment or start == 0 or not any(analysis.low[t.i] in _FELT for t in said):
        return False
    if not any(analysis.low[c.i] in _POINTED for t in said for c in t.children):
        return False
    before = analysis.doc[start - 1].sent
    return any("effect-of-drug" in analysis.classes[t.i] or analysis.low[t.i] == "feel" for t in before)


_FELT = frozenset("feeling feelings sensation sensations".split())
_POINTED = frozenset("all such the these this those".split())


def _gained_by_treatment(context: Context, noun: Token) -> bool:
    """ "Side-effect-free comfort with our infusions": is it said of what the treatment brings?"""
    power = context.analysis.low[noun.i] in _POWERS  # "the life-changing power of ketamine"
    if not power and not context.analysis.kinds(noun) & {"benefit"}:
        return False
    brought = (t for t in children(noun, "nmod") if context.analysis.kinds(t) & TREATMENT)
    links = _BY | {"of"} if power else _BY
    return any(context.analysis.low[c.i] in links for t in brought for c in children(t, "case"))


_BY = frozenset("by from through via with".split())
_POWERS = frozenset("benefits effect effects impact magic potential power powers promise".split())


def predicated(context: Context, root: Token) -> bool | None:
    """ "Describes ketamine as harmless", "find them milder": is it said of what the verb above acts on?"""
    verb = root.head
    named = root.kind == "obj" and context.analysis.low[verb.i] in _NAMING  # "call it a miracle"
    if (root.kind not in ("advcl", "xcomp", "obl") and not named) or verb.pos_ != "VERB":
        return None
    if (
        root.kind != "xcomp"
        and not named
        and not any(context.analysis.low[c.i] == "as" for c in children(root, "case", "mark"))
    ):
        return None
    if named and "used" in (context.analysis.low[t.i] for t in (verb.head, *verb.children)):
        return False  # "We used to call it a miracle"
    said = [t for t in children(verb, "obj") if t.i < root.i]
    if any(_is_treatment(context, t) for t in said):
        return True
    if any(_is_treatment(context, t) for t in subjects(verb)):
        return None  # "our drip leaves nerves as good as new"
    return False if any(context.analysis.kinds(t) & TARGET for t in said) else None


_NAMING = frozenset(
    "call called calling calls consider considered considers dub dubbed dubs name named term termed".split()
)


def _is_word_for_it(context: Context, token: Token) -> bool:
    """ "The word we hear most often is 'magical'", said on a page about the treatment."""
    low = context.analysis.low
    if low[token.i] not in ("word", "words") or not context.on_treatment:
        return False
    heard = [t for c in children(token, "acl") for t in (c, *c.subtree)]
    return any(low[t.i] in _HEARD for t in heard)


_HEARD = frozenset("choose comes hear heard say says use used uses".split())


def _never_fails(context: Context, said: list[Token], match: Match) -> bool:
    """ "In my hands it has not failed once": on a page about the treatment, what else might fail?"""
    low = context.analysis.low
    return (
        context.on_treatment
        and all(low[t.i] in ("it", "this") for t in said)
        and any(low[i].startswith("fail") for i in match.words)
    )


def _likened(context: Context, root: Token) -> bool:
    """ "Harmless as tap water": a sentence without a subject, whatever it likens the treatment to."""
    sentence = root.sent
    bare = not any(t.pos_ in ("VERB", "AUX") or t.kind == "nsubj" for t in sentence)
    return (
        context.on_treatment
        and bare
        and root.i <= sentence.start + 1
        and "as" in context.analysis.low[root.i + 1 : root.i + 2]
    )


def _meant(context: Context, token: Token) -> bool:
    """ "It is a godsend, this drip": a pronoun before what it stands for, or with nothing before it."""
    analysis = context.analysis
    if token.pos_ != "PRON" or analysis.low[token.i] not in ("it", "this", "that") or analysis.kinds(token):
        return False
    first = token.sent.start == 0 and analysis.earlier is None
    if first and (context.on_treatment or any(analysis.classes[t.i] & TARGET for t in token.sent)):
        return True
    if context.on_treatment and analysis.low[token.i] != "it" and _patient_alone(analysis, token.sent):
        return True  # "I've tried everything there is, and this is the miracle"
    following = analysis.doc[token.i + 1 : token.sent.end]
    return any(analysis.classes[t.i] & TREATMENT and analysis.low[t.i - 1] in _OURS for t in following)


def _patient_alone(analysis: Analysis, sentence: Span) -> bool:
    """Does somebody tell of himself, and of no other thing?"""
    own = not {"i", "my"}.isdisjoint(analysis.low[sentence.start : sentence.end])
    return own and not any(analysis.classes[t.i] & _OTHER_THINGS for t in sentence)


_OTHER_THINGS = frozenset(("authority", "foreign", "logistics", "payer", "person", "provider", "service"))
_OURS = frozenset("my our that the these this your".split())


def _by_us(context: Context, sentence: Span) -> bool:
    """ "With us you are good as new": the clinic speaks, and of nothing but its patients."""
    other = {"logistics", "foreign"}
    return clinic_speaks(context.analysis, sentence) and not any(
        context.analysis.classes[t.i] & other for t in sentence
    )


def _short_on_treatment(context: Context, root: Token) -> bool:
    """A short sentence without anything else to speak of, in a draft about the treatment."""
    other = {"logistics", "foreign", "provider"}
    unknown = any(
        t.pos_ == "NOUN" and t.kind in ("nsubj", "ROOT") and not context.analysis.kinds(t) for t in root.sent
    )
    return (
        (context.on_treatment or (not unknown and clinic_speaks(context.analysis, root.sent)))
        and len(root.sent) <= 12
        and not any(context.analysis.classes[t.i] & other for t in root.sent)
    )


def nothing_else(context: Context, root: Token) -> bool:
    """In a draft about the treatment, a clause that names no other thing speaks of it."""
    analysis, clause = context.analysis, context.analysis.clause(root)
    other = {"logistics", "foreign", "provider"}
    tokens = [t for t in root.sent if analysis.clause(t) == clause and analysis.low[t.i] != "our"]
    unknown = any(
        t.kind in ("nsubj", "ROOT") and t.pos_ == "NOUN" and not analysis.kinds(t) for t in root.sent
    )
    on_page = context.on_treatment or (clinic_speaks(analysis, root.sent) and not unknown)
    return on_page and not any(analysis.classes[t.i] & other for t in tokens)


_LOGISTIC_VERBS = frozenset(
    """
    arrive book buy call cancel change check come contact drive order park pay postpone register reply
    reschedule reserve return rsvp schedule send ship sign visit walk
    """.split()
)
ARRANGING = _LOGISTIC_VERBS - {"change", "come", "send", "walk"} | {"notify", "report", "tell"}


def _of_logistics(analysis: Analysis, root: Token) -> bool:
    """ "Cancel risk-free": the cue tells how something is booked, paid or reached."""
    first, after = root.sent.start, root.i + 1
    if first < root.i <= first + 3 and analysis.low[first] in ARRANGING:  # even if parsed as a name
        while after < root.sent.end and analysis.low[after] in ("-", "free"):
            after += 1
        if after >= root.sent.end or analysis.pos[after] in ("ADP", "ADV", "PUNCT", "SCONJ"):
            return True
    node = root
    for _ in range(2):
        if node.kind not in ("advmod", "advcl", "xcomp", "obl", "acl", "obj", "dep", "amod"):
            return False
        node = node.head
        if root.kind == "obj" and analysis.low[node.i].startswith("call"):
            return False  # "call it a miracle"
        if analysis.low[node.i + 1 : node.i + 2] == ["along"]:
            return False  # "comes along once in a lifetime"
        if analysis.low[node.i] in _LOGISTIC_VERBS or analysis.low[node.i].rstrip("s") in _LOGISTIC_VERBS:
            return node.pos_ in ("VERB", "NOUN", "PROPN")
    return False


def _is_treatment(context: Context, token: Token) -> bool:
    analysis = context.analysis
    kinds = analysis.kinds(token)
    if kinds & (TREATMENT | RELIEF):
        return token.pos_ != "PRON" or not (kinds & {"foreign"} and not kinds & TREATMENT)
    if analysis.low[token.i].rstrip("s") in _GENERIC and context.on_treatment:
        return not any(analysis.classes[c.i] & {"logistics", "foreign"} for c in token.subtree)
    if analysis.low[token.i].rstrip("s") in _GENERIC:  # "a harmless way to treat sciatica"
        return any(analysis.classes[t.i] & TARGET for c in children(token, "acl", "nmod") for t in c.subtree)
    return False


def _clause_on_treatment(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    clause = clause_of(root)
    for token in clause.sent:
        if token.i in match.words:
            continue
        named = analysis.classes[token.i] & (TREATMENT | RELIEF)
        if named and not (token.kind == "compound" and analysis.kinds(token.head) & OF_TREATMENT):
            return True
    return any(
        token.pos_ == "PRON" and analysis.low[token.i] in ("it", "this") and analysis.kinds(token) & TREATMENT
        for token in clause.sent
    )
