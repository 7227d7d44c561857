"""The desk's window: the only room that knows Qt."""
