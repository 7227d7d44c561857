"""What each command of the line does, one a file; cli.py parses, tells refusals and prints."""
