"""What kind of drug ketamine is said to be, and whether it is said to act as opioids do."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.frames.verbs import at_any_verb
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_OTHER_KIND = frozenset(
    """
    alternative alternatives another anti different instead non other own replacement separate substitute
    """.split()
)


def _is_of_class(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is a steroid", "it belongs to the antibiotics"."""
    low = sentence.analysis.low
    for hit in sentence.hits("wrong-class"):
        word = sentence.head(hit)
        if word.head.text == "-":  # "anti-inflammatory", which parsers take apart
            word = word.head
        if hit[-1] + 1 < sentence.span.end and low[hit[-1] + 1] in (
            "-",
            "free",
            "sparing",
            "receptor",
            "receptors",
        ):
            continue
        if low[hit[-1] + 1 : hit[-1] + 2] == ["like"] and sentence.doc[hit[-1] + 1].pos_ != "ADP":
            continue  # "an opioid like effect"
        if _by_law(sentence, hit):
            continue
        found = _kind_of(sentence, word, hit)
        if found is not None:
            yield found


def _by_law(sentence: Sentence, hit: Places) -> bool:
    """ "In Japan it's a narcotic by law": what a statute calls it."""
    low = sentence.analysis.low
    return low[hit[0]].startswith("narcotic") and not _LAW.isdisjoint(
        low[sentence.span.start : sentence.span.end]
    )


_LAW = frozenset("act classified law laws legal legally scheduled statute statutes".split())


def _is_kin(sentence: Sentence) -> Iterator[Statement]:
    """ "A close relative of fentanyl"."""
    named = {h[-1] for h in sentence.hits("opioid-like")}
    for word in sentence.span:
        other = "opioid-drug" in sentence.analysis.classes[word.i] or word.i in named
        if other and word.kind in ("nmod", "obl"):
            found = _kind_of(sentence, word, (word.i,), kin_only=True)
            if found is not None:
                yield found


def _kind_of(sentence: Sentence, word: Token, hit: Places, *, kin_only: bool = False) -> Statement | None:
    """The word as a predicate of ketamine, by itself or as the family ketamine is a member of."""
    low, kin = sentence.analysis.low, None
    node = word
    while (
        node.kind in ("amod", "compound") and node.head.i > hit[-1] and sentence.hit("drug-noun", node.head)
    ):
        node = node.head  # "one of the anti-inflammatory painkillers"
    while node.kind in ("nmod", "obl", "compound", "amod") and sentence.hit("kinship", node.head):
        node = kin = node.head
    if kin is None and kin_only:
        return None
    if any(low[c.i] in _OTHER_KIND and c.i not in hit for c in (*word.children, *node.children)) or low[
        hit[0] - 1 if hit[0] else 0
    ] in ("non", "-"):
        return None
    said: Places
    if node.kind in ("obl", "nmod") and sentence.in_family("belonging", node.head):
        said = (node.head.i,)  # "counts" may be taken for a noun
        subjects = [
            *tree.subjects(node.head),
            *tree.objects(node.head),
            *tree.children(node.head, "compound"),
        ]
    elif node.kind == "appos":
        said, subjects = (), [node.head]
    elif low[node.head.i] == "nothing" and low[node.i - 1] == "but":
        said, subjects = (node.head.i,), tree.subjects(node.head)
    elif tree.children(node, "cop"):
        said = (tree.children(node, "cop")[0].i,)
        subjects = tree.subjects(node)
    elif sentence.asks and any(tree.children(t, "cop") for t in tree.children(node, "nsubj")):
        subjects = tree.children(node, "nsubj")
        said = ((tree.children(subjects[0], "cop") or [subjects[0]])[0].i,)
    elif (  # "Is ketamine an opioid?"
        sentence.asks
        and tree.children(node.head, "cop")
        and not tree.children(node, "case")
        and "ketamine" in sentence.analysis.classes[node.head.i]
    ):
        said = (tree.children(node.head, "cop")[0].i,)
        subjects = [node.head]
    else:
        return None
    agent = next((t for t in subjects if "ketamine" in sentence.analysis.kinds(t)), None)
    if agent is None and low[word.i].startswith(("opi", "narc", "anti", "inflam", "nsaid", "-")):
        agent = next((t for t in subjects if sentence.means_ketamine(t)), None)
    if agent is None:
        return None
    fact = (
        "not-an-opioid" if low[word.i].startswith(("opi", "narc", "anti", "nsaid")) or kin else "anesthetic"
    )
    return sentence.statement(fact, "contrary", (agent.i,), said, (node.i,), hit)


_SPARING = frozenset("bypasses has ignores leaves lets misses needs skips spares".split())


