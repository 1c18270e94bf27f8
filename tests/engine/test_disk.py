"""Small files that unpack into large ones are refused before the memory is taken, by bounds that are small in these tests."""

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import h5py
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.lib import format as npy

from engine.data.reading.errors import ReadingError
from engine.data.reading.read_table import read_table
from engine.disk import archive, json_text
from engine.disk.json_text import parsed
from engine.disk.regular import RefusedError
from engine.files import arrays
from engine.files.atomic import FileError
from engine.files.project import open_project
from engine.files.weights import load
from tests.engine.test_files_project import saved

MANY = 20 << 20
"""Bytes that no test may take beside what it makes itself."""

SHAPES = {"output/kernel": (2, 3), "output/bias": (3,)}
WEIGHTS = {"output/kernel": np.zeros((2, 3)), "output/bias": np.zeros(3)}


@contextmanager
def little_memory() -> Iterator[None]:
    """What goes on inside takes less than MANY bytes."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MANY
    finally:
        tracemalloc.stop()


def npy_bytes(array: np.ndarray[Any, Any]) -> bytes:
    stream = io.BytesIO()
    npy.write_array(stream, array, allow_pickle=False)
    return stream.getvalue()


def packed(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as out:
        for name, data in members.items():
            out.writestr(name, data)
    return path


def declaring(path: Path, member: str, size: int) -> Path:
    """The archive at `path` whose directory says that `member` has `size` bytes."""
    with zipfile.ZipFile(path) as found:
        info = found.getinfo(member)
    raw = bytearray(path.read_bytes())
    entry = raw.rindex(b"PK\x01\x02", 0, raw.rindex(info.filename.encode()))
    raw[entry + 24 : entry + 28] = size.to_bytes(4, "little")
    path.write_bytes(raw)
    return path


def test_a_member_that_declares_less_than_it_holds_is_read_no_further(tmp_path: Path) -> None:
    bias = npy_bytes(WEIGHTS["output/bias"])
    members = {"output/kernel.npy": npy_bytes(WEIGHTS["output/kernel"]), "output/bias.npy": bias + bytes(4 * MANY)}
    path = declaring(packed(tmp_path / "w.npz", members), "output/bias.npy", len(bias))
    with little_memory(), pytest.raises(FileError, match="damaged"):
        load(path, SHAPES)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_what_zipfile_would_unpack_at_once_is_refused(tmp_path: Path, method: int) -> None:
    members = {f"{name}.npy": npy_bytes(array) for name, array in WEIGHTS.items()}
    with pytest.raises(FileError, match="packed in an uncommon way"):
        load(packed(tmp_path / "w.npz", members, method), SHAPES)
    with pytest.raises(ReadingError, match=r"t\.zip cannot be read: 't\.csv' in it is packed in an uncommon way"):
        read_table(packed(tmp_path / "t.zip", {"t.csv": b"a,b\n1,2\n"}, method))


def test_the_header_of_an_array_is_short(tmp_path: Path) -> None:
    header = b"\x93NUMPY\x02\x00" + (2 * MANY).to_bytes(4, "little") + b" " * (2 * MANY)
    path = packed(tmp_path / "w.npz", {"output/kernel.npy": header, "output/bias.npy": header})
    with little_memory(), pytest.raises(FileError, match="header of an array is too long"):
        load(path, SHAPES)


def test_an_archive_of_very_many_members_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ARCHIVE_DIRECTORY", 500)
    path = packed(tmp_path / "w.npz", {f"{number}.npy": b"" for number in range(10)})
    with pytest.raises(FileError, match="names more members than can be opened"):
        load(path, SHAPES)


def test_an_archive_within_the_bounds_is_read_as_it_is(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "w.npz", **cast(Any, WEIGHTS))
    assert load(tmp_path / "w.npz", SHAPES)["output/kernel"].shape == (2, 3)


def keras(path: Path, *, config: bytes = b'{"config": {"layers": []}}', weights: bytes = b"") -> Path:
    return packed(path, {"config.json": config, "model.weights.h5": weights})


@pytest.mark.parametrize(
    "members",
    [
        {"config": b'{"config":{"layers":[]},"x":[' + b"[]," * 200_000 + b"0]}"},
        {"config": b" " * (2 * MANY) + b"{}"},
        {"config": b"[" * 100_000},
        {"weights": bytes(2 * MANY)},
    ],
    ids=["lists", "blanks", "depth", "weights"],
)
def test_a_model_whose_parts_are_large_is_refused_before_they_are_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, members: dict[str, bytes]
) -> None:
    for name in ("MAX_JSON_MEMORY", "MAX_JSON_LISTS"):
        monkeypatch.setattr(json_text, name, MANY)
    monkeypatch.setattr(arrays, "MAX_WEIGHTS_BESIDE", MANY)
    path = keras(tmp_path / "m.keras", **members)
    with little_memory(), pytest.raises(FileError, match=r"m\.keras"):
        load(path, SHAPES)


def hdf5(path: Path, fill: Callable[[h5py.Group], None]) -> Path:
    with h5py.File(path, "w") as file:
        variables = file.create_group("layers/dense/vars")
        variables.attrs["name"] = "output"
        variables["0"], variables["1"] = WEIGHTS.values()
        fill(variables)
    return path


def test_arrays_in_pieces_are_refused(tmp_path: Path) -> None:
    """A piece is unpacked whole, however much it becomes."""

    def fill(variables: h5py.Group) -> None:
        del variables["1"]
        variables.create_dataset("1", (3,), "f8", chunks=(1 << 20,), maxshape=(None,), compression="gzip")

    with pytest.raises(FileError, match="keeps 'output/bias' in pieces"):
        load(hdf5(tmp_path / "w.weights.h5", fill), SHAPES)


def test_an_array_that_is_larger_than_its_file_is_refused_by_its_shape(tmp_path: Path) -> None:
    def fill(variables: h5py.Group) -> None:
        del variables["1"]
        variables.create_dataset("1", (1 << 36,), "f8")

    with little_memory(), pytest.raises(FileError, match="but the network needs 3 numbers"):
        load(hdf5(tmp_path / "w.weights.h5", fill), SHAPES)


@pytest.mark.parametrize("name", ["x" * 5000, np.array(["output"] * 3, dtype="S6"), 7])
def test_a_layer_whose_name_is_no_common_text_is_refused(tmp_path: Path, name: object) -> None:
    def fill(variables: h5py.Group) -> None:
        variables.attrs["name"] = name

    with pytest.raises(FileError, match="more than plain layers") as caught:
        load(hdf5(tmp_path / "w.weights.h5", fill), SHAPES)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("suffix", [".csv", ".json", ".weights.h5"])
def test_a_file_that_is_far_longer_than_its_weights_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    for name in ("MAX_TEXT_BESIDE", "MAX_WEIGHTS_BESIDE"):
        monkeypatch.setattr(arrays, name, 1 << 16)
    path = tmp_path / f"w{suffix}"
    path.write_bytes(b"array,row\n" + bytes(1 << 20))
    with pytest.raises(FileError, match="far more than the network's 9 numbers"):
        load(path, SHAPES)


def with_member(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path) as found:
        members = {each: found.read(each) for each in found.namelist()}
    return packed(path, members | {name: content})


@pytest.mark.parametrize(
    ("member", "text"),
    [
        ("experiment.json", '{"x":[' + "[]," * 100_000 + "0]}"),
        ("experiment.json", '{"x":[' + '{"a":1},' * 50_000 + "0]}"),
        ("experiment.json", '{"x":[' + "0," * 500_000 + "0]}"),
        ("experiment.json", "{" + ",".join(f'"{number}":0' for number in range(100_000)) + "}"),
        ("table.json", '{"rows":0,"columns":[],"x":[' + "[]," * 200_000 + "0]}"),
        ("report.json", '{"findings":[' + '{"lines":[1]},' * 50_000 + "0]}"),
        ("format.json", " " * (2 * MANY) + "{}"),
    ],
    ids=["lists", "objects", "numbers", "keys", "lists of a table", "findings", "blanks"],
)
def test_a_project_whose_descriptions_are_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, member: str, text: str
) -> None:
    for name in ("MAX_JSON_MEMORY", "MAX_JSON_LISTS"):
        monkeypatch.setattr(json_text, name, MANY)
    path = with_member(saved(tmp_path / "p.glassnet"), member, text.encode())
    with little_memory(), pytest.raises(FileError, match=r"its description (may take|has an object of)"):
        open_project(path)


def test_of_a_million_wrong_entries_only_the_first_is_told(tmp_path: Path) -> None:
    wrong = '{"learner":{"initial_weights":[{"name":"a","values":[[' + '"a",' * 100_000 + "0]]}]}}"
    path = with_member(saved(tmp_path / "p.glassnet"), "experiment.json", wrong.encode())
    with little_memory(), pytest.raises(FileError, match=r"damaged at 'learner\.initial_weights\.0\.values\.0'"):
        open_project(path)


def test_texts_full_of_brackets_are_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MAX_JSON_LISTS", 10_000)
    text = json.dumps({"texts": ['[[[[{{\\"[[{' * 50] * 100, "more": "\\"}).encode()
    assert len(parsed(text, on_disk=len(text))["texts"]) == 100
    with pytest.raises(RefusedError, match="its description may take"):
        parsed(json.dumps({"lists": [[]] * 200}).encode(), on_disk=1000)


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_brackets_are_counted_outside_texts_alone(value: Any) -> None:
    def lists(found: Any) -> int:
        inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
        return int(isinstance(found, list | dict)) + sum(map(lists, inner))

    for ascii_only in (True, False):
        bare = b"".join(json_text._outside_texts(json.dumps(value, ensure_ascii=ascii_only).encode()))
        assert bare.count(b"[") + bare.count(b"{") == lists(value)


def test_reading_ends_where_nobody_wants_it_any_more(tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    def look() -> None:
        raise GivenUpError

    path = saved(tmp_path / "p.glassnet")
    np.savez(tmp_path / "w.npz", **cast(Any, WEIGHTS))
    (tmp_path / "w.csv").write_text("array,row,1,2,3\n")
    keras(tmp_path / "w.keras", weights=b"x")
    hdf5(tmp_path / "w.weights.h5", lambda _: None)
    with pytest.raises(GivenUpError):
        open_project(path, check=look)
    for name in ("w.npz", "w.csv", "w.keras", "w.weights.h5"):
        with pytest.raises(GivenUpError):
            load(tmp_path / name, SHAPES, check=look)


def test_records_that_have_next_to_no_name_in_common_are_refused(tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps([{f"name {number}": 1} for number in range(3000)]))
    with pytest.raises(ReadingError, match=r"3,000 records of t\.json have 3,000 different names"):
        read_table(tmp_path / "t.json")
