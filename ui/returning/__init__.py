"""F4: results handed to whoever stands at the counter."""
