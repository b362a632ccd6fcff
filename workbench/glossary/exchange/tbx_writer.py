"""Writes TBX-Basic, version 3: in DCA style by default, which most programs read, or in DCT style."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from workbench.glossary.exchange import tbx
from workbench.model.term import Concept, Term
from workbench.text.languages import language

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
# What an XML id may be without a colon. Anything else stands in our note, and a safe id in its place.
_ID = re.compile(r"[^\W\d][\w.\-\u00b7]*")
_MODULES = {
    "subjectField": "min",
    "administrativeStatus": "min",
    "termType": "basic",
    "source": "basic",
}
_ELEMENTS = {
    "subjectField": "descrip",
    "administrativeStatus": "termNote",
    "termType": "termNote",
    "source": "admin",
}


def document(concepts: Sequence[Concept], *, lang: str, is_dct: bool) -> str:
    """A whole TBX document; without concepts it would not be valid.

    Args:
        concepts: At least one.
        lang: Language of the notes.
        is_dct: Data categories as tags rather than as attributes.
    """
    return "\n".join(_lines(concepts, lang, is_dct)) + "\n"


def _lines(concepts: Sequence[Concept], lang: str, is_dct: bool) -> Iterator[str]:
    style = "dct" if is_dct else "dca"
    modules = f' xmlns:min="{tbx.MIN}" xmlns:basic="{tbx.BASIC}"' if is_dct else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<tbx type="TBX-Basic" style="{style}" xml:lang={quoteattr(lang)} xmlns="{tbx.NAMESPACE}"{modules}>'
    yield "  <tbxHeader>"
    yield f"    <fileDesc><sourceDesc><p>{tbx.MADE_BY}</p></sourceDesc></fileDesc>"
    yield "  </tbxHeader>"
    yield "  <text>"
    yield "    <body>"
    taken: set[str] = set()
    for concept in concepts:
        yield from _concept(concept, taken, is_dct)
    yield "    </body>"
    yield "  </text>"
    yield "</tbx>"


def _concept(concept: Concept, taken: set[str], is_dct: bool) -> Iterator[str]:
    first = concept.terms[0]
    id_ = concept.id if _is_id(concept.id) and concept.id not in taken else _safe_id(taken)
    taken.add(id_)
    domain = first.domain if tbx.is_plain(first.domain) else ""
    yield f"      <conceptEntry id={quoteattr(id_)}>"
    if domain:
        yield f"        {_category('subjectField', domain, is_dct)}"
    languages = list(dict.fromkeys(term.lang for term in concept.terms))
    is_grouped = len(languages) == len(list(groupby(term.lang for term in concept.terms)))
    for lang in languages:
        tag = lang if _LANGUAGE.fullmatch(lang) else "und"
        yield f"        <langSec xml:lang={quoteattr(tag)}>"
        for order, term in enumerate(concept.terms):
            if term.lang == lang:
                more = _extension(term, id_, domain, "" if is_grouped else str(order))
                yield from _term(term, more, is_dct)
        yield "        </langSec>"
    yield "      </conceptEntry>"


def _term(term: Term, more: dict[str, str], is_dct: bool) -> Iterator[str]:
    yield "          <termSec>"
    yield f"            <term>{escape(tbx.printable(term.text))}</term>"
    yield f"            {_category('termType', tbx.TYPE_WORDS[term.type], is_dct)}"
    yield f"            {_category('administrativeStatus', tbx.STATUS_WORDS[term.status], is_dct)}"
    if term.source:
        yield f"            {_category('source', tbx.printable(term.source), is_dct)}"
    if term.note:
        yield f"            <note>{escape(tbx.printable(term.note))}</note>"
    if more:
        yield f"            <note>{escape(tbx.extension(more))}</note>"
    yield "          </termSec>"


def _extension(term: Term, id_: str, domain: str, order: str) -> dict[str, str]:
    """What the elements of this term do not say or say in other words."""
    said = {
        "id": "" if term.concept == id_ else term.concept,
        "lang": "" if language(term.lang) == term.lang and _LANGUAGE.fullmatch(term.lang) else term.lang,
        "term": "" if tbx.is_plain(term.text) else term.text,
        "note": "" if tbx.is_plain(term.note) else term.note,
        "source": "" if tbx.is_plain(term.source) else term.source,
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "valid_to": term.valid_to.isoformat() if term.valid_to else "",
        "order": order,
    }
    fields = {key: value for key, value in said.items() if value}
    if term.domain != domain:
        fields["domain"] = term.domain
    return fields


def _category(name: str, text: str, is_dct: bool) -> str:
    if is_dct:
        tag = f"{_MODULES[name]}:{name}"
        return f"<{tag}>{escape(text)}</{tag}>"
    element = _ELEMENTS[name]
    return f'<{element} type="{name}">{escape(text)}</{element}>'


def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None and text.isascii()


def _safe_id(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"c{number}" in taken:
        number += 1
    return f"c{number}"
