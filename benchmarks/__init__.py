"""How quick the desk is, told as ratios to something everybody knows; never a timed test."""
