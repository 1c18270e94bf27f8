"""Tests of the engine: data, specs, checks, runs, files. No Qt but for the engine's thread."""
