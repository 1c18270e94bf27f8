"""Numbers as a person reads them: few digits, a true minus sign. Exact texts for files live with the files."""

import math

from gui.theme import theme


def number_text(value: float, digits: int = 0) -> str:
    """`value` with `digits` significant digits (0: as many as are usual now): 0.01234, 12.5, −1.2e−07."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return f"{value:.{digits or theme().digits}g}".replace("-", "−")


def signed_text(value: float, digits: int = 0) -> str:
    """The same with its sign always written; zero has none."""
    text = number_text(value, digits)
    return f"+{text}" if value > 0 else text


def exact_text(value: float) -> str:
    """All digits of a number in its own precision (NumPy's float32 keeps its short form), the sign always written."""
    text = str(value).replace("-", "−")
    return f"+{text}" if value > 0 else text
