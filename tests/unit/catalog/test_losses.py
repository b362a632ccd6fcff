"""What polib 1.2 or a careless tool loses in silence: kept here, or refused with file and line."""

from pathlib import Path

import pytest

from workbench.catalog import Catalog, load, save, serialise
from workbench.errors import CatalogSyntaxError, EncodingError, UnreadableInput
from workbench.model import Reference, State, Unit, UnitKey

HEADER_LINES = 5
"""Lines before the body that the `po` fixture is given."""


def only(catalog: Catalog) -> Unit:
    (unit,) = catalog.units
    return unit


def again(catalog: Catalog) -> str:
    return serialise(catalog).decode()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a\u2028b", "a\u2028b"),
        ("a\u2029b", "a\u2029b"),
        ("a\u0085b", "a\u0085b"),
        ("a\x1eb", "a\x1eb"),
        ("a\x1b[1mb", "a\x1b[1mb"),
        ("a\x0bb", "a\vb"),
        ("\u2028", "\u2028"),
        (r"bell \a", "bell \a"),
        (r"\b\f\v\r\t\n\\\"", '\b\f\v\r\t\n\\"'),
        (r"\x41\102", "AB"),
        (r"\303\251", "é"),
        (r"\xc3\xa9", "é"),
        (r"\18", "\x018"),
        (r"\7", "\a"),
        (r"\134n", "\\n"),
        (r"\\a", "\\a"),
        (r"\\x41", "\\x41"),
        ("a\rb", "a\rb"),
        ("thuỷ sản", "thuỷ sản"),
    ],
)
def test_strings_are_read_as_gettext_reads_them(po, written, text):
    catalog = po(f'msgid "k"\nmsgstr "{written}"\n')
    assert only(catalog).target == text


