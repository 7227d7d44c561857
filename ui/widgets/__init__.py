"""The pieces every screen of the desk is made of: they show and signal, and know no dossier."""
