"""A network that comes in by `--network`: what is said of it, in lines and in the report."""

import math
from typing import Any

from engine.config.layers import activation_of
from engine.config.shapes import output_shapes
from engine.headless.arguments import Options
from engine.headless.usage import UsageError
from engine.incoming.open_network import open_network
from engine.incoming.opened import OpenedNetwork
from engine.suggest import ANY_OUTPUT, OutputWish
from engine.text import Text


def opened_network(options: Options) -> OpenedNetwork | None:
    """The network in the file that was named; None where none was. Raises UsageError, FileError."""
    if options.network is None:
        return None
    if options.layers is not None:
        raise UsageError(Text("--network and --layers both say which network is trained. Leave one of them out."))
    return open_network(options.network)


def output_wish(came: OpenedNetwork) -> OutputWish:
    """What its output layer says of the targets; nothing where there are several."""
    if len(came.network.outputs) > 1:
        return ANY_OUTPUT
    output = came.network.output
    units = math.prod(output_shapes(came.network, came.inputs)[output.name])
    return OutputWish(units, activation_of(output.layer))


def told(came: OpenedNetwork) -> tuple[Text, ...]:
    """What came in, and what was taken otherwise than the file has it."""
    count = sum(array.size for array in came.weights.values())
    began = Text("The network of '{source}' starts from its {count:,} weights.", source=came.source, count=count)
    return began, *came.notes


def reported(came: OpenedNetwork | None, options: Options) -> dict[str, Any]:
    """The entry of the report; nothing where no network came in."""
    if came is None:
        return {}
    return {
        "network_file": {
            "file": str(options.network),
            "layers": list(came.network.names),
            "inputs": list(came.inputs),
            "weights": sum(array.size for array in came.weights.values()),
            "notes": list(came.notes),
        }
    }
