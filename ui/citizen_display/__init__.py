"""The second screen, turned to the citizen: whose turn it is, what was written, what to pay, when to come back."""
