"""A briefing as the plain data that the stage shows: screens, rows of charts, tables, sources."""

from reporting.briefing.content import Briefing, Section
from reporting.briefing.outline import outline
from reporting.briefing.picture import chart_rows
from reporting.stage.stage_chart import stage_spec


def stage_deck(briefing: Briefing) -> dict:
    """Everything that the stage needs; it asks for nothing more."""
    return {
        "title": briefing.title,
        "madeOf": briefing.made_of,
        "specs": {"light": stage_spec(dark=False), "dark": stage_spec(dark=True)},
        "screens": [_screen(section) for section in outline(briefing)],
    }


def _screen(section: Section) -> dict:
    table = section.table
    return {
        "key": section.key,
        "heading": section.heading,
        "message": section.message,
        "points": list(section.points),
        "rows": chart_rows(section) if section.has_chart else [],
        "description": section.description,
        "source": section.source,
        "notes": list(section.notes),
        "columns": list(table.columns) if table else [],
        "cells": [list(row) for row in table.rows] if table else [],
    }
