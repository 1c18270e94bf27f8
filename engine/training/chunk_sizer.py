"""How many updates one call of an engine is asked for, so that each call takes about the same short time."""

CALL_SECONDS = 1 / 30
"""How long one call should take: pause and stop take effect within it, and other threads have their turn after it."""

UNWATCHED_SECONDS = 0.5
"""The same where nobody looks on, and only giving up waits for it: fewer calls, each of which has a cost of its own."""


class ChunkSizer:
    """Begins with a single update and at most doubles: what an update costs is learnt on the way."""

    def __init__(self, call_seconds: float = CALL_SECONDS) -> None:
        self._call_seconds = call_seconds
        self.count = 1
        """How many updates the next call may be asked for."""

    def learn(self, updates: int, seconds: float) -> None:
        """A call for `updates` took so long. A shorter one than was allowed says little and does not make the next one longer."""
        seconds = max(seconds, 1e-6)
        if updates == self.count or seconds > self._call_seconds:
            self.count = max(1, int(updates * min(2.0, self._call_seconds / seconds)))
