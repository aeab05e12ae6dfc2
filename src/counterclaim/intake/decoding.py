"""Bytes into text: nothing is changed but the byte order mark, which is dropped.

UTF-8 first, then what the file declares, then what the bytes look like. Text that cannot be
decoded without doubt is refused: a wrong letter in a name makes a wrong voice.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from counterclaim.errors import InputError

_BYTE_ORDER_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CONVERT = "convert it to text first"

_KNOWN_FORMATS: Sequence[tuple[bytes, str]] = (
    (b"%PDF-", f"is a PDF; {_CONVERT}"),
    (b"{\\rtf", f"is an RTF file; {_CONVERT}"),
    (b"PK\x03\x04", f"is a ZIP archive or an Office document; unpack it or {_CONVERT}"),
    (b"PK\x05\x06", "is an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"is an old Office document; {_CONVERT}"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "is a RAR archive; unpack it first"),
    (b"\xfd7zXZ\x00", "is an XZ archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "is a Zstandard archive; unpack it first"),
    (b"\x89PNG\r\n\x1a\n", "is an image (PNG)"),
    (b"\xff\xd8\xff", "is an image (JPEG)"),
    (b"GIF87a", "is an image (GIF)"),
    (b"GIF89a", "is an image (GIF)"),
    (b"SQLite format 3\x00", "is an SQLite database"),
    (b"\x7fELF", "is a program"),
)

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

_MOST_CONTROL_CODES = 0.01
"""Share of control codes above which a file is no text. Stray ones (form feed, Ctrl-Z) are real."""

_MOST_LEGACY_BYTES = 0.1
"""Share of bytes over 7F up to which a text is English with the quotes of Windows-1252."""


def decode(raw: bytes, source: str) -> str:
    """The text of a plain text or HTML file, every character as it came.

    Raises :class:`InputError` where the bytes are no text, or no encoding fits them.
    """
    for start, reason in _KNOWN_FORMATS:
        if raw.startswith(start):
            raise InputError(source, reason)
    text = _decode_unicode(raw, source)
    if text is None:
        refuse_binary(raw.decode("latin-1"), source)
        text = _decode_bytes(raw, source)
    refuse_binary(text, source)
    return text


def refuse_binary(text: str, source: str) -> None:
    """Raise :class:`InputError` where the characters are not those of a text."""
    control_codes = len(_CONTROL.findall(text))
    if "\0" in text or control_codes > _MOST_CONTROL_CODES * len(text):
        raise InputError(source, "is a binary file, not text")
    if re.search("[\ud800-\udfff]", text):
        raise InputError(source, "the text holds half of a surrogate pair, which is no character")


def _decode_unicode(raw: bytes, source: str) -> str | None:
    """The text where a mark or the zero bytes of wide characters show what it is."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_strictly(raw[len(mark) :], encoding, source)
    wide = _wide_encoding(raw)
    return _decode_strictly(raw, wide, source) if wide else None


def _decode_bytes(raw: bytes, source: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(raw, error, source)
    declared = _declared_encoding(raw)
    return _decode_strictly(raw, declared, source) if declared else _decode_legacy(raw, source)


def _decode_strictly(raw: bytes, encoding: str, source: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeError as error:
        raise InputError(source, f"is not valid {encoding.upper()}; save it as UTF-8") from error


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: of Latin text every second byte is zero, and none of the others."""
    sample = raw[:4096]
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.5 * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) > 0.5 * len(even) and not odd.count(0):
        return "utf-16-be"
    return None


def _declared_encoding(raw: bytes) -> str | None:
    """The encoding that an HTML or XML head declares, where Python knows it and it can be true."""
    match = _DECLARED.search(raw[:4096])
    if not match:
        return None
    label = (match[1] or match[2]).decode("ascii")
    try:
        name = codecs.lookup(label).name
        "a".encode(name)
    except (LookupError, UnicodeError, TypeError):
        return None
    if name.startswith(("utf-8", "utf-16", "utf-32")):
        return None  # the bytes were not UTF-8, and wide text would not show its declaration
    # Browsers read Latin-1 and ASCII as Windows-1252 (WHATWG Encoding Standard), so pages mean it.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _refuse_damaged_utf8(raw: bytes, error: UnicodeDecodeError, source: str) -> None:
    """Raise where more characters beyond ASCII are whole than not: no other encoding looks so."""
    lenient = raw.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    whole = sum(1 for character in lenient if character > "\x7f") - damaged
    if whole > damaged:
        reason = f"is UTF-8 with damage at byte {error.start:,}; save it as UTF-8 again"
        raise InputError(source, reason)


def _decode_legacy(raw: bytes, source: str) -> str:
    high = sum(1 for byte in raw if byte > 0x7F)
    if high <= _MOST_LEGACY_BYTES * len(raw):
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError:
            pass  # one of the five bytes that Windows-1252 leaves open
    return _decode_by_likelihood(raw, source)


def _decode_by_likelihood(raw: bytes, source: str) -> str:
    from charset_normalizer import from_bytes  # needed for few files

    best = from_bytes(raw).best()
    if best is None:
        raise InputError(source, "is text in no known encoding, or no text; save it as UTF-8")
    return str(best)
