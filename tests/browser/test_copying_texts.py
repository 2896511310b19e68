"""What is copied from texts side by side, in a real browser: it says what it is."""

from __future__ import annotations

from playwright.sync_api import Page, expect

BOTH = "/laws/cn-ludengfa/art_3?languages=zh-Hans,en"
SELECT = """([node, start, end, other]) => {
  const texts = document.querySelectorAll(".text");
  const range = document.createRange();
  range.setStart(texts[node].firstChild, start);
  range.setEnd(texts[other ?? node].firstChild, end);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}"""
HTML = "navigator.clipboard.read().then(items => items[0].getType('text/html')).then(blob => blob.text())"


def plain(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def told(page: Page) -> None:
    expect(page.locator(".copied-said")).to_have_text("Copied, with the citation.")


def test_a_row_is_copied_with_what_it_is(reader: Page) -> None:
    reader.goto(BOTH)
    reader.locator("tr", has_text="路灯属于该国").hover()
    reader.get_by_role("button", name="Copy this row").click()
    told(reader)
    text = plain(reader)
    chinese, english = text.index("路灯属于该国"), text.index("the street lamp belongs")
    assert chinese < english
    assert text.count("《中华人民共和国路灯管理法》第三条第一款第一项") == 1
    assert "unofficial, version 2018-10-26, translated by A. Translator" in text
    assert text.strip().endswith("#art_3.para_1.item_1")
    html = str(reader.evaluate(HTML))
    assert '<td lang="en" dir="ltr">' in html
    assert "unofficial" in html


def test_the_whole_provision_by_a_button_and_by_a_key(reader: Page) -> None:
    reader.goto(BOTH)
    reader.get_by_role("button", name="Copy these texts").click()
    told(reader)
    whole = plain(reader)
    assert "其他不宜移管的情形" in whole
    assert whole.count("http://") == 1
    assert "paragraph" not in whole
    assert "#" not in whole
    reader.evaluate("navigator.clipboard.writeText('')")
    reader.keyboard.press("y")
    reader.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
    assert plain(reader) == whole


def test_a_selection_of_a_sentence_carries_its_citation_once(reader: Page) -> None:
    reader.goto(BOTH)
    reader.evaluate(SELECT, [0, 3, 6, 3])
    reader.keyboard.press("Control+c")
    text = plain(reader)
    assert text.count("translated by A. Translator") == 1
    assert text.count("http://") == 1
    assert "Copy this row" not in text


def test_a_few_words_are_copied_as_they_are(reader: Page) -> None:
    reader.goto(BOTH)
    reader.evaluate(SELECT, [1, 4, 15])
    reader.keyboard.press("Control+c")
    assert plain(reader) == "transfer of"


def test_without_a_clipboard_the_browser_copies(reader: Page) -> None:
    reader.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: { readText: navigator.clipboard.readText.bind(navigator.clipboard) } })"
    )
    reader.goto(BOTH)
    reader.get_by_role("button", name="Copy these texts").click()
    told(reader)
    assert "translated by A. Translator" in plain(reader)


def test_a_provision_of_a_law_that_is_read(reader: Page) -> None:
    reader.goto("/laws/cn-ludengfa/read?languages=zh-Hans,en")
    reader.locator('tbody[data-at="art_2"] .article-head').hover()
    reader.get_by_role("button", name="Copy this provision").click()
    told(reader)
    text = plain(reader)
    assert "国家实行路灯登记制度" in text
    assert "制定本法" not in text
    assert "《中华人民共和国路灯管理法》第二条" in text
    assert "Street Lamps Law of the People's Republic of China Article 2" in text
    assert "/laws/cn-ludengfa/art_2" in text


def test_translations_on_demand_are_copied_when_they_are_open(reader: Page) -> None:
    reader.goto(f"{BOTH}&view=source")
    reader.get_by_role("button", name="Copy these texts").click()
    told(reader)
    assert "A. Translator" not in plain(reader)
    reader.locator(".on-demand summary").first.click()
    reader.locator("tbody tr:has(.text)").first.hover()
    reader.get_by_role("button", name="Copy this row").click()
    reader.wait_for_function("async () => (await navigator.clipboard.readText()).includes('A. Translator')")
