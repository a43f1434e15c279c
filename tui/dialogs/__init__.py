"""What stands over the panes and asks something, or tells all keys."""
