"""Places: a gazetteer, a matcher of names in text, and what decides which place is meant."""

from counterclaim.knowledge.places.find import find_peoples, find_places, locate
from counterclaim.knowledge.places.gazetteer import Candidate, look_up, views_of

__all__ = ["Candidate", "find_peoples", "find_places", "locate", "look_up", "views_of"]
