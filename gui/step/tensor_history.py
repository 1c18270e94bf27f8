"""Which tensors a person has looked at, one after the other, with the way back. No Qt."""


class Trail:
    """A place, those before it, and those that were left by going back."""

    def __init__(self, here: str) -> None:
        self.here = here
        self._before: list[str] = []
        self._after: list[str] = []

    @property
    def has_before(self) -> bool:
        """True where there is a way back."""
        return bool(self._before)

    @property
    def has_after(self) -> bool:
        """True after going back."""
        return bool(self._after)

    def go(self, place: str) -> None:
        """Go on to `place`."""
        if place != self.here:
            self._before.append(self.here)
            self.here = place
            self._after.clear()

    def replace(self, place: str) -> None:
        """Be at `place`; the one before cannot be come back to."""
        self.here = place

    def back(self) -> None:
        """To the place before, where there is one."""
        if self._before:
            self._after.append(self.here)
            self.here = self._before.pop()

    def forward(self) -> None:
        """To where the last `back` came from."""
        if self._after:
            self._before.append(self.here)
            self.here = self._after.pop()
