"""What a draft calls its clinic, so that only drafts of one house are held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ketalint.model import Block

_KIND = (
    "Associates|Care|Center|Centre|Centers|Chiropractic|Clinic|Clinics|Group|Health|Healing|Hospital|Infusion|Infusions|Institute|"
    "Ketamine|Medical|Medicine|Pain|Partners|Practice|Rehabilitation|Renewal|Service|Services|Spine|Therapeutics|Therapy|Wellness"
)
_NAME = re.compile(
    rf"\b(?:[A-Z][\w'’-]+ (?:(?:&|and|of|the) )?)*[A-Z][\w'’-]+ (?:(?:&|and|of|the) )?(?:{_KIND})\b(?: (?:(?:&|and|of) )?(?:{_KIND})\b)*"
)
_LEADING = re.compile(
    r"^(?:At|About|Welcome to|Welcome|Call|Contact|Visit|The|Our|Your|From|With|For|In|By|Why|Choose|Chronic|Nerve|Neuropathic|Back)\s+"
)


def clinic_names(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The names of clinics in running text, sorted; a title-cased heading of other words may slip in, which does no harm."""
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
    "Ketamine Pain Therapy Infusion Infusions Medicine Medical Care Health Service Services Treatment Chronic Complex Regional Spinal Cord Mental Primary "
    "Physical Nerve Center Clinic Group Management Relief IV For World American National The Family Emergency Intensive Neuropathic".split()
)


def _generic(name: str) -> bool:
    """ "Ketamine Therapy", "Chronic Pain": words of the trade and no name."""
    return all(word in _GENERIC or not word[0].isupper() for word in name.split())
