"""Processes that are started by a benchmark and say one line."""
