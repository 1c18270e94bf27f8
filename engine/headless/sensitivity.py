"""`train --sensitivity`: how far rounding alone leads from the run that is over."""

from engine.headless.console import Console
from engine.headless.interrupt import Interrupts
from engine.headless.report import Finished
from engine.text import Text
from engine.training.sensitivity import Sensitivity, sensitivity


def compared(finished: Finished, voice: Console, interrupts: Interrupts) -> Sensitivity | None:
    """Do the run again and tell what came of it; None where no update was done, or a signal asks for the end.

    Raises BackendError.
    """
    record = finished.started.record
    assert record is not None, "a run that was trained has a record"
    if record.updates == finished.started.first_update:
        return None
    for report in sensitivity(record):
        if interrupts.is_heard:
            voice.tell(Text("The sensitivity to rounding is left out."))
            return None
        if isinstance(report, Sensitivity):
            voice.tell(report.verdict)
            return report
    raise AssertionError("it ends with the comparison")
