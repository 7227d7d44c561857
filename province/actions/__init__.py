"""What the province does, one verb a file; every action runs inside one transaction of its caller."""
