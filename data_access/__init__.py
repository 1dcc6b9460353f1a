"""Where the figures are kept: sources, releases, observations, targets. Knows nothing of measures."""
