"""Stories kept: those read before (the cache), and those in files. Search and corrections come here."""