def _bound(sentence: Sentence) -> Iterator[Statement]:
    return at_any_verb(sentence, _binds)


def _receptors(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.span if "opioid-receptor" in sentence.analysis.classes[t.i]]


def _binds(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Ketamine does its work by attaching to opioid receptors"."""
    said = sentence.verb("binding", verb)
    if verb.pos_ != "VERB" and not (said and tree.children(verb, "compound")):
        return None  # "ketamine docks on ..." may be taken for a noun
    agent = next((t for t in sentence.actors(verb) if "ketamine" in sentence.analysis.kinds(t)), None)
    if agent is None:
        return None
    for token in (*tree.objects(verb), *tree.children(verb, "obl", "nmod")):
        through = any(c.lower_ in ("through", "via") for c in tree.children(token, "case"))
        between = range(min(token.i, agent.i) + 1, max(token.i, agent.i))
        if any(c.lower_ == "from" for c in tree.children(token, "case")):
            continue  # "works away from the opioid receptors"
        if any("opioid-drug" in sentence.analysis.classes[i] for i in between):
            continue  # "opioid receptors are targeted by morphine; others, by ketamine"
        acted_on = token.kind == "obj" and not sentence.hits("keeping-off")
        if "opioid-receptor" in sentence.analysis.classes[token.i] and (
            said is not None or through or (acted_on and sentence.analysis.low[verb.i] not in _SPARING)
        ):
            return sentence.statement("not-an-opioid", "contrary", (agent.i,), said or (verb.i,), (token.i,))
    return None


def _on_opioid_receptor(sentence: Sentence) -> Iterator[Statement]:
    """ "Our drip owes its effect to the mu receptor": whatever it has to do with it but keep away from it."""
    low = sentence.analysis.low
    if sentence.hits("keeping-off"):
        return
    for token in _receptors(sentence):
        subject = next(
            (
                sentence.doc[i]
                for i in range(token.i - 1, sentence.span.start - 1, -1)
                if sentence.doc[i].kind == "nsubj"
            ),
            None,
        )
        if subject is None or not sentence.means_ketamine(subject):
            continue
        between = sentence.doc[subject.i + 1 : token.i]
        if low[subject.head.i] in ("has", "have") and "target" in low[token.i + 1 : token.i + 5]:
            yield from sentence.given("not-an-opioid", "contrary", (subject.i,), (subject.head.i, token.i))
            return
        if len(between) <= 12 and sentence.hit("working", *between) and ";" not in low[subject.i : token.i]:
            verb = next(t for t in between if sentence.hit("working", t))
            yield from sentence.given("not-an-opioid", "contrary", (subject.i,), (verb.i, token.i))


def _same_as(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine and oxycodone do their work in one and the same way"."""
    analysis = sentence.analysis
    for same in sentence.hits("sameness"):
        near = sentence.doc[max(sentence.span.start, same[0] - 9) : min(sentence.span.end, same[-1] + 7)]
        other = next(
            (t for t in near if sentence.hit("opioid-like", t) or "opioid-drug" in analysis.classes[t.i]),
            None,
        )
        drug = next((t for t in near if "ketamine" in analysis.classes[t.i]), None)
        asked = any(t.lower_ == "whether" for t in near)
        if not asked and other is not None and drug is not None and drug.i < max(same[0], other.i):
            yield from sentence.given("not-an-opioid", "contrary", (drug.i,), same, (other.i,))


def _by_receptor(sentence: Sentence) -> Iterator[Statement]:
    """ "It is through the opioid receptor that ketamine does its work"."""
    if sentence.hits("keeping-off") or sentence.names_other_opioid:
        return
    receptors = _receptors(sentence)
    for drug in sentence.treatments:
        verb = drug.head
        before = [t for t in receptors if 0 < drug.i - t.i <= 8]
        works = sentence.verb("working", verb) or (verb.i, *(t.i for t in tree.children(verb, "obj")))
        done = sentence.in_family("working", verb) or any(
            sentence.analysis.low[t.i] in ("work", "job", "thing", "magic")
            for t in tree.children(verb, "obj")
        )
        if before and done and drug.kind == "nsubj" and sentence.means_ketamine(drug):
            yield from sentence.given("not-an-opioid", "contrary", (before[-1].i, drug.i), works)


def _names_drug(sentence: Sentence) -> bool:
    return sentence.names_drug


KINSHIP = given(
    _names_drug,
    frame(_is_of_class, "wrong-class"),
    frame(_is_kin, "kinship"),
    frame(_same_as, "sameness"),
    frame(_bound, "@opioid-receptor"),
    frame(_on_opioid_receptor, "@opioid-receptor", "working =has =have"),
    frame(_by_receptor, "@opioid-receptor"),
)
