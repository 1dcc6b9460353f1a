"""Where the figures are kept: sources, releases, observations, targets. No measures here."""
