"""What the page of a concordance is made of: every law of a rendering has an address."""

from __future__ import annotations

from datetime import date

import pytest

from indexer.concordance_values import ConcordanceRequest, Rendered, RenderingTables, Table
from webapp.concordance_views import concordance_page
from webapp.urls import Reading
from webapp.views import Named


@pytest.mark.parametrize("count", [0, 1, 4, 5, 26, 104, 105, 300])
def test_every_law_of_a_rendering_is_listed_or_among_its_places(count: int) -> None:
    laws = tuple((f"xx-{n}", 1) for n in range(count))
    nothing = Rendered("", 0, (), (), (), ())
    one = Rendered("lamp", max(count, 1), (("lamp", 1),), laws, (), ())
    asked = ConcordanceRequest("灯", date(2026, 1, 1))
    counts = () if not count else laws[:100]
    tables = RenderingTables(
        asked, "灯", count, count, count, count, (), (), (), counts, (), {}, (Table("en", count, (one,), nothing, nothing),)
    )  # fmt: skip
    page = concordance_page(asked, Reading(), {}, lambda line: Named("", line.label), None, tables)
    (line,) = page.table_views[0].lines
    listed = [*line.laws, *line.more]
    assert len(listed) + line.left == count
    assert len(line.laws) <= 4
    assert [url for _, _, url in listed] == [
        f"/concordance?q=%E7%81%AF&law=xx-{n}&rendering=lamp&into=en" for n in range(len(listed))
    ]
    assert line.left == 0 or line.url == "/concordance?q=%E7%81%AF&rendering=lamp&into=en"
