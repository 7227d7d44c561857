"""Trying the desk out: a made-up commune, invented people, a province on this computer."""
