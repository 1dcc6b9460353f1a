"""Our own returns: declared once, handed out as files to be filled in, and checked against it."""
