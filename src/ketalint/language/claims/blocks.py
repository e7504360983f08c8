"""What a block claims: phrases first, then what grammar says without one, then sentences together."""

from __future__ import annotations

from ketalint.language.claims.certainty import certainty_of_clauses, double_denials, excluded_failures
from ketalint.language.claims.concern import concerns
from ketalint.language.claims.context import build_context
from ketalint.language.claims.found import HELPING, BlockClaims, Found, not_elsewhere, words_told
from ketalint.language.claims.lent import with_their_effects
from ketalint.language.claims.matched import read_match, without_inner
from ketalint.language.constructions.approval.backing import backings, may_back
from ketalint.language.constructions.certainty.assurances import assurances, may_assure
from ketalint.language.constructions.certainty.promised import promises
from ketalint.language.constructions.certainty.unfailing import unfailing
from ketalint.language.constructions.comparison.ranking import rankings
from ketalint.language.constructions.comparison.rivals import rivalries
from ketalint.language.constructions.duration.clear_years import clear_years
from ketalint.language.constructions.duration.held_since import held_since
from ketalint.language.constructions.duration.lasting import without_end
from ketalint.language.constructions.duration.quiet_since import quiet_for_years
from ketalint.language.constructions.duration.years import over_years
from ketalint.language.constructions.effect.carried_before import of_before
from ketalint.language.constructions.effect.endings import dismissed, ended_hurting, lived_without, may_end
from ketalint.language.constructions.effect.no_longer import no_longer
from ketalint.language.constructions.effect.nothing_left import at_nothing
from ketalint.language.constructions.effect.prognoses import outlived
from ketalint.language.constructions.effect.recovered import made_whole
from ketalint.language.constructions.effect.weaned import may_be_weaned, weaned
from ketalint.language.constructions.evidence.attested import proves_no_benefit
from ketalint.language.constructions.evidence.proof import certainties, may_be_certain
from ketalint.language.constructions.safety.belittled import belittled
from ketalint.language.constructions.safety.harm_awaited import never_came
from ketalint.language.constructions.safety.harmless import denied_harms
from ketalint.language.constructions.safety.unharmed import may_leave_unharmed, unharmed
from ketalint.language.constructions.safety.unnoticed import unnoticed
from ketalint.language.constructions.scope.admitted import admitted
from ketalint.language.constructions.scope.all_served import served
from ketalint.language.constructions.scope.house_matters import house_matters
from ketalint.language.constructions.scope.universals import universals
from ketalint.language.constructions.speed.instants import instants
from ketalint.language.constructions.speed.timing import timed_benefits
from ketalint.language.discourse.answers import answers, denied_risks
from ketalint.language.discourse.before_after import befores_and_afters
from ketalint.language.discourse.echoes import (
    approved_likewise,
    contrasts,
    ellipses,
    sure_echoes,
    unfaded,
    universal_echoes,
    wishes_granted,
)
from ketalint.language.discourse.follow_ups import follow_ups, slogans
from ketalint.language.discourse.how_long import answered_for_years
from ketalint.language.discourse.how_soon import answered_at_once
from ketalint.language.discourse.mock_refusals import wonders_affirmed
from ketalint.language.discourse.no_harm import harm_ruled_out
from ketalint.language.discourse.open_doors import open_doors
from ketalint.language.discourse.replies import replies
from ketalint.language.discourse.sure_answers import sure_answers
from ketalint.language.discourse.who_may import nobody_barred
from ketalint.language.discourse.who_pays import coverage_answered
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary


