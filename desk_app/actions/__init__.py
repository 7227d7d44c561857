"""The verbs of the counter, one a file."""
