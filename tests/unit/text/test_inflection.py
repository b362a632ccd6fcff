"""Finding English terms in the forms that good English gives them, and nothing else."""

import pytest

from workbench.text.inflection import find_form, mentions


def found(text: str, form: str, *, strict: bool = False) -> list[str]:
    return [text[start:end] for start, end in find_form(text, form, strict=strict)]


@pytest.mark.parametrize(
    ("form", "text", "pieces"),
    [
        ("free trade agreement", "two free trade agreements", ["free trade agreements"]),
        ("free trade agreement", "a free-trade agreement's terms", ["free-trade agreement's"]),
        ("free trade agreement", "Free Trade Agreement", ["Free Trade Agreement"]),
        ("trade remedies", "a trade remedy", ["trade remedy"]),
        ("commodity", "commodities", ["commodities"]),
        ("certificate of origin", "certificates of origin", ["certificates of origin"]),
        ("chairman", "the chairmen", ["chairmen"]),
        ("Farmers' Union", "the Farmers’ Union", ["Farmers’ Union"]),
        ("provincial People's Committee", "provincial People’s Committees", ["provincial People’s Committees"]),
        ("the Government", "Government of Vietnam", ["Government"]),
        ("Ministry of Environment", "Ministry of the Environment", ["Ministry of the Environment"]),
        ("startups", "a start-up", ["start-up"]),
        ("socio-economic", "socioeconomic", ["socioeconomic"]),
        ("Ba Ria-Vung Tau", "Ba Ria - Vung Tau", ["Ba Ria - Vung Tau"]),
        ("programme", "programs", ["programs"]),
        ("fertiliser", "fertilizers", ["fertilizers"]),
        ("Ministry of Labour", "Ministry of Labor", ["Ministry of Labor"]),
        ("national defence", "national defense", ["national defense"]),
        ("data centre", "data centers", ["data centers"]),
        ("Culture, Sports and Tourism", "Culture, Sports, and Tourism", ["Culture, Sports, and Tourism"]),
        ("Science and Technology", "Science & Technology", ["Science & Technology"]),
        ("Da Nang", "Đà Nẵng", ["Đà Nẵng"]),
        ("Türkiye", "Tu\u0308rkiye", ["Tu\u0308rkiye"]),
        ("./.", "in the year./.", ["./."]),
        ("FTA", "FTAs and the FTA’s terms", ["FTAs", "FTA’s"]),
        ("US", "the US-Vietnam deal, US$5", ["US", "US"]),
        ("analysis", "analyses", ["analyses"]),
        ("business", "businesses", ["businesses"]),
        ("memorandum of understanding", "two memoranda of understanding", ["memoranda of understanding"]),
        ("criterion", "criteria", ["criteria"]),
        ("Secretary-General", "two Secretaries-General", ["Secretaries-General"]),
        ("Secretary-General", "the Secretary General's visit", ["Secretary General's"]),
        ("COVID-19", "covid-19 and COVID-19", ["COVID-19"]),
        ("NN-PTNT", "NN-PTNT", ["NN-PTNT"]),
        ("half", "both halves", ["halves"]),
        ("price index", "price indices", ["price indices"]),
        ("catalogue", "a catalog", ["catalog"]),
        ("population ageing", "population aging", ["population aging"]),
        ("aluminium", "aluminum", ["aluminum"]),
        ("customs procedure", "customs procedures", ["customs procedures"]),
    ],
)
def test_forms(form: str, text: str, pieces: list[str]) -> None:
    assert found(text, form) == pieces


@pytest.mark.parametrize(
    ("form", "text", "pieces"),
    [
        ("An Giang", "Ha Giang, An Giang and Kien Giang", ["An Giang"]),
        ("An Giang", "AN GIANG exports rice", ["AN GIANG"]),
        ("An Giang province", "An Giang provinces", ["An Giang provinces"]),
        ("Ha Giang", "An Giang", []),
        ("Long An", "Vinh Long and Long Thanh", []),
        ("Long An", "Long An's rice, LONG AN", ["Long An's", "LONG AN"]),
        ("Nghe An", "the people of Nghe An.", ["Nghe An"]),
        ("An Giang", "a giang", []),
        ("agreement", "An agreement is signed. An Agreement", ["agreement", "Agreement"]),
        ("FTA commitment", "An FTA commitment", ["FTA commitment"]),
    ],
)
def test_the_an_of_a_name_is_no_article(form: str, text: str, pieces: list[str]) -> None:
    assert found(text, form) == pieces


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("US", "let us go"),
        ("GDP", "GRDP"),
        ("FTA", "EVFTA"),
        ("GO", "go on"),
        ("VietnamPlus", "Vietnamplus"),
        ("rice", "price"),
        ("rice", "ricefield"),
        ("trade promotion", "trade, investment promotion"),
        ("Image:", "an image of"),
        ("committee", "commission"),
        ("customs", "a local custom"),
        ("goods", "a good road"),
        ("news", "a new road"),
        ("People's Committee", "Peoples' Committee"),
        ("", "anything"),
        ("term", ""),
    ],
)
def test_no_form(form: str, text: str) -> None:
    assert found(text, form) == []


