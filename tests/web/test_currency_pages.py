"""An older translation beside a later text: what the page, the stretch and the API say of it.

The small library has the street lamps' law of 2018 in Chinese and English, and that of 2026 in Chinese alone.
"""

from __future__ import annotations

from flask.testing import FlaskClient
from lxml import etree

LATER = "version=2026-06-26"


def page(client: FlaskClient, address: str) -> etree._Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return etree.HTML(answer.text)


def words(found: etree._Element, what: str) -> list[str]:
    return [" ".join("".join(e.itertext()).split()) for e in found.xpath(what)]


def test_a_provision_that_did_not_change_says_so_quietly(client: FlaskClient) -> None:
    found = page(client, f"/laws/cn-ludengfa/art_2?{LATER}")
    assert words(found, "//*[@class='still']") == [
        "Renders the version of 2018-10-26; these words did not change since."
    ]
    assert not found.xpath("//*[contains(@class, 'flag-stale')]")
    assert words(found, "//td[contains(@class, 'cell-matched')]//div[@lang='en']") == [
        "The State keeps a register of street lamps. Street lamps shall be registered."
    ]


def test_a_changed_one_is_marked_before_its_words_and_leads_to_the_comparison(client: FlaskClient) -> None:
    found = page(client, f"/laws/cn-ludengfa/art_1?{LATER}")
    assert words(found, "//*[contains(@class, 'flag-stale')]") == ["text of 2018-10-26, changed since"]
    (address,) = found.xpath("//*[@class='mark']/a/@href")
    target, _, row = address.partition("#")
    assert page(client, target).xpath(f"//*[@id='{row}']")


def test_at_home_nothing_is_said(client: FlaskClient) -> None:
    found = page(client, "/laws/cn-ludengfa/art_1?version=2018-10-26")
    assert not found.xpath("//*[@class='still'] | //*[contains(@class, 'flag-stale')]")


def test_a_stretch_and_a_range_mark_the_same(client: FlaskClient) -> None:
    for address in (f"/laws/cn-ludengfa/read?{LATER}", f"/laws/cn-ludengfa/art_1..art_5?{LATER}"):
        found = page(client, address)
        marked = words(found, "//*[contains(@class, 'flag-stale')]")
        assert marked == ["text of 2018-10-26, changed since"] * 2  # articles 1 and 5


def test_the_api_gives_the_same_as_values(client: FlaskClient) -> None:
    show = client.get(f"/api/v1/laws/cn-ludengfa/art_1..art_5?{LATER}").get_json()
    assert {c["path"]: (c["status"], c["basis"], c["since"], c["was"]) for c in show["currency"]} == {
        f"art_{n}": (
            ("changed", "versions", "2026-06-26", [f"art_{n}"])
            if n in (1, 5)
            else ("current", "versions", None, [f"art_{n}"])
        )
        for n in range(1, 6)
    }
    statuses = {row["path"]: {c["status"] for c in row["cells"].values()} for row in show["rows"]}
    assert statuses["art_1/para_1"] == {"matched", "stale"}
    assert statuses["art_2/para_1"] == {"matched"}
    home = client.get("/api/v1/laws/cn-ludengfa/art_1?version=2018-10-26").get_json()
    assert "currency" not in home
