"""What happens: triggers, who takes part, whether it is real, what kind of act it is, and a line that says so."""
