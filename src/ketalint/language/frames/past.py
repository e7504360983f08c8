"""What ketamine was first made for, and when."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.quantities.amounts import find_amounts
from ketalint.language.quantities.scope import tokens_in
from ketalint.language.quantities.units import YEAR
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

_OURS = frozenset(("our", "we", "us", "here"))
_ROLE = frozenset(("as", "for"))
_RECENT = 40 * YEAR
_YET = frozenset(("before", "until", "till"))


def _is_ketamine(sentence: Sentence, token: Token) -> bool:
    """Its name, or an "it" that stands for it."""
    if "ketamine" in sentence.analysis.classes[token.i]:
        return True
    return sentence.analysis.low[token.i] == "it" and "ketamine" in sentence.analysis.kinds(token)


def _born_as(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine was born as a treatment for sadness", "chemists cooked it up as a mood pill"."""
    low, role = sentence.analysis.low, sentence.hits("anesthesia")
    before = any(
        first[0] < later[0] for first in sentence.hits("long-before") for later in sentence.hits("anesthesia")
    )
    for family in ("creating", "using"):
        if family == "using" and not before:
            continue
        for made in sentence.hits(family):
            if sentence.head(made).pos_ == "NOUN":
                continue  # "a new beginning"
            for use in sentence.hits("later-use"):
                between = low[made[-1] + 1 : use[0]]
                near = 0 < use[0] - made[-1] <= 8 and not _ROLE.isdisjoint(between)
                near = near and not _again(sentence, made[-1] + 1, use[0])
                first = before or not role or use[0] < role[0][0]
                if near and first and _whose(sentence, made):
                    yield from sentence.given("anesthetic-first", "contrary", made, use)


def _again(sentence: Sentence, start: int, end: int) -> bool:
    """ "Developed in the 1960s and studied for pain since": what happened to it later."""
    return any(sentence.analysis.pos[i] == "VERB" for i in range(start, end))


def _whose(sentence: Sentence, made: Places) -> bool:
    """Is it ketamine that was made?"""
    verb = sentence.head(made)
    about = [*tree.subjects(verb), *tree.objects(verb), verb.head]
    return any("ketamine" in sentence.analysis.kinds(t) for t in about) or any(
        "ketamine" in sentence.analysis.classes[t.i] for t in verb.head.children
    )


def _anesthesia_later(sentence: Sentence) -> Iterator[Statement]:
    """ "Anesthesia is a recent sideline of ketamine", "surgeons borrowed it much later"."""
    for role in sentence.hits("anesthesia"):
        noun = sentence.head(role)
        if noun.kind != "nsubj":
            continue
        for late in sentence.hits("latecomer"):
            if late[0] > role[-1] and sentence.head(late).i in {
                noun.head.i,
                *(c.i for c in noun.head.children),
            }:
                yield from sentence.given("anesthetic-first", "contrary", role, late)
        if sentence.in_family("adopting", noun.head) and sentence.hits("much-later"):
            late = sentence.hits("much-later")[0]
            if abs(late[0] - noun.head.i) <= 4:
                yield from sentence.given("anesthetic-first", "contrary", role, (noun.head.i,), late)


def _only_after(sentence: Sentence) -> Iterator[Statement]:
    """ "Surgeons only discovered ketamine after psychiatrists had used it for decades"."""
    low = sentence.analysis.low
    for role in sentence.hits("anesthesia"):
        verb = sentence.head(role).head
        after = next((t.i for t in sentence.after(verb) if low[t.i] == "after"), None)
        only = "only" in low[sentence.span.start : verb.i]
        if sentence.head(role).kind == "nsubj" and sentence.in_family("adopting", verb) and only and after:
            yield from sentence.given("anesthetic-first", "contrary", role, (verb.i, after))


def _used_before_them(sentence: Sentence) -> Iterator[Statement]:
    """ "Pain clinics used ketamine for decades before the first anesthesiologist thought of it"."""
    for verb in sentence.verbs("using"):
        drug = next((t for t in tree.objects(verb) if "ketamine" in sentence.analysis.classes[t.i]), None)
        by = [
            t for t in tree.subjects(verb) if sentence.hit("trade", t) and not sentence.hit("anesthesia", t)
        ]
        earlier = next((h for h in sentence.hits("long-before") if h[0] > verb.i), None)
        role = next((h for h in sentence.hits("anesthesia") if earlier and 0 < h[0] - earlier[-1] <= 3), None)
        if drug is not None and by and earlier is not None and role is not None:
            yield from sentence.given(
                "anesthetic-first", "contrary", (verb.i, drug.i), earlier, role, root=verb
            )


