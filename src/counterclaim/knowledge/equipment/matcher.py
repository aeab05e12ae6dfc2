"""Finding equipment in a text: longest name first, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.knowledge.countries import countries_called
from counterclaim.knowledge.equipment.counts import count_before
from counterclaim.knowledge.equipment.guards import cues_of, is_loose
from counterclaim.knowledge.equipment.names import Name, Node, name_tree, vocabulary
from counterclaim.knowledge.equipment.systems import System
from counterclaim.knowledge.equipment.typos import SHORTEST, corrected
from counterclaim.knowledge.equipment.words import Word, joined, word_lists, words_of
from counterclaim.records import Equipment, Span

VESSEL = "vessel"
"""Category of ships that are not in the list."""

_NEAR = 9
"""Words on either side of a guarded name among which a cue is looked for."""

_NEAR_DESIGNATION = 4
"""The same for a designation of an unknown system."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s|\n")
_VARIANT = re.compile(
    r"(?:-?\d{1,4}[A-Z]{0,3}\d?(?=\W|s\b|$)|-?[A-Z]{1,3}\d{0,2}[A-Z]{0,2}(?=\W|s\b|$))*s?(?!\w)"
)
"""Model letters and numbers right after a name: "F-16AM", "T-72B3", "Shahed-149"."""

_NUMBERED = re.compile(r"-\d")

_LONGEST_CALIBRE = 20
"""Characters before a noun in which its calibre is looked for."""

