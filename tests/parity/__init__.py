"""The two engines are one mathematics: the same numbers from both, and the course's prints."""
