"""Scans of papers on the screen: shown, added, looked at; the same wherever papers are."""
