"""What the exit status of a command says, on a terminal and in a pipe alike. `dateline --help` tells the same."""

from __future__ import annotations

import signal
from typing import Final

DONE: Final = 0
FAILED: Final = 1
"""Some input gave no story; or something that is needed is missing, or went wrong."""
MISUSED: Final = 2
"""Nothing could begin: what was typed or set is wrong, a pipeline is missing, an output cannot be written."""
INTERRUPTED: Final = 128 + signal.SIGINT
UNHEARD: Final = 128 + 13
"""Who reads the output went away (`| head`); 13 is SIGPIPE wherever there is one."""