@pytest.mark.parametrize(
    "text",
    ["a\u2028b", "a\u0085b", "a\x1eb", "a\ab", "a\rb", "\x1b", "\\x41", "\\a", 'say "x"\\', "\n", "\n\nx", "x\n"],
)
def test_what_is_written_is_read_back(po, tmp_path, text):
    catalog = po('msgid "k"\nmsgstr "v"\n')
    catalog.replace(Unit(key=UnitKey(None, "k"), target=text, state=State.TRANSLATED))
    save(catalog)
    assert only(load(catalog.path)).target == text


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        pytest.param('msgid "a\nmsgstr "b"\n', 1, "not closed", id="unterminated"),
        pytest.param('msgid "a"\nmsgstr "b\n', 2, "not closed", id="unterminated at the end"),
        pytest.param('msgid "a"\nmsgstr "b\\"\n', 2, "not closed", id="escaped end quote"),
        pytest.param('msgid "a"b"\nmsgstr ""\n', 1, "not a word", id="unescaped quote"),
        pytest.param('msgid "a"\nmsgstr "b\\q"\n', 2, "escape", id="unknown escape"),
        pytest.param('msgid "a"\nmsgstr "b\\0"\n', 2, "NUL", id="NUL as an escape"),
        pytest.param('msgid "a"\nmsgstr "b\\377"\n', 2, "UTF-8", id="escape that is not UTF-8"),
        pytest.param('msgid "a"\nmsgstr "b\\x410"\n', 2, "one byte", id="escape of two bytes"),
        pytest.param('msgid "a"\nmsgstr "b\0"\n', 2, "NUL", id="NUL"),
        pytest.param('msgid "a"\nmsgstr "b\4"\n', 2, "U+0004", id="end of a context"),
        pytest.param('msgid "a"\nmsgstr "b\\4"\n', 2, "U+0004", id="end of a context as an escape"),
        pytest.param('domain "x"\n', 1, "domain", id="domain"),
        pytest.param('msgid "a"\nmsgid "b"\nmsgstr ""\n', 2, "missing", id="no msgstr"),
        pytest.param('msgid "a"\n\n# x\nmsgid "b"\nmsgstr ""\n', 3, "inside an entry", id="no msgstr, then a comment"),
        pytest.param('msgid "a"\n', 1, "middle of an entry", id="ends early"),
        pytest.param("msgid\nmsgstr\n", 2, "no string", id="keywords without strings"),
        pytest.param('msgstr "b"\n', 1, "outside an entry", id="msgstr alone"),
        pytest.param('msgid "a"\nmsgstr "b"\n# x\n"c"\n', 4, "outside an entry", id="string behind a comment"),
        pytest.param(
            'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\n# x\nmsgstr[1] "c"\n',
            5,
            "inside an entry",
            id="comment between plural forms",
        ),
        pytest.param('msgid "a"\nmsgstr[0] "b"\n', 2, "no msgid_plural", id="plural form without plural"),
        pytest.param('msgid "a"\nmsgid_plural "as"\nmsgstr "b"\n', 3, "[0]", id="plural without plural form"),
        pytest.param('msgid "a"\nmsgid_plural "as"\nmsgstr[1] "b"\n', 3, "msgstr[0] should", id="first form missing"),
        pytest.param('msgid "a"\nmsgid_plural "as"\nmsgstr[10] "b"\n', 3, "msgstr[10]", id="msgstr[10]"),
        pytest.param('msgid "a"\nmsgstr "1"\n\nmsgid "a"\nmsgstr "2"\n', 4, "twice", id="duplicate"),
        pytest.param('msgid "a"\nmsgstr "1"\n\n#~ msgid "a"\n#~ msgstr "2"\n', 4, "twice", id="live and obsolete"),
        pytest.param('#~ msgid "a"\n#~ msgstr "1"\n#~ msgid "a"\n#~ msgstr "2"\n', 3, "twice", id="obsolete twice"),
        pytest.param('#~ msgid ""\n#~ msgstr "1"\n', 1, "twice", id="obsolete header"),
        pytest.param('#~ msgid "a"\nmsgstr "1"\n', 2, "obsolete", id="half obsolete"),
        pytest.param("#~" * 9999 + "\n", 1, "obsolete", id="marked obsolete again and again"),
        pytest.param('<<<<<<< HEAD\nmsgid "a"\n', 1, "conflict", id="git, between entries"),
        pytest.param('msgid "a"\n<<<<<<< HEAD\nmsgstr "1"\n=======\n', 2, "conflict", id="git, inside an entry"),
        pytest.param('msgid "a"\nmsgstr "1"\n>>>>>>> theirs\n', 3, "conflict", id="git, the end of one"),
        pytest.param('#| "x"\nmsgid "a"\nmsgstr "1"\n', 1, "previous", id="previous text without keyword"),
        pytest.param('#| msgctxt "x"\nmsgid "a"\nmsgstr "1"\n', 2, "previous", id="previous context alone"),
        pytest.param('#| msgstr "x"\nmsgid "a"\nmsgstr "1"\n', 1, "previous", id="previous msgstr"),
        pytest.param('#a\rb\nmsgid "a"\nmsgstr "1"\n', 1, "carriage return", id="carriage return in a comment"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_line(po, tmp_path, body, line, says):
    with pytest.raises(CatalogSyntaxError, match=r".") as caught:
        po(body)
    assert says in caught.value.message
    assert caught.value.path == tmp_path / "doc.po"
    assert caught.value.line == HEADER_LINES + line


def test_eleven_plural_forms_are_refused(po):
    forms = "".join(f'msgstr[{index}] "x"\n' for index in range(11))
    with pytest.raises(CatalogSyntaxError, match="ten plural forms"):
        po(f'msgid "a"\nmsgid_plural "as"\n{forms}')


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        pytest.param('msgid "a"\nmsgstr "é"\n'.encode("latin-1"), 2, "not UTF-8", id="Latin-1"),
        pytest.param(
            'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n\n# é\n'.encode("latin-1"),
            4,
            "ISO-8859-1",
            id="Latin-1, as its header says",
        ),
        pytest.param(b'\xef\xbb\xbfmsgid "a"\nmsgstr "\xff"\n', 2, "not UTF-8", id="with a byte order mark"),
        pytest.param(
            'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=TCVN\\n"\n\n# é\n'.encode(),
            4,
            "TCVN",
            id="UTF-8, but the header says otherwise",
        ),
        pytest.param('msgid "a"\nmsgstr ""\n'.encode("utf-16"), 1, "UTF-16", id="UTF-16"),
    ],
)
def test_another_encoding_is_refused_with_its_line(po, data, line, says):
    with pytest.raises(CatalogSyntaxError) as caught:
        po(data)
    assert says in caught.value.message
    assert caught.value.line == line
    assert not isinstance(caught.value, EncodingError)


