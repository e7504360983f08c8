"""Whose claim it is: the clinic's, a printed patient's, a cited expert's, or that of others it rejects."""

from __future__ import annotations

from ketalint.language.stance.judgment import (
    LEARNING,
    US,
    Attribution,
    by_noun,
    corrected,
    dismissed_after,
    gives_reason,
    is_negated,
    not_sold,
    ruled_out,
)
from ketalint.language.stance.lifting import exclaimed, kept_quiet
from ketalint.language.stance.mention import mentioned
from ketalint.language.stance.strangers import is_one_of_us, is_sent_to, of_strangers
from ketalint.language.stance.wording import wording_judged
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, is_passive, subjects
from ketalint.language.words.cues import Cues


def attribution(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """What the words around a claim say of its truth and its speaker; None when they say nothing."""
    low = analysis.low
    others = (
        wording_judged(analysis, cues, root, words)
        or _of_others(analysis, cues, root)
        or mentioned(analysis, cues, words)
        or _hearsay(analysis, cues, root, words)
        or ruled_out(analysis, cues, root, words)
        or not_sold(analysis, root, words)
    )
    if others is not None:
        return others
    beside = (
        _speakers_wrong(analysis, cues, root)
        or corrected(analysis, cues, root, words)
        or dismissed_after(analysis, cues, root, words)
        or _led_in(analysis, cues, root, words)
        or _ascribed_after(analysis, cues, root, words)
        or of_strangers(analysis, cues, root, words)
    )
    if beside is not None:
        return beside
    came, reason = root, False
    for node in (root, *ancestors(root)):
        reason = reason or gives_reason(analysis, came)
        if node.i in words and node.i != root.i:
            came = node
            continue
        for child in children(node, "amod", "advmod"):
            if (
                low[child.i] == "called"
                and child.i > 1
                and low[child.i - 1] in ("-", "so")
                and child.i not in words
            ):
                return Attribution("rejected", range(child.i - 1, child.i + 1))
            if low[child.i] in ("alleged", "purported", "supposed", "supposedly", "allegedly", "so-called"):
                return Attribution("rejected", range(child.i, child.i + 1))
        outer = _outer(analysis, cues, node)
        if outer is not None:
            return outer
        if node.i != root.i:
            if came.kind == "conj" and any(c.kind == "nsubj" for c in came.children):
                came = node
                continue
            if came.kind == "parataxis" and not _reporting(analysis, cues, node):
                if came.i > node.i and (low[node.i] in cues["myth"] or low[node.i] in cues["false"]):
                    return None  # "Some say that it is risky, which is nonsense: it is safe"
                came = node
                continue
            verdict = by_noun(analysis, cues, node, came, words, reason) or _by_verb(
                analysis, cues, root, node, came, words
            )
            if verdict is not None:
                return verdict
        came = node
    return None


def _of_others(analysis: Analysis, cues: Cues, root: Token) -> Attribution | None:
    """ "Some clinics guarantee results": what other providers do, this one does not claim."""
    for subject in subjects(root):
        if _crowd(analysis, subject) is not subject:
            return Attribution("others", range(subject.i, subject.i + 1))
        if analysis.low[subject.i] in (
            "rival",
            "rivals",
            "competitor",
            "competitors",
            "charlatan",
            "charlatans",
        ):
            return Attribution("others", range(subject.i, subject.i + 1))
        if "provider" not in analysis.kinds(subject):
            continue
        for child in children(subject, "amod", "det"):
            if analysis.low[child.i] in (
                "some",
                "another",
                "other",
                "certain",
                "rival",
                "many",
                "shady",
                "dishonest",
                "bad",
                "competing",
            ):
                return Attribution("others", range(child.i, subject.i + 1))
    return None


def _crowd(analysis: Analysis, speaker: Token) -> Token:
    """The clinics of "plenty of clinics": whom a word of number or amount counts; else the word itself."""
    if analysis.low[speaker.i] not in _COUNTING:
        return speaker
    counted = (c for c in children(speaker, "nmod") if "provider" in analysis.kinds(c))
    return next((c for c in counted if not {analysis.low[t.i] for t in c.children} & _THESE), speaker)


_COUNTING = frozenset("couple dozen dozens handful lots many number plenty scores several some".split())
_THESE = frozenset("our my these".split())


def _speakers_wrong(analysis: Analysis, cues: Cues, root: Token) -> Attribution | None:
    """ "Doctors who say that it cures are wrong": those who say so are called mistaken."""
    for node in ancestors(root):
        if node.dep_ == "acl:relcl" and _reporting(analysis, cues, node):
            above = node.head.head
            if node.head.kind != "nsubj":
                return None
            negated = is_negated(analysis, above)
            if negated and analysis.low[above.i] in LEARNING:
                return Attribution("rejected", range(above.i, above.i + 1))  # "have not seen our charts"
            if analysis.low[above.i] in cues["false"]:
                return Attribution("made" if negated else "rejected", range(above.i, above.i + 1))
    return None


def _led_in(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "What you won't hear from us: it cures": the words before a colon reject those after it."""
    low, start = analysis.low, root.sent.start
    if low[start] not in _LISTING:
        return None
    colon = next((i for i in range(start, min(words | {root.i})) if low[i] == ":"), None)
    if colon is None:
        return None
    lead = ["not" if w == "n't" else w for w in low[start:colon]]
    found = cues["rejecting-lead"].first(lead, 0, len(lead))
    return None if found is None else Attribution("rejected", range(start + found.start, start + found.stop))


_LISTING = frozenset(
    "claims flags phrases promises red signs something things two three warning what words".split()
)


_IS_WHAT = (["is", "what"], ["'s", "what"], ["was", "what"])


def _ascribed_after(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "Pain erased: that is what their ads say", "it cures, or so they claim"."""
    low, end = analysis.low, root.sent.end
    last = max(words | {root.i})
    turns = [i for i in range(last + 1, end) if low[i] in (",", ":", ";", "—", "–")]
    said = cues["ascribing"].first(low, turns[0], end) if turns else None
    if said is not None:
        return Attribution("others", said)
    turn = next((i for i in turns if low[i + 1 : i + 2] == ["that"] and low[i + 3 : i + 4] == ["what"]), None)
    if turn is None and low[last + 1 : last + 4] and low[last + 2 : last + 4] in _IS_WHAT:
        turn = last
    if turn is None:
        return None
    for place in range(turn + 4, min(end, turn + 10)):
        if low[place] in US or low[place] == "ours":
            return None
        if low[place] in cues["outsider"] and any(
            cues["report"].at(low, i) for i in range(place, min(end, place + 4))
        ):
            return Attribution("others", range(turn + 1, place + 1))
    return None


def _outer(analysis: Analysis, cues: Cues, node: Token) -> Attribution | None:
    """ "A common misconception is that it is safe": a noun that the claim as a whole is said of."""
    low = analysis.low
    for noun in node.children:
        plainly = noun.kind == "nsubj" and low[noun.i + 1 : noun.i + 3] in (["is", "that"], ["was", "that"])
        if noun.dep_ != "nsubj:outer" and not plainly:
            continue
        between = range(noun.i + 1, node.i)
        negated = any(low[i] in ("not", "n't", "never", "no") for i in between[:3])
        if low[noun.i] in cues["myth"]:
            return Attribution("made" if negated else "rejected", range(noun.i, noun.i + 1))
        ours = any(low[c.i] in US for c in noun.children)
        if low[noun.i] in cues["content"] and not ours:
            return Attribution("others", range(noun.i, noun.i + 1))
    return None


def _hearsay(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> Attribution | None:
    """ "Rumor has it that ...", "If anyone tells you that ...": words in front that leave it to others."""
    low, start = analysis.low, root.sent.start
    first, last = min(words | {root.i}), max(words | {root.i})
    said = cues["hearsay"].first(low, start, first)
    if said is not None:
        return Attribution("others", said)
    if low[start] not in ("if", "when", "whenever", "should"):
        return None
    comma = next((i for i in range(start, root.sent.end) if low[i] == ","), root.sent.end)
    for place in range(start + 1, min(start + 4, first)):
        if low[place] in cues["outsider"] and low[place] not in ("you", "people") and last < comma:
            told = [i for i in range(place + 1, min(place + 4, first)) if cues["report"].at(low, i)]
            if told:
                return Attribution("others", range(place, told[0] + 1))
    return None


def _reporting(analysis: Analysis, cues: Cues, node: Token) -> bool:
    named = node.pos_ == "NOUN" and bool(children(node, "cop"))  # "you're one phone call away from it"
    return not named and bool(cues["report"].at(analysis.low, node.i))


def _by_verb(
    analysis: Analysis, cues: Cues, root: Token, node: Token, came: Token, words: frozenset[int]
) -> Attribution | None:
    """ "be wary of ...", "some say that ...", "the advert promises ..."."""
    low = analysis.low
    start = min([node.i, *(c.i for c in children(node, "cop", "advmod", "aux") if c.i < node.i)])
    for place in range(start, node.i + 1):
        length = cues["warn"].at(low, place)
        aside = came.kind == "advcl" and any(
            c.kind == "mark" and low[c.i] not in ("against", "of", "from") for c in came.children
        )
        if length and place not in words and not aside and came.kind not in ("conj", "parataxis", "nsubj"):
            return Attribution("rejected", range(place, place + length))
    if came.kind == "obl" or came.kind == "nmod":
        case = [c for c in came.children if c.kind == "case"]
        if case:
            length = cues["warn"].at(low, case[0].i)
            if length:
                return Attribution("rejected", range(case[0].i, case[0].i + length))
    if not _reporting(analysis, cues, node) or node.i in words or exclaimed(analysis, node, came):
        return None
    content = ("ccomp", "xcomp", "obj", "obl", "parataxis", "acl", "csubj", "advcl", "dep")
    if came.kind not in content and not _listed_content(node, came):
        return None
    impersonal = any(c.kind == "expl" or (c.kind == "nsubj" and low[c.i] == "it") for c in node.children)
    if impersonal and is_passive(node) and came.kind in ("ccomp", "csubj"):
        return Attribution("others", range(node.i, node.i + 1))  # "It has been claimed that"
    if _a_text_said(analysis, node) or (
        _had_been_told(analysis, node) and not _seconded(analysis, cues, root, words)
    ):
        return Attribution("others", range(node.i, node.i + 1))
    if kept_quiet(analysis, node):
        return Attribution("made", range(node.i, node.i + 1))
    if low[node.i - 2 : node.i] == ["used", "to"] and not _seconded(analysis, cues, root, words):
        return Attribution("others", range(node.i, node.i + 1))  # "The page used to say that"
    speakers = subjects(node)
    if (
        came.kind == "parataxis"
        and came.i > node.i
        and ":" in low[node.i : came.i]
        and "you" in {low[s.i] for s in speakers}
    ):
        return None  # "You have heard the news: it works"
    if came.kind == "parataxis" and came.i > node.i and low[node.sent.start] in _CONCEDING:
        return None  # "Despite what leaflets say of nausea, it is free of danger"
    if came.kind == "obj" and not _reported_object(analysis, cues, node):
        return None
    for speaker in speakers:
        speaker = _crowd(analysis, speaker)
        word = low[speaker.i]
        ours = word in US or any(low[c.i] in _OURS for c in children(speaker, "nmod", "det"))
        if word in _OF_THE_HOUSE and low[speaker.left_edge.i] == "the" and node.i > max(words | {root.i}):
            continue  # "..., the company said": its own press release
        if ours and (_once(analysis, node) or _had_heard(analysis, node)):
            if _seconded(analysis, cues, root, words):
                return None
            return Attribution("others", range(node.i, node.i + 1))  # "I used to think that"
        if ours and is_passive(node) and any(low[c.i] == "elsewhere" for c in children(node, "advmod")):
            return Attribution("shunned", range(node.i, node.i + 1))  # "I was told elsewhere that"
        if ours and _formerly(analysis, node) and not _seconded(analysis, cues, root, words):
            return Attribution("shunned", range(node.i, node.i + 1))
        if (
            ours
            and "Tense=Past" in node.morph
            and any(
                low[c.i] in ("old", "former", "earlier", "previous")
                or (low[c.i] in ("first", "original") and word in cues["outsider"])
                for c in speaker.children
            )
        ):
            return Attribution("others", range(speaker.i, speaker.i + 1))
        if cues["endorse"].at(low, speaker.head.i) and not is_negated(analysis, speaker.head):
            continue  # "We agree with those who say"
        sent_there = is_sent_to(analysis, cues, speaker) or is_one_of_us(analysis, speaker.i, node.i)
        if speaker.i < node.i and sent_there:
            continue  # "Choose a provider who vows to end it"
        if came.kind == "parataxis" and any(low[c.i] in _HARDLY_ANY for c in speaker.children):
            continue  # "No other clinic can say this: it works"
        if any(low[c.i] in _HONEST for c in children(speaker, "amod")) and low[speaker.left_edge.i] in (
            "any",
            "every",
        ):
            continue  # "Any serious clinic would say"
        outside = not ours and (
            word in cues["outsider"]
            or any(low[c.i] in ("some", "other", "certain") for c in children(speaker, "det", "amod"))
            or _from_outside(analysis, cues, speaker)
            or _one_of_them(analysis, cues, speaker, node, root, words)
        )
        if outside and not analysis.kinds(speaker) & {"expert"} and not _patients(analysis, speaker):
            if _seconded(analysis, cues, root, words):
                return None
            return Attribution(
                "others",
                range(speaker.i, node.i + 1) if speaker.i < node.i else range(node.i, node.i + 1),
            )
    if not speakers and node.dep_ == "acl" and low[node.head.i] in cues["outsider"]:
        return Attribution("others", range(node.i, node.i + 1))
    return None


def _had_been_told(analysis: Analysis, node: Token) -> bool:
    """ "He'd been told that it was non-addictive"."""
    if analysis.low[node.i] not in _TOLD or not is_passive(node):
        return False
    return any(analysis.low[c.i] in ("had", "'d") for c in children(node, "aux"))


def _a_text_said(analysis: Analysis, node: Token) -> bool:
    """ "It said that there are no risks": what some text or other told."""
    if analysis.low[node.i] not in _TEXTS_SAY or not children(node, "ccomp"):
        return False
    return [analysis.low[t.i] for t in subjects(node)] == ["it"]


_TEXTS_SAY = frozenset(("claimed", "said", "stated"))
_TOLD = frozenset("advised assured informed promised taught told".split())


def _from_outside(analysis: Analysis, cues: Cues, speaker: Token) -> bool:
    """ "Everyone on the forum says", "a man in the ad claims": anybody who is met in such a place."""
    low = analysis.low
    if not (low[speaker.i] in _ANYBODY or analysis.kinds(speaker) & {"person"}):
        return False
    return any(
        low[c.i] in cues["outsider"] and analysis.cases(c) & {"from", "in", "on"}
        for c in children(speaker, "nmod")
        if not any(low[d.i] in US for d in c.children)
    )


def _one_of_them(
    analysis: Analysis, cues: Cues, speaker: Token, node: Token, root: Token, words: frozenset[int]
) -> bool:
    """ "One of them said that we cure migraine": one poster of several; no patient, who tells of himself."""
    low = analysis.low
    if low[speaker.i] not in ("another", "one") or low[speaker.left_edge.i] in _OURS:
        return False
    if any(low[c.i] not in _THEM for c in children(speaker, "nmod")):
        return False  # "one of our patients says"
    told = range(node.i + 1, root.sent.end)
    return cues["vowing"].at(low, node.i) > 0 or not any(low[i] in _OF_ONESELF for i in told)


_THEM = frozenset("them these those which".split())
_OF_ONESELF = frozenset("he her hers him his i it me my she their they".split())
_ANYBODY = frozenset("everybody everyone folks guy guys lady man men people somebody woman women".split())


def _seconded(analysis: Analysis, cues: Cues, root: Token, words: frozenset[int]) -> bool:
    """ "Some say that it is harmless, and the literature backs them up": others say so, and are right."""
    low, end = analysis.low, root.sent.end
    turn = next((i for i in range(max(words | {root.i}) + 1, end) if low[i] in (",", ";", "—", "–")), end)
    hit = cues["seconding"].first(low, turn, end)
    return hit is not None and {"not", "n't", "never", "if"}.isdisjoint(low[turn : hit.start])


_OURS = US | {"these", "this"}
_HONEST = frozenset(
    "credible decent experienced good honest honorable qualified real reputable serious".split()
)


_HARDLY_ANY = frozenset(("few", "no"))
_OF_THE_HOUSE = frozenset("center clinic company firm group practice provider".split())
_CONCEDING = frozenset(("although", "despite", "regardless", "though", "whatever", "while"))


def _once(analysis: Analysis, node: Token) -> bool:
    """Is a belief one of former days: "I used to think", "I once believed"?"""
    low = analysis.low
    if node.kind == "xcomp" and low[node.head.i] == "used":
        return True
    return any(low[c.i] in ("formerly", "initially", "once", "originally") for c in children(node, "advmod"))


_FORMER = frozenset("earlier first former old older original previous".split())
_BACK_THEN = frozenset(("ago", "days", "nineties", "eighties", "seventies", "sixties", "past", "school"))


def _formerly(analysis: Analysis, node: Token) -> bool:
    """ "In an older brochure we wrote that", "years ago we were taught that": said of former days."""
    if "Tense=Past" not in node.morph and "VerbForm=Part" not in node.morph:
        return False
    for time in children(node, "obl", "advmod"):
        told = [time, *time.children]
        if any(analysis.low[t.i] in _BACK_THEN for t in told) and analysis.low[node.i] in _HEARING:
            return True
        if time.kind == "obl" and any(analysis.low[t.i] in _FORMER and t.kind == "amod" for t in told):
            return True
    return False


_HEARING = frozenset("assumed believed expected feared heard hoped learned read taught thought told".split())


def _had_heard(analysis: Analysis, node: Token) -> bool:
    """ "I had read that ...": what somebody believed before something else came about."""
    low = analysis.low
    return low[node.i] in _HEARING and any(low[c.i] in ("had", "'d") for c in children(node, "aux"))


def _reported_object(analysis: Analysis, cues: Cues, node: Token) -> bool:
    return analysis.low[node.i] in (
        "promise",
        "promises",
        "promised",
        "promising",
        "claim",
        "claims",
        "claimed",
        "advertise",
        "advertises",
        "advertised",
        "tout",
        "touts",
        "read",
        "hear",
        "call",
        "calls",
        "called",
        "calling",
    )


def _listed_content(node: Token, came: Token) -> bool:
    """ "They promise that it ends gout, mends ...": a parser may hang the second verb on "promise"."""
    return came.kind == "conj" and not children(came, "nsubj") and bool(children(node, "ccomp"))


def _patients(analysis: Analysis, speaker: Token) -> bool:
    return analysis.low[speaker.i] in ("patient", "patients", "client", "clients")
