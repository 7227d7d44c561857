"""The clerk's own work: what is late, due today, waiting, ready, new, not yet sent."""
