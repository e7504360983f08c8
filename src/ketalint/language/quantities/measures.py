"""What an amount measures: how long an infusion runs, how long relief lasts, how many have chronic pain ...

Most amounts of a page measure something else. Each reader looks for words that tie the amount to its measure
and for words that forbid it, and stays silent when in doubt.
"""

from __future__ import annotations

from ketalint.language.clinic.careers import in_a_career
from ketalint.language.quantities.announced import announced_count, announced_share, announced_time
from ketalint.language.quantities.averages import relief_is, until_needed
from ketalint.language.quantities.called import called_chronic
from ketalint.language.quantities.coming import comes_late
from ketalint.language.quantities.endings import good_days, kept_away, relief_ends
from ketalint.language.quantities.figures import (
    introduced,
    known_for,
    prevalence,
    prevalent_count,
    starting_dose,
    weighed_dose,
)
from ketalint.language.quantities.house import (
    first_treated,
    fixtures,
    founded,
    open_for,
    price,
    sessions,
    spacing,
    youngest,
)
from ketalint.language.quantities.implied import bought, given_time, implied_length, planned_on, slow_to_come
from ketalint.language.quantities.kinds import Measured, Reading, Surroundings
from ketalint.language.quantities.labels import by_label, under_heading
from ketalint.language.quantities.relief import (
    definition,
    got_out_of,
    onset,
    relief_lasts,
    relief_of,
    still_well,
)
from ketalint.language.quantities.returns import apart, good_for
from ketalint.language.quantities.scope import Scope
from ketalint.language.quantities.sessions import (
    daily_stretch,
    infusion_ends,
    infusion_length,
    poured_in,
    visit_length,
)
from ketalint.language.quantities.tenure import joined, tenure
from ketalint.language.quantities.told import (
    after_colon,
    all_the_relief,
    delay,
    listed,
    on_the_pump,
    over_in,
    told_how_long,
)
from ketalint.language.quantities.totals import notice, treated_so_far
from ketalint.language.quantities.units import MONTH, YEAR
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row, whole

# By kind of amount, in order: the first that knows what it measures decides.
_READERS: dict[str, tuple[Reading, ...]] = {
    "time": (
        *(definition, called_chronic, relief_of, known_for, told_how_long, still_well, got_out_of, delay),
        *(given_time, onset),
        *(
            slow_to_come,
            comes_late,
            good_for,
            relief_lasts,
            apart,
            bought,
            planned_on,
            all_the_relief,
            relief_is,
            until_needed,
            relief_ends,
            kept_away,
            good_days,
            daily_stretch,
        ),
        *(
            infusion_length,
            implied_length,
            infusion_ends,
            poured_in,
            on_the_pump,
            listed,
            over_in,
            visit_length,
            after_colon,
            by_label,
            under_heading,
            open_for,
            youngest,
            spacing,
            notice,
            tenure,
            announced_time,
        ),
    ),
    "share": (prevalence, announced_share),
    "year": (introduced, founded, first_treated, joined),
    "dose": (starting_dose,),
    "mass": (weighed_dose,),
    "money": (price,),
    "count": (prevalent_count, sessions, fixtures, youngest, treated_so_far, announced_count),
}

# What these measure has nothing to do with a treatment.
_ANYWHERE: tuple[Reading, ...] = (
    definition,
    called_chronic,
    prevalence,
    announced_share,
    prevalent_count,
    founded,
    first_treated,
    open_for,
    tenure,
    joined,
)


def measured(analysis: Analysis, cues: Cues, scope: Scope, around: Surroundings) -> Measured | None:
    """What the amount measures; None for the many that measure nothing of ours."""
    long = scope.amount.kind == "time" and scope.amount.low >= MONTH
    own = long and (in_a_career(analysis, scope.tokens.stop - 1) or _in_a_job(scope))
    for reader in _READERS.get(scope.amount.kind, ()):
        if (own or not around.on_treatment) and reader not in _ANYWHERE:
            continue
        found = reader(analysis, cues, scope, around)
        if found is not None:
            return found
    return None


def _in_a_job(scope: Scope) -> bool:
    """ "Sam, RN. Eleven years on a burn unit, and now she starts our drips": years that open a biography."""
    after = scope.after.words
    return (
        not scope.before.words and scope.amount.low >= YEAR and after[:1] in (["as"], ["at"], ["in"], ["on"])
    )


def surroundings(
    on_treatment: bool,
    header: Analysis | None,
    row: Analysis | None,
    heading: Analysis | None,
    question: Row = EMPTY,
) -> Surroundings:
    return Surroundings(on_treatment, whole(header), whole(row), whole(heading), question)
