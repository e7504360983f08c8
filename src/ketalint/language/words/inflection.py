"""The written forms of an English word, for matching a lexicon entry in any inflection.

The trained lemmatizer meets marketing words it has never seen; a lexicon must match them all the
same, so its words are expanded here instead of the draft's words being reduced.
"""

from __future__ import annotations

from functools import cache

_IRREGULAR = """
be am is are was were been being 's 're 'm ai
have has had having 've 'd
do does did done doing
go goes went gone going
arise arose arisen|awake awoke awoken|bear bore borne|beat beats beaten beating|become became becoming
begin began begun beginning|bend bent|bet|bid bade bidden bidding|bind bound|bite bit bitten biting
bleed bled|blow blew blown|break broke broken breaking|breed bred|bring brought bringing|build built
burn burnt burned|burst|buy bought|cast|catch caught|choose chose chosen choosing|cling clung
come came coming|cost|creep crept|cut cutting|deal dealt|dig dug digging|draw drew drawn
dream dreamt dreamed|drink drank drunk|drive drove driven driving|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
forget forgot forgotten forgetting|forgive forgave forgiven|freeze froze frozen freezing
get got gotten getting|give gave given giving|grind ground|grow grew grown|hang hung|hear heard
hide hid hidden hiding|hit hitting|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
lean leant|leap leapt|learn learnt|leave left leaving|lend lent|let letting|lie lay lain lying|light lit
lose lost losing|make made making|mean meant|meet met|overcome overcame overcoming
outdo outdid outdone outdoes|pay paid|prove proven proved proving|put putting|quit quitting|read
rebuild rebuilt|regain|regrow regrew regrown|rewrite rewrote rewritten|rid ridding|ride rode ridden
ring rang rung|rise rose risen rising|run ran running|say said says|see saw seen seeing|seek sought
sell sold|send sent|set setting|shake shook shaken|shed shedding|shine shone|shoot shot|show shown showed
shrink shrank shrunk|shut shutting|sing sang sung|sink sank sunk|sit sat sitting|slay slew slain
sleep slept|slide slid sliding|slip slipped slipping|speak spoke spoken|speed sped|spend spent|spin spun
split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
strike struck striking|string strung|strive strove|swear swore sworn|sweep swept|swim swam swum
swing swung|take took taken taking|teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone|undo undid undone undoes|unwind unwound|wake woke woken waking|wear wore worn
weep wept|win won winning|wind wound|withdraw withdrew withdrawn|wring wrung|write wrote written writing
child children|foot feet|life lives|man men|person people persons|tooth teeth|wife wives|woman women
half halves|knife knives|analysis analyses|crisis crises|diagnosis diagnoses|hypothesis hypotheses
neurosis neuroses|psychosis psychoses|stimulus stimuli
good|bad|will 'll wo|not n't nt|can ca|shall sha|would|could|may|might|must
"""

_VOWELS = "aeiou"
# Two-syllable verbs stressed at the end double their last letter as one-syllable verbs do.
_DOUBLING = frozenset(
    """
    admit allot begin commit control defer deter dispel equip expel forget incur infer occur omit outfit
    patrol permit prefer propel rebut recur refer regret repel submit transfer transmit unplug upset zap
    """.split()
)


def _irregular() -> dict[str, frozenset[str]]:
    table = {}
    for line in _IRREGULAR.strip().splitlines():
        for family in line.split("|"):
            words = family.split()
            table[words[0]] = frozenset(words)
    return table


IRREGULAR = _irregular()
_CLOSED = frozenset("be will not can shall would could may might must good bad".split())


@cache
def forms(word: str) -> frozenset[str]:
    """Every inflected form of `word` (a lower-case base form) as noun or verb, itself included."""
    if word in _CLOSED:
        return IRREGULAR[word]
    if len(word) < 2 or not word.isalpha():
        return frozenset([word])
    return frozenset([word, _with_s(word), *_past_and_gerund(word)]) | IRREGULAR.get(word, frozenset())


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith("o") and word[-2] not in _VOWELS:
        return word + "es"
    return word + "s"


def _past_and_gerund(word: str) -> tuple[str, str]:
    if word.endswith("ie"):
        return word + "d", word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word + "d", word[:-1] + "ing"
    if word.endswith("e"):
        return word + "d", word + "ing"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied", word + "ing"
    if _doubles(word):
        return word + word[-1] + "ed", word + word[-1] + "ing"
    if word.endswith("c"):
        return word + "ked", word + "king"
    return word + "ed", word + "ing"


def _doubles(word: str) -> bool:
    if word in _DOUBLING:
        return True
    last, before = word[-1], word[-2]
    if last in _VOWELS + "wxy" or before not in _VOWELS or not word[-3:-2] or word[-3] in _VOWELS:
        return False
    return sum(c in _VOWELS for c in word) == 1


@cache
def bases(form: str) -> frozenset[str]:
    """The words that `form` may be a form of: every one of which `forms` gives it, and some others."""
    found = {form, *_BASES.get(form, ())}
    for ending, given in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            found.update(stem + end for end in given)
            if ending in ("ed", "ing") and stem[-1:] == stem[-2:-1]:
                found.add(stem[:-1])
    return frozenset(found)


# What a word may end in whose form ends so, as `forms` builds them.
_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("d", ("",)),
    ("ed", ("",)),
    ("ied", ("y",)),
    ("ked", ("",)),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
    ("king", ("",)),
)
_BASES: dict[str, list[str]] = {}
for _base, _family in IRREGULAR.items():
    for _form in _family:
        _BASES.setdefault(_form, []).append(_base)
