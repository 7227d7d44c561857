"""The catalogue room: every procedure of the counter, what it asks for, and what became of it."""
