"""Files of scanners, cameras and citizens: looked at with suspicion, made small, pictured."""
