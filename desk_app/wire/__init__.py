"""The messages between desk and province: their one definition, for both ends."""
