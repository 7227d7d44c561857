"""The province's pack editor: from a sheet to a signed pack, saying by row and column what is wrong."""
