"""SRX files that users bring: what is read leniently, what is translated, and what is refused with its line."""

from pathlib import Path

import pytest

from workbench.errors import UnreadableInput
from workbench.text import srx
from workbench.text.segmentation import Segmentation
from workbench.text.srx_expression import translate

SHARED = Path(__file__).parents[3].parent / "shared"
PATH = Path("rules/my.srx")

MAPPED = """<?xml version="1.0" encoding="UTF-8"?>
<srx{namespace}>
  <header{cascade}/>
  <body>
    <languagerules>
      <languagerule languagerulename="Viet">
        <rule break="no"><beforebreak>\\bTp\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="Any">
        <rule><beforebreak>[.?!]+</beforebreak><afterbreak>\\s+\\p{{Lu}}</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>{maps}</maprules>
  </body>
</srx>
"""
VI = '<languagemap languagepattern="VI.*" languagerulename="Viet"/>'
ANY = '<languagemap languagepattern=".*" languagerulename="Any"/>'


def one_language(rules: str, top: str = "") -> bytes:
    """A file without maps, header or version, for expressions and hostile beginnings."""
    language = f'<languagerule languagerulename="X">{rules}</languagerule>'
    return f"{top}<srx><body><languagerules>{language}</languagerules></body></srx>".encode()


def rule(before: str, after: str = "", wanted: str = "yes") -> str:
    return f'<rule break="{wanted}"><beforebreak>{before}</beforebreak><afterbreak>{after}</afterbreak></rule>'


def cut(data: bytes, text: str, lang: str = "vi") -> list[str]:
    segmentation = Segmentation(own_rules=srx.parse(data, lang, PATH))
    return [text[start:end] for start, end in segmentation.sentences(text)]


@pytest.mark.parametrize(
    "namespace",
    ["", ' xmlns="http://www.lisa.org/srx20" version="2.0"', ' xmlns="http://www.lisa.org/srx10" version="1.0"'],
)
@pytest.mark.parametrize("maps", [VI + ANY, f'<maprule maprulename="Default">{VI}{ANY}</maprule>'])
def test_a_cascade_puts_the_rules_of_all_maps_that_fit_behind_each_other(namespace: str, maps: str) -> None:
    data = MAPPED.format(namespace=namespace, cascade=' cascade="yes"', maps=maps).encode()
    assert cut(data, "Ở Tp. Huế. Trời mưa.") == ["Ở Tp. Huế.", "Trời mưa."]
    assert cut(data, "Ở Tp. Huế. Trời mưa.", "fr") == ["Ở Tp.", "Huế.", "Trời mưa."]


def test_without_a_cascade_the_first_map_that_fits_counts_alone() -> None:
    data = MAPPED.format(namespace="", cascade="", maps=VI + ANY).encode()
    assert cut(data, "Ở Tp. Huế. Trời mưa.") == ["Ở Tp. Huế. Trời mưa."]


def test_prefixes_and_other_encodings_are_read() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><s:srx xmlns:s="urn:x"><s:body><s:languagerules><s:languagerule>'
    text += "<s:rule><s:beforebreak>[.]</s:beforebreak><s:afterbreak> </s:afterbreak></s:rule>"
    text += "</s:languagerule></s:languagerules></s:body></s:srx>"
    assert cut(text.encode("utf-16"), "a. b") == ["a.", "b"]


def test_a_doctype_that_only_names_the_dtd_is_passed_over() -> None:
    top = '<?xml version="1.0"?><!DOCTYPE srx PUBLIC "-//SRX//DTD SRX//EN" "http://192.0.2.1/srx.dtd">'
    assert cut(one_language(rule("[.]", "\\s"), top), "a. b") == ["a.", "b"]


