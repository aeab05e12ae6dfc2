"""What the exit code of ``counterclaim`` means."""

DONE = 0
"""All that was asked for was done."""

SOME_SKIPPED = 1
"""Done, but some inputs were skipped; each was named with its reason."""

USAGE = 2
"""The command line was not understood (click's own code)."""

NOTHING_READ = 3
"""No input could be read, or what was asked for is not there."""

LEDGER_PROBLEM = 4
"""The ledger could not be opened, read or written."""

INTERRUPTED = 130
"""Stopped by Ctrl-C; what was read until then is kept."""
