"""Conditions and benefits that the treatment is offered for, and the facts may not cover."""
