"""What counts as English."""

from __future__ import annotations

import pytest

from counterclaim.intake.language import foreign_language

ENGLISH = "The army said that six missiles had been shot down over the port on Tuesday night."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Повітряні сили повідомили, що вночі збили двадцять безпілотників.", "Ukrainian"),
        ("Das Ministerium teilte mit, dass in der Nacht sechs Raketen kamen.", "German"),
        ("Le ministère de la Défense a annoncé que six missiles ont été abattus.", "French"),
        ("قالت الوزارة إن الدفاعات الجوية أسقطت ستة صواريخ فوق المدينة ليلة الثلاثاء", "Arabic"),
        ("Bakanlık, salı gecesi kent üzerinde altı füzenin düşürüldüğünü açıkladı.", "Turkish"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "ARMY SAYS SIX MISSILES SHOT DOWN OVER PORT OVERNIGHT; NOBODY HURT, GOVERNOR ADDS",
        "Missile strike kills six in Karsk; governor blames rebels, airport closed, flights off",
        "Kharkiv, Sumy, Zaporizhzhia, Dnipro, Kherson, Mykolaiv, Odesa, Poltava, Chernihiv, Lviv",
        "Министерство сообщило, что над городом сбиты шесть ракет. " + ENGLISH,
        "Взрывы в Одессе",
        "",
        "12:48 ▪️ 24/27 …",
    ],
)
def test_english_mixed_and_very_short_texts_pass(text: str) -> None:
    assert foreign_language(text) is None
