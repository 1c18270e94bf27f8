"""`python -m tests.bench [a b c d e first memory … slide pan canvas profile breaks squares]`: JSON lines. `--help` lists them."""

import argparse
import json
import os
from collections.abc import Iterable, Mapping, Sequence

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

from engine.config.training import EngineName
from tests.bench.workloads import WORKLOADS

OTHERS = (
    "first",
    "memory",
    "many",
    "cost",
    "stalls",
    "tables",
    "edits",
    "reading",
    "predict",
    "importance",
    "lessons",
    "inside",
    "slide",
    "pan",
    "canvas",
    "profile",
    "breaks",
    "squares",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for."""
    names = (*WORKLOADS, *OTHERS)
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
    """Speed and cost are measured in this process, where TensorFlow is then loaded; the rest in processes of their own."""
    for line in _lines(name, engines, repeats, seconds):
        print(json.dumps(line), flush=True)


def _lines(name: str, engines: Sequence[EngineName], repeats: int, seconds: float) -> Iterable[Mapping[str, object]]:
    match name:
        case "first":
            from tests.bench.first import first

            return first()
        case "memory":
            from tests.bench.memory import memory

            return memory()
        case "many":
            from tests.bench.many import many

            return many()
        case "cost":
            from tests.bench.cost import cost

            return cost()
        case "stalls":
            from tests.bench.stalls import stalls

            return stalls()
        case "edits":
            from tests.bench.edits import edits

            return edits(repeats)
        case "tables":
            from tests.bench.tables import tables

            return tables(repeats)
        case "lessons":
            from tests.bench.lessons import lessons

            return lessons()
        case "inside":
            from tests.bench.inside import inside

            return inside(repeats)
        case "slide":
            from tests.bench.inside import slide

            return slide()
        case "pan":
            from tests.bench.pan import pan

            return pan()
        case "canvas":
            from tests.bench.canvas import canvas

            return canvas()
        case "profile":
            from tests.bench.profile import profile

            return profile()
        case "breaks":
            from tests.bench.breaks import breaks

            return breaks(engines, repeats, seconds)
        case "squares":
            from tests.bench.squares import squares

            return squares(engines, repeats)
        case "reading":
            from tests.bench.reading import reading

            return reading(repeats)
        case "importance":
            from tests.bench.importance import importance

            return importance()
        case "predict":
            from tests.bench.predict import predict

            return predict(repeats)
        case _:
            from tests.bench.speed import speed

            return speed(WORKLOADS[name](), engines, repeats=repeats, seconds=seconds)


if __name__ == "__main__":
    raise SystemExit(main())