def read_block(
    analysis: Analysis, vocabulary: Vocabulary, on_treatment: bool, testimonial: bool = False
) -> BlockClaims:
    """Every phrase of the block that speaks of the treatment, with level and stance."""
    matches = vocabulary.phrases.find(analysis)
    effects = [
        m
        for m in matches
        if vocabulary.owner(m.pattern).scale == "effect" and vocabulary.owner(m.pattern).level in HELPING
    ]
    faring = vocabulary.constructions["faring-well"]
    context = build_context(analysis, effects, on_treatment, testimonial, faring)
    result = BlockClaims(analysis, context)
    apt = [m for m in matches if concerns(context, m, vocabulary.owner(m.pattern).about)]
    for match in without_inner(apt, vocabulary):
        result.found.append(read_match(match, vocabulary, context))
    result.found = with_their_effects(result.found, analysis)
    if may_end(analysis, vocabulary.constructions):
        ended = [
            *ended_hurting(vocabulary, context),
            *dismissed(vocabulary, context),
            *lived_without(vocabulary, context),
        ]
        result.found += _unsaid(ended, result.found)
    result.found += _unsaid(made_whole(vocabulary, context), result.found)
    result.found += no_longer(result.found, vocabulary, context)
    if may_be_weaned(analysis, vocabulary.constructions):
        result.found += weaned(result.found, vocabulary, context)
    result.found += outlived(result.found, vocabulary, context)
    result.found += of_before(result.found, vocabulary, context)
    result.found += _unsaid(at_nothing(vocabulary, context), result.found)
    result.found += double_denials(result.found, vocabulary, context)
    result.found += excluded_failures(result.found, vocabulary, context)
    if may_assure(analysis, vocabulary.constructions):
        result.found += assurances(result.found, vocabulary, context)
    result.found += certainty_of_clauses(result.found, vocabulary, context)
    result.found += unfailing(result.found, vocabulary, context)
    result.found += promises(result.found, vocabulary, context)
    result.found += timed_benefits(result.found, vocabulary, context)
    result.found += instants(result.found, vocabulary, context)
    result.found += over_years(result.found, vocabulary, context)
    result.found += clear_years(result.found, vocabulary, context)
    result.found += without_end(result.found, vocabulary, context)
    result.found += held_since(result.found, vocabulary, context)
    result.found += quiet_for_years(result.found, vocabulary, context)
    result.found += universals(result.found, vocabulary, context)
    result.found += served(result.found, vocabulary, context)
    result.found += admitted(result.found, vocabulary, context)
    result.found += house_matters(result.found, vocabulary, context)
    result.found += rankings(vocabulary, context)
    result.found += rivalries(vocabulary, context)
    if may_be_certain(analysis, vocabulary.proof):
        result.found += certainties(vocabulary, context)
    result.found = [f for f in result.found if not proves_no_benefit(f, vocabulary, context)]
    if may_back(analysis, vocabulary.backing):
        result.found += backings(vocabulary, context)
    result.found += denied_harms(vocabulary, context)
    if may_leave_unharmed(analysis, vocabulary.constructions):
        result.found += unharmed(result.found, vocabulary, context)
    result.found += never_came(result.found, vocabulary, context)
    result.found += belittled(result.found, vocabulary, context)
    result.found += unnoticed(result.found, vocabulary, context)
    follow_ups(result, vocabulary)
    slogans(result, vocabulary)
    answers(result, vocabulary)
    denied_risks(result)
    harm_ruled_out(result, vocabulary)
    open_doors(result, vocabulary)
    nobody_barred(result, vocabulary)
    coverage_answered(result, vocabulary)
    answered_at_once(result, vocabulary)
    answered_for_years(result, vocabulary)
    replies(result, vocabulary)
    sure_answers(result, vocabulary)
    ellipses(result)
    wishes_granted(result, vocabulary)
    universal_echoes(result)
    approved_likewise(result, vocabulary)
    sure_echoes(result, vocabulary)
    unfaded(result, vocabulary)
    contrasts(result, vocabulary)
    befores_and_afters(result, vocabulary)
    wonders_affirmed(result)
    return result


def _unsaid(more: list[Found], found: list[Found]) -> list[Found]:
    """Of effects read from grammar those that no phrase has told."""
    told = words_told(not_elsewhere(found), "effect", "abolishes")
    return [f for f in more if told.isdisjoint(f.words)]
