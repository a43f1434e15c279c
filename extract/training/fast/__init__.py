"""Making the small pipeline: spaCy's own components and training loop on `config.cfg`, with `reader` for its corpus."""
