"""The names that the course's workbook gives to the tensors of a plain stack of Dense layers."""

from engine.config.network import INPUT, Network


def course_names(network: Network) -> dict[str, str]:
    """The workbook's name of each tensor that it has a name for; nothing for networks that are not a plain stack.

    One layer: Y = X @ W + B. Two: H = I @ WH + BH, O = H @ WO + BO; of several hidden layers the first is H1 = I @ WH1 + BH1. A
    trailing b is the back-propagated error of what stands before it.
    """
    if not _is_plain(network):
        return {}
    several = len(network.nodes) > 1
    found = {INPUT: "I" if several else "X", "target": "T", "loss": "E", "learning_rate": "lr"}
    for place, node in enumerate(network.nodes):
        output, array = _letters(place, len(network.nodes))
        found |= {f"{node.name}/{tensor}": output for tensor in ("Z", "Y")}
        found |= {f"{node.name}/d{tensor}": f"{output}b" for tensor in ("Z", "Y")}
        for name, letter in (("kernel", "W"), ("bias", "B")):
            found |= {f"{node.name}/{name}{part}": f"{letter}{array}" for part in ("", "/after")}
            found[f"{node.name}/d{name}"] = f"{letter}{array}b"
    return found


def _is_plain(network: Network) -> bool:
    """True for layers that the workbook knows, of which each feeds the next."""
    before = (INPUT, *network.names)
    return bool(network.nodes) and all(
        node.layer.is_in_course and node.inputs == (source,)
        for node, source in zip(network.nodes, before, strict=False)
    )


def _letters(place: int, count: int) -> tuple[str, str]:
    """What the output of a layer is called, and what stands behind the W and B of its arrays."""
    if count == 1:
        return "Y", ""
    if place == count - 1:
        return "O", "O"
    name = "H" if count == 2 else f"H{place + 1}"
    return name, name
