"""What importers make of whole texts: paths, labels, spans and hashes, beside the input. A change of grammar shows here.

Inputs are written by the project: its own translation, and made-up laws in each plain format.
"""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pytest

from corpus.importers import importer, recognise
from corpus.importers.conservation import claims, squeezed
from corpus.inspection import inspected
from corpus.model import Draft

HERE = Path(__file__).parent
OWN = sorted(Path(str(files("corpus") / "texts")).glob("*.law.txt"))
MADE = sorted((HERE / "pages").glob("*.txt"))
STRUCTURED = sorted(path for folder in ("akoma_ntoso", "formex", "udhr") for path in (HERE / folder).glob("*.xml"))
SWISS = sorted((HERE / "swiss_markdown").glob("*.md"))
CASES = [(source, HERE / "texts" / f"{source.stem}.json") for source in OWN] + [
    (source, source.with_suffix(".json")) for source in [*MADE, *STRUCTURED, *SWISS]
]


def outline(draft: Draft) -> dict[str, object]:
    """Everything that must not move unseen, without the text itself."""
    return {
        "language": draft.language,
        "version": draft.version.isoformat() if draft.version else None,
        "force": draft.force,
        "rights": draft.rights,
        "coverage": str(draft.coverage) if draft.coverage else None,
        "containers": [f"{c.path} | {c.label} | {c.heading}" for c in draft.text.containers],
        "provisions": {
            str(p.path): {
                "label": p.label,
                "sha256": hashlib.sha256(p.text.encode()).hexdigest()[:16],
                "parts": [f"{q.path} {q.span.start}-{q.span.end} {q.label}".rstrip() for q in p.parts],
            }
            for p in draft.text.provisions
        },
        "statements": [f"{s.field}: {s.value}" for s in draft.statements],
        "residue": [f"{r.kind}: {r.text}" for r in draft.residue],
        "diagnostics": [f"{d.code} {d.path or ''} {d.found or ''}".rstrip() for d in inspected(draft).diagnostics],
    }


@pytest.mark.parametrize(("source", "golden"), CASES, ids=lambda p: p.name)
def test_golden(source: Path, golden: Path, update: bool) -> None:
    data = source.read_bytes()
    module = importer(recognise(data, source.name))
    drafts = module.read(data, source.name).value
    kept = squeezed(module.leaves(data, source.name)) == squeezed(text for _, text in claims(drafts))
    assert kept, f"{source.name}: text is lost; goldens are not written from that"
    found = json.loads(json.dumps([outline(d) for d in drafts], ensure_ascii=False))
    if update:
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))
