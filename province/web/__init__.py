"""What a citizen's phone sees of a dossier: public pages without script, cookie or personal data."""
