"""The panes: article, actors, timeline, the reasons, and the lines around them. No pane knows another."""
