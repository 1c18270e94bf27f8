"""Texts by their hash: each is ±1 in one of a few entries. The hash is scikit-learn's, MurmurHash3, the same on every machine."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def hashed(texts: Sequence[str], buckets: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """The entry (0 to buckets − 1) and the sign of each text, as scikit-learn's FeatureHasher has them; both (texts,).

    The sign makes texts that share an entry cancel rather than add up (Weinberger et al., 2009).
    """
    if not texts:
        return np.zeros(0, np.intp), np.zeros(0)
    from sklearn.feature_extraction import FeatureHasher

    found = FeatureHasher(buckets, input_type="string").transform([text] for text in texts)
    return found.indices.astype(np.intp), found.data.astype(np.float64)
