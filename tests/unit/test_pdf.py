"""PDF: lines, columns, notes and right-to-left text from where the letters stand; damaged and hostile files."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Sequence

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.pdf import pdf
from corpus.importers.pdf.bidi import logical
from corpus.importers.pdf.hyphens import Joint, hyphens_of
from corpus.importers.pdf.layout import furniture_of
from corpus.importers.pdf.runs import Run
from corpus.model import Draft, ResidueKind, Unit

Line = tuple[float, float, str]  # from the left, from below, text
Sized = tuple[float, float, str, float]


def made(pages: Sequence[Sequence[Line | Sized]], extra: bytes = b"") -> bytes:
    """A PDF in Helvetica, each line where it is told to stand."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    for at, lines in enumerate(pages):
        content = b"".join(_shown(*line) for line in lines) + extra
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents {5 + 2 * at} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def _shown(x: float, y: float, text: str, size: float = 10) -> bytes:
    plain = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    return b"BT /F %d Tf %d %d Td (%s) Tj ET\n" % (size, x, y, plain)


def only(data: bytes) -> Draft:
    found = pdf.read(data, "made.pdf").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(found))
    assert claimed == conservation.squeezed(pdf.leaves(data, "made.pdf"))
    assert conservation.unclaimed(found) == []
    return found[0]


def texts(draft: Draft) -> list[tuple[str, str]]:
    return [(str(p.path), p.text) for p in draft.text.provisions]


PAGE: list[Line | Sized] = [
    (50, 740, "Act on Ponds", 18),
    (50, 700, "Article 1"),
    (50, 682, "Every pond of this country shall be kept clean by those who live on its banks, and"),
    (50, 670, "nobody shall throw into it anything that is not water or that harms the frogs in it."),
    (50, 640, "Article 2"),
    (50, 622, "Frogs are left alone."),
]


def test_lines_become_paragraphs_and_articles() -> None:
    assert recognise(made([PAGE]), "x") == "pdf"
    draft = only(made([PAGE]))
    assert draft.title == "Act on Ponds"
    assert texts(draft) == [
        ("art_1", "Every pond of this country shall be kept clean by those who live on its banks, and nobody shall throw into "
                  "it anything that is not water or that harms the frogs in it."),
        ("art_2", "Frogs are left alone."),
    ]  # fmt: skip
    assert "lines-joined" in [d.code for d in draft.diagnostics]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    def page(at: int) -> list[Line | Sized]:
        body: list[Line | Sized] = [
            (50, 700, f"Article {2 * at - 1}"),
            (50, 682, f"Ponds of {'abc'[at - 1]} are kept."),
            (50, 652, f"Article {2 * at}"),
            (50, 634, f"Frogs of {'abc'[at - 1]} stay."),
        ]
        return [(50, 780, "Laws of the Land"), *body, (290, 30, f"- {at} -")]

    draft = only(made([page(at) for at in (1, 2, 3)]))
    assert [path for path, _ in texts(draft)] == [f"art_{n}" for n in range(1, 7)]
    furniture = [r.text for r in draft.residue if r.kind is ResidueKind.FURNITURE]
    assert furniture == [t for n in (1, 2, 3) for t in ("Laws of the Land", f"- {n} -")]


def test_articles_that_head_every_page_are_no_running_head() -> None:
    pages = [[(50, 700, f"Article {n}"), (50, 682, "Ponds are kept by all.")] for n in (1, 4, 9)]
    runs = [
        [Run(t, x, x + 100, y, 10, False, False, p, 2 * p + i) for i, (x, y, t) in enumerate(page)]
        for p, page in enumerate(pages)
    ]
    assert not {r.order for page in runs for r in page if "Article" in r.text} & furniture_of(runs)


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        "Article 1 Ponds are kept clean by all who",
        "live on their banks, be they many or few,",
        "and by those who only walk there sometimes.",
        "Article 2 Frogs are left alone.",
    ]
    right = [
        "Article 3 Toads are left alone as well by",
        "those who live on the banks, be they many",
        "or few, and by those who only walk there.",
        "Article 4 Reeds are left to grow.",
    ]
    lines: list[Line | Sized] = [
        (x, 700 - 12 * i - 8 * (i == 3), t)
        for i, pair in enumerate(zip(left, right, strict=True))
        for x, t in zip((50, 320), pair, strict=True)
    ]
    assert [path for path, _ in texts(only(made([lines])))] == ["art_1", "art_2", "art_3", "art_4"]


def test_notes_at_the_foot_are_taken_out() -> None:
    page: list[Line | Sized] = [*PAGE, (50, 60, "1 See the plan of the ponds.", 7), (130, 626, "1", 6)]
    draft = only(made([page]))
    notes = [p for p in draft.text.provisions if p.unit is Unit.NOTE]
    assert [n.text for n in notes] == ["1 See the plan of the ponds."]
    assert ("art_2", "Frogs are left alone.") in texts(draft)


@pytest.mark.parametrize(
    ("before", "after", "joint"),
    [
        ("all provi-", "sions of it", Joint.CUT),
        ("the well-", "known rule", Joint.KEPT),
        ("Frei-", "und Hallenbad", Joint.APART),
        ("wakil-", "wakilnya", Joint.KEPT),
        ("in the year", "of ponds", None),
    ],
)
def test_hyphens_at_the_ends_of_lines(before: str, after: str, joint: Joint | None) -> None:
    document = ["the provisions of a well-known act", "and the sub-", "section of it", "no subsection"]
    told = hyphens_of(document, [("the sub-", "section of it"), ("the pro-", "visions")])
    assert told.joint(before, after) is joint


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("גבא", "אבג"),
        ("(12.5) בא", "אב (12.5)"),
        ("בא (ג", "ג) אב"),
        ("דגבא ABC דגבא", "אבגד ABC אבגד"),
        ("plain words", "plain words"),
    ],
)
def test_lines_from_right_to_left(seen: str, read: str) -> None:
    assert logical([(c, False) for c in seen]) == read


HOSTILE = {
    "empty": b"%PDF-1.4\n",
    "truncated": made([PAGE])[:300],
    "no pages": made([]),
    "a scan": made([[(50, 700, "1")]]),
    "noise": b"%PDF-1.7\n" + random.Random(1).randbytes(2000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_refused_by_name(name: str) -> None:
    with pytest.raises(SourceError, match=r"evil\.pdf"):
        pdf.read(HOSTILE[name], "evil.pdf")


def test_a_scan_says_what_to_do() -> None:
    with pytest.raises(SourceError) as told:
        pdf.read(HOSTILE["a scan"], "evil.pdf")
    assert "no text layer" in told.value.message
    assert "OCR" in told.value.hint


def test_mutated_files_give_text_or_a_refusal() -> None:
    data = made([PAGE, PAGE])
    for seed in range(12):
        chance = random.Random(seed)
        broken = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        with contextlib.suppress(SourceError):
            only(bytes(broken))
