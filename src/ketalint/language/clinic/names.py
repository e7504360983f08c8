"""What a draft calls its clinic, so that only drafts of one house are held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ketalint.model import Block

_KIND = (
    "Associates|Care|Center|Centers|Centre|Chiropractic|Clinic|Clinics|Group|Healing|Health|Hospital|"
    "Infusion|Infusions|Institute|Ketamine|Medical|Medicine|Pain|Partners|Practice|Rehabilitation|Renewal|"
    "Service|Services|Spine|Therapeutics|Therapy|Wellness"
)
_NAME = re.compile(
    r"\b(?:[A-Z][\w'’-]+ (?:(?:&|and|of|the) )?)*"
    rf"[A-Z][\w'’-]+ (?:(?:&|and|of|the) )?(?:{_KIND})\b"
    rf"(?: (?:(?:&|and|of) )?(?:{_KIND})\b)*"
)
_LEADING = re.compile(
    r"^(?:About|At|Back|By|Call|Choose|Chronic|Contact|For|From|In|Nerve|Neuropathic|Our|The|Visit|"
    r"Welcome to|Welcome|Why|With|Your)\s+"
)


def clinic_names(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The names of clinics in running text, sorted.

    A title-cased heading of other words may slip in, which does no harm.
    """
    found: set[str] = set()
    for block in blocks:
        if block.kind == "heading" and block.level != 1:
            continue
        for match in _NAME.finditer(block.text):
            name = match.group()
            while (shorter := _LEADING.sub("", name)) != name:
                name = shorter
            if len(name.split()) >= 2 and not _generic(name):
                found.add(name)
    return tuple(sorted(found))


_GENERIC = frozenset(
    """
    American Care Center Chronic Clinic Complex Cord Emergency Family For Group Health Infusion Infusions
    Intensive IV Ketamine Management Medical Medicine Mental National Nerve Neuropathic Pain Physical
    Primary Regional Relief Service Services Spinal The Therapy Treatment World
    """.split()
)


def _generic(name: str) -> bool:
    """ "Ketamine Therapy", "Chronic Pain": words of the trade and no name."""
    return all(word in _GENERIC or not word[0].isupper() for word in name.split())
