"""`.safetensors` hold the model whole: they are read back as it, by the command `predict`, too, and damaged ones are refused."""

import json
import os
import struct
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from engine.config.training import Precision
from engine.exports.export import Choices
from engine.exports.open_model import open_model
from engine.exports.write import write_model
from engine.files.atomic import FileError
from engine.files.table_csv import CsvFormat, write_table
from engine.headless.commands.predict import main
from engine.model.model import answer
from tests.model_cases import Case, layer_cases, preparation_cases

CASES = [*preparation_cases(), *preparation_cases(Precision.FLOAT32)[:2], *layer_cases()[::5]]
CASE = CASES[2]


@pytest.mark.parametrize("network_only", [False, True], ids=["whole", "network alone"])
def test_a_written_model_answers_as_the_lab_does(tmp_path: Path, network_only: bool) -> None:
    for at, case in enumerate(CASES):
        path = tmp_path / f"{at}.safetensors"
        found = write_model(case.model, path, Choices(network_only), case.table)
        assert found is not None
        assert (str(found.problem), found.difference) == ("", 0.0), case.name
        arrays = load_file(path)
        assert arrays.keys() == case.model.parameters.keys()
        assert all(np.array_equal(arrays[name], array) for name, array in case.model.parameters.items())


@pytest.mark.parametrize("case", [CASES[0], CASE], ids=lambda case: case.name)
def test_it_is_opened_as_the_same_model(tmp_path: Path, case: Case) -> None:
    path = _written(tmp_path, case)
    again = open_model(path)
    assert again.spec == case.model.spec
    assert list(answer(again, case.table).texts()) == list(answer(case.model, case.table).texts())


def test_a_transposed_view_is_written_in_its_own_order(tmp_path: Path) -> None:
    turned = {name: np.asfortranarray(array) for name, array in CASE.model.parameters.items()}
    write_model(CASE.model.__class__(CASE.model.spec, turned), tmp_path / "a.safetensors", Choices())
    found = load_file(tmp_path / "a.safetensors")
    assert all(np.array_equal(found[name], array) for name, array in turned.items())


def test_the_command_predicts_with_it(tmp_path: Path) -> None:
    path, rows, out = _written(tmp_path, CASE), tmp_path / "new.csv", tmp_path / "out.csv"
    with rows.open("wb") as stream:
        write_table(stream, CASE.table, CsvFormat())
    assert main([str(path), str(rows), "--output", str(out)], str) == 0
    header, *lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert header.endswith("kind predicted,P(kind=flat),P(kind=house),P(kind=loft),reason")
    assert len(lines) == CASE.table.rows


def test_its_metadata_tell_the_versions_and_are_json(tmp_path: Path) -> None:
    with safe_open(_written(tmp_path, CASE), "np") as content:
        found = content.metadata()
    assert found["format"] == "glassnet"
    assert json.loads(found["versions"]).keys() == {"glassnet", "python", "numpy"}
    assert json.loads(found["glassnet_model"])["learner"]["kind"] == "supervised_network"


def test_a_file_without_a_model_is_refused(tmp_path: Path) -> None:
    save_file({"a": np.zeros(3)}, tmp_path / "other.safetensors")
    alone = tmp_path / "alone.safetensors"
    write_model(CASE.model, alone, Choices(network_only=True))
    for path in (tmp_path / "other.safetensors", alone):
        with pytest.raises(FileError, match="holds no model with its preparation"):
            open_model(path)


def test_damaged_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    whole = _written(tmp_path, CASE).read_bytes()
    (length,) = struct.unpack("<Q", whole[:8])
    header = json.loads(whole[8 : 8 + length])
    arrays = load_file(tmp_path / "model.safetensors")
    first = min(arrays)
    metadata = {"__metadata__": header["__metadata__"]}
    wrong_spec = {"__metadata__": {**header["__metadata__"], "glassnet_model": "{}"}}
    damages = {
        "it ends too early": [whole[:5], struct.pack("<Q", 1 << 62) + whole[8:]],
        "damaged, cut off": [whole[:-8], whole[:8] + b"[" + whole[9:], whole + b"\0", _joined(["a"]), _joined({"__metadata__": 3})],
        "has no array": [_joined(metadata)],
        "is damaged at 'learner'": [_joined(wrong_spec)],
        "which is no finite number": [_saved({**arrays, first: np.full_like(arrays[first], np.nan)}, header)],
        "but the network needs": [_saved({**arrays, first: np.zeros(7)}, header)],
    }  # fmt: skip
    for said, files in damages.items():
        for at, content in enumerate(files):
            path = tmp_path / "damaged.safetensors"
            path.write_bytes(content)
            with pytest.raises(FileError) as refused:
                open_model(path)
            assert said in str(refused.value), f"{said} {at}: {refused.value}"


def test_far_more_than_the_network_needs_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = _written(tmp_path, CASE)
    os.truncate(path, 1 << 40)
    with pytest.raises(FileError, match="far more than the network's"):
        open_model(path)


def _written(folder: Path, case: Case) -> Path:
    path = folder / "model.safetensors"
    write_model(case.model, path, Choices())
    return path


def _joined(header: object) -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text


def _saved(arrays: dict[str, np.ndarray], header: dict[str, dict[str, str]]) -> bytes:
    from safetensors.numpy import save

    return save(arrays, metadata=header["__metadata__"])
