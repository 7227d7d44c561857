"""What the province says to other systems: the national portal, and whoever asked to be told."""
