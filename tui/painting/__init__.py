"""From text and styles to the bytes that a terminal gets: rows, colours, and only the cells that differ."""