@pytest.mark.parametrize("charset", ["UTF-8", "utf-8", "CHARSET", "us-ascii"])
def test_harmless_charsets_become_utf8(po, charset):
    catalog = po('msgid "a"\nmsgstr "b"\n', f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n')
    assert "charset=utf-8" in again(catalog).lower()


def test_a_missing_charset_is_added_and_the_rest_stays(po):
    catalog = po('msgid "a"\nmsgstr "é"\n', 'msgid ""\nmsgstr "X-Odd:  two  spaces"\n')
    assert catalog.header.text == "X-Odd:  two  spaces\nContent-Type: text/plain; charset=UTF-8\n"


def test_a_file_without_header_gets_one_and_keeps_its_entries(po):
    catalog = po('msgctxt "menu"\nmsgid ""\nmsgstr "x"\n\nmsgid "a"\nmsgstr "é"\n', header="")
    assert [unit.key for unit in catalog.units] == [UnitKey("menu", ""), UnitKey(None, "a")]
    assert "charset=UTF-8" in again(catalog)


def test_an_empty_file_is_an_empty_catalog(po):
    assert po(b"").units == ()


def test_byte_order_mark_and_carriage_returns_mean_nothing(po):
    catalog = po(b'\xef\xbb\xbfmsgid "a"\r\nmsgstr ""\r\n"b\\n"\r\n"c"\r\n')
    assert only(catalog).target == "b\nc"
    assert b"\r" not in serialise(catalog)
    assert not serialise(catalog).startswith(b"\xef\xbb\xbf")


def test_stars_and_spaces_in_references_stay(po):
    long = "seeds/" + "a-b*c_" * 30 + ".txt"
    catalog = po(f'#: {long}:3 b*.txt\n#: \u2068my file.txt\u2069:7 c.txt:1\nmsgid "a"\nmsgstr ""\n')
    places = (Reference(long, 3), Reference("b*.txt"), Reference("my file.txt", 7), Reference("c.txt", 1))
    assert only(catalog).references == places
    assert f"#: {long}:3 b*.txt \u2068my file.txt\u2069:7 c.txt:1\n" in again(catalog)


def test_a_file_name_that_gettext_wrapped_is_one_name(po):
    catalog = po('#: a.txt:1 \u2068my\n#: file.txt\u2069:7\nmsgid "a"\nmsgstr ""\n')
    assert only(catalog).references == (Reference("a.txt", 1), Reference("my file.txt", 7))


def test_an_obsolete_entry_keeps_everything(po):
    body = (
        "# a note\n#. role: body\n#. extracted\n#: a.txt:1\n#, fuzzy, no-wrap\n"
        '#~| msgctxt "old"\n#~| msgid ""\n#~| "one\\n"\n#~| "two"\n'
        '#~ msgctxt "c"\n#~ msgid "x"\n#~ msgstr "y"\n'
    )
    assert again(po(body)).endswith(body)


def test_a_line_number_beyond_reason_is_part_of_the_name(po):
    place = "a.txt:" + "9" * 5000
    assert only(po(f'#: {place}\nmsgid "a"\nmsgstr ""\n')).references == (Reference(place),)


def test_an_empty_previous_line_says_nothing(po):
    assert only(po('#|\n#| \nmsgid "a"\nmsgstr ""\n')).previous is None


def test_obsolete_comments_of_sloppy_writers_are_kept(po):
    (unit,) = po('#~ # note\n#~ #. extracted\n#~\n#~msgid "x"\n#~msgstr "y"\n').obsolete
    assert (unit.notes, unit.extracted, unit.target) == (("note",), ("extracted",), "y")


def test_comments_at_the_end_belong_to_nobody_and_stay(po):
    body = 'msgid "a"\nmsgstr "b"\n\n# the end\n#, fuzzy\n'
    catalog = po(body)
    assert only(catalog).state is State.TRANSLATED
    assert again(catalog).endswith(body)


def test_two_flag_lines_keep_fuzzy(po):
    unit = only(po('#, fuzzy\n#, no-wrap, markdown-text\n#= x-flow\nmsgid "a"\nmsgstr "b"\n'))
    assert unit.state is State.NEEDS_REVIEW
    assert unit.flags == ("no-wrap", "markdown-text", "x-flow")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("#comment", "comment"),
        ("# two", "two"),
        ("#  three", " three"),
        ("#", ""),
        ("## four", "# four"),
        ("#~~", None),
    ],
)
def test_comments_of_every_shape(po, line, note):
    if note is None:
        with pytest.raises(CatalogSyntaxError):
            po(f'{line}\nmsgid "a"\nmsgstr ""\n')
    else:
        assert only(po(f'{line}\nmsgid "a"\nmsgstr ""\n')).notes == (note,)


