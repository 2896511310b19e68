"""The grammar of legal texts: headings, markers, parts, tables, annexes; corpus.parsing puts them together."""