@pytest.mark.parametrize(
    ("form", "text", "pieces"),
    [
        # Several things share their last words.
        ("trade promotion", "for trade, investment and tourism promotion", ["trade, investment and tourism promotion"]),
        ("investment promotion", "trade, investment and tourism promotion", ["investment and tourism promotion"]),
        ("tourism promotion", "trade, investment and tourism promotion", ["tourism promotion"]),
        ("export turnover", "the export and the import turnover", ["export and the import turnover"]),
        ("export turnover", "export/import turnover", ["export/import turnover"]),
        ("free trade agreement", "free and fair trade agreements", ["free and fair trade agreements"]),
        ("Finance Ministry", "Finance and Home Affairs ministries", ["Finance and Home Affairs ministries"]),
        # Several things share their first words.
        ("Ministry of Construction", "the ministries of finance and of construction",
         ["ministries of finance and of construction"]),
        ("Ministry of Finance", "the ministries of finance and of construction", ["ministries of finance"]),
        ("Ministry of Home Affairs", "Ministries of Foreign Affairs, Finance, and Home Affairs",
         ["Ministries of Foreign Affairs, Finance, and Home Affairs"]),
        ("certificate of origin", "a certificate of quality and origin", ["certificate of quality and origin"]),
        # A proper name with “and” is one name.
        ("Ministry of Trade", "the Ministry of Industry and Trade", []),
        ("Agriculture Ministry", "the Agriculture and Environment Ministry", []),
        # No row of things: a hyphen, another noun, the end of a sentence, too much between.
        ("state enterprise", "state-owned enterprises", []),
        ("trade deficit", "trade surplus and budget deficit", []),
        ("export turnover", "the export. And import turnover", []),
        ("trade promotion", "trade and" + " very" * 5 + " promotion", []),
        ("import tax", "export tax and import quota", []),
    ],
)  # fmt: skip
def test_forms_that_share_a_word(form: str, text: str, pieces: list[str]) -> None:
    assert found(text, form) == pieces


@pytest.mark.parametrize(
    ("form", "text", "pieces"),
    [
        ("Ministry of Commerce", "the Ministry of Commerce's plan", ["Ministry of Commerce's"]),
        ("Party Committee", "two party committees", ["party committees"]),
        ("People Committee", "the People's Committee", []),
        ("Dong Thap", "Đồng Tháp", []),
        ("Đong Thap", "Đong Thap", ["Đong Thap"]),
        ("Decree", "a decree of fate", []),
        ("Decree", "two Decrees", ["Decrees"]),
        ("slogan", "Slogans", ["Slogans"]),
        ("Ministry of Labor", "Ministry of Labour", []),
        ("United Nation", "the United Nations", ["United Nations"]),
        ("foreign workers in Vietnam", "foreign workers in Vietnam", ["foreign workers in Vietnam"]),
        ("self-defence", "self defence", ["self defence"]),
    ],
)
def test_strict_forms(form: str, text: str, pieces: list[str]) -> None:
    assert found(text, form, strict=True) == pieces


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("trade promotion", "trade, investment and tourism promotion"),
        ("investment promotion", "trade, investment and tourism promotion"),
        ("trade promotion", "the promotion of trade"),
        ("trade promotion", "promoting trade"),
        ("consular mission", "consular and diplomatic missions"),
        ("Ministry of Home Affairs", "the ministries of Finance and Home Affairs"),
        ("Chairman of the National Assembly", "National Assembly Chairman"),
        ("Chairman of the provincial People's Committee", "Chairman of the Ca Mau provincial People's Committee"),
        ("international integration", "integrating internationally"),
        ("Vietnam", "Vietnamese firms"),
        ("agriculture", "agricultural produce"),
    ],
)
def test_mentions(form: str, text: str) -> None:
    assert mentions(text, form)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("European Commission", "the European Committee"),
        ("Ministry of Industry and Trade", "the Ministry of Commerce"),
        ("trade promotion", "tradition"),
        ("director", "a directive"),
        ("minister", "the ministry"),
        ("trade promotion", "trade" + " and much more of it" * 5 + " promotion"),
        ("of the", "of the"),
        ("rice", ""),
    ],
)
def test_mentions_no_other(form: str, text: str) -> None:
    assert not mentions(text, form)


@pytest.mark.parametrize(
    ("form", "text", "is_form"),
    [
        ("Ministry of Finance", "the Ministry of Finance’s plan", True),
        ("Ministry of Finance", "the Ministries of Finance and Health", True),
        ("Ministry of Finance", "the Finance Ministry", True),
        ("Ministry of Finance", "the Ministry of Finances", False),
        ("Ministry of Foreign Affairs", "the Ministry of Foreign Affair", False),
        ("Ministry of Foreign Affairs", "the Foreign Affairs Ministry", True),
        ("World Trade Organization", "the World Trade Organisation", True),
        ("World Trade Organization", "the World Trades Organization", False),
        ("Free Trade Agreement", "two Free Trade Agreements", True),
        ("Director General", "two Directors General", True),
        ("People's Committee", "People’s Committees", True),
        ("certificate of origin", "certificates of origins", True),
    ],
)
def test_only_the_head_of_a_proper_name_has_another_number(form: str, text: str, is_form: bool) -> None:
    assert (bool(found(text, form)) or mentions(text, form)) is is_form
