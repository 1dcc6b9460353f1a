"""How any publisher's file is read: safely, as text, with every problem named by its place."""
