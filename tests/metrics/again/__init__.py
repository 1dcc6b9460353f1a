"""Verdicts worked out a second time, slowly and plainly, from the shipped tables themselves."""
