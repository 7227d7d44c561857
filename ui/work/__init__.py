"""What the window does besides showing: work off its thread, paper, scanners."""
