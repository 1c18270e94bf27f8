"""The history of a run: epochs, accuracies, the best epoch and the engines' difference from the frames of a run."""

import tracemalloc

import numpy as np
import pytest

from engine.backend import ACCURACY, LOSS, Array, Block
from engine.config.recipe import Recipe
from engine.data.preparing.dataset import Affine, Dataset, Part
from engine.data.preparing.plan import Plan
from engine.data.table import Table
from engine.results.curves import Axis, loss_curves
from engine.results.history import MAX_LOOKS, History
from engine.training.frames import Advanced, Started

KINDS = f"{ACCURACY}kinds"


def part(rows: int) -> Part:
    return Part(np.zeros((rows, 1)), np.zeros((rows, 1)), np.arange(rows))


def started(*, rows: int = 9, batch_rows: int = 4, validation: int = 2, first_update: int = 0) -> Started:
    planned = Plan(Table(()), Recipe(), (), (), np.arange(rows + validation), 0, 0, rows, validation)
    dataset = Dataset(planned, part(rows), part(validation), (Affine(),), (Affine(),))
    return Started(1, dataset, {}, -(-rows // batch_rows), first_update, batch_rows=batch_rows)


def series(losses: list[float] | None, shares: list[float] | None) -> dict[str, Array]:
    found = {LOSS: np.array(losses or [])}
    return found if shares is None else found | {KINDS: np.array(shares)}


def advanced(
    losses: list[float],
    *,
    first: int = 0,
    shares: list[float] | None = None,
    validation: list[float] | None = None,
    validation_shares: list[float] | None = None,
    difference: float | None = None,
) -> Advanced:
    block = Block(series(losses, shares), series(validation, validation_shares))
    return Advanced(1, first, block, 0.1, difference=difference)


def test_an_epochs_loss_weights_each_batch_with_its_rows() -> None:
    history = History(started())
    history.add(advanced([3.0, 6.0, 9.0]))
    assert history.training[LOSS].last == pytest.approx((4 * 3 + 4 * 6 + 1 * 9) / 9)


def test_accuracy_is_right_rows_over_all_rows() -> None:
    history = History(started())
    history.add(advanced([1.0, 1.0], shares=[3 / 4, 2 / 4]))
    history.add(advanced([1.0], first=2, shares=[1.0], validation=[0.5], validation_shares=[0.5]))
    assert history.training[KINDS].last == pytest.approx(6 / 9)
    assert history.validation[KINDS].last == pytest.approx(0.5)


def test_the_best_epoch_is_the_one_with_the_least_validation_loss() -> None:
    history = History(started())
    history.add(advanced([5.0] * 9, validation=[3.0, 1.0, 2.0]))
    history.add(advanced([1.0] * 3, first=9, validation=[1.5]))
    assert (history.best_epoch, history.best_value) == (2, 1.0)


def test_without_validation_the_best_epoch_has_the_least_training_loss() -> None:
    history = History(started(validation=0))
    history.add(advanced([5.0] * 3 + [1.0] * 3 + [2.0] * 3))
    assert history.best_epoch == 2
    assert history.best_value == pytest.approx(1.0)


def test_a_loss_that_is_not_finite_is_never_the_best_and_hides_no_other() -> None:
    history = History(started())
    history.add(advanced([1.0] * 9, validation=[np.nan, 1.0, np.inf]))
    assert (history.best_epoch, history.best_value) == (2, 1.0)


def test_a_run_that_goes_on_in_mid_epoch_counts_on_from_there() -> None:
    history = History(started(first_update=4))
    history.add(advanced([6.0, 9.0], first=4, validation=[0.25]))
    assert (history.epochs, history.first_epoch, history.best_epoch) == (2, 1, 2)
    assert history.training[LOSS].last == pytest.approx((4 * 6 + 1 * 9) / 5)


def test_the_differences_stay_few_and_the_largest_is_kept() -> None:
    history = History(started())
    for update in range(3 * MAX_LOOKS):
        history.add(advanced([1.0], first=update, difference=1.0 if update == 7 else 1e-9))
    looks = history.difference_by_look
    assert len(looks) <= MAX_LOOKS
    assert max(looks, key=lambda look: look[1]) == (8, 1.0)
    assert looks[-1] == (3 * MAX_LOOKS, 1e-9)
    assert [update for update, _ in looks] == sorted(update for update, _ in looks)


def test_an_empty_block_changes_nothing() -> None:
    history = History(started())
    history.add(advanced([]))
    assert (history.updates, history.each_update.count, history.best_epoch) == (0, 0, None)


@pytest.mark.parametrize("rows", [1, 9])
def test_a_run_of_ten_million_updates_stays_in_the_memory_of_a_few_megabytes(rows: int) -> None:
    history, count = History(started(rows=rows, batch_rows=4)), 131_070
    losses = np.random.default_rng(0).uniform(1.0, 2.0, count).astype(np.float32)
    looks = count // history.updates_per_epoch
    block = Block({LOSS: losses, KINDS: np.ones(count)}, {LOSS: losses[:looks], KINDS: np.ones(looks)})
    tracemalloc.start()
    try:
        for call in range(77):
            history.add(Advanced(1, call * count, block, 0.1, difference=1e-9))
        kept = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert history.updates == 77 * count > 10_000_000
    assert kept < 4 << 20
    assert history.best_value == losses[:looks].min()
    assert history.best_epoch == losses[:looks].argmin() + 1
    assert history.training[LOSS].count == history.validation[LOSS].count == history.training[KINDS].count == 77 * looks


def test_with_one_update_an_epoch_both_axes_show_the_same_losses() -> None:
    history = History(started(rows=4, validation=0))
    history.add(advanced([3.0, 1.0, 2.0]))
    by_epoch, by_update = loss_curves(history, Axis.EPOCHS).training, loss_curves(history, Axis.UPDATES).training
    for ours, theirs in zip(by_epoch, by_update, strict=True):
        assert ours is not None
        assert theirs is not None
        assert ours.tolist() == theirs.tolist()
    assert by_epoch.x.tolist() == [1.0, 2.0, 3.0]


def test_the_last_difference_of_two_engines_never_displaces_the_largest() -> None:
    history = History(started())
    for look in range(MAX_LOOKS + 1):
        history.look_at_difference(look, 1.0 if look == 6 else 1e-9)
    assert max(history.difference_by_look, key=lambda look: look[1]) == (6, 1.0)
