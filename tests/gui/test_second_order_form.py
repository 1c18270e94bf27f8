"""The settings of optimizers that try several steps, chosen after one that clips and lets weights decay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from engine.config.optimizers import Adam, ClipByNorm, LevenbergMarquardt
from engine.config.training import Training
from gui.forms.form import SpecForm
from gui.forms.number_box import NumberBox


def test_levenberg_marquardt_is_chosen_with_settings_of_its_own(qtbot: QtBot) -> None:
    form = SpecForm(Training(optimizer=Adam(learning_rate=0.02, weight_decay=0.1, clipping=ClipByNorm())))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    told: list[Training] = []
    form.edited.connect(lambda spec, _: told.append(spec))
    kinds = form.field_widget("optimizer")
    assert isinstance(kinds, QComboBox)
    kinds.setFocus()
    while kinds.currentText() != "Levenberg–Marquardt":
        QTest.keyClick(kinds, Qt.Key.Key_Down)
    assert told[-1].optimizer == LevenbergMarquardt()
    damping = form.field_widget("optimizer.damping")
    assert isinstance(damping, NumberBox)
    assert damping.isVisible()
    for name in ("weight_decay", "clipping"):
        with pytest.raises(KeyError):
            form.field(f"optimizer.{name}")
