"""Saved pages of the law portal and of official sites, with their damage."""
