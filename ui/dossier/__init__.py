"""One dossier: who asked for what, until when, what happened, and what can be done now."""
