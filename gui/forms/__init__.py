"""Forms built from a spec's own fields: label, bounds, unit and help are declared there once. No document, no panel."""
