"""Speed, memory and accuracy: each module is a command, its figures stand in docs/benchmarks.md."""
