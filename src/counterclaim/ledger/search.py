"""Full-text search over the contents of claims and the texts of documents.

SQLite's FTS5 here; another database puts its own statements behind the same functions. The indexes
``claim_search`` and ``document_search`` keep no copy of the words: those stand in ``claims`` and
``documents``.

What a user types is never a query language that can fail. All words must occur, in any order and
form of inflection (English stems, accents and case aside); words in double quotes occur side by
side; a star at the end of a word stands for any ending: ``"air defence" interc* Odesa``.
"""

from __future__ import annotations

import re

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    column,
    literal_column,
    select,
    text,
)

from counterclaim.ledger.tables import claims, documents

_INDEX_DOCUMENT = text(
    "INSERT INTO document_search(rowid, title, text) "
    "SELECT key, title, text FROM documents WHERE key = :document_key"
)
_INDEX_CLAIMS = text(
    "INSERT INTO claim_search(rowid, content) "
    "SELECT key, content FROM claims WHERE document_key = :document_key"
)
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


def index_document(connection: Connection, document_key: int) -> None:
    """Makes a document that was just written, and its claims, findable."""
    connection.execute(_INDEX_DOCUMENT, {"document_key": document_key})
    connection.execute(_INDEX_CLAIMS, {"document_key": document_key})


def claims_with(words: str) -> ColumnElement[bool]:
    """The condition that the content of a claim matches what the user typed."""
    return _matches(claims.c.key, "claim_search", words)


def documents_with(words: str) -> ColumnElement[bool]:
    """The condition that a document's title or text matches what the user typed."""
    return _matches(documents.c.key, "document_search", words)


def _matches(key: Column[int], index: str, words: str) -> ColumnElement[bool]:
    found: Select[int] = select(column("rowid")).select_from(text(index))
    return key.in_(found.where(literal_column(index).op("MATCH")(match_expression(words))))


def match_expression(words: str) -> str:
    """FTS5's expression for what a user typed; matches nothing where there is no word in it.

    Each term becomes an FTS5 string, in which nothing but the double quote has a meaning.

    >>> match_expression('F-16 "air defence" interc*')
    '"F-16" "air defence" "interc"*'
    >>> match_expression('NOT (a OR')
    '"NOT" "(a" "OR"'
    """
    terms = []
    for phrase, word in _TERM.findall(words.encode("utf-8", "replace").decode()):
        term = (phrase or word.rstrip("*")).replace("\0", " ")
        if any(character.isalnum() for character in term):
            terms.append(f'"{term}"' + ("*" if word.endswith("*") else ""))
    return " ".join(terms) or '""'
