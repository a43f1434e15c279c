"""Correcting on the spot: what can be corrected, the questions it takes, and the story as its reader corrected it."""
