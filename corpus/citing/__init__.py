"""Citations written: a provision as the lawyers of its place cite it (`canonical`), and in every style (`cite_as`)."""

from corpus.citing.canonical import canonical, cite

__all__ = ["canonical", "cite"]
