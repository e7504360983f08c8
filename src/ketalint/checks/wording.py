"""The levels of the scales in an editor's words."""

from __future__ import annotations

GLOSSES: dict[str, dict[str, str]] = {
    "effect": {
        "worsens": "makes it worse",
        "none": "does nothing",
        "helps": "helps or eases",
        "restores": "restores or repairs",
        "abolishes": "ends or cures",
    },
    "certainty": {
        "denied": "does not",
        "possible": "may",
        "capable": "can",
        "usual": "usually does",
        "asserted": "does, stated flatly",
        "guaranteed": "will for certain",
    },
    "scope": {
        "some": "some patients",
        "many": "many patients",
        "most": "most patients",
        "all": "everyone, or every kind of pain",
    },
    "duration": {
        "hours": "hours",
        "days": "days",
        "weeks": "weeks",
        "months": "weeks, sometimes months",
        "years": "years",
        "permanent": "for good",
    },
    "speed": {
        "weeks": "weeks",
        "days": "days",
        "hours": "hours",
        "minutes": "minutes to hours",
        "immediate": "at once",
    },
    "safety": {
        "risks named": "risks named",
        "tolerated": "tolerated, with its risks named",
        "mild": "hardly any risk",
        "riskless": "no risk at all",
    },
    "evidence": {
        "promising": "promising",
        "shown": "shown in studies, more research needed",
        "proven": "proven or settled",
    },
    "comparison": {
        "different": "different",
        "favourable": "an alternative with some advantages",
        "superior": "better than others",
        "unrivalled": "the best, or the only one",
    },
    "approval": {"none": "neither approved for this nor usually covered", "approved": "approved or covered"},
    "tone": {"plain": "plain words", "promotional": "promising, novel and the like", "hype": "hype"},
}


def gloss(scale: str, level: str) -> str:
    """What a level means, for a person to read."""
    return GLOSSES[scale][level]
