"""What the data space costs while a run is trained at full speed, and how fast the slider shows moments of a run that is over."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.quiet import Neighbours
from tests.bench.stalls import played

ENGINES = ("tensorflow", "numpy")
SIDES = ("code", "space")
"""Which panel is in front beside the canvas: one that shows nothing live, or the data space."""


def inside(repeats: int) -> Iterator[dict[str, str | float]]:
    """The lines of each scene, then the ratio of the updates a second, the medians of `repeats` interleaved runs."""
    for engine in ENGINES:
        speeds: dict[str, list[float]] = {side: [] for side in SIDES}
        neighbours = Neighbours()
        for _ in range(repeats):
            for side in SIDES:
                with tempfile.TemporaryDirectory() as folder:
                    for line in played(f"inside {side} {engine}", Path(folder) / "none.csv"):
                        if line["metric"] == "updates_per_second":
                            speeds[side].append(float(line["value"]))
                        yield {"workload": f"inside {side} {engine}", **line}
        ratio = median(speeds["space"]) / median(speeds["code"])
        foreign = round(neighbours.cores(), 2)
        yield {
            "workload": f"inside {engine}",
            "metric": "speed_with_space",
            "value": round(ratio, 3),
            "foreign_cores": foreign,
        }


def slide() -> Iterator[dict[str, str | float]]:
    """How soon the first moment of a run is shown, nearly and exactly, and how many in a second when the slider is dragged."""
    for engine in ENGINES:
        for name in ("b", "d"):
            neighbours = Neighbours()
            with tempfile.TemporaryDirectory() as folder:
                lines = played(f"slide {name} {engine}", Path(folder) / "none.csv")
            foreign = round(neighbours.cores(), 2)
            yield from ({"workload": f"slide {name} {engine}", **line, "foreign_cores": foreign} for line in lines)
