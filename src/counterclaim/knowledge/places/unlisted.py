"""Places that the gazetteer does not have: "the village of Kuerbiel", "in Novyi Stav".

A capitalised name counts as one where a noun beside it says so, or where it stands behind a
preposition of place and is neither a word of English nor the name of a person. Once found, the
name is found wherever it stands in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from counterclaim.knowledge.countries import countries_called, peoples_called
from counterclaim.knowledge.places.evidence import surnames
from counterclaim.knowledge.places.gazetteer import other_readings
from counterclaim.knowledge.places.tokens import Word
from counterclaim.knowledge.places.words import common_words, word_lists

_MOST_WORDS = 4


def unlisted_names(words: Sequence[Word], taken: Collection[int]) -> list[tuple[int, int]]:
    """First and last word of each name; ``taken`` are the words of places that are known."""
    runs = list(_runs(words, taken))
    persons = surnames(words)
    certain = {
        _key(words, run)
        for run in runs
        if _is_place(words, run, persons)
        or (_stands_before_place(words, run, taken) and _could_be_place(words, run, persons))
    }
    return [run for run in runs if _key(words, run) in certain]


def _key(words: Sequence[Word], run: tuple[int, int]) -> str:
    return " ".join(word.lower for word in words[run[0] : run[1] + 1])


def _runs(words: Sequence[Word], taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that belong together, as long as they can be."""
    index = 0
    while index < len(words):
        if not words[index].capital or index in taken:
            index += 1
            continue
        first = index
        while _goes_on(words, index + 1) and index + 1 not in taken:
            index += 1
        while not words[index].capital:
            index -= 1
        if words[first].begins and words[first].lower in word_lists()["function"]:
            first += 1
        if first <= index < first + _MOST_WORDS:
            yield first, index
        index += 1


def _goes_on(words: Sequence[Word], index: int) -> bool:
    if index >= len(words) or words[index].gap not in {" ", "-", "\u00a0"}:
        return False
    if words[index].capital:
        return not words[index].begins
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        words[index].lower in word_lists()["article"]
        and following is not None
        and following.capital
        and following.gap == "-"
    )


def _is_place(words: Sequence[Word], run: tuple[int, int], persons: Collection[str]) -> bool:
    if _has_noun_of_place(words, run):
        return _could_be_place(words, run, persons, named_so=run[0] < run[1])
    return _stands_as_place(words, run) and _could_be_place(words, run, persons)


def _could_be_place(
    words: Sequence[Word],
    run: tuple[int, int],
    persons: Collection[str],
    *,
    named_so: bool = False,
) -> bool:
    """Neither words of English, nor persons, peoples, abbreviations or known bodies.

    Where a noun says that it is a place (``named_so``), it may have the name of a person.
    """
    lists = word_lists()
    names = [word for word in words[run[0] : run[1] + 1] if word.lower not in lists["article"]]
    if words[run[1]].lower in persons or not names:
        return False
    return all(
        not word.text.isupper()
        and len(word.text) > 2
        and word.lower not in common_words()
        and word.lower not in lists["stop"]
        and word.lower not in lists["no_place"]
        and word.lower not in lists["title"]
        and (named_so or not other_readings(word.lower))
        and not countries_called(word.text)
        and not peoples_called(word.text)
        for word in names
    )


def _has_noun_of_place(words: Sequence[Word], run: tuple[int, int]) -> bool:
    """Such a noun as "village": "X village", "village X", "village of X", "X, a village"."""
    first, last = run
    nouns = word_lists()["settlement"]
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind and behind.gap == " " and behind.lower in nouns:
        return True
    if behind and behind.gap == ", " and behind.lower in {"a", "an", "the"}:
        return any(word.lower in nouns for word in words[last + 2 : last + 5])
    if first == 0 or words[first].gap != " ":
        return False
    before = words[first - 1].lower
    linked = before in {"of", "to"} and first > 1 and words[first - 2].lower in nouns
    return before in nouns or linked


def _stands_before_place(
    words: Sequence[Word], run: tuple[int, int], taken: Collection[int]
) -> bool:
    """As in "Kuerbiel (Jonglei)": the place that it lies in stands behind it in parentheses."""
    behind = run[1] + 1
    return behind in taken and words[behind].gap in {" (", ", "}


def _stands_as_place(words: Sequence[Word], run: tuple[int, int]) -> bool:
    """A preposition of place before the name, and no further name behind it."""
    first, last = run
    behind = words[last + 1] if last + 1 < len(words) else None
    longer = behind and (behind.gap == "-" or (behind.gap == " " and behind.capital))
    if first == 0 or words[first].gap != " " or longer:
        return False
    return words[first - 1].lower in word_lists()["standing"]