_CALIBRE = re.compile(
    r"(?<![\w.])(?:\d{1,2}\.)?\d{2,3}(?:[\s-]?(?:mm|milli\w+)|-calibre|-caliber)[\s-]$"
)
_SHIP = re.compile(
    r"(?<![\w-])([A-Z][A-Za-zÉ]{1,5}) (?:[A-Z][a-z'’-]+(?: [A-Z]\.)?)(?: [A-Z][a-z'’-]+){0,2}"
)
_DESIGNATION = re.compile(
    r"(?<![\w-])([A-Z][A-Za-z]{0,7})-\d{1,4}(?:[A-Z]{1,3}\d{0,2})*(?:s\b)?(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class _Match:
    """A name at words ``first`` to ``last`` (included); ``end`` is its last character, excluded."""

    name: Name
    first: int
    last: int
    start: int
    end: int


def find_equipment(text: str) -> tuple[Equipment, ...]:
    """Every mention of equipment in ``text``, in order, none overlapping another.

    Of a name with its noun ("ATACMS missiles") the name is the mention. A designation that looks
    like equipment but is not in the list has neither id nor category.
    """
    scan = _Scan(text)
    found = [scan.equipment(match) for match in scan.matches() if match.name.system]
    found += [Equipment(span.of(text), span, scan.count(span.start)) for span in scan.unknown()]
    found += [Equipment(span.of(text), span, category=VESSEL) for span in scan.ships()]
    return tuple(sorted(found, key=lambda equipment: equipment.mention or Span(0, 1)))


class _Scan:
    """One text, its words, and which characters names already hold."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self.taken = bytearray(len(text))

    def matches(self) -> Iterator[_Match]:
        """The names and look-alikes of the text; the noun after a name is passed over.

        What was yielded is marked as taken when the next match is asked for.
        """
        place = 0
        while place < len(self.words):
            match = self._match_at(place)
            if match is None:
                place += 1
                continue
            yield match
            place = self._after_noun(match)
            end = max(match.end, self.words[place - 1].end)
            self.taken[match.start : end] = b"\x01" * (end - match.start)

    def unknown(self) -> Iterator[Span]:
        """Designations that no name holds, of a known family or beside a cue."""
        for found in _DESIGNATION.finditer(self.text):
            if any(self.taken[found.start() : found.end()]):
                continue
            if found[1] in word_lists().families or self._cue_near(
                found.start(), found.end(), _NEAR_DESIGNATION, word_lists().heads
            ):
                yield Span(found.start(), found.end())

    def ships(self) -> Iterator[Span]:
        """Names of warships that are not in the list, told by their prefix: "HMS Ocean"."""
        for found in _SHIP.finditer(self.text):
            known = found[1] in word_lists().ship_prefixes
            if known and not any(self.taken[found.start() : found.end()]):
                yield Span(found.start(), found.end())

    def equipment(self, match: _Match) -> Equipment:
        """The record of a match that is a system."""
        system = match.name.system
        if system is None:
            raise ValueError(f"{match.name.printed!r} is no equipment")
        start = match.start
        before = max(start - _LONGEST_CALIBRE, self._free_before(start))
        if system.generic and (calibre := _CALIBRE.search(self.text, before, start)):
            start = calibre.start()
        mention = Span(start, match.end)
        return Equipment(
            name=mention.of(self.text),
            mention=mention,
            count=None if self._counts_another(match, system) else self.count(start),
            id=system.id,
            category=system.category,
        )

    def count(self, start: int) -> int | None:
        """The count of the mention at ``start``; a number before another mention is that one's."""
        return count_before(self.text, start, self._free_before(start))

    def _free_before(self, start: int) -> int:
        """Where the characters before ``start`` begin that no name holds."""
        return self.taken.rfind(1, 0, start) + 1

    def _match_at(self, first: int) -> _Match | None:
        """The longest name that begins at this word and passes its guard."""
        node: Node | None = name_tree()
        ends: list[tuple[int, Name, bool]] = []
        misspelt = False
        for last in range(first, len(self.words)):
            if last > first and not joined(self.text, self.words[last - 1], self.words[last]):
                break
            key = self.words[last].key
            following = node.following if node else {}
            node = following.get(key)
            if node is None and (right := self._corrected(self.words[last])):
                node, misspelt = following.get(right), True
            if node is None:
                break
            if node.name:
                ends.append((last, node.name, misspelt))
        for last, name, wrong in reversed(ends):
            match = self._completed(name, first, last)
            if match and self._passes(match, wrong):
                return self._without_noun(match, [(end, short) for end, short, _ in ends])
        return None

    def _without_noun(self, match: _Match, ends: list[tuple[int, Name]]) -> _Match:
        """The match of "Patriot" where the name in the list is "Patriot missile battery"."""
        for last, name in ends:
            system = name.system
            same = system is not None and not system.generic and system is match.name.system
            if same and last < match.last and self._is_noun(last + 1, match.last):
                return self._completed(name, match.first, last) or match
        return match

    def _is_noun(self, first: int, last: int) -> bool:
        """True where these words are the name of a generic noun."""
        node: Node | None = name_tree()
        if self.words[first].key in word_lists().types:
            first += 1
        for word in self.words[first : last + 1]:
            node = node.following.get(word.key) if node else None
        return bool(node and node.name and node.name.system and node.name.system.generic)

    def _corrected(self, word: Word) -> str | None:
        if word.end - word.start < SHORTEST or not self.text[word.start].isupper():
            return None
        return corrected(word.key)

    def _completed(self, name: Name, first: int, last: int) -> _Match | None:
        """The match with its model letters; None inside a longer run of letters and digits."""
        start, end = self.words[first].start, self.words[last].end
        if start and (self.text[start - 1].isalnum() or self.text[start - 1] == "&"):
            return None
        if name.printed.isalpha() and _NUMBERED.match(self.text, end):
            return None  # "BTR-99" is a designation of its own
        if name.system and not name.system.generic:
            variant = _VARIANT.match(self.text, end)
            end = variant.end() if variant else end
        if self.text[end : end + 1].isalnum():
            return None
        while last + 1 < len(self.words) and self.words[last + 1].start < end:
            last += 1
        return _Match(name, first, last, start, end)

    def _passes(self, match: _Match, misspelt: bool) -> bool:
        name = match.name
        if name.system is None:
            return True
        printed = self.text[match.start : match.end]
        if name.in_capitals and not printed[: len(name.printed)].isupper():
            return False
        if is_loose(printed, name):
            return False
        if misspelt:
            return self._cue_near(match.start, match.end, _NEAR_DESIGNATION, word_lists().heads)
        if not name.guarded:
            return True
        if name.printed[0].isupper() and (printed[0].islower() or self._in_longer_name(match)):
            return False
        if not name.system.cues and self._noun_follows(match):
            return True
        return self._cue_near(match.start, match.end, _NEAR, cues_of(name.system))

    def _in_longer_name(self, match: _Match) -> bool:
        """True beside another capitalised word that is no nationality: "Emad Cohen"."""
        after = self.words[match.last + 1 : match.last + 2]
        before = self.words[match.first - 1 : match.first] if match.first else []
        if after and self.text[match.end : after[0].start] == " " and self._is_name_part(after[0]):
            return True
        return bool(
            before
            and self.text[before[0].end : match.start] == " "
            and self._is_name_part(before[0])
            and not self._opens_sentence(before[0])
        )

    def _is_name_part(self, word: Word) -> bool:
        printed = self.text[word.start : word.end]
        return (
            printed[0].isupper()
            and printed[1:].islower()
            and word.key not in vocabulary()
            and not countries_called(printed)
        )

    def _opens_sentence(self, word: Word) -> bool:
        before = self.text[: word.start].rstrip(" \"“‘'(")
        return not before or before[-1] in ".!?:\n"

    def _noun_follows(self, match: _Match) -> bool:
        following = self.words[match.last + 1 : match.last + 2]
        return bool(
            following
            and following[0].key in word_lists().heads
            and self.text[match.end : following[0].start] in {" ", "-"}
        )

    def _cue_near(self, start: int, end: int, reach: int, cues: frozenset[str]) -> bool:
        """True where a cue stands in the same sentence, at most ``reach`` words away."""
        left = _SENTENCE_END.split(self.text[max(0, start - 120) : start])[-1]
        right = _SENTENCE_END.split(self.text[end : end + 120], maxsplit=1)[0]
        before = [word.key for word in words_of(left)][-reach:]
        after = [word.key for word in words_of(right)][:reach]
        return any(key in cues for key in (*before, *after))

    def _after_noun(self, match: _Match) -> int:
        """The word after a system and the generic noun that belongs to it ("Grad rockets")."""
        place = match.last + 1
        if match.name.system is None or match.name.system.generic or place >= len(self.words):
            return place
        if self.words[place].key in word_lists().types and joined(
            self.text, self.words[match.last], self.words[place]
        ):
            place += 1
        if place >= len(self.words) or not joined(
            self.text, self.words[place - 1], self.words[place]
        ):
            return place
        noun = self._match_at(place)
        if noun is None or noun.name.system is None:
            return place
        if noun.name.system is match.name.system:
            return self._after_noun(noun)
        return noun.last + 1 if noun.name.system.generic else place

    def _counts_another(self, match: _Match, system: System) -> bool:
        """True in "three drone attacks", where the number counts the attacks."""
        following = self.words[match.last + 1 : match.last + 2]
        next_is_counted = (
            bool(following)
            and following[0].key in word_lists().uncounted
            and self.text[match.end : following[0].start] in {" ", "-"}
        )
        return next_is_counted and (
            not system.generic or not self.text[match.start : match.end].endswith("s")
        )
