"""Claims of many documents: which happening they tell of, on whose word, and where they part.

Plain functions over readings; nothing here parses text, and nothing knows a database. The words of
a document are only counted and compared (:mod:`counterclaim.accounts.words`).
"""

from counterclaim.accounts.account import Account, account_of, compare
from counterclaim.accounts.account_records import (
    AttributeAccount,
    ClaimReference,
    CopyGroup,
    EventReference,
    HeldValue,
    Incident,
    Origin,
    OriginCount,
    Relation,
)
from counterclaim.accounts.copies import find_copies
from counterclaim.accounts.incidents import find_incidents
from counterclaim.accounts.origins import count_origins, find_origins

__all__ = [
    "Account",
    "AttributeAccount",
    "ClaimReference",
    "CopyGroup",
    "EventReference",
    "HeldValue",
    "Incident",
    "Origin",
    "OriginCount",
    "Relation",
    "account_of",
    "compare",
    "count_origins",
    "find_copies",
    "find_incidents",
    "find_origins",
]
