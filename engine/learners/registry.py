"""All learners, by the class of their spec: a new one is a room of its own and a line here."""

from collections.abc import Mapping

from engine.config.learners import LearnerSpec, SupervisedNetwork
from engine.learners.kind import LearnerKind
from engine.learners.supervised.learner import KIND as SUPERVISED_NETWORK
from engine.text import Text

KINDS: dict[type[LearnerSpec], LearnerKind] = {SupervisedNetwork: SUPERVISED_NETWORK}


def kind_of(learner: LearnerSpec) -> LearnerKind:
    """What is known of the learner."""
    return KINDS[type(learner)]


def series_texts() -> Mapping[str, Text]:
    """What the series of all learners are called."""
    return {name: text for kind in KINDS.values() for name, text in kind.series.items()}


def shows(panel: str, learner: LearnerSpec) -> bool:
    """True where the panel of that name can show the learner."""
    return panel in kind_of(learner).panels or not any(panel in kind.panels for kind in KINDS.values())
