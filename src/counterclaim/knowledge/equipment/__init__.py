"""Weapons and military systems: the list, its look-ups, and how they are found in a text.

The data stand in ``data/equipment*.tsv``; ``docs/equipment.md`` describes them.

>>> [found.id for found in find_equipment("29 drones and an Uragan rocket were shot down.")]
['uncrewed aerial vehicle', 'BM-27 Uragan']
"""

from counterclaim.knowledge.equipment.categories import Category, categories, is_a
from counterclaim.knowledge.equipment.matcher import find_equipment
from counterclaim.knowledge.equipment.systems import System, get, search, systems

__all__ = ["Category", "System", "categories", "find_equipment", "get", "is_a", "search", "systems"]
