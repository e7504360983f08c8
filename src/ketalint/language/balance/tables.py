"""What each table of rules/lexicon/balance.toml says for a page, and whether it is said of the treatment."""

from __future__ import annotations

from ketalint.language.balance import candidacy
from ketalint.language.balance.response import ends_its_clause, failed_somebody, varies_otherwise
from ketalint.language.balance.risks import (
    feared,
    in_case,
    is_complaint,
    is_painful_bladder,
    of_another_drug,
    spared,
)
from ketalint.language.balance.staff import Staff, actors
from ketalint.language.claims.found import BlockClaims
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match

# The statement that each table of the lexicon makes.
SAYS = {
    "risks": "risks",
    "risk-symptoms": "risks",
    "candidacy": "candidacy",
    "candidacy-professional": "candidacy",
    "candidacy-meeting": "candidacy",
    "candidacy-care": "candidacy",
    "candidacy-evaluation": "candidacy",
    "candidacy-visit": "candidacy",
    "candidacy-limits": "candidacy",
    "variability": "variability",
    "variability-limits": "variability",
    "variability-closing": "variability",
    "variability-failed": "variability",
    "variability-unmoved": "variability",
}


def is_said_of_treatment(block: BlockClaims, match: Match, table: str, staff: Staff) -> bool:
    """Whether the words of a table speak of this treatment, and of those whom the table wants."""
    analysis = block.analysis
    match table:
        case "risks" | "risk-symptoms":
            if of_another_drug(analysis, match) or spared(analysis, match) or in_case(analysis, match):
                return False
            if feared(analysis, match) or is_painful_bladder(analysis, match):
                return False
            return table == "risks" or not is_complaint(block, match)
        case "candidacy-professional":
            doing = actors(analysis, match)
            if candidacy.counsels(analysis, match, doing) or _in_touch(analysis, match):
                return False
            return any(staff.has(t, analysis) for t in doing) and not candidacy.looks_on(analysis, match)
        case "candidacy-care":
            return candidacy.is_cared_for(analysis, match, staff)
        case "candidacy-meeting":
            return candidacy.meets_professional(analysis, match, staff)
        case "candidacy-evaluation":
            return candidacy.is_evaluation(analysis, match, staff)
        case "candidacy-visit":
            return candidacy.is_evaluation(analysis, match, staff) and candidacy.comes_first(
                analysis, match, staff
            )
        case "variability" | "variability-limits":
            return not varies_otherwise(analysis, match, staff)
        case "variability-closing":
            return ends_its_clause(analysis, match) and not varies_otherwise(analysis, match, staff)
        case "variability-failed" | "variability-unmoved":
            return failed_somebody(analysis, match, table == "variability-unmoved", staff)
    return True


def _in_touch(analysis: Analysis, match: Match) -> bool:
    """ "Stay in touch with your therapist"."""
    return "touch" in analysis.low[match.words[-1] : match.words[-1] + 2]
