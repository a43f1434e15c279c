"""The library: article text in, Story out. No screen."""
