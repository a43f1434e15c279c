"""How the English pipelines were trained, so that anyone can do it again: `python -m extract.training DATA WORK`.

The way through: the treebanks (UD English EWT and GUM, `treebanks`) and the corpora of names (GUM's, re3d, CrossNER, UNER,
and the cleaned Groningen Meaning Bank: `names`, `silver`) become `Sample`s, then DocBins in which a layer that a corpus lacks
is missing rather than empty. They are mixed anew each epoch, and `augment` writes them as the press would. `encoder/` trains the
transformer, `fast/` the small pipeline; `pack` makes the folders that ship, and `evaluate` measures them.

Of GUM, only documents without a non-commercial clause are used. Nothing here is imported by the program.
"""
