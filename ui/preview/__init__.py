"""Looking at a printed document on the screen, where there is no printer or before it is used."""
