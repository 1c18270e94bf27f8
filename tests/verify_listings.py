"""Runs every listing of every lesson, and of a case of every kind: `python -m tests.verify_listings [FORM…]`, minutes in all."""

import sys
from collections.abc import Iterator
from time import perf_counter

from engine.listings.form import Form, InexpressibleError
from engine.listings.runner import ListingError, Runner
from engine.listings.verify import verify
from engine.listings.walks import verify_walk, walk_listing
from engine.listings.write import listing_of
from engine.setup import resolve
from tests.lessons import LESSONS
from tests.listing_cases import Case, listing_cases

MEANT_TO_DIVERGE = "1-08_learning_rate high"


def of_lessons() -> Iterator[Case]:
    """Each run of each lesson that trains, by the lesson's id and the run's name."""
    for lesson in LESSONS:
        if lesson.experiment is not None and lesson.table is not None:
            yield lesson.id, lesson.experiment, lesson.table
            for variant in lesson.text.variants:
                yield f"{lesson.id} {variant.name}", lesson.experiment.replace(learner=variant.learner), lesson.table


def main(forms: list[Form]) -> int:
    """Tell what came of each, and give 1 where a listing does something else than the lab."""
    wrong = 0
    for form in forms:
        began, count, same, refused = perf_counter(), 0, 0, 0
        with Runner() as runner:
            for name, experiment, table in (*of_lessons(), *listing_cases()):
                setup = resolve(experiment, table)
                try:
                    found = verify(setup, listing_of(setup, form), runner)
                except InexpressibleError as error:
                    refused += 1
                    sys.stdout.write(f"{form}: {name}: {error}\n")
                    continue
                except ListingError as error:
                    wrong += name != MEANT_TO_DIVERGE
                    sys.stdout.write(f"{form}: {name}: {error}\n")
                    continue
                count += 1
                same += all(row.is_same for row in found.rows)
                wrong += not found.ok
                if not found.ok or found.is_magnified:
                    sys.stdout.write(f"{form}: {name}: {found.verdict}\n")
            for lesson in LESSONS:
                for named in lesson.text.walks:
                    try:
                        found = verify_walk(named.walk, walk_listing(named.walk, form), runner)
                    except InexpressibleError:
                        refused += 1
                        continue
                    count += 1
                    same += found.rows[0].is_same
                    wrong += not found.ok
                    if not found.ok:
                        sys.stdout.write(f"{form}: {lesson.id} {named.name}: {found.verdict}\n")
        seconds = perf_counter() - began
        sys.stdout.write(f"{form}: {count} compared, {same} the same bit for bit, {refused} refused, {seconds:.0f} s\n")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main([Form(word) for word in sys.argv[1:]] or list(Form)))
