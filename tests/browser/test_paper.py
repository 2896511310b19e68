"""What comes out of the printer: every page says what law, version and text it is of."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page


def printed(page: Page, to: Path, width: str = "148mm", height: str = "150mm") -> list[str]:
    page.pdf(path=to, width=width, height=height)
    document = pdfium.PdfDocument(to)
    try:
        return [document[n].get_textpage().get_text_range() for n in range(len(document))]
    finally:
        document.close()


@pytest.mark.parametrize("view", ["", "&view=alternating", "&view=source"])
def test_every_page_has_a_head(reader: Page, tmp_path: Path, view: str) -> None:
    reader.goto(f"/laws/cn-ludengfa/read?whole=1&languages=zh-Hans,en{view}")
    pages = printed(reader, tmp_path / "law.pdf")
    assert len(pages) > 1
    texts = [page for page in pages if "条" in page or "Article" in page or "路灯" in page]
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
    for page in texts[1:-1]:
        assert "中华人民共和国路灯管理法" in page
        assert "2018-10-26" in page
        assert "unofficial" in page or view == "&view=source"


def test_the_address_is_printed_and_nothing_to_press(reader: Page, tmp_path: Path) -> None:
    for address in ("/laws/cn-ludengfa/art_3?languages=zh-Hans,en", "/laws/cn-ludengfa/read"):
        reader.goto(address)
        text = "".join(printed(reader, tmp_path / "a4.pdf", "210mm", "297mm")).replace("\r\n", "")
        assert "Permanent address, with version and day: http://127.0.0.1:" in text
        assert "version=2018-10-26" in text
        for button in ("Bookmark", "Copy", "Search", "Texts and view", "JSON"):
            assert button not in text
