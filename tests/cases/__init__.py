"""Reference cases run against our functions: `python -m tests.cases FILE...`.

Files are told apart by what is in them, never by their names. A case counts as passed where we
answer what it expects, or where it is degenerate and we answer "undefined".
"""
