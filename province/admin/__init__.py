"""The administrators' rooms: pages over the same actions as the commands of `admin`."""
