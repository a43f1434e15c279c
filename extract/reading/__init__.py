"""One room a question: times, actors, quotes, events, their dates; reader.py is the way through all of them."""
