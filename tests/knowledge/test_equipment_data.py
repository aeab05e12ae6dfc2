"""The equipment files keep what their headers promise."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict

from counterclaim.knowledge.countries import country
from counterclaim.knowledge.equipment import categories, get, is_a, systems
from counterclaim.knowledge.equipment.words import words_of

MUST_HAVE = """
    ATACMS;Patriot;F-16;AASM Hammer;Uragan;Shahed;Geran;Lancet;Kalibr;Kinzhal;Iskander;Kh-22;Kh-59;
    Kh-101;Storm Shadow;SCALP;HIMARS;GMLRS;Grad;Smerch;S-200;S-300;S-400;Iron Dome;Arrow;
    David's Sling;Qassam;Fateh-110;Emad;Burkan;Quds;Bayraktar TB2;Wing Loong;CH-4;Mohajer;Caesar;
    M777;JDAM;Hellfire;UMPK;FAB-500;TOS-1;Leopard;Abrams;Bradley;Su-24;Su-27;Su-34;Su-35;Su-57;
    MiG-29;MiG-31;Mi-8;Mi-24;Mi-28;Ka-52;Il-76;A-50;Tu-22M;Tu-95;Tu-160;Neptune;Harpoon;Moskva;Buk;
    Pantsir;NASAMS;IRIS-T;Gepard;Stinger;Javelin;NLAW;Kornet;TOW;RPG-7;AK-47;DShK;Katyusha;
    barrel bomb;ballistic missile;kamikaze drone;155 mm shell;cluster munition;drone;mortar
"""


def test_ids_are_unique() -> None:
    assert [
        id_ for id_, times in Counter(system.id for system in systems()).items() if times > 1
    ] == []


def test_no_name_belongs_to_two_systems() -> None:
    owners = defaultdict(set)
    for system in systems():
        for name in system.every_name:
            owners[tuple(word.key for word in words_of(name))].add(system.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_categories_exist_and_form_a_tree_under_one_root() -> None:
    assert {system.category for system in systems()} <= set(categories())
    assert all(is_a(name, "weapon") for name in categories())


def test_codes_months_and_wikidata_ids_are_valid() -> None:
    for system in systems():
        for maker in set(system.makers) - {"*"}:
            country(maker)
        for user in system.users:
            if re.fullmatch("[A-Z]{2}", user):
                country(user)
        if system.users:
            datetime.date.fromisoformat(f"{system.as_of}-01")
        assert system.wikidata is None or re.fullmatch(r"Q\d+", system.wikidata)


def test_the_list_holds_what_reports_name_most() -> None:
    names = {name for system in systems() for name in system.every_name}
    assert [name for name in map(str.strip, MUST_HAVE.split(";")) if name not in names] == []
    assert sum(not system.generic for system in systems()) >= 500


def test_the_ids_that_others_store_stay() -> None:
    for id_ in ("MGM-140 ATACMS", "AASM Hammer", "BM-27 Uragan", "uncrewed aerial vehicle"):
        assert get(id_).id == id_
