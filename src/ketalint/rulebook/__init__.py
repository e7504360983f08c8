"""rules/ -> Rulebook: what words mean, what the reference says, what a code is called and why it exists."""

from ketalint.rulebook.audit import audit
from ketalint.rulebook.catalogue import catalogue
from ketalint.rulebook.examples import example
from ketalint.rulebook.load import digest_of, load, load_folders, rules_folder
from ketalint.rulebook.pages import BrokenRules
from ketalint.rulebook.types import (
    Code,
    Condition,
    Document,
    Example,
    Examples,
    Fact,
    Group,
    Lexicon,
    Overruled,
    Phrase,
    Range,
    RelationGroup,
    Rulebook,
    Source,
)

__all__ = [
    "BrokenRules",
    "Code",
    "Condition",
    "Document",
    "Example",
    "Examples",
    "Fact",
    "Group",
    "Lexicon",
    "Overruled",
    "Phrase",
    "Range",
    "RelationGroup",
    "Rulebook",
    "Source",
    "audit",
    "catalogue",
    "digest_of",
    "example",
    "load",
    "load_folders",
    "rules_folder",
]
