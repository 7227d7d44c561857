"""What a scanner brings, by which way ever: it types, it writes on a serial line, or a camera looks."""
