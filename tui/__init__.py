"""The explorer: a thin, fast view on a Story in the terminal."""
