"""What keeps a command from ending in a traceback: interruptions, and whatever a person can mend, told in one sentence."""

from collections.abc import Callable

from engine.data.reading.errors import ReadingError
from engine.headless.console import Console
from engine.headless.exit_status import ExitStatus
from engine.headless.interrupt import Interrupted, Interrupts
from engine.headless.reading_ways import reading_error_text
from engine.text import UserError


def guarded(work: Callable[[], ExitStatus], voice: Console) -> int:
    """The exit status of `work`."""
    interrupts = Interrupts(on_hang_up=voice.silencer())
    try:
        with interrupts.heard():
            return work()
    except Interrupted as interrupted:
        voice.complain(interrupted.args[0])
        return interrupted.status
    except ReadingError as error:
        voice.complain(reading_error_text(error))
    except UserError as error:
        voice.complain(error.text)
    return ExitStatus.UNUSABLE
