"""Numbers with their bounds, and what they count."""

from counterclaim.reading.figures.find import find_figures
from counterclaim.reading.figures.numbers import number_value
from counterclaim.reading.figures.quantities import Quantity, find_quantities, parse_quantity

__all__ = ["Quantity", "find_figures", "find_quantities", "number_value", "parse_quantity"]
