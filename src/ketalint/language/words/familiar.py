"""Words that the parser misreads, shown to it as others that it knows.

"Our lupus patients", "acne has cleared", "makes pain disappear": by its letters alone a word it has never met
is taken for another part of speech, and the sentence falls apart. Only the parser sees the familiar word; the
words of the block stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Doc as SpacyDoc

_FAMILIAR, _FAMILIAR_PLURAL = "depression", "diseases"
# Nouns beyond doubt, in comparison form, that the parser takes for something else in plain sentences.
STRANGE = frozenset(
    """
    acne adhd ailment ailments alopecia anemia aneurysm aneurysms anguish anhedonia arrhythmia arrhythmias
    arthropathy asd awkwardness blackhead blackheads boredom bruxism burnout candida cataract cataracts
    cellulite cholesterol clumsiness colds coronavirus cortisol cyclothymia dandruff dementia dengue diabetes
    dysautonomia dysthymia ebola eczema entrapment enuresis fibro flu fnd gallstone gallstones gerd glioma
    gliomas hangover hangovers heartbreak heartburn hemiplegia hoarseness hpv ibd illness illnesses imbalance
    imbalances impingement incontinence influenza leukemia loneliness lovesickness lupus malaria mdd meniere
    narcolepsy nearsightedness neuroinflammation obsession obsessions osteopenia oud palsy paraplegia
    retinopathy ringworm rosacea sacroiliitis schizophrenia superbug superbugs syndrome syndromes tbi
    tendinitis tetanus tmd tmj trd triglycerides ulcer ulcers urticaria uti vulvodynia wart warts whiplash
    wrinkles
    zika
    """.split()
)

_VERBS = {
    **dict.fromkeys(("disappear", "recede", "subside"), "vanish"),
    **dict.fromkeys(("dissolve", "shrink"), "melt"),
    "reversed": "melted",
    "reverses": "melts",
    # "A physician evaluates every patient": taken for a plural noun
    **dict.fromkeys(("administers", "adjusts", "consults", "customizes"), "examines"),
    **dict.fromkeys(("accompanies", "determines", "evaluates", "prescribes"), "examines"),
    **dict.fromkeys(("awakens", "brightens", "complements", "empowers"), "brings"),
    **dict.fromkeys(("outweighs", "prolongs", "reschedules", "untangles"), "brings"),
}
_MISREAD = STRANGE | _VERBS.keys()


def made_familiar(source: SpacyDoc, low: list[str]) -> SpacyDoc:
    """`source` with familiar words in place of those misread (`low`: its words in comparison form)."""
    if _MISREAD.isdisjoint(low):
        return source
    words = [
        _in_place_of(token.text) if word in STRANGE else _VERBS.get(word, token.text)
        for token, word in zip(source, low, strict=True)
    ]
    return SpacyDoc(source.vocab, words=words, spaces=[bool(token.whitespace_) for token in source])


def _in_place_of(word: str) -> str:
    name = _FAMILIAR_PLURAL if word.endswith("s") and not word.endswith(("is", "ss", "us")) else _FAMILIAR
    return name.capitalize() if word[:1].isupper() and not word.isupper() else name
