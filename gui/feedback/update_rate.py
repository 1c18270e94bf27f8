"""How many updates a second a run does, told calmly: measured over the last second or so. No widgets."""

from collections import deque
from collections.abc import Callable
from time import monotonic

WINDOW_SECONDS = 1.5


class UpdateRate:
    """Fed with the number of updates done; gives updates per second."""

    def __init__(self, *, clock: Callable[[], float] = monotonic) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()

    def clear(self) -> None:
        """Forget, after a pause or at the beginning of a run."""
        self._seen.clear()

    def add(self, updates: int) -> None:
        """`updates` have been done by now."""
        now = self._clock()
        self._seen.append((now, updates))
        while len(self._seen) > 2 and now - self._seen[1][0] > WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def per_second(self) -> float | None:
        """Updates per second, None while too little is known."""
        if len(self._seen) < 2:
            return None
        (began, first), (ended, last) = self._seen[0], self._seen[-1]
        return (last - first) / (ended - began) if ended > began else None
