"""Files, HTML and JSON lines in; documents out.

>>> from counterclaim.intake import documents
>>> for item in documents(["reports/"]): ...  # a Document, or an InputError that says why not
"""

from __future__ import annotations

from counterclaim.intake.inputs import STANDARD_INPUT, Input, find_inputs
from counterclaim.intake.reader import documents, read_input

__all__ = ["STANDARD_INPUT", "Input", "documents", "find_inputs", "read_input"]
