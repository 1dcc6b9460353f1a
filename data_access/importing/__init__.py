"""Bringing a file in: what it is, what it would change, storing it, and its history."""
