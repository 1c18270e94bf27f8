"""Texts that are translated later, where they are shown: marked so that Qt's tools find them."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name that pyside6-lupdate looks for
    """`text` itself. Qt's own function of this name has no types."""
    return text
