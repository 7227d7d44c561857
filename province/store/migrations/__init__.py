"""The history of the province's tables."""
