"""Every page that a person can be shown, by an example in the library of `shown_library`.

A test holds that no address of the service is forgotten here (test_html_is_valid.py).
"""

from __future__ import annotations

from dataclasses import dataclass

MEMO = (
    "《路灯管理法》第二条规定：“国家实行路灯登记制度。”\n"
    "《路灯管理法》第二条规定：“国家可以实行路灯登记制度。”\n"
    "《路灯管理法》第九十条。《火星殖民法》第三条。"
)


@dataclass(frozen=True, slots=True)
class PageType:
    """A page: what it is called in tests, the endpoint that makes it, an address that shows it.

    Attributes:
        memo: what is typed into its form and sent, to get to the page that is meant.
        status: what the service answers with.
    """

    name: str
    endpoint: str
    address: str
    memo: str = ""
    status: int = 200

    def __str__(self) -> str:
        return self.name


_LAW, _KITES = "/laws/cn-ludengfa", "/laws/cn-fengzhengfa"
PAGES = (
    PageType("home", "pages.home", "/"),
    PageType("results", "pages.search", "/search?q=路灯"),
    PageType("nothing found", "pages.search", "/search?q=xyzzyx"),
    PageType("concordance", "concordance.concordance", "/concordance?q=路灯"),
    PageType("laws", "pages.laws", "/laws"),
    PageType("law", "pages.law", _LAW),
    PageType("law read through", "read.read", f"{_LAW}/read?languages=zh-Hans,en"),
    PageType("article", "pages.provision", f"{_LAW}/art_3?languages=zh-Hans,en"),
    PageType("articles", "pages.provision", f"{_LAW}/art_2..art_4"),
    PageType("which article is which", "correspondences.correspondence", f"{_LAW}/correspondence"),
    PageType("compared texts", "compare.compare", "/compare?law=cn-ludengfa"),
    PageType("checked texts", "checks.check", f"{_LAW}/check"),
    PageType("definitions", "definitions.definitions", "/laws/cn-dengta/definitions"),
    PageType("cited by", "cited_by.citing", "/laws/cn-dengta/cited-by"),
    PageType("coverage", "coverage.coverage", "/coverage"),
    PageType("memo", "cite.form", "/cite"),
    PageType("checked memo", "cite.check", "/cite", MEMO),
    PageType("shelf", "shelf.shelf", "/shelf"),
    PageType("about", "pages.about", "/about"),
    PageType("missing article", "pages.provision", f"{_LAW}/art_71", status=404),
)
"""One of each; those of `STATES` are the same pages with other things on them."""
STATES = (
    PageType("question for a rendering", "pages.search", "/search?q=how+is+没收+translated"),
    PageType("results in English", "pages.search", "/search?q=street+lamps+refused&group=law"),
    PageType("query that can't be read", "pages.search", "/search?q=路灯&sort=xyzzy", status=400),
    PageType("concordance, nothing asked", "concordance.concordance", "/concordance"),
    PageType("renderings", "concordance.concordance", "/concordance?q=路灯&table=1"),
    PageType("law on a day before it", "pages.law", f"{_LAW}?as_of=2000-01-01"),
    PageType("a law with a dozen languages", "pages.law", _KITES),
    PageType("six scripts", "pages.provision", f"{_KITES}/art_1?languages=zh-Hans,ar,he,hi,th,ja"),
    PageType("below one another", "pages.provision", f"{_KITES}/art_1?languages=zh-Hans,ar,en&view=alternating"),
    PageType("source alone", "pages.provision", f"{_KITES}/art_1?view=source"),
    PageType("paragraph", "pages.provision", f"{_LAW}/art_3/para_1"),
    PageType("older text", "pages.provision", f"{_LAW}/art_1?version=2026-06-26"),
    PageType("cited article", "pages.provision", "/laws/cn-dengta/art_1"),
    PageType("deleted article", "pages.provision", "/laws/tw-T0000001/art_3"),
    PageType("whole law", "read.read", f"{_LAW}/read?whole=1&languages=zh-Hans,en"),
    PageType("what a provision is cited by", "cited_by.citing", "/laws/cn-dengta/cited-by?path=art_1&superseded=1"),
    PageType("choice of texts to compare", "compare.compare", "/compare"),
    PageType(
        "articles of two laws compared", "compare.compare", "/compare?left=cn-ludengfa+art_3&right=cn-dengta+art_1"
    ),
    PageType("empty memo", "cite.check", "/cite", " ", status=400),
    PageType("no such page", "", "/xyzzy", status=404),
)
FRAGMENTS = (
    PageType("preview", "previews.preview", "/preview/cn-dengta/art_1"),
    PageType("stretch of a law", "read.read", f"{_LAW}/read?part=1&from=art_2"),
)
"""Pieces of HTML that scripts put into a page."""
NO_PAGES = frozenset(
    {
        "interface", "static", "cite.check_json", "checks.check_table", "checks.check_workbook", "coverage.coverage_table", "coverage_api.coverage_json", "pages.healthz",
        "concordance.concordance_table", "concordance.concordance_workbook", "pages.metrics", "pages.readyz", "pages.search_table", "read.go", "suggest.suggest", "citing.law", "citing.provision",
        "export.law", "export.provision",
    }
)  # fmt: skip
"""Endpoints that answer with JSON, a table, a file or a redirection, beside those of the API's blueprint."""
