"""Views on one story: who said what, who did what to whom, the lead, the scale of time. Pure, and without a screen."""
