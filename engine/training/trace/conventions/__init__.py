"""The conventions of an experiment in one ledger, and what another one would change in an update."""
