"""From paths to documents for the commands: counts what is skipped, knows what an input held."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from counterclaim.errors import InputError
from counterclaim.intake import Input, read_input
from counterclaim.records import Document


@dataclass(slots=True)
class InputState:
    """How far one input has come: the documents it held, and how many are still being read."""

    input: Input
    document_ids: list[str] = field(default_factory=list)
    in_work: int = 0
    exhausted: bool = False
    failed: bool = False

    @property
    def done(self) -> bool:
        """True when every document of the input was read and none of it was skipped."""
        return self.exhausted and not self.in_work and not self.failed


class Supply:
    """The documents of many inputs, one stream for the reader.

    The reader works a few documents ahead, so an input is done only when its last reading has come
    out: tell :meth:`one_was_read` each time, and :meth:`finished_inputs` names those that are done.
    ``skipped`` lists what could not be read; ``inputs_opened`` of ``inputs`` have been begun.
    """

    def __init__(
        self,
        inputs: list[Input | InputError],
        is_unchanged: Callable[[Input], bool] = lambda _: False,
        is_known: Callable[[Document], bool] = lambda _: False,
    ) -> None:
        self._inputs = inputs
        self.inputs = len(inputs)
        self._is_unchanged = is_unchanged
        self._is_known = is_known
        self._order: deque[InputState] = deque()
        self._states: list[InputState] = []
        self.skipped: list[InputError] = []
        self.inputs_opened = 0
        self.unchanged = 0

    def documents(self) -> Iterator[Document]:
        """Every document that is to be read, in order."""
        for item in self._inputs:
            self.inputs_opened += 1
            if isinstance(item, InputError):
                self.skipped.append(item)
            elif self._is_unchanged(item):
                self.unchanged += 1
            else:
                yield from self._documents_of(InputState(item))

    def _documents_of(self, state: InputState) -> Iterator[Document]:
        self._states.append(state)
        for found in read_input(state.input):
            if isinstance(found, InputError):
                self.skipped.append(found)
                state.failed = True
                continue
            state.document_ids.append(found.id)
            if self._is_known(found):
                self.unchanged += 1
                continue
            state.in_work += 1
            self._order.append(state)
            yield found
        state.exhausted = True

    def one_was_read(self) -> None:
        """Tell that the next document, in order, has been read and kept."""
        self._order.popleft().in_work -= 1

    def finished_inputs(self) -> Iterator[InputState]:
        """The inputs that have been finished since the last call."""
        done = [state for state in self._states if state.done]
        self._states = [state for state in self._states if not state.done and not state.failed]
        yield from done
