"""The open counter: one desk, the screens over it, paper, the line, and who is there."""
