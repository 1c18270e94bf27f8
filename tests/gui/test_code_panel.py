"""The Code panel: the program follows the document, its lines and the step's tensors lead to each other, and it proves itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.config.stopping import AfterSeconds, Stopping
from engine.listings.form import Form
from engine.walk.spec import Walk
from gui.code import code_panel
from gui.code.code_panel import CodePanel
from gui.document import Document
from gui.tasks import tasks
from tests.lessons import lesson_of


@pytest.fixture
def document() -> Document:
    experiment, table = lesson_of("415_two_layers")
    return Document(table, experiment, name="415")


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> Iterator[CodePanel]:
    built = CodePanel(document)
    qtbot.addWidget(built)
    built.resize(620, 420)
    with qtbot.waitExposed(built):
        built.show()
    qtbot.waitUntil(lambda: built.listing is not None)
    yield built
    tasks().close()


def choose(panel: CodePanel, form: Form) -> None:
    panel.forms.setCurrentIndex(panel.forms.findData(form.value))


def lines(panel: CodePanel) -> list[str]:
    return panel.source.toPlainText().split("\n")


def with_rule(document: Document) -> None:
    """A run that no form can express."""
    training = document.experiment.learner.training.replace(stopping=Stopping(rules=(AfterSeconds(seconds=5),)))
    document.edit(document.experiment.with_learner(training=training), "Add rule")


def test_the_program_follows_the_document_and_the_form(qtbot: QtBot, panel: CodePanel, document: Document) -> None:
    assert "lr = 0.01" in lines(panel)
    training = document.experiment.learner.training
    changed = training.replace(optimizer=training.optimizer.replace(learning_rate=0.25))
    document.edit(document.experiment.with_learner(training=changed), "Set learning rate")
    qtbot.waitUntil(lambda: "lr = 0.25" in lines(panel))
    choose(panel, Form.FUNCTIONAL)
    qtbot.waitUntil(lambda: "model = tf.keras.Model(inputs, O)" in lines(panel))


def test_a_tensor_of_the_step_marks_its_line(panel: CodePanel) -> None:
    panel.show_tensor(1, "hidden_1/dkernel")
    assert [lines(panel)[at].strip() for at in panel.source.marked] == ["WHb = I.T @ Hb"]
    assert panel.source.textCursor().blockNumber() == panel.source.marked[0]


def test_a_click_on_a_line_leads_to_its_tensor(qtbot: QtBot, panel: CodePanel) -> None:
    (at,) = [at for at, line in enumerate(lines(panel)) if line.strip() == "Ob = D_O * (2 / O.size)"]
    panel.source.mark([at], brings=True)
    with qtbot.waitSignal(panel.reveal_requested) as led:
        QTest.mouseClick(
            panel.source.viewport(), Qt.MouseButton.LeftButton,
            pos=QPoint(40, panel.source.cursorRect().center().y()),
        )  # fmt: skip
    assert led.args == [("step", "", "output/dY")]


def test_return_on_a_line_leads_there_too(qtbot: QtBot, panel: CodePanel) -> None:
    panel.show_tensor(1, "output/kernel/after")
    with qtbot.waitSignal(panel.reveal_requested) as led:
        QTest.keyClick(panel.source, Qt.Key.Key_Return)
    assert led.args == [("step", "", "output/kernel/after")]


def test_what_no_form_can_express_is_said_in_the_place_of_the_program(
    qtbot: QtBot, panel: CodePanel, document: Document
) -> None:
    with_rule(document)
    qtbot.waitUntil(lambda: panel.listing is None)
    assert "No other form can" in panel.refusal.text()
    assert panel.refusal.isVisible()
    assert not panel.verify.isEnabled()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: panel.listing is not None)
    assert panel.verify.isEnabled()


def test_verify_runs_the_program_and_says_that_it_is_the_same(qtbot: QtBot, panel: CodePanel) -> None:
    panel.verify.click()
    assert panel.verify.text() == "Give up"
    task, said = tasks().current(code_panel.VERIFY, owner=panel), list[str]()
    assert task is not None
    task.progressed.connect(lambda _: said.append(panel.verdict.text()))
    qtbot.waitUntil(lambda: "bit for bit" in panel.verdict.text())
    assert said[-1].endswith(" %")
    assert panel.verdict.text().startswith("✓")
    assert panel.verify.text() == "Verify the program"


def test_a_walk_that_is_told_elsewhere_is_written_and_verified(qtbot: QtBot, panel: CodePanel) -> None:
    entry = panel.subjects.model().index(code_panel.WALK, 0)
    assert not entry.flags() & Qt.ItemFlag.ItemIsEnabled
    panel.offer_walk(Walk(expression="0.5*(p+2)**2", start=(-5.0,)))
    assert entry.flags() & Qt.ItemFlag.ItemIsEnabled
    panel.subjects.setCurrentIndex(code_panel.WALK)
    qtbot.waitUntil(lambda: "    DpE = (p + 2)" in lines(panel))
    panel.verify.click()
    qtbot.waitUntil(lambda: "bit for bit" in panel.verdict.text())
    panel.offer_walk(None)
    qtbot.waitUntil(lambda: "WHb = I.T @ Hb" in [line.strip() for line in lines(panel)])


def test_verifying_can_be_given_up(qtbot: QtBot, panel: CodePanel) -> None:
    panel.verify.click()
    panel.verify.click()
    assert panel.verdict.text() == "Given up."
    qtbot.waitUntil(lambda: not tasks().is_working)


def test_verifying_can_be_given_up_elsewhere_in_the_window(qtbot: QtBot, panel: CodePanel) -> None:
    panel.verify.click()
    task = tasks().current(code_panel.VERIFY, owner=panel)
    assert task is not None
    task.cancel()
    assert panel.verdict.text() == "Given up."
    assert panel.verify.text() == "Verify the program"
    qtbot.waitUntil(lambda: not tasks().is_working)


def test_another_program_has_no_verdict_yet(qtbot: QtBot, panel: CodePanel) -> None:
    panel.verify.click()
    choose(panel, Form.VARIABLES)
    assert not panel.verdict.isVisible()
    assert tasks().current(code_panel.VERIFY, owner=panel) is None
    qtbot.waitUntil(lambda: not tasks().is_working)


def test_it_is_copied_and_saved_as_a_program_or_a_notebook(qtbot: QtBot, panel: CodePanel, tmp_path: Path) -> None:
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == panel.source.toPlainText()
    for name in ("a.py", "a.ipynb"):
        with qtbot.waitSignal(panel.notice_given):
            panel.save_to(tmp_path / name)
    assert (tmp_path / "a.py").read_text("utf-8") == panel.source.toPlainText()
    assert json.loads((tmp_path / "a.ipynb").read_text("utf-8"))["nbformat"] == 4


def test_what_cannot_be_saved_is_told(qtbot: QtBot, panel: CodePanel, tmp_path: Path) -> None:
    with qtbot.waitSignal(panel.failed) as told:
        panel.save_to(tmp_path / "nowhere" / "a.py")
    assert told.args is not None
    assert "does not exist" in told.args[0]


def test_presented_it_shows_the_program_alone(panel: CodePanel) -> None:
    panel.present(4)
    assert all(aside.isHidden() for aside in (panel.subjects, panel.forms, panel.copy, panel.save, panel.verify))
    assert not panel.source.isHidden()
    panel.end_presentation()
    assert not panel.forms.isHidden()
