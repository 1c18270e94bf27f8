"""The registry of actions: each stands once, has keys of its own, and says why it is not possible."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.actions.actions import Actions
from gui.actions.search import Entry, found
from gui.actions.spec import action_name
from gui.actions.specs import SPECS
from gui.menus import MENUS, Menu
from gui.panels import PANELS

GUI = Path(__file__).parents[2] / "gui"
DYNAMIC = {
    "gui/actions/spec.py": "made of what the list says",
    "gui/data/column_actions.py": "a head's menu, for the columns that it was opened on",
    "gui/data/column_menu.py": "what a column can be, as it is now",
}
"""Where a QAction is made, and why there."""


@pytest.fixture
def actions(qapp: QApplication) -> Actions:
    return Actions()


def test_each_action_stands_once() -> None:
    assert [name for name, count in Counter(spec.name for spec in SPECS).items() if count > 1] == []


def test_actions_are_made_nowhere_else() -> None:
    makers = {
        file.relative_to(GUI.parent).as_posix() for file in GUI.rglob("*.py") if " QAction(" in file.read_text("utf-8")
    }
    assert makers == DYNAMIC.keys()


def test_actions_that_count_in_one_place_have_keys_of_their_own() -> None:
    """Those of a panel may repeat another panel's keys; none may repeat the window's."""
    window = [key.toString() for spec in SPECS for key in spec.sequences() if not spec.panel and not spec.is_of_many]
    assert [key for key, count in Counter(window).items() if count > 1] == []
    for kind in PANELS:
        own = [key.toString() for spec in SPECS if spec.panel == kind.name for key in spec.sequences()]
        assert [key for key, count in Counter([*window, *own]).items() if count > 1] == []


def test_every_action_of_the_window_stands_in_a_menu_or_belongs_to_a_panel() -> None:
    def names(menu: Menu) -> list[str]:
        return [name for each in menu.entries for name in (names(each) if isinstance(each, Menu) else [str(each)])]

    in_menus = {name for menu in MENUS for name in names(menu)} | {
        f"workspace.{n}" for n in ("save_as", "rename", "delete")
    }
    outside = [spec.name for spec in SPECS if not (spec.is_of_many or spec.name in in_menus)]
    assert all(
        name.partition(".")[0] in ("step", "runs", "walk", "dataflow", "code", "whatif", "profile") for name in outside
    )


def test_an_action_says_why_it_is_not_possible(actions: Actions) -> None:
    actions.allow("run.stop", "No run is active.")
    assert not actions["run.stop"].isEnabled()
    assert actions["run.stop"].toolTip() == "Not possible: No run is active."
    assert actions.reason("run.stop") == "No run is active."
    actions.allow("run.stop")
    assert actions["run.stop"].toolTip() == "End the run; the trained weights stay (S)"


def test_an_action_of_a_panel_that_is_not_there_asks_for_it_and_is_then_done(actions: Actions) -> None:
    done: list[str] = []

    def build(name: str) -> None:
        actions.bind_window_wide("table.clear", lambda: done.append(f"cleared in {name}"))

    actions.wanted.connect(build)
    actions.trigger("table.clear")
    assert done == ["cleared in data"]


def test_an_action_is_found_by_letters_of_its_name_or_menu() -> None:
    entries = [
        Entry("a", "Export weights or model", "File"),
        Entry("b", "Use the trained weights", "Edit"),
        Entry("c", "Dark", "View ▸ Theme"),
        Entry("d", "Add layer", "Edit"),
    ]
    assert [entry.name for entry in found(entries, "wei")] == ["a", "b"]
    assert [entry.name for entry in found(entries, "exp mod")] == ["a"]
    assert [entry.name for entry in found(entries, "theme")] == ["c"]
    assert [entry.name for entry in found(entries, "adlr")] == ["d"]
    assert found(entries, "qqq") == []
    assert found(entries, "") == entries


def test_an_action_is_found_in_any_language_by_its_english_text_and_by_its_name() -> None:
    entries = [
        Entry("file.export", "가중치 내보내기", "파일", "Export weights"),
        Entry("file.worksheet", "학습지", "파일", "Worksheet"),
        Entry("run.play", "학습", "학습", "Train"),
        Entry("run.export_all", "모두 저장", "파일", "Save all"),
    ]
    assert next(entry.name for entry in found(entries, "학습")) == "run.play", (
        "the whole text before one that begins so"
    )
    assert [entry.name for entry in found(entries, "가중")] == ["file.export"]
    assert [entry.name for entry in found(entries, "Train")] == ["run.play"]
    assert [entry.name for entry in found(entries, "export")] == ["file.export", "run.export_all"]
    assert [entry.name for entry in found(entries, "run.play")] == ["run.play"]
    assert [entry.name for entry in found(entries, "내보 weights")] == ["file.export"]


@pytest.mark.parametrize(
    ("label", "name"), [("&Open…", "Open"), ("열기(&O)…", "열기"), ("Co&lumns", "Columns"), ("행", "행")]
)
def test_a_name_is_the_label_without_the_mark_of_its_key(label: str, name: str) -> None:
    assert action_name(label) == name
