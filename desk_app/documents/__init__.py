"""The papers the desk hands over: facts go in, the bytes of a PDF come out."""
