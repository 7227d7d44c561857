"""How the desk and the province come to hold the same events, whatever the line does."""
