"""Time expressions in English news, to intervals of days.

>>> import datetime
>>> [found.value for found in find_times("on Tuesday", datetime.date(2024, 5, 2))]
['2024-04-30']
"""

from counterclaim.reading.times.expression import Meaning, Relation, TimeExpression, TimexType
from counterclaim.reading.times.finder import find_intervals, find_times

__all__ = [
    "Meaning",
    "Relation",
    "TimeExpression",
    "TimexType",
    "find_intervals",
    "find_times",
]
