"""Finding and fetching the newest release of a publication."""
