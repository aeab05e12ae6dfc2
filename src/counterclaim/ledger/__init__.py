"""Keeps readings in a database and answers questions about them."""

from counterclaim.ledger.ledger import Ledger
from counterclaim.ledger.rows import ClaimFilter, ClaimRow, Counts, DocumentRow, InputFile

__all__ = ["ClaimFilter", "ClaimRow", "Counts", "DocumentRow", "InputFile", "Ledger"]
