"""Writes what follows from the code and lies beside it, where it is out of date: `python -m tests.make_pages` (`.ci/run` does it).

The strings that are to be translated, the rows of `docs/parity.md` that are new, and with these `docs/edge-cases.md`; the numbers
of lessons that are new or changed in `docs/lessons.md`.
"""

from tests import make_edge_table, make_lesson_page, make_parity_table, make_translations


def main() -> None:
    """Seconds where nothing is new."""
    make_translations.main()
    if make_parity_table.missing():
        make_parity_table.main(["new"])
        make_edge_table.main()
    if lessons := make_lesson_page.missing():
        make_lesson_page.main(lessons)


if __name__ == "__main__":
    main()
