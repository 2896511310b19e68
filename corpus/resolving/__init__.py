"""What a citation means in a library, on a day; builds nothing to be shown (that is `corpus.lookup`).

`laws` which law a name means, with `nearest` (similar names), `repealed` and `withdrawn` (laws that aren't here any more);
`places` which edition, page and units a place of a citation means; `units` and `containers` the steps below and above the
article; `values` what comes out.
"""

from corpus.resolving.laws import Names, Resolution, called, is_name, names, place_of_script, resolve

__all__ = ["Names", "Resolution", "called", "is_name", "names", "place_of_script", "resolve"]
