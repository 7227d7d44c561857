"""The line to the province: what waits on this machine, why, and when it is tried again."""