def _arrived(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine came onto the market last year"."""
    for come, _ in sentence.pairs("arriving", "of-late", 3):
        if any("ketamine" in sentence.analysis.kinds(t) for t in tree.subjects(sentence.head(come))):
            yield from sentence.given("introduced", "contrary", come)


def _years_ago(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine was invented eight years ago"."""
    low, start = sentence.analysis.low, sentence.span.start
    if "ago" not in sentence.low or not sentence.hits("creating"):
        return
    for amount in find_amounts(sentence.analysis.text):
        tokens = tokens_in(sentence.analysis, amount.start, amount.end)
        end = tokens.stop
        if amount.kind != "time" or amount.high > _RECENT or not start <= tokens.start < sentence.span.end:
            continue
        made = next((h for h in sentence.hits("creating") if 0 < tokens.start - h[-1] <= 6), None)
        if made is not None and end < sentence.span.end and low[end] == "ago" and _whose(sentence, made):
            yield from sentence.given("introduced", "contrary", made, tokens, (end,))


def _sold_first(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine was first sold as a sleeping pill"."""
    low = sentence.analysis.low
    for made in sentence.hits("using"):
        first = low[made[0] - 1] == "first" or low[made[0] - 1] == "originally"
        use = next((h for h in sentence.hits("later-use") if 0 < h[0] - made[-1] <= 4), None)
        if first and use and "as" in low[made[-1] : use[0]] and _whose(sentence, made):
            yield from sentence.given("anesthetic-first", "contrary", made, use)


def _never_an_anesthetic(sentence: Sentence) -> Iterator[Statement]:
    """ "No hospital has ever put anyone under with ketamine", "it was never used in surgery"."""
    low = sentence.analysis.low
    ever = {"ever", "never"} & sentence.low
    for hit in sentence.hits("anesthesia") + sentence.hits("putting-under") if ever else ():
        verb = next(
            (t for t in (sentence.head(hit), *tree.ancestors(sentence.head(hit))) if t.pos_ == "VERB"), None
        )
        if verb is None or not (
            sentence.in_family("using", verb) or verb.i in hit or low[verb.i] in ("had", "do", "has")
        ):
            continue
        if any(low[c.i] in ("ever", "never") for c in verb.children) and not sentence.names_other_drug:
            yield from sentence.given("anesthetic-first", "accords", (verb.i,), hit)


def _new(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is a child of the twenty-first century"."""
    low = sentence.analysis.low
    for hit in sentence.hits("newness"):
        word, after = sentence.head(hit), hit[-1] + 1
        if not any("ketamine" in sentence.analysis.kinds(t) for t in tree.subjects(word)):
            continue
        if after < sentence.span.end and low[after] in (
            "to",
            "for",
            "in",
            "against",
            "way",
            "approach",
            "option",
        ):
            continue  # a newcomer to pain care
        yield from sentence.given("introduced", "contrary", hit, [c.i for c in tree.children(word, "cop")])


def _unheard_of(sentence: Sentence) -> Iterator[Statement]:
    """ "Until this decade no hospital had ever heard of ketamine"."""
    if _YET.isdisjoint(sentence.low):
        return
    for verb in sentence.verbs("knowing"):
        known = sentence.verb("knowing", verb)
        if known is None:
            continue
        drug = [
            t
            for t in (*tree.objects(verb), *tree.children(verb, "obl", "nmod"))
            if "ketamine" in sentence.analysis.classes[t.i]
        ]
        by = [t for t in tree.subjects(verb) if sentence.hit("trade", t) or sentence.hit("nobody", t)]
        if drug and by and sentence.hits("of-late"):
            yield from sentence.given("introduced", "accords", known, (drug[0].i,))


def _unknown_until(sentence: Sentence) -> Iterator[Statement]:
    """ "The drug was unknown to medicine before the turn of this century"."""
    low = sentence.analysis.low
    word = next(t for t in sentence.span if low[t.i] in _UNKNOWN)
    if not any(_is_ketamine(sentence, t) or low[t.i] == "drug" for t in tree.subjects(word)):
        return
    for amount in find_amounts(sentence.analysis.text):
        tokens = tokens_in(sentence.analysis, amount.start, amount.end)
        yet = next(
            (i for i in range(tokens.start - 1, max(word.i, tokens.start - 4), -1) if low[i] in _YET), 0
        )
        if amount.kind == "year" and amount.low > _LATE and yet and tokens.stop <= sentence.span.end:
            yield from sentence.given("introduced", "contrary", (word.i, yet), tokens)


def _made_late(sentence: Sentence) -> Iterator[Statement]:
    """ "The drug was invented in the late 1990s": made, and not first used for pain."""
    low = sentence.analysis.low
    made = next((t for t in sentence.span if low[t.i] in _MADE), None)
    if made is not None and low[made.i] == "made" and low[made.i - 1] != "first":
        return  # "made popular", "made for"
    if made is None or not any(_is_ketamine(sentence, t) or low[t.i] == "drug" for t in tree.subjects(made)):
        return
    for amount in find_amounts(sentence.analysis.text):
        if amount.kind != "year" or amount.low <= _LATE:
            continue
        tokens = tokens_in(sentence.analysis, amount.start, amount.end)
        if 0 < tokens.start - made.i <= _NEAR_YEAR and tokens.stop <= sentence.span.end:
            yield from sentence.given("introduced", "contrary", (made.i,), tokens)


def _made_by_somebody_late(sentence: Sentence) -> Iterator[Statement]:
    """ "The Navy developed ketamine in 1994", "it was cooked up for Desert Storm"."""
    for verb in sentence.verbs("creating"):
        said = sentence.verb("creating", verb)
        if said is None or verb.kind not in ("ROOT", "conj", "parataxis", "ccomp"):
            continue
        drug = next((t for t in tree.objects(verb) if _is_ketamine(sentence, t)), None)
        by = [t for t in tree.subjects(verb) if t is not drug]
        if drug is None or (not by and not tree.is_passive(verb)) or any(_ours(sentence, t) for t in by):
            continue
        late = next((h for h in sentence.hits("late-event") if 0 < h[0] - verb.i <= _NEAR_YEAR), None)
        when: Places | range | None = late or _late_year(sentence, verb)
        if when is not None:
            yield from sentence.given("introduced", "contrary", said, when)
            return


def _ours(sentence: Sentence, token: Token) -> bool:
    """ "Dr. Lee developed our ketamine program in 2015": one of the house."""
    return bool(sentence.analysis.kinds(token) & {"provider", "person"}) or token.lower_ in (
        "she",
        "he",
        "they",
    )


def _late_year(sentence: Sentence, verb: Token) -> range | None:
    """A year soon after the verb that is too late for ketamine to have been made."""
    for amount in find_amounts(sentence.analysis.text):
        if amount.kind != "year" or amount.low <= _LATE:
            continue
        tokens = tokens_in(sentence.analysis, amount.start, amount.end)
        if 0 < tokens.start - verb.i <= _NEAR_YEAR and tokens.stop <= sentence.span.end:
            return tokens
    return None


_MADE = frozenset("concocted created discovered formulated invented made synthesized".split())
_NEAR_YEAR = 8  # words from the making to the year
_UNKNOWN = frozenset(("undiscovered", "unheard", "unknown"))
_LATE = 1975  # whoever knows nothing of it before this year is late by years


def _of_its_past(sentence: Sentence) -> bool:
    """Is it about ketamine, and not about a clinic or another drug?"""
    if not _OURS.isdisjoint(sentence.low) or sentence.of_a_relative:
        return False
    return any(_is_ketamine(sentence, t) for t in sentence.span)


def _of_no_other_past(sentence: Sentence) -> bool:
    """Does it name ketamine as the one with a past, or no drug by its name?"""
    return _of_its_past(sentence) or not any(_is_ketamine(sentence, t) for t in sentence.span)


PAST = (
    *given(
        _of_its_past,
        frame(_born_as, "later-use", "creating using"),
        frame(_anesthesia_later, "anesthesia", "latecomer much-later"),
        frame(_never_an_anesthetic, "anesthesia putting-under", "=ever =never"),
        frame(_new, "newness"),
        frame(_only_after, "anesthesia", "adopting", "=only"),
        frame(_used_before_them, "anesthesia", "long-before"),
        frame(_arrived, "of-late", "arriving"),
        frame(_years_ago, "creating", "=ago"),
        frame(_sold_first, "later-use", "using", "=first =originally"),
        frame(_unheard_of, "of-late", "knowing", any_word(_YET)),
    ),
    *given(_of_no_other_past, frame(_unknown_until, _UNKNOWN, _YET), frame(_made_late, _MADE, "=in")),
    *given(_of_its_past, frame(_made_by_somebody_late, "creating")),
)
