"""The provincial server: batches in, answers out."""
