"""The province's books: one schema and one code path for SQLite and PostgreSQL."""
