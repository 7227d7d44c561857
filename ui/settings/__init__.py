"""How the clerk and the desk like things, what is connected, and what support wants to know."""
