"""What the person sees: one document, one run controller, and panels that know these two but never each other."""
