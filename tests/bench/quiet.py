"""How much of the machine other processes used meanwhile. A ratio from a busy machine is worth nothing.

Load slows the peers more than the compiled loop: Keras `fit` of workload (b) took 21 ms an epoch on two quiet cores
and 70 to 108 ms on two busy ones, which would have shown a ratio several times too good.
"""

import os
from time import perf_counter

import psutil

MAX_FOREIGN_CORES = 0.15


class Neighbours:
    """Counts the processor time that is neither this process's nor its ended children's, from its making on."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._began, self._busy, self._own = perf_counter(), _busy_seconds(), self._own_seconds()

    def cores(self) -> float:
        """How many cores the others kept busy, on average."""
        took = perf_counter() - self._began
        foreign = (_busy_seconds() - self._busy) - (self._own_seconds() - self._own)
        return max(0.0, foreign / took) if took else 0.0

    def _own_seconds(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system + times.children_user + times.children_system)


def warning(cores: float) -> str:
    """What to say of `cores`; empty where the machine was quiet."""
    if cores <= MAX_FOREIGN_CORES:
        return ""
    return (
        f"Other processes kept {cores:.2f} of {os.cpu_count()} cores busy while this was measured: "
        "ratios come out too good and stalls too long. Measure again on a quiet machine."
    )


def _busy_seconds() -> float:
    times = psutil.cpu_times()
    idle = times.idle + getattr(times, "iowait", 0.0)
    guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)  # counted in user already
    return float(sum(times) - idle - guest)
