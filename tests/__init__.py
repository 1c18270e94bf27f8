"""The proof: engine, parity of the two engines, window, journeys by real clicks, architecture, bench."""
