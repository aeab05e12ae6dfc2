"""Builds ``data/word_frequencies.tsv`` anew: ``python -m … TRAIN.jsonl > word_frequencies.tsv``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from counterclaim.accounts.words import words_in

FEWEST = 4
"""Documents in which a word must stand to be listed; all others count as standing in one."""

_HEADER = """\
# In how many reports a word stands, of the invented reports in the corpus (train; "*": all).
# Source: counted by accounts/build_word_frequencies.py. Licence: CC BY 4.0, as the corpus.
# Words in fewer than {fewest} reports are left out.
word\tdocuments
"""


def table_of(texts: list[str]) -> str:
    """The file's text: a header, the number of documents, then words from frequent to rare."""
    counts = Counter(word for text in texts for word in set(words_in(text)))
    rows = [(word, count) for word, count in counts.items() if count >= FEWEST]
    rows.sort(key=lambda row: (-row[1], row[0]))
    lines = [f"{word}\t{count}\n" for word, count in [("*", len(texts)), *rows]]
    return _HEADER.format(fewest=FEWEST) + "".join(lines)


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    sys.stdout.write(table_of([json.loads(line)["text"] for line in lines]))
