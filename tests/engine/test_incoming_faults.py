"""Keras files that cannot be right are refused in a sentence, before memory is taken, and nothing in them runs."""

import json
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from engine.files.atomic import FileError
from engine.incoming.open_network import open_network
from tests.keras_zip import BIAS, KERNEL, dense, entry, keras_zip, sequential, weights_file


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _no_zip(path: Path) -> None:
    path.write_bytes(b"no model")


def _deep(path: Path) -> None:
    keras_zip(path, b'{"config": ' * 100_000 + b"{}" + b"}" * 100_000)


def _no_model(path: Path) -> None:
    keras_zip(path, {"class_name": "Sequential"})


def _no_layers(path: Path) -> None:
    keras_zip(path, sequential(entry()))


def _huge(path: Path) -> None:
    keras_zip(path, sequential(entry(1_000_000), dense(units=1_000_000)))


def _another_shape(path: Path) -> None:
    keras_zip(path, sequential(entry(5), dense()))


def _no_bias(path: Path) -> None:
    keras_zip(path, sequential(entry(), dense()), {"dense": [KERNEL]})


def _infinite(path: Path) -> None:
    keras_zip(path, sequential(entry(), dense()), {"dense": [KERNEL, BIAS * np.inf]})


def _pickled(path: Path) -> None:
    _with_weights(path, lambda group: group.create_dataset("1", data=np.void(pickle.dumps(BIAS))))


def _never_written(path: Path) -> None:
    _with_weights(path, lambda group: group.create_dataset("1", shape=(2,), dtype="f4"))


def _packed(path: Path) -> None:
    _with_weights(path, lambda group: group.create_dataset("1", data=BIAS, chunks=(1,), compression="gzip"))


def _elsewhere(path: Path) -> None:
    def link(group: Any) -> None:
        group["1"] = h5py.ExternalLink("other.h5", "/bias")

    _with_weights(path, link)


def _outside(path: Path) -> None:
    _with_weights(
        path, lambda group: group.create_dataset("1", shape=(2,), dtype="f8", external=[("/etc/hosts", 0, 16)])
    )


def _with_weights(path: Path, add: Callable[[Any], object]) -> None:
    """A file whose bias is what `add` puts into the layer's group."""
    inner = path.with_suffix(".inner")
    inner.write_bytes(weights_file({"dense": [KERNEL]}))
    with h5py.File(inner, "r+") as file:
        add(file["layers/dense/vars"])
    keras_zip(path, sequential(entry(), dense()), inner.read_bytes())


FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "cut off": (_cut, "damaged, cut off"),
    "no zip": (_no_zip, "damaged, cut off"),
    "nests too deep": (_deep, "damaged, cut off|could not be opened"),
    "no model": (_no_model, "damaged, cut off"),
    "no layers": (_no_layers, "it has no layers"),
    "huge": (_huge, "declares 37,252.. GiB of data|declares 3"),
    "another shape": (_another_shape, "'dense/kernel' is 4 × 2, but the network needs 5 × 2"),
    "no bias": (_no_bias, "has no array 'dense/bias'"),
    "infinite": (_infinite, "'dense/bias'"),
    "pickled": (_pickled, "'dense/bias'"),
    "never written": (_never_written, "declares 8 bytes of 'dense/bias' and holds 0"),
    "packed": (_packed, "keeps 'dense/bias' in pieces"),
    "elsewhere": (_elsewhere, "has no '1' of its own"),
    "outside": (_outside, "from another file"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_right_is_refused_in_a_sentence(tmp_path: Path, fault: str) -> None:
    path, (spoil, said) = keras_zip(tmp_path / "a.keras", sequential(entry(), dense())), FAULTS[fault]
    assert open_network(path).network.names == ("dense",)
    spoil(path)
    with pytest.raises(FileError, match=said):
        open_network(path)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda file: file.attrs.pop("model_config"), "has no description of a model"),
        (lambda file: file.pop("model_weights/dense/dense/bias"), "has no weights 'dense/bias'"),
        (lambda file: file.pop("model_weights/dense"), "has no 'dense' of its own"),
        (lambda file: file.attrs.modify("model_config", "{"), "damaged, cut off"),
    ],
)
def test_a_spoilt_h5_is_refused_in_a_sentence(tmp_path: Path, spoil: Callable[[Any], object], said: str) -> None:
    path = tmp_path / "a.h5"
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = json.dumps(sequential(entry(), dense()))
        file["model_weights/dense/dense/kernel"], file["model_weights/dense/dense/bias"] = KERNEL, BIAS
    assert open_network(path).weights["dense/bias"].tolist() == BIAS.tolist()
    with h5py.File(path, "r+") as file:
        spoil(file)
    with pytest.raises(FileError, match=said):
        open_network(path)
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(FileError, match="damaged, cut off"):
        open_network(path)


def test_a_description_that_unpacks_to_too_much_is_refused_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.disk.json_text.MAX_JSON_MEMORY", 1 << 20)
    with pytest.raises(FileError, match="could not be opened: its description may take"):
        open_network(keras_zip(tmp_path / "a.keras", b" " * (1 << 20)))


def test_a_damaged_member_is_found(tmp_path: Path) -> None:
    path = keras_zip(tmp_path / "a.keras", sequential(entry(), dense()))
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("model.weights.h5").header_offset + 200
    content = bytearray(path.read_bytes())
    content[at : at + 8] = b"\xff" * 8
    path.write_bytes(content)
    with pytest.raises(FileError, match="damaged, cut off"):
        open_network(path)
