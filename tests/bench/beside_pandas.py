"""Times a piece of work in turn with what pandas does for the same, and tells both in a line."""

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

from tests.bench.quiet import Neighbours

Work = Callable[[], object]
Line = Mapping[str, object]


def beside_pandas(about: Mapping[str, object], ours: Work, theirs: Work, repeats: int) -> Line:
    """`about` with the median seconds of each and their ratio; the first round warms both up."""
    neighbours, mine, others = Neighbours(), [], []
    for _ in range(repeats + 1):
        mine.append(seconds(ours))
        others.append(seconds(theirs))
    found, peer = median(mine[1:]), median(others[1:])
    return {
        **about,
        "metric": "seconds",
        "ours": round(found, 6),
        "peer": "pandas",
        "theirs": round(peer, 6),
        "ratio": round(found / peer, 2),
        "foreign_cores": round(neighbours.cores(), 2),
    }


def seconds(work: Work) -> float:
    """How long `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start
