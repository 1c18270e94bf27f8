"""`python -m tests.bench [a b c d e stalls]`: prints a JSON line for each thing measured. Without a name, all of them."""

import argparse
import json
import os
from collections.abc import Iterable, Mapping, Sequence

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from engine.spec.training import EngineName
from tests.bench.workloads import WORKLOADS

STALLS = "stalls"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for."""
    names = (*WORKLOADS, STALLS)
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("workloads", nargs="*", metavar="WORKLOAD", help=f"{', '.join(names)}; all without one")
    parser.add_argument("--engine", choices=["tensorflow", "numpy"], action="append", help="ours; may come again")
    parser.add_argument("--repeats", type=int, default=3, help="interleaved repeats, whose median counts (3)")
    parser.add_argument("--seconds", type=float, default=2.0, help="about how long each measurement trains (2)")
    found = parser.parse_args(arguments)
    unknown = set(found.workloads) - set(names)
    if unknown:
        parser.error(f"no such workload: {', '.join(sorted(unknown))}")
    engines = [EngineName(name) for name in found.engine or ("tensorflow", "numpy")]
    for name in found.workloads or names:
        _measure(name, engines, found.repeats, found.seconds)
    return 0


def _measure(name: str, engines: Sequence[EngineName], repeats: int, seconds: float) -> None:
    """The stalls are measured in processes of their own, the speed in this one, where TensorFlow is then loaded."""
    lines: Iterable[Mapping[str, object]]
    if name == STALLS:
        from tests.bench.stalls import stalls

        lines = stalls()
    else:
        from tests.bench.speed import speed

        lines = speed(WORKLOADS[name](), engines, repeats=repeats, seconds=seconds)
    for line in lines:
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
