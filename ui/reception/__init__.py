"""The counter's first screen: a citizen stands there with papers and leaves with a date."""
