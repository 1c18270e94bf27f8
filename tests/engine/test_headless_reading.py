"""What the dialog for opening offers can be typed for `train` and `open`: every choice, by names of signs, too."""

from pathlib import Path

import pytest

import main as program
from engine.data.reading.options import (
    GUESS,
    PRESUMED,
    ColumnType,
    EveryRow,
    HeadRows,
    RaggedRows,
    RandomRows,
    ReadingOptions,
)
from engine.headless.parser import Parser
from engine.headless.reading_arguments import (
    READING_OPTIONS,
    add_reading_arguments,
    for_file,
    reading_options_from,
)
from engine.headless.usage import UsageError
from tests.engine.workbooks import write_workbook


def typed(*words: str) -> ReadingOptions:
    parser = Parser(prog="glassnet")
    add_reading_arguments(parser)
    return reading_options_from(parser.parse_args(list(words)))


def test_there_is_an_option_for_every_choice() -> None:
    assert set(READING_OPTIONS) == set(ReadingOptions.model_fields) - PRESUMED
    assert typed() == GUESS


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (["--delimiter", "semicolon"], "delimiter", ";"),
        (["--delimiter", "Tab"], "delimiter", "\t"),
        (["--delimiter", "\\t"], "delimiter", "\t"),
        (["--delimiter", "\t"], "delimiter", "\t"),
        (["--delimiter", "space"], "delimiter", " "),
        (["--delimiter", "blank"], "delimiter", " "),
        (["--delimiter", " "], "delimiter", " "),
        (["--delimiter", "|"], "delimiter", "|"),
        (["--delimiter", "\\x01"], "delimiter", "\x01"),
        (["--decimal", "comma"], "decimal", ","),
        (["--decimal", "."], "decimal", "."),
        (["--thousands", "point"], "thousands", "."),
        (["--thousands", "none"], "thousands", ""),
        (["--thousands", "narrow blank"], "thousands", "\u202f"),
        (["--quote", "apostrophe"], "quote", "'"),
        (["--quote", ""], "quote", ""),
        (["--header", "no"], "header", False),
        (["--header", "YES"], "header", True),
        (["--second-header", "yes"], "second_header", True),
        (["--as-it-stands", "yes"], "as_it_stands", True),
        (["--skip-lines", "3"], "skip_lines", 3),
        (["--comment", "%"], "comment", "%"),
        (["--comment", "none"], "comment", ""),
        (["--missing", 'NA,?,-999,"a,b"'], "missing_words", ("NA", "?", "-999", "a,b")),
        (["--missing", ""], "missing_words", ()),
        (["--types", "name=text,zip=str"], "types", {"name": ColumnType.TEXT, "zip": ColumnType.TEXT}),
        (
            ["--types", '"height, cm"=number,"a=b"=Date,Sepal.Length=bool'],
            "types",
            {"height, cm": ColumnType.NUMBER, "a=b": ColumnType.DATE, "Sepal.Length": ColumnType.BOOLEAN},
        ),
        (["--ragged", "leave-out"], "ragged", RaggedRows.LEAVE_OUT),
        (["--sheet", "Q3 2024"], "sheet", "Q3 2024"),
        (["--rows", "1000"], "sampling", HeadRows(rows=1000)),
        (["--rows", "head rows=50"], "sampling", HeadRows(rows=50)),
        (["--rows", "random share=0.5 seed=2"], "sampling", RandomRows(share=0.5, seed=2)),
        (["--rows", "every step=3"], "sampling", EveryRow(step=3)),
        (["--encoding", "cp949"], "encoding", "cp949"),
    ],
)
def test_a_choice_is_what_was_typed(words: list[str], field: str, value: object) -> None:
    assert getattr(typed(*words), field) == value


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--delimiter", "::"], "'::' cannot separate columns."),
        (["--decimal", ";"], "';' cannot be the decimal sign."),
        (["--thousands", "comma", "--decimal", "comma"], "cannot be both decimal sign and thousands mark"),
        (["--header", "maybe"], "--header is yes or no, not 'maybe'."),
        (["--types", "zip"], "'zip' is not of the form NAME=KIND, like zip=text."),
        (["--types", "zip=txt"], "there is no type 'txt'. Did you mean 'text'?"),
        (["--skip-lines", "-1"], "--skip-lines: skip_lines should be greater than or equal to 0"),
        (["--rows", "hed rows=3"], "Did you mean 'head'?"),
        (["--rows", "0"], "--rows 0: rows should be greater than or equal to 1"),
        (["--ragged", "ignore"], "--ragged: there is no 'ignore'"),
    ],
)
def test_what_cannot_be_chosen_is_told(words: list[str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        typed(*words)
    assert sentence in str(caught.value)


@pytest.fixture
def zips(tmp_path: Path) -> Path:
    path = tmp_path / "zips.csv"
    path.write_text("Zip;amount\n00123;1,5\n00456;2,5\n", encoding="utf-8")
    return path


def test_types_are_for_columns_by_any_name_that_looks_the_same(zips: Path) -> None:
    assert for_file(zips, typed("--types", "zip=text")).types == {"Zip": ColumnType.TEXT}
    with pytest.raises(UsageError, match="--types: there is no column 'zap'"):
        for_file(zips, typed("--types", "zap=text"))


def test_open_gives_the_window_what_was_typed(zips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def run_window(*given: object, language: str) -> int:
        asked.append((*given, language))
        return 0

    monkeypatch.setattr("gui.application.run_window", run_window)
    monkeypatch.setattr("gc.disable", lambda: None)
    assert program.main(["open", str(zips), "--decimal", "comma", "--types", "zip=text"]) == 0
    assert program.main(["open", str(zips)]) == 0
    assert program.main(["--language", "ko", "open", str(zips)]) == 0
    assert program.main(["open", str(zips), "--language=ko"]) == 0
    assert program.main([]) == 0
    options = ReadingOptions(decimal=",", types={"Zip": ColumnType.TEXT})
    assert asked == [(zips, options, ""), (zips, GUESS, ""), (zips, GUESS, "ko"), (zips, GUESS, "ko"), ("",)]


@pytest.mark.parametrize("command", ["open", "train"])
def test_how_a_project_is_read_is_no_question(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main([command, str(tmp_path / "p.glassnet"), "--header", "no"]) == 2
    assert "--header says how a table is read, and 'p.glassnet' is a project" in capsys.readouterr().err


def test_train_reads_as_it_is_told(zips: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--delimiter", "semicolon", "--decimal", "comma", "--types", "zip=text", "--target", "amount"]
    assert program.main(["train", str(zips), *words, "--engine", "numpy", "--epochs", "1"]) == 0
    assert "feature: Zip (one hot)" in capsys.readouterr().out


def test_what_says_nothing_about_a_workbook_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = write_workbook(tmp_path / "t.xlsx", {"s": [["x", "y"], *([n, 2 * n] for n in range(10))]})
    words = ["train", str(book), "--target", "y", "--engine", "numpy", "--epochs", "1"]
    assert program.main([*words, "--delimiter", "comma"]) == 0
    assert "--delimiter says nothing about 't.xlsx', whose cells no delimiter separates." in capsys.readouterr().err
    assert program.main([*words, "--header", "yes"]) == 0
    assert "says nothing" not in capsys.readouterr().err
