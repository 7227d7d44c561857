"""The desk of the one-stop office: everything that runs without a screen."""
