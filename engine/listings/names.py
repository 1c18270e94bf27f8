"""The variable of each tensor in a program: the workbook's name where it has one, else one made of the layer's name."""

import re
import unicodedata

from engine.config.network import INPUT, Network
from engine.training.trace.course_names import course_names

_LETTERS = {"kernel": "W", "bias": "b"}


class Names:
    """Gives the variable of a tensor by the tensor's name in a trace. The same program gives the same names."""

    def __init__(self, network: Network) -> None:
        self._course = course_names(network)
        self._stems: dict[str, str] = {}
        for node in network.nodes:
            self._stems[node.name] = self._stem(node.name)

    @property
    def input(self) -> str:
        """What enters the network."""
        return self._course.get(INPUT, "X")

    def __getitem__(self, tensor: str) -> str:
        """`output/kernel` is WO or W_output, its gradient `output/dkernel` WOb or dW_output; `output/kernel/m` is m_WO."""
        if tensor == INPUT:
            return self.input
        node, _, part = tensor.partition("/")
        part, _, slot = part.partition("/")
        found = self._course_name(node, part) if self._course else self._own_name(node, part)
        return f"{slot}_{found}" if slot else found

    def _course_name(self, node: str, part: str) -> str:
        error = part.startswith("d")
        own = part.removeprefix("d") if error else part
        before = "Z" if own == "Z" else ""
        found = self._course.get(f"{node}/{'Y' if own == 'Z' else own}", f"{own}_{self._stems[node]}")
        return f"{before}{found}{'b' if error else ''}"

    def _own_name(self, node: str, part: str) -> str:
        error = part.startswith("d")
        own = part.removeprefix("d") if error else part
        return f"{'d' if error else ''}{_LETTERS.get(own, own)}_{self._stems[node]}"

    def _stem(self, name: str) -> str:
        """What can stand in a variable's name, unlike that of every other layer."""
        stem = re.sub(r"\W", "_", unicodedata.normalize("NFKC", name)) or "layer"
        found, number = stem, 1
        while found in self._stems.values():
            number += 1
            found = f"{stem}_{number}"
        return found
