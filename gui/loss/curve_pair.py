"""The training and the validation curve of one quantity on a plot, with their numbers above."""

from PySide6.QtCore import QCoreApplication

from engine.results.curves import Curve, Curves
from engine.results.smoothing import smoothed
from gui.plots.line import Style
from gui.plots.plot import Plot
from gui.widgets.number_text import number_text


class CurvePair:
    """Two lines of `plot`, drawn with it."""

    def __init__(self, plot: Plot, training: Style, validation: Style) -> None:
        names = _names("")
        self._training, self._validation = plot.add_line(names[0], training), plot.add_line(names[1], validation)
        self.training_entry, self.validation_entry = (
            plot.add_entry(names[0], training),
            plot.add_entry(names[1], validation),
        )
        self.training_entry.setToolTip(
            _tr("Each batch's value before its update; per epoch their mean, as Keras reports it.")
        )
        self.validation_entry.setToolTip(_tr("The value over all validation rows when the epoch has ended."))

    def set_name(self, name: str) -> None:
        """Say whose they are, where a plot has several pairs; nothing where there is no doubt."""
        parts = (self._training, self.training_entry), (self._validation, self.validation_entry)
        for text, (line, entry) in zip(_names(name), parts, strict=True):
            line.name = text
            entry.set_name(text)

    def show(self, curves: Curves, *, smoothing: float) -> None:
        """Take these curves; `smoothing` is the weight (0 for none)."""
        for line, curve in ((self._training, curves.training), (self._validation, curves.validation)):
            mean = smoothed(curve.mean, smoothing)
            line.show(curve, smoothed=Curve(curve.x, mean, mean, mean) if smoothing else None)
        self.training_entry.set_value(_number(curves.latest_training))
        self.training_entry.show()
        self.validation_entry.set_value(_number(curves.latest_validation))
        self.validation_entry.setVisible(curves.latest_validation is not None)

    def hide(self) -> None:
        """Show nothing."""
        self.show(Curves(), smoothing=0.0)
        self.training_entry.hide()


def _names(name: str) -> tuple[str, str]:
    if not name:
        return _tr("training"), _tr("validation")
    return name, _tr("{name}, validation").format(name=name)


def _number(value: float | None) -> str:
    """With room for every usual number, so that the legend stands still while the numbers change."""
    return "" if value is None else number_text(value).ljust(9)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CurvePair", text)
