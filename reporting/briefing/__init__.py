"""The briefing: its content first, then the same content as slides, PDF, Word, workbook, HTML."""
