"""Paper out of the counter: which printer for which form, the queue of prints, what is said when none comes out."""
