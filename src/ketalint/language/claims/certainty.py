"""The certainty that grammar expresses: promises in the future tense, bare assertions, double denials."""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import HELPING, Found
from ketalint.language.stance import Verdict, hedges, stance_of
from ketalint.language.stance.negation import denials
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_RESTRICTING = frozenset(
    """
    briefly generally hopefully just likely maybe merely often only perhaps possibly probably simply
    sometimes temporarily typically usually
    """.split()
)


def double_denials(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Two denials that lift each other promise more than none.

    "It has never not worked" is a guarantee, "nobody who doesn't respond" means everybody.
    """
    analysis = context.analysis
    result = []
    for effect in found:
        if effect.owner.scale != "effect" or effect.level not in HELPING or effect.verdict.kind != "made":
            continue
        twice = denials(
            analysis, vocabulary.cues, analysis.doc[effect.root], frozenset(effect.words) - {effect.root}
        )
        inner = [i for i in effect.words if analysis.low[i] in ("not", "n't", "never") and i != effect.root]
        places = sorted({*(i for d in twice for i in d), *inner})
        if any(_reported(analysis, vocabulary.cues, i) for i in places):
            continue  # "Nobody denies that it helps", "We would not say that it helps nobody"
        if len(places) < 2 or any(h.strength != "capable" for h in effect.hedges):
            continue
        nobody = any(
            analysis.low[i] in ("nobody", "none")
            or (analysis.low[i] == "no" and "person" in analysis.kinds(analysis.doc[i].head))
            for i in places
        )
        owner = Owner(
            "double-denial",
            "benefit",
            scale="scope" if nobody else "certainty",
            level="all" if nobody else "guaranteed",
        )
        words = tuple(sorted({*effect.words, *places}))
        result.append(replace(effect, owner=owner, level=owner.level, words=words, entry="denied twice"))
    return result


def _reported(analysis: Analysis, cues: Cues, place: int) -> bool:
    """Does a denial stand at a verb of saying or denying?"""
    token = analysis.doc[place]
    return any(
        cues["report"].at(analysis.low, i) or analysis.low[i].startswith(("den", "disput", "doubt"))
        for i in (place, token.head.i)
    )


def excluded_failures(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "There is no chance that it lets you down": a failure ruled out promises success."""
    analysis, cues = context.analysis, vocabulary.cues
    result: list[Found] = []
    for sentence in analysis.sentences:
        ruled = cues["excluded"].first(analysis.low, sentence.start, sentence.end)
        if ruled is None or is_question(sentence):
            continue
        denied = ruled.start > sentence.start and analysis.low[ruled.start - 1] in ("not", "n't")
        failure = _failure(analysis, cues, found, range(ruled.stop, sentence.end))
        named = any(analysis.classes[t.i] & TREATMENT for t in sentence) or context.on_treatment
        if denied or failure is None or not named:
            continue
        words = frozenset((*ruled, *failure))
        verdict = stance_of(analysis, cues, analysis.doc[failure.start], words | {failure.start - 1})
        if verdict.kind in ("denied", "made"):  # its own words of denial are what promises
            owner = Owner("failure-excluded", "benefit", scale="certainty", level="guaranteed")
            clause = analysis.clause(analysis.doc[failure.start])
            places = tuple(range(ruled.start, failure.stop))
            result.append(
                Found(
                    owner,
                    "guaranteed",
                    places,
                    failure.start,
                    clause,
                    Verdict("made"),
                    entry="no chance of failing",
                )
            )
    return result


_UNCHANGED = frozenset("untouched unchanged unmoved unhelped unimproved".split())
_LEAVING = frozenset("leave leaves left leaving stay stays remain remains".split())


def _failure(analysis: Analysis, cues: Cues, found: list[Found], where: range) -> range | None:
    """The words that say the treatment fails: "lets you down", "leaves it as it was", "will not help"."""
    low = analysis.low
    failing = cues["failing"].first(low, where.start, where.stop)
    if failing is not None:
        return failing
    for i in where:
        if low[i] in ("let", "lets", "letting") and "down" in low[i + 1 : min(where.stop, i + 5)]:
            return range(i, low.index("down", i) + 1)
        if low[i] in _LEAVING and i + 1 < where.stop:
            rest = low[i + 1 : min(where.stop, i + 7)]
            if not _UNCHANGED.isdisjoint(rest) or (
                "as" in rest and not {"was", "were", "is", "are"}.isdisjoint(rest)
            ):
                return range(i, min(where.stop, i + 7))
    for effect in found:
        if effect.owner.scale != "effect" or effect.level not in HELPING or effect.root not in where:
            continue
        nots = [
            c.i for c in analysis.doc[effect.root].children if low[c.i] in ("not", "n't") and c.i in where
        ]
        if nots:
            return range(min(nots[0], *effect.words), max(effect.words) + 1)
    return None


def certainty_of_clauses(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """The promises of a benefit ("will relieve", "is going to work") and its bare assertions ("relieves").

    A future counts once, however many effects it stands over.
    """
    analysis = context.analysis
    effects = {f.root: f for f in found if f.owner.scale == "effect" and f.level in HELPING}
    result: list[Found] = []
    seen: set[int] = set()
    in_some = {f.clause for f in found if f.owner.scale == "scope" and f.level == "some"}
    ended = {f.clause for f in found if f.owner.scale == "effect" and f.level == "abolishes"}
    ours = {f.clause for f in found if f.owner.scale == "effect" and f.verdict.kind != "elsewhere"}
    others = {f.clause for f in found if f.verdict.kind == "elsewhere" and f.owner.scale == "effect"} - ours
    roots = [*effects, *(c for c in sorted(context.benefit_clauses - others) if c not in effects)]
    for place in roots:
        root = analysis.doc[place]
        effect = effects.get(place)
        future = future_over(analysis, root)
        if effect is None and vocabulary.constructions["chore"].at(analysis.low, place):
            continue  # "the results of your screening will be sent"
        if future is not None and future.i not in seen and _promises(context, root, effect):
            seen.add(future.i)
            words = tuple(sorted({future.i, *(effect.words if effect else (root.i,))}))
            own = frozenset((root.i,))
            verdict = effect.verdict if effect else stance_of(analysis, vocabulary.cues, root, own)
            if verdict.kind == "made" and _nobody_can_tell(analysis, root):
                verdict = Verdict("denied")
            given = (
                effect.hedges
                if effect
                else tuple(hedges(analysis, vocabulary.cues, root, frozenset([future.i])))
            )
            if not any(h.strength in ("possible", "usual", "some") for h in given):
                owner = Owner("future", "benefit", scale="certainty", level="guaranteed")
                result.append(
                    Found(
                        owner,
                        "guaranteed",
                        words,
                        place,
                        analysis.clause(root),
                        verdict,
                        given,
                        effect.topic if effect else "",
                        entry="will ...",
                    )
                )
        elif (
            future is None
            and effect is not None
            and effect.targets
            and effect.clause not in ended
            and effect.clause not in in_some
            and effect.verdict.kind == "made"
            and not effect.hedges
            and not _on_receptor(analysis, effect)
            and _asserted(context, root)
        ):
            owner = Owner("bare-indicative", "benefit", scale="certainty", level="asserted")
            result.append(replace(effect, owner=owner, level="asserted", entry="bare indicative"))
    return result


def _on_receptor(analysis: Analysis, effect: Found) -> bool:
    """ "Ketamine blocks NMDA receptors" tells how it works and promises nothing."""
    if all(analysis.low[place] in _RECEPTORS for place in effect.targets):
        return True
    acted_on = {analysis.low[t.i] for t in tree.objects(analysis.doc[effect.root])}
    if "it" in acted_on and analysis.low[effect.root].startswith("block"):
        return True  # "Glutamate opens it. Ketamine blocks it."
    named_before = not _RECEPTORS.isdisjoint(analysis.low[: effect.root])
    return not _RECEPTORS.isdisjoint(acted_on) or ("them" in acted_on and named_before)


_RECEPTORS = frozenset(("receptor", "receptors"))


def _is_name(token: Token) -> bool:
    """ "Will Moss runs the desk": a statement does not begin with its auxiliary."""
    return token.is_sent_start is True and token.text[:1].isupper() and not is_question(token.sent)


_TO_COME = frozenset("bound certain destined fated going gonna guaranteed sure".split())


def future_over(analysis: Analysis, root: Token) -> Token | None:
    """The "will" or "going to" over a predicate."""
    node = root
    for _ in range(3):
        for child in tree.children(node, "aux"):
            if _is_name(child):
                continue
            if analysis.low[child.i] in ("will", "'ll", "wo", "’ll", "shall"):
                return child
        if node.kind == "xcomp" and analysis.low[node.head.i] in _TO_COME:
            return node.head
        if node.kind == "conj" and tree.has_own_subject(node):
            return None
        if node.kind not in ("xcomp", "cop", "conj") and not _is_perceived(analysis, node):
            return None
        node = node.head
    return None


_PERCEIVING = frozenset("experience feel notice observe see watch".split())


def _is_perceived(analysis: Analysis, node: Token) -> bool:
    """ "You will feel it vanish": what will be felt will be; "you will see that it helps" says less."""
    return (
        node.kind in ("ccomp", "advcl", "obj")
        and analysis.low[node.head.i] in _PERCEIVING
        and not tree.children(node, "mark")
    )


def _promises(context: Context, root: Token, effect: Found | None) -> bool:
    """Is it the treatment, the patient or the pain that will ...?

    A team that "will help you manage pain" promises work, not relief; one that "will end it" promises more.
    """
    analysis = context.analysis
    if effect is None and _met_or_known(analysis, root):
        return False
    clause = {analysis.low[c.i] for c in root.children} | {analysis.low[c.i] for c in root.head.children}
    if clause & _RESTRICTING or "for the time being" in root.sent.text.lower():
        return False
    if _unforeseen(analysis, root) or _works_best_if(analysis, root):
        return False
    if effect is None and root.dep_ == "acl:relcl":
        return False  # "the faces you'll see"
    said = tree.subjects(root.head if _is_perceived(analysis, root) else root)
    if not said:
        return effect is not None
    if _of_papers(context, root) or _of_drug(context, root, said):
        return False
    for token in said:
        if any(
            analysis.low[c.i] in ("most", "many", "some", "several", "few")
            for c in [token, *tree.children(token, "amod", "det")]
        ):
            return False
        kinds = analysis.kinds(token)
        if kinds & (TREATMENT | {"pain", "symptom", "condition", "mood", "nerve", "opioid", "relief"}):
            return True
        if analysis.low[token.i] in ("it", "this") and not kinds and context.on_treatment:
            return analysis.clause(root) in context.benefit_clauses
        if (
            analysis.low[token.i] in ("you", "he", "she", "they", "everyone", "everybody")
            or "person" in kinds
        ):
            return effect is not None or analysis.clause(root) in context.benefit_clauses
        if ("provider" in kinds or analysis.low[token.i] == "we") and effect is not None:
            return effect.level != "helps"
    return False


def _met_or_known(analysis: Analysis, root: Token) -> bool:
    """ "As you will recall, ...", "you'll see me smile", "she will describe it": known, met or told."""
    if analysis.low[root.i] in _RECOUNTING:
        return True
    if analysis.low[root.i] in _KNOWING and (
        any(analysis.low[c.i] == "as" for c in root.children) or analysis.low[root.i] in _RECALLING
    ):
        return True
    met = (*tree.objects(root), *(s for c in tree.children(root, "ccomp") for s in tree.subjects(c)))
    return analysis.low[root.i] in _PERCEIVING and any(
        analysis.low[t.i] in _STAFF or analysis.low[t.i] == "me" for t in met
    )


_RECOUNTING = frozenset("describe narrate present recount relate".split())
_RECALLING = frozenset("read recall remember".split())
_KNOWING = _RECALLING | frozenset("find gather guess hear know learn notice realize see".split())


def _works_best_if(analysis: Analysis, root: Token) -> bool:
    """ "This will work best if you bring your list": advice, and no outcome."""
    low, place = analysis.low, root.i
    return low[place] == "work" and low[place + 1 : place + 3] in (
        ["best", "if"],
        ["best", "when"],
        ["only", "if"],
    )


def _of_papers(context: Context, root: Token) -> bool:
    """ "It will help us if you bring a list", "you will see the results of your blood test"."""
    analysis = context.analysis
    if analysis.low[root.i] == "help":
        helped = {analysis.low[t.i] for t in tree.children(root, "obj", "iobj")}
        other = [c for c in tree.children(root, "xcomp", "csubj") if c.i not in context.benefit_clauses]
        return not helped.isdisjoint(_STAFF) or (bool(other) and analysis.low[root.i + 1] == "to")
    if analysis.low[root.i] in ("get", "have") and not _WEEKDAYS.isdisjoint(
        analysis.low[root.sent.start : root.sent.end]
    ):
        return any(analysis.low[t.i] == "results" for t in tree.children(root, "obj"))
    shown = (t for t in tree.children(root, "obj") if analysis.low[t.i].startswith("result"))
    return any(analysis.classes[c.i] & {"logistics"} for t in shown for c in t.subtree)


_WEEKDAYS = frozenset("friday monday saturday sunday thursday tuesday wednesday".split())
_STAFF = frozenset(("her", "him", "them", "us"))


def _of_drug(context: Context, root: Token, said: list[Token]) -> bool:
    """ "The effect will gradually subside": what the drip itself does to one passes."""
    analysis = context.analysis
    return bool(context.analysis.low[root.i] in _PASSING) and all(
        analysis.low[t.i] in ("effect", "effects") and not tree.children(t, "nmod") for t in said
    )


_PASSING = frozenset("decrease diminish ease fade lessen lift pass settle stop subside".split())


def _unforeseen(analysis: Analysis, root: Token) -> bool:
    """ "We cannot say how your feet will respond", "nobody knows when it will help"."""
    if root.kind != "ccomp" or not any(
        analysis.low[c.i] in _WONDERING and c.i < root.i for c in root.subtree
    ):
        return False
    said = analysis.doc[root.head.i]
    parts = [*said.children, *(c for s in tree.subjects(said) for c in s.children), *tree.subjects(said)]
    return any(analysis.low[c.i] in _UNSAID and c.i < root.i for c in parts)


def _nobody_can_tell(analysis: Analysis, root: Token) -> bool:
    """ "It's impossible to say in advance how you'll respond", "we can't tell who'll do well"."""
    low, start = analysis.low, root.sent.start
    asking = next((i for i in range(root.i - 1, start, -1) if low[i] in _OPEN), start)
    telling = next(
        (i for i in range(asking - 1, max(start, asking - _IN_ADVANCE), -1) if low[i] in _TELLING), 0
    )
    if not start < telling < asking:
        return False
    return not (_UNSAID | _HARD).isdisjoint(low[max(start, telling - _IN_ADVANCE) : telling])


_OPEN = frozenset("how if when whether who".split())
_IN_ADVANCE = 5  # words from "impossible" to "tell", and from there to "how"
_TELLING = frozenset("foresee foretell guess know knows predict say tell".split())
_HARD = frozenset("cannot difficult hard impossible unable".split())
_WONDERING = frozenset("how if when whether".split())
_UNSAID = frozenset("n't never no nobody none not".split())
_SUPPOSING = frozenset(("before", "if", "till", "unless", "until", "when", "whenever", "where", "whether"))


def _asserted(context: Context, root: Token) -> bool:
    """A finite clause in the present whose subject is the treatment."""
    analysis = context.analysis
    if "VerbForm=Fin" not in root.morph or "Tense=Past" in root.morph or tree.children(root, "aux"):
        return False
    if any(
        analysis.low[c.i] in ("differently", "only", "by", "like", "potentially", "possibly", "perhaps")
        for c in root.subtree
    ):
        return False
    if any(analysis.low[i] in ("how", "why") for i in range(root.left_edge.i, root.i)):
        return False  # "which is how it treats pain", "how well it works"
    if any(analysis.low[c.i] in _SUPPOSING and c.i < root.i for c in root.children):
        return False  # "temporary when it comes"
    if _not_in_others(analysis, root) or _what_it_is(analysis, root):
        return False
    if any(analysis.low[i] in ("some", "others") and analysis.low[i - 1] in _IN for i in _after(root)):
        return False  # "ketamine eases it for others"
    follows = analysis.doc[root.i + 1] if root.i + 1 < root.sent.end else root
    if analysis.low[root.i].startswith("help") and (
        tree.children(root, "xcomp") or (follows.pos_ == "VERB" and follows.i != root.i)
    ):
        return False  # "helps lessen the symptoms" says less than "lessens"
    return any(analysis.kinds(s) & {"ketamine", "treatment"} for s in tree.children(root, "nsubj"))


def _after(root: Token) -> range:
    return range(root.i + 1, min(root.sent.end, root.i + _NEAR))


_NEAR = 6  # words from what it does to "for others"


def _what_it_is(analysis: Analysis, root: Token) -> bool:
    """ "An anesthetic that eases pain at low doses", "the dose that eases pain": named, and not promised."""
    if root.kind != "acl" or analysis.low[root.head.i] not in _SUBSTANCES:
        return False
    article = {analysis.low[c.i] for c in tree.children(root.head, "det")}
    return bool(article & {"a", "an"}) or analysis.low[root.head.i].startswith("dose")


_SUBSTANCES = frozenset(
    """
    agent analgesic anesthetic compound dissociative dose doses drug medication medicine painkiller substance
    """.split()
)


def _not_in_others(analysis: Analysis, root: Token) -> bool:
    """ "It turns symptoms down for a while, and for some people it doesn't": told of some only."""
    low, sentence = analysis.low, root.sent
    for place in range(root.i + 1, sentence.end):
        some = low[place] == "some" and low[place - 1] in _IN
        if some or low[place] in _OTHERS:
            near = low[max(root.i + 1, place - _BESIDE_THEM) : min(sentence.end, place + _AFTER_THEM)]
            return not _UNHELPED.isdisjoint(near)
    return False


_IN = frozenset("for in with".split())
_OTHERS = frozenset("few half many others quarter rest third".split())
_UNHELPED = frozenset("hardly little n't never no not nothing scarcely".split())
_BESIDE_THEM, _AFTER_THEM = 5, 9  # words around those whom it does not help
