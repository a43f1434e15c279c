"""What is English: the trained pipeline, and the word lists as data files."""
