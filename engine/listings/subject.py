"""What a listing is written of, the run of a network or a walk down a formula, and what each of them is done with."""

from engine.data.preparing.dataset import Dataset
from engine.listings.form import Form
from engine.listings.listing import Listing
from engine.listings.runner import Runner
from engine.listings.verify import Verification, verify
from engine.listings.walks import verify_walk, walk_listing
from engine.listings.write import listing_of
from engine.progress import Progress, no_progress
from engine.setup import Setup
from engine.walk.spec import Walk

Subject = Setup | Walk


def listing_for(subject: Subject, form: Form, *, name: str = "listing", dataset: Dataset | None = None) -> Listing:
    """Its program; `name` and `dataset` as for `listing_of`. Raises InexpressibleError."""
    if isinstance(subject, Walk):
        return walk_listing(subject, form)
    return listing_of(subject, form, name=name, dataset=dataset)


def verified(subject: Subject, listing: Listing, runner: Runner, *, progress: Progress = no_progress) -> Verification:
    """Run the program and compare. Raises ListingError, and what `progress` raises."""
    if isinstance(subject, Walk):
        return verify_walk(subject, listing, runner, progress=progress)
    return verify(subject, listing, runner, progress=progress)
