"""Stories kept: those read before (the cache), and those in files. Beside them what their readers have corrected. Search comes here."""
