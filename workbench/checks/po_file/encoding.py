"""A check on the bytes of a PO file."""

import codecs
from collections.abc import Iterator

from workbench.checks.check import FileCheck
from workbench.checks.context import Context
from workbench.checks.po_file.fields import CHARSET
from workbench.checks.po_file.file import PoFile
from workbench.model import Finding, Severity


class PoEncoding(FileCheck):
    """Bytes that are not what the header says."""

    id = "po-encoding"
    title = "Encoding wrong or not told"
    explanation = (
        "The header names the encoding, and the bytes keep to it; UTF-8 without a byte order mark is what every tool "
        "reads. Right: “charset=UTF-8”. Wrong: “charset=CHARSET”, or Windows-1258 bytes under “charset=UTF-8”."
    )
    severity = Severity.ERROR

    def run_file(self, file: PoFile, context: Context) -> Iterator[Finding]:
        if file.data.startswith(codecs.BOM_UTF8):
            yield self.finding_at("The file begins with a byte order mark, which msgfmt refuses.", 1)
        found = CHARSET.search(file.value("Content-Type"))
        charset = found[1] if found else ""
        line = file.line_of("Content-Type")
        if not charset or charset == "CHARSET":
            if not file.data.isascii():
                yield self.finding_at("The header does not name the encoding.", line)
            charset = "UTF-8"
        try:
            codecs.lookup(charset)
        except LookupError:
            yield self.finding_at(f"Nobody knows the encoding “{charset}”.", line)
            return
        if codecs.lookup(charset).name not in ("utf-8", "ascii"):
            yield self.finding_at(f"The file is {charset}; only UTF-8 is read here: msgconv --to-code=UTF-8.", line)
            return
        try:
            file.data.decode(charset)
        except UnicodeDecodeError as error:
            place = file.data.count(b"\n", 0, error.start) + 1
            column = error.start - file.data.rfind(b"\n", 0, error.start)
            yield self.finding_at(f"These bytes are not {charset}.", place, column)
