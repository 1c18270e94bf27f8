"""What every learner states: how its updates are done, what they minimise, and which of its kind learn the same arrays."""

from typing import ClassVar

from engine.config.base import Choice
from engine.config.training import Training


class LearnerSpec(Choice):
    """A choice of what learns. Runs, records and replays read no more of it than this."""

    objective: ClassVar[str]
    """The series that is minimised."""
    training: Training = Training()

    @property
    def has_several_outputs(self) -> bool:
        """True where series tell of more than one output, and so have to say of which."""
        return False

    def has_arrays_of(self, other: "LearnerSpec") -> bool:
        """True where both learn the same arrays, however they are trained: a run of one can go on from a run of the other."""
        return type(self) is type(other) and self.replace(training=other.training) == other

    def trains_arrays_of(self, other: "LearnerSpec") -> bool:
        """True where training changes the same of them: the state of an optimizer passes from one to the other."""
        return self.has_arrays_of(other)
