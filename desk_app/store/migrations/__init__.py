"""How the desk's database grows from version to version."""
