"""The desk's database: one encrypted SQLite file that holds everything the counter promised."""
