"""What the numbers mean: measures, and pure functions from observations to verdicts."""
