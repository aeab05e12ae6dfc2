"""Who a name stands for: states and their bodies, armed groups, outlets, organisations, roles.

The data stand in ``data/actors*.tsv`` and ``data/outlets.tsv``; ``docs/actors.md`` describes them.

>>> resolve_actor("Ministry of Defense of Ukraine").id
'UKR defence ministry'
"""

from counterclaim.knowledge.actors.actor import Actor
from counterclaim.knowledge.actors.listed import get, listed_actors
from counterclaim.knowledge.actors.resolve import resolve_actor

__all__ = ["Actor", "get", "listed_actors", "resolve_actor"]
