"""Papers that are kept: PDF/A-2b (ISO 19005-2), the same bytes for the same paper, and several papers in one file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from desk_app.documents.srgb import srgb_profile
from desk_app.documents.words import at_the_desk

if TYPE_CHECKING:
    import pikepdf

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def archived(pdf: bytes, at: datetime) -> bytes:
    """The paper as PDF/A-2b, made `at` that moment: what it says of itself also as XMP, its colours as sRGB."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        _make_archival(document, at)
        return _saved(document)


def joined(pdfs: Sequence[bytes]) -> bytes:
    """Several papers in one file, named as the first; archived ones stay archived."""
    import pikepdf

    if len(pdfs) == 1:
        return pdfs[0]
    with ExitStack() as stack:  # pages belong to the file they come from until the whole is written
        document, *others = [stack.enter_context(pikepdf.open(BytesIO(pdf))) for pdf in pdfs]
        for other in others:
            document.pages.extend(other.pages)
        return _saved(document)


def _make_archival(document: pikepdf.Pdf, at: datetime) -> None:
    import pikepdf

    there = at_the_desk(at).replace(microsecond=0)
    info = document.docinfo
    stamp = f"D:{there:%Y%m%d%H%M%S}+07'00'"
    info.CreationDate = info.ModDate = pikepdf.String(stamp)
    if "/Trapped" in info:
        del info["/Trapped"]
    if "/Keywords" in info:
        del info["/Keywords"]
    said = {
        name: escape(str(info.get(f"/{name.capitalize()}", "")))
        for name in ("title", "author", "subject", "creator", "producer")
    }
    xmp = _XMP.format(at=f"{there:%Y-%m-%dT%H:%M:%S}+07:00", **said).encode()
    root = document.Root
    root.Metadata = document.make_stream(xmp, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    profile = document.make_stream(srgb_profile(), N=3)
    root.OutputIntents = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFA1,
                OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
                Info=pikepdf.String("sRGB IEC61966-2.1"),
                DestOutputProfile=document.make_indirect(profile),
            )
        ]
    )


def _saved(document: pikepdf.Pdf) -> bytes:
    import pikepdf

    kept = BytesIO()
    document.save(
        kept,
        deterministic_id=True,
        force_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        fix_metadata_version=False,
    )
    return kept.getvalue()
