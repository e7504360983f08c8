"""The reference set held against the documents it was drawn from."""

from ketalint.reference.check import check_reference
from ketalint.reference.coverage import REASONS, Row, coverage, unclaimed

__all__ = ["REASONS", "Row", "check_reference", "coverage", "unclaimed"]
