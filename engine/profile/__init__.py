"""How a model's answer changes along each feature from a chosen row on: pure functions of a model. No training, no Qt."""
