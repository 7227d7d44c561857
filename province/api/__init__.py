"""What goes over the line: the desks' requests, the citizens' pages."""
