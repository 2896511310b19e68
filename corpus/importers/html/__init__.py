"""Saved HTML of any site."""
