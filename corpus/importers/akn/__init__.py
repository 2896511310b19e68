"""Akoma Ntoso, of any publisher and as the exchange format."""
