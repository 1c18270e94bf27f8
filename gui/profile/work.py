"""What the profiler shows, and how a thread computes it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from time import thread_time

from engine.data.preparing.dataset import Dataset
from engine.model.model import Model
from engine.model.preparation import preparation_of
from engine.profile.profile import Profile, profile
from engine.profile.rows import Density, SampledLines, densities, sampled_lines
from gui.runs.picture_wish import Wish
from gui.tasks import Task


@dataclass(frozen=True, eq=False)
class Behind:
    """What the training rows of `dataset` add to the profiles of `model`: none where they are not known, or not asked for."""

    model: Model
    dataset: Dataset | None
    densities: Mapping[str, Density]
    lines: SampledLines | None


@dataclass(frozen=True, eq=False)
class Shown:
    """A profile with what lies behind it. `seconds` of processor time it took."""

    profile: Profile
    behind: Behind
    seconds: float


@dataclass(frozen=True, eq=False)
class ProfileWish:
    """`names`: the features that are in sight. `rows`: where the training rows come from, None where there are none.

    `lines`: whether the lines of sampled rows are wanted. `before`: what was behind the last profile, used again where it still is.
    """

    model: Model
    cells: Mapping[str, str]
    names: Collection[str]
    rows: Wish | None
    lines: bool
    before: Behind | None

    def work(self, task: Task) -> Shown:
        """In the thread. Raises NoProfileError."""
        began = thread_time()
        found = profile(self.model, self.cells, self.names)
        task.check()
        return Shown(found, self._behind(task), thread_time() - began)

    def _behind(self, task: Task) -> Behind:
        before, model = self.before, self.model
        dataset = None if self.rows is None else self.rows.prepared(before.dataset if before is not None else None)
        if before is not None and dataset is before.dataset and before.model.spec.preparation == model.spec.preparation:
            dense = before.densities
        elif (
            self.rows is None
            or dataset is None
            or preparation_of(self.rows.experiment, dataset) != model.spec.preparation
        ):
            return Behind(model, dataset, {}, None)
        else:
            dense = densities(dataset)
        if not self.lines or dataset is None or not dense:
            return Behind(model, dataset, dense, None)
        if (
            before is not None
            and before.lines is not None
            and before.dataset is dataset
            and before.model.parameters is model.parameters
        ):
            return Behind(model, dataset, dense, before.lines)
        return Behind(model, dataset, dense, sampled_lines(model, dataset, check=task.check))
