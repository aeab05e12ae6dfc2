"""How much is taken in at once. The command line and the documentation name the same limits."""

from __future__ import annotations

FILE_LIMIT = 5_000_000
"""Most bytes of one plain text or HTML file. The longest reports and pages stay far below."""

JSON_LIMIT = 50_000_000
"""Most bytes of one JSON line, and of a ``.json`` file, which is read whole. JSON lines files
are streamed and may be of any size."""

TEXT_LIMIT = 1_000_000
"""Most characters of one document: spaCy's own ``max_length``, about 160,000 words."""
