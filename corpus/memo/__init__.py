"""Checking the citations of a memo. A memo is read, checked and forgotten: nothing of it is stored or logged."""
