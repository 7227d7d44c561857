"""Who is at the counter: signing in, locking, and the first start of a desk."""
