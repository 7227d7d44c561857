"""The decisions about a dossier that counter and province take alike: facts in, event out."""