@pytest.mark.parametrize(
    ("before", "after", "text", "expected"),
    [
        (r"\p{Ll}\.", r"\h+\p{Lu}", "a.\u00a0B. C", ["a.", "B. C"]),
        (r"[\p{Ll}\d]++\.", r"\s", "x1. Y", ["x1.", "Y"]),
        (r"(?i)stop", r"\s", "STOP go", ["STOP", "go"]),
        (r"a(?i)b", r"\s", "aB x AB y", ["aB", "x AB y"]),
        (r"(?&lt;!\b\p{Lu}{1,3})\.", r"\s", "AB. cd. e", ["AB. cd.", "e"]),
        (r"\Q[.]\E", r"\s", "a[.] b. c", ["a[.]", "b. c"]),
        (r"\x{2026}", r"\s", "a… b", ["a…", "b"]),
        (r"\u2026", r"\s", "a… b", ["a…", "b"]),
        (r"[[a-z]&amp;&amp;[^b]]\.", r"\s", "b. a. c", ["b. a.", "c"]),
        (r"[~~.]", r"\s", "a~ b. c", ["a~", "b.", "c"]),
        (r"\.", r"\v", "a.\x0bb", ["a.", "b"]),
        (r"\.", r"[\v ]", "a.\x0bb. c", ["a.", "b.", "c"]),
        (r"(\w)\1", r"(\s)\1", "aa  b", ["aa", "b"]),
        (r"\p{javaLowerCase}\.", r"\s", "a. b", ["a.", "b"]),
        (r"", r"\n", "a\nb", ["a", "b"]),
        (r"\.\s+", r"\p{L}", "a. b", ["a.", "b"]),
        (r"(?&lt;q>[.])\k&lt;q>", r"\s", "a.. b", ["a..", "b"]),
    ],
)
def test_expressions_of_icu_and_java(before: str, after: str, text: str, expected: list[str]) -> None:
    assert cut(one_language(rule(before, after)), text) == expected


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (one_language("\n" + rule("[.")), 2, "cannot be compiled"),
        (one_language("\n\n" + rule("a", "(b")), 3, "cannot be compiled"),
        (one_language(rule(r"\p{Nonsense}")), 1, "cannot be compiled"),
        (one_language(rule(r"\p{Lu")), 1, r"unfinished \p"),
        (one_language(rule("a", wanted="maybe")), 1, "neither"),
        (b"<srx>\n<body>", 2, "not well-formed"),
        (b"<html></html>", 1, "not an SRX file"),
        (b"", 1, "not well-formed"),
        (b"\x00\x01", 1, "not well-formed"),
        (b'<?xml version="1.0" encoding="klingon"?><srx/>', 1, "not readable XML"),
        (b"<srx><rule/></srx>", 1, "outside"),
        (one_language(rule("&x;")), 1, "not well-formed"),
        (one_language(rule("a"), '<!DOCTYPE srx [\n<!ENTITY a "aa">\n]>'), 1, "DOCTYPE"),
        (one_language(rule("&x;"), '<!DOCTYPE srx SYSTEM "srx.dtd">\n'), 2, "entity"),
        (one_language(rule("a"), '<!DOCTYPE srx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 1, "DOCTYPE"),
        (MAPPED.format(namespace="", cascade="", maps='<languagemap languagerulename="No"/>').encode(), 13, "“No”"),
        (MAPPED.format(namespace="", cascade="", maps="").encode(), None, "no rules for the language"),
        (one_language(""), None, "no rules for the language"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(data: bytes, line: int | None, says: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        srx.parse(data, "vi", PATH)
    assert (caught.value.path, caught.value.line) == (PATH, line)
    assert says in caught.value.message


def test_billion_laughs_are_refused_at_once() -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises(UnreadableInput, match="DOCTYPE"):
        srx.parse(one_language(rule("&l11;"), f'<!DOCTYPE srx [<!ENTITY l0 "ha">{lines}]>'), "vi", PATH)


def test_an_expression_without_end_is_given_up_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.text.srx_expression._PATIENCE", 0.05)
    with pytest.raises(UnreadableInput, match="takes too long") as caught:
        cut(one_language("\n" + rule("(a+)+b")), "a" * 5000)
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("written", "expected"),
    [(r"\cA", r"\x01"), (r"\z", r"\Z"), (r"[\[\]]--", r"[\[\]]--"), (r"[a--b]", r"[a\-\-b]"), (r"a||b", r"a||b")],
)
def test_translation(written: str, expected: str) -> None:
    assert translate(written) == expected


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        srx.load(tmp_path / "no.srx", "vi")


def test_every_sample_of_other_tools_is_read_or_refused_with_a_sentence() -> None:
    samples = sorted((SHARED / "samples" / "srx").rglob("*.srx"))
    if not samples:
        pytest.skip("the shared samples are not there")
    for path in samples:
        for lang in ("vi", "en", "pl", "ja"):
            if path.name == "invalid.srx":
                with pytest.raises(UnreadableInput, match="no rules"):
                    srx.load(path, lang)
            else:
                assert cut(path.read_bytes(), "Trời mưa. Ai về?", lang) == ["Trời mưa.", "Ai về?"], path.name
