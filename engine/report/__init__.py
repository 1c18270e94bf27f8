"""The report on a trained network as a document: data, network, settings, curves, scores, worst rows, how to repeat it."""