@pytest.mark.parametrize(
    "body",
    [
        'msgid "a" msgstr "b"\n',
        'msgid"a"\nmsgstr"b"\n',
        '  msgid   "a"\n\tmsgstr "b"\n',
        'msgid\n"a"\nmsgstr\n"b"\n',
        'msgid "" "a"\n\n\nmsgstr "" "b" ""\n',
        'msgid "a"\nmsgstr "b" # of the next entry\n',
    ],
)
def test_keywords_and_strings_may_stand_anywhere(po, body):
    unit = only(po(body))
    assert (unit.source, unit.target) == ("a", "b")


def test_a_gettext_conflict_waits_for_review(po):
    unit = only(po('msgid "a"\nmsgstr ""\n"#-#-#-#-#  mine.po  #-#-#-#-#\\n"\n"b"\n'))
    assert unit.state is State.NEEDS_REVIEW


def test_a_gettext_conflict_in_the_header_is_refused(po):
    header = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"#-#-#-#-#  mine.po  #-#-#-#-#\\n"\n'
    with pytest.raises(CatalogSyntaxError, match="two versions") as caught:
        po("", header)
    assert caught.value.line == 4


def test_empty_context_is_a_context(po):
    catalog = po('msgctxt ""\nmsgid "a"\nmsgstr "1"\n\nmsgid "a"\nmsgstr "2"\n')
    assert catalog.get(UnitKey("", "a")).target == "1"
    assert catalog.get(UnitKey(None, "a")).target == "2"
    assert 'msgctxt ""\nmsgid "a"\n' in again(catalog)


def test_a_missing_file_is_unreadable(tmp_path):
    with pytest.raises(UnreadableInput) as caught:
        load(Path(tmp_path / "none.po"))
    assert caught.value.path == tmp_path / "none.po"


@pytest.mark.parametrize("text", ["a\0b", "a\4b", "\ud800"])
def test_a_text_that_no_file_can_hold_is_refused_before_writing(po, text):
    catalog = po('msgid "a"\nmsgstr ""\n')
    before = catalog.path.read_bytes()
    catalog.replace(Unit(key=UnitKey(None, "a"), target=text, state=State.DRAFT))
    with pytest.raises(CatalogSyntaxError, match="Nothing was written"):
        save(catalog)
    assert catalog.path.read_bytes() == before
