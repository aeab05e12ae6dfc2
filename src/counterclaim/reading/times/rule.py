"""The form of a grammar rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from counterclaim.reading.times.expression import Meaning
from counterclaim.reading.times.narrative import Narrative

Resolver = Callable[[re.Match[str], Narrative], Meaning | None]


class Rule(NamedTuple):
    """Words of a form, and what they mean where they stand; None: they are no time there."""

    pattern: re.Pattern[str]
    resolve: Resolver
