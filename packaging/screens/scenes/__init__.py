"""The scenes of the desk, a file each."""
