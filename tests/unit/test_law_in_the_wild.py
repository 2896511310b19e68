"""How laws stand on the pages of many countries: made-up laws in the shapes that official sites and code books print."""

from __future__ import annotations

import pytest

from corpus import importers
from corpus.errors import NoLawTextError
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.model import Draft


def read(text: str, name: str) -> Draft:
    """The one draft of a document, after a look whether every character of it is kept."""
    data = text.encode()
    found = importers.recognise(data, name)
    parsed = importers.read(found, data, name)
    assert squeezed(t for _, t in claims(parsed.value)) == squeezed(importers.importer(found).leaves(data, name))
    assert not unclaimed(parsed.value)
    (draft,) = parsed.value
    return draft


def paths(draft: Draft) -> list[str]:
    return [str(page.path) for page in draft.text.provisions]


def parts(draft: Draft, page: str) -> list[str]:
    return [str(x.path) for p in draft.text.provisions if str(p.path) == page for x in p.parts]


def test_paragraphs_with_a_sign_stand_in_the_article() -> None:
    """Poland: Art. 6 has § 1 and § 2; they are no articles."""
    draft = read(
        "Kodeks promowy\n\nArt. 1. Prom jest statkiem.\n\nArt. 2. § 1. Prom pływa.\n§ 2. Prom stoi:\n1) w porcie;\n2) na rzece.\n",
        "k.txt",
    )
    assert paths(draft) == ["art_1", "art_2"]
    assert parts(draft, "art_2") == [
        "art_2/para_1",
        "art_2/para_2",
        "art_2/para_2/item_1",
        "art_2/para_2/item_2",
    ]


def test_head_of_a_brazilian_article() -> None:
    """Brazil: the head has the article's own path, its numerals are items, § 1º and the only paragraph follow."""
    text = (
        "LEI DAS BALSAS\n\nArt. 1º As balsas obedecem:\nI - ao vento;\nII - à maré.\n§ 1º Não há exceção.\n§ 2º São livres:\n"
        "a) as balsas; e\nb) os barcos.\n\nArt. 2º Esta Lei entra em vigor.\nParágrafo único. Ela vale para todos.\n"
    )
    draft = read(text, "lei.txt")
    assert parts(draft, "art_1") == [
        "art_1",
        "art_1/item_1",
        "art_1/item_2",
        "art_1/para_1",
        "art_1/para_2",
        "art_1/para_2/item_1",
        "art_1/para_2/item_2",
    ]
    assert parts(draft, "art_2") == ["art_2", "art_2/para_1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ley de Barcas\n\nArtículo 1. Objeto.\nRegula las barcas.\n\nArtículo 2. Ámbito.\nRige en el río.\n\n"
            "Disposición adicional primera. Lagos.\nRige en los lagos.\n\nDisposición final única.\nEntra en vigor hoy.\n",
            ["art_1", "art_2", "suppl_1/art_1", "suppl_4/art_1"],
        ),
        (
            "FERİBOT KANUNU\n\nMADDE 1- Feribot gemidir.\n\nMADDE 2- Feribot yüzer.\n\nEK MADDE 1- Göllerde de yüzer.\n\n"
            "GEÇİCİ MADDE 1- Eski feribotlar kalır.\n\nMADDE 3- Bu Kanun yürürlüğe girer.\n",
            ["art_1", "art_2", "suppl_1/art_1", "suppl_2/art_1", "art_3"],
        ),
    ],
)
def test_provisions_of_the_end(text: str, expected: list[str]) -> None:
    """They count apart and are no text of the last article."""
    assert paths(read(text, "law.txt")) == expected


def test_codes_of_france() -> None:
    """Article L. 43-2 is no fiftieth article."""
    draft = read("Code des bacs\n\nArticle L. 43-1\nLe bac flotte.\n\nArticle L. 43-2\nLe bac accoste.\n", "code.txt")
    assert paths(draft) == ["art_43-1", "art_43-2"]


def test_inserted_item_of_korea() -> None:
    """1의2 below 나. goes back to the list of 1."""
    text = "나룻배법\n\n제1조(정의) 용어의 뜻은 다음과 같다.\n1. 배란 다음을 말한다.\n가. 나룻배\n나. 뗏목\n1의2. 돛이란 천이다.\n2. 노란 막대다.\n\n제2조(적용) 적용한다.\n"
    assert parts(read(text, "b.txt"), "art_1")[-2:] == ["art_1/item_1-2", "art_1/item_2"]


def test_first_article_of_a_chapter_below_a_heading_of_a_group() -> None:
    """Sweden: every chapter counts its own sections, some under a heading between."""
    text = "Färjelag (2001:1)\n\n1 kap. Båtar\n\n1 § En färja är en båt.\n\n2 § Den flyter.\n\n2 kap. Hamnar\n\nAllmänna hamnar\n\n1 § En hamn är öppen.\n\n2 § Den har en kaj.\n"
    assert [p for p in paths(read(text, "f.txt")) if "art" in p] == [
        "chp_1/art_1",
        "chp_1/art_2",
        "chp_2/art_1",
        "chp_2/art_2",
    ]


