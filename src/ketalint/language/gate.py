"""Which blocks need no parse, since nothing in them can become a claim whatever the parse says.

A block is parsed if it may hold a phrase of the lexicon, a frame, a promise of relief, an uncovered
condition, an amount, a statement of the house, or a question (whose answer may claim). The words of the
others still count for what stands around them: whether the draft is about the treatment, what a pronoun
means, what a heading rejects.
"""

from __future__ import annotations

from ketalint.language.balance.some_others import may_tell_groups
from ketalint.language.balance.variation import may_vary
from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.clinic.statements import HouseWords, may_state
from ketalint.language.constructions.approval.backing import may_back
from ketalint.language.constructions.certainty.assurances import may_assure
from ketalint.language.constructions.certainty.promised import may_promise
from ketalint.language.constructions.certainty.unfailing import may_never_fail
from ketalint.language.constructions.comparison.ranking import may_rank
from ketalint.language.constructions.comparison.rivals import may_rival
from ketalint.language.constructions.duration.clear_years import may_date_the_last
from ketalint.language.constructions.duration.held_since import may_hold
from ketalint.language.constructions.duration.lasting import may_last
from ketalint.language.constructions.duration.quiet_since import may_be_quiet
from ketalint.language.constructions.effect.carried_before import may_be_of_before
from ketalint.language.constructions.effect.endings import may_end
from ketalint.language.constructions.effect.no_longer import may_be_no_longer
from ketalint.language.constructions.effect.nothing_left import may_be_at_nothing
from ketalint.language.constructions.effect.prognoses import may_be_outlived
from ketalint.language.constructions.effect.recovered import may_be_whole
from ketalint.language.constructions.effect.weaned import may_be_weaned
from ketalint.language.constructions.evidence.proof import may_be_certain
from ketalint.language.constructions.safety.belittled import may_belittle
from ketalint.language.constructions.safety.harm_awaited import may_never_come
from ketalint.language.constructions.safety.harmless import may_deny_harm
from ketalint.language.constructions.safety.unharmed import may_leave_unharmed
from ketalint.language.constructions.safety.unnoticed import may_go_unnoticed
from ketalint.language.constructions.scope.admitted import may_admit
from ketalint.language.constructions.scope.all_served import may_serve_all
from ketalint.language.constructions.scope.house_matters import may_be_of_the_house
from ketalint.language.constructions.scope.universals import may_be_universal
from ketalint.language.constructions.speed.instants import may_be_instant
from ketalint.language.constructions.speed.timing import may_time
from ketalint.language.constructions.support.gains import may_gain
from ketalint.language.constructions.support.signs import may_show_signs
from ketalint.language.frames import may_frame
from ketalint.language.quantities.amounts import find_amounts
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues

_FUTURE = frozenset(("will", "wo", "'ll", "’ll", "ll", "shall", "going", "gonna"))
_CLOSING = frozenset("\"')*”’")


class Gate:
    """Decides by words alone, before the parse."""

    def __init__(self, vocabulary: Vocabulary, house_words: HouseWords, frame_words: Cues):
        self._vocabulary, self._house_words, self._frame_words = vocabulary, house_words, frame_words
        self._uncovered = frozenset(c.name for c in vocabulary.conditions.values() if c.covered is False)

    def lets_pass(self, analysis: Analysis) -> bool:
        """Whether the parse of this block could matter."""
        return (
            "?" in analysis.low
            or self._vocabulary.phrases.may_find(analysis)
            or self._vocabulary.balance.phrases.may_find(analysis)
            or self._may_promise(analysis)
            or self._may_rule_out(analysis)
            or may_time(analysis)
            or may_last(analysis, self._vocabulary.constructions)
            or may_date_the_last(analysis)
            or may_hold(analysis)
            or may_be_quiet(analysis)
            or may_be_instant(analysis)
            or may_be_whole(analysis)
            or may_rank(analysis, self._vocabulary.ranking)
            or may_rival(analysis, self._vocabulary.ranking)
            or may_be_certain(analysis, self._vocabulary.proof)
            or may_back(analysis, self._vocabulary.backing)
            or may_deny_harm(analysis)
            or may_never_come(analysis)
            or may_belittle(analysis, self._vocabulary.constructions)
            or may_gain(analysis, self._vocabulary.offers)
            or may_show_signs(analysis, self._vocabulary.signs)
            or may_leave_unharmed(analysis, self._vocabulary.constructions)
            or may_go_unnoticed(analysis, self._vocabulary.constructions)
            or may_end(analysis, self._vocabulary.constructions)
            or may_be_universal(analysis)
            or may_admit(analysis, self._vocabulary.constructions)
            or may_serve_all(analysis, self._vocabulary.constructions)
            or may_be_of_the_house(analysis, self._vocabulary.constructions)
            or may_assure(analysis, self._vocabulary.constructions)
            or may_never_fail(analysis, self._vocabulary.constructions)
            or may_promise(analysis, self._vocabulary.constructions)
            or may_be_no_longer(analysis)
            or may_be_at_nothing(analysis, self._vocabulary.constructions)
            or may_be_weaned(analysis, self._vocabulary.constructions)
            or may_be_of_before(analysis)
            or may_be_outlived(analysis)
            or (analysis.earlier is not None and "?" in analysis.earlier.low[-2:])  # a bare answer
            or self._names_uncovered(analysis)
            or bool(find_amounts(analysis.text))
            or may_state(analysis, self._house_words)
            or may_vary(analysis, self._vocabulary.balance.words)
            or may_tell_groups(analysis)
            or may_frame(analysis, self._frame_words)
        )

    def _may_promise(self, analysis: Analysis) -> bool:
        """ "Relief will last", "it is going to work": what grammar claims without a phrase of the lexicon."""
        if _FUTURE.isdisjoint(analysis.low):
            return False
        return not RELIEF.isdisjoint(analysis.named) or any(map(tells_of_working, analysis.low))

    def _may_rule_out(self, analysis: Analysis) -> bool:
        """ "No chance that it lets you down": a failure, and words that rule one out."""
        low, cues = analysis.low, self._vocabulary.cues
        return cues["excluded"].first(low, 0, len(low)) is not None

    def _names_uncovered(self, analysis: Analysis) -> bool:
        names, _ = self._vocabulary.condition_names.mark(analysis.low, analysis.skip)
        return any(not self._uncovered.isdisjoint(found) for found in names)


def part_sentences(doc: Doc) -> None:
    """Marks the sentences of a block that is not parsed, by full stops and the like."""
    starts, ended = [], False
    for token in doc:
        starts.append(token.i == 0 or (ended and token.text not in _CLOSING))
        ended = token.text in (".", "!", "…") or (ended and token.text in _CLOSING)
    doc.part(starts)
