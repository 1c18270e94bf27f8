"""What a person takes away from the window: predictions of all rows, for spreadsheets or for programs."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.config.recipe import Role
from engine.files.cells import CsvReader
from gui.main_window import MainWindow


def test_rows_without_a_target_are_exported_with_their_predictions(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    source, path = tmp_path / "t.csv", tmp_path / "p.csv"
    rows = [f"{n},{n % 3},{'' if n % 5 == 4 else 2 * n}" for n in range(20)]
    source.write_text("\n".join(["a,b,y", *rows]) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.document.opened):
        window.open_path(source)
    assert [column.name for column in window.document.experiment.recipe.with_role(Role.TARGET)] == ["y"]
    with qtbot.waitSignal(window.runs.ended):
        window.runs.play()
    with qtbot.waitSignal(window.model_export.notice_given) as told:
        window.model_export.export_predictions(path, CsvReader.PROGRAMS)
    assert told.args == ["Written p.csv. 4 rows without a target are predicted, too, behind the others."]
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[0].split(",")[:3] == ["part", "row", "y"]
    others = [line.split(",") for line in lines if line.startswith("no target")]
    assert [line[1:3] for line in others] == [["5", ""], ["10", ""], ["15", ""], ["20", ""]]
    assert all(float(line[3]) and line[4] == "" for line in others)