def test_list_of_chapters_that_names_their_articles() -> None:
    """Japan: 第一章　総則（第一条―第二条） in the list is 第一章　総則 in the law; a caption is no heading of the supplement."""
    text = (
        "<html lang=ja><title>渡船法</title><h1>渡船法</h1><div>目次</div><div>第一章　総則（第一条―第二条）</div><div>第二章　雑則（第三条）</div>"
        "<div>附則</div><h2>第一章　総則</h2><p>第一条　渡船は船とする。</p><p>第二条　渡船は浮く。</p><h2>第二章　雑則</h2><p>第三条　細則を定める。</p>"
        "<h2>附　則</h2><p>（施行期日）</p><p>第一条　この法律は、公布の日から施行する。</p><p>第二条　経過措置を定める。</p></html>"
    )
    draft = read(text, "l.html")
    assert [p for p in paths(draft) if p != "preamble"] == ["art_1", "art_2", "art_3", "suppl_1/art_1", "suppl_1/art_2"]
    assert [box.heading for box in draft.text.containers] == ["総則", "雑則", ""]


def test_sections_without_a_word() -> None:
    """An act prints "1Short title" in two spans; Israel's laws number their sections alone."""
    rows = "".join(
        f'<h3><span class="no">{n}</span><span class="title">{t}</span></h3><p>The ferry is {n}.</p>'
        for n, t in ((1, "Short title"), (2, "Ferries"), ("2A", "Rafts"), (3, "Fares"))
    )
    act = read(f"<html lang=en><h1>Ferries Act 1968</h1><p>1968 CHAPTER 60</p>{rows}</html>", "a.html")
    assert [p for p in paths(act) if "art" in p] == ["art_1", "art_2", "art_2A", "art_3"]
    hebrew = read("חוק המעבורות, התש״ף–2020\n\n1. הגדרות\nמעבורת היא סירה.\n\n2. תחולה\nהחוק חל.\n\n2א. אגמים\nגם באגם.\n\n3. ביצוע\nהשר.\n", "h.txt")  # fmt: skip
    assert [p for p in paths(hebrew) if "art" in p] == ["art_1", "art_2", "art_2A", "art_3"]


def test_numbered_steps_are_no_act() -> None:
    """A list of steps counts up too."""
    with pytest.raises(NoLawTextError):
        importers.recognise(b"# How to ferry\n\n1. Untie the boat\n2. Row\n3. Tie the boat\n", "README.md")


def test_links_that_stand_again_and_again_are_furniture() -> None:
    """ "Up" below every article is the page's, and so is the address of a block."""
    rows = "".join(f"<p>[Bloque {n}: #a{n}]</p><h5>Artículo {n}. Barcas.</h5><p>Regla {n}.</p><p><a href='#top'>Subir</a></p>" for n in range(1, 5))  # fmt: skip
    page = f"<html lang=ES><title>A-1 Ley 1/2000, de 3 de mayo, de Barcas.</title><p><a href='#c'>Ir al contenido</a></p><h3>Ley 1/2000, de 3 de mayo, de Barcas.</h3>{rows}</html>"
    draft = read(page, "p.html")
    assert [p.text for p in draft.text.provisions if p.number] == [f"Regla {n}." for n in range(1, 5)]
    assert (draft.title, draft.language) == ("Ley 1/2000, de 3 de mayo, de Barcas.", "es")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "ZÁKON\nze dne 3. února 2012\no přívozech\n\n§ 1\nPřívoz je loď.\n\n§ 2\nPřívoz pluje.\n",
            "ZÁKON o přívozech",
        ),
        (
            "UNDANG-UNDANG REPUBLIK INDONESIA\nNOMOR 1 TAHUN 2020\nTENTANG\nKAPAL FERI\n\nPasal 1\nFeri adalah kapal.\n\nPasal 2\nFeri berlayar.\n",
            "UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 1 TAHUN 2020 TENTANG KAPAL FERI",
        ),
    ],
)
def test_titles_of_several_lines(text: str, title: str) -> None:
    assert read(text, "t.txt").title == title


def test_sections_of_an_article() -> None:
    """America: "Section 1." below a bare "Article 1" is no chapter that takes its text away."""
    text = "THE CONSTITUTION OF EREWHON\n\nArticle 1\n\nSection 1.\nFerries are free.\n\nSection 2.\nRafts are free.\n\nArticle 2\n\nSection 1.\nHarbours are open.\n"
    draft = read(text, "c.txt")
    assert [p for p in paths(draft) if "art" in p] == ["art_1", "art_2"]
    assert not draft.text.containers
