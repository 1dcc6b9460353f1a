"""The stage: one message a screen, in the browser's whole window or as one file for any laptop."""
