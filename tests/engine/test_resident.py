"""Arrays become tensors piece by piece: the same values, and no piece for which the window would have to wait."""

from typing import Any

import numpy as np
import pytest

from engine.backend import Arrays, PartName

MEGABYTE_ROWS = 2**20 // (8 * 3)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(0,), (0, 3), (1, 3), (7,), (7, 1), (7, 3), (7, 2, 3), (7, 2, 2, 3), (64, 3)])
def test_the_pieces_are_the_array_again(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, ...], dtype: type[np.generic]
) -> None:
    from engine.tensorflow_backend import resident

    monkeypatch.setattr(resident, "PART_BYTES", 16)
    array = np.random.default_rng(0).normal(size=shape).astype(dtype)
    tensor = resident.tensor_of(array)
    assert tensor.dtype.as_numpy_dtype is dtype
    np.testing.assert_array_equal(tensor.numpy(), array, strict=True)


@pytest.mark.parametrize("rows", [5, 5 * MEGABYTE_ROWS + 1])
def test_a_tensor_is_a_copy_made_of_small_pieces(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    import tensorflow as tf

    from engine.tensorflow_backend import resident

    constant, pieces = tf.constant, []

    def noting(piece: Any) -> Any:
        pieces.append(piece.nbytes)
        return constant(piece)

    monkeypatch.setattr(tf, "constant", noting)
    array = np.ones((rows, 3))
    tensor = resident.tensor_of(array)
    array[:] = 2
    assert (tensor.numpy() == 1).all()
    assert sum(pieces) == array.nbytes
    assert max(pieces) < 2 * resident.PART_BYTES


def test_arrays_that_a_run_keeps_become_tensors_once() -> None:
    from engine.tensorflow_backend.resident import tensors_of

    x, t = np.ones((4, 2)), np.ones((4, 1))
    arrays = Arrays(x, t, x[:1], t[:1])
    first, again = (tensors_of(arrays, PartName.TRAINING, "auto") for _ in range(2))
    assert all(one is other for one, other in zip(first, again, strict=True))
    assert first[2].shape == (0,)  # nothing is weighed
    assert tensors_of(arrays, PartName.VALIDATION, "auto")[0].shape == (1, 2)
