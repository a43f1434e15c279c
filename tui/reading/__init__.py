"""The reading as another process: what the screen asks of it, and what comes back."""
