"""What the law and the counter mean: facts and rules, without a clock, a screen or a database."""
