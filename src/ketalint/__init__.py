"""ketalint: what drafts of a ketamine clinic claim, held against a curated reference."""

__version__ = "0.1.0"
