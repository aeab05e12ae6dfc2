"""What the words around a number say of those counted: "killed", "injured", "launched", …

Lemmas of verbs by the role that holds those counted, and nouns. The values are the corpus's
``what``. Facts about English and about war reporting, collected for this project.
"""

from __future__ import annotations

KILLED = "killed"
INJURED = "injured"
CASUALTIES = "casualties"
CASUALTY = frozenset((KILLED, INJURED))

HARMED = "harmed"
"""Neither killed nor injured is meant alone: "nobody was hurt" gives both as zero."""

AFFECTED_BY: dict[str, str] = {
    **dict.fromkeys(
        "kill murder slay massacre bury execute behead assassinate martyr slaughter eliminate liquidate"
        " neutralise neutralize decapitate lynch hang incinerate electrocute claim_life".split(),
        KILLED,
    ),
    **dict.fromkeys(
        "wound injure hurt harm maim hospitalise hospitalize treat concuss stab beat burn scald".split(),
        INJURED,
    ),
    **dict.fromkeys("detain arrest apprehend jail imprison".split(), "detained"),
    **dict.fromkeys("abduct kidnap".split(), "abducted"),
    **dict.fromkeys("displace uproot".split(), "displaced"),
    **dict.fromkeys("release free liberate".split(), "released"),
    **dict.fromkeys("intercept down shoot_down bring_down".split(), "intercepted"),
    **dict.fromkeys("launch fire".split(), "launched"),
    "evacuate": "evacuated",
    "rescue": "rescued",
    "destroy": "destroyed",
    "damage": "damaged",
    "capture": "captured",
    "seize": "seized",
    "deliver": "delivered",
}
"""Verbs whose direct object or passive subject is counted."""

DOING: dict[str, str] = {
    **dict.fromkeys("die perish drown succumb".split(), KILLED),
    **dict.fromkeys("flee".split(), "displaced"),
    **dict.fromkeys("suffer".split(), HARMED),
    "escape": "escaped",
    "surrender": "surrendered",
}
"""Verbs whose subject is counted."""

STATE: dict[str, str] = {
    **dict.fromkeys("dead killed slain martyred lifeless".split(), KILLED),
    **dict.fromkeys("wounded injured hurt unwell".split(), INJURED),
    "missing": "missing",
    "displaced": "displaced",
    "homeless": "displaced",
}
"""Words after "be" or beside a noun that say how those counted are."""

COUNTED_NOUN: dict[str, str] = {
    **dict.fromkeys(
        "death deaths fatality fatalities dead killed martyr martyrs body bodies corpse corpses"
        " lives life executions killings murders".split(),
        KILLED,
    ),
    **dict.fromkeys("wounded injured injury injuries".split(), INJURED),
    **dict.fromkeys("casualty casualties".split(), CASUALTIES),
    "victims": KILLED,
    "interceptions": "intercepted",
    "launches": "launched",
}
"""Nouns that say themselves what is counted."""

ALSO_COUNTED_NOUN: dict[str, str] = {
    "detainees": "detained",
    "hostages": "abducted",
    "captives": "abducted",
}
"""Nouns that say what is counted where nothing else does: killed detainees are killed."""

OF_NOUN: dict[str, str] = {
    **dict.fromkeys(
        "death deaths life lives body bodies corpse corpses remains killing killings murder"
        " murders burial loss losses execution executions martyrdom massacre elimination assassination beheading".split(),
        KILLED,
    ),
    **dict.fromkeys("wounding injuring injury injuries".split(), INJURED),
    **dict.fromkeys("detention arrest arrests".split(), "detained"),
    **dict.fromkeys("abduction kidnapping".split(), "abducted"),
    **dict.fromkeys("release".split(), "released"),
    **dict.fromkeys("interception".split(), "intercepted"),
    **dict.fromkeys("launch".split(), "launched"),
}
"""Nouns before "of" whose complement is counted: "the deaths of five miners"."""

WOUNDS = frozenset("injury wound burn concussion fracture".split())

IDIOMS: dict[tuple[str, str], str] = {
    **{(verb, "life"): KILLED for verb in ("lose", "sacrifice", "give", "lay")},
    **{("pay", noun): KILLED for noun in ("price", "sacrifice")},
    **{(verb, "martyrdom"): KILLED for verb in ("embrace", "attain", "achieve", "receive")},
    **{(verb, "martyr"): KILLED for verb in ("become", "fall")},
    ("ascend", "as martyr"): KILLED,
    ("send", "to hell"): KILLED,
    **{
        (verb, wound): INJURED
        for verb in ("sustain", "suffer", "receive", "have")
        for wound in sorted(WOUNDS)
    },
    **{("lose", limb): INJURED for limb in ("eye", "leg", "foot", "arm", "hand", "finger")},
    **{("break", limb): INJURED for limb in ("leg", "foot", "arm", "hand", "finger")},
}
"""Lemmas of verb and complement that say together what became of the subject."""

TOLL_NOUNS = frozenset("toll number figure count tally total losses".split())
"""Nouns that announce a bare number: "the toll rose to 14"."""

MEMBER_WORDS = frozenset("including include includes among".split())
"""Words that single out a part of those counted: "including seven children"."""

AIRBORNE = frozenset(
    "drone drones uav uavs missile missiles rocket rockets shahed shaheds geran gerans projectile"
    " projectiles target targets".split()
)
"""What air defence destroys: the figure is then "intercepted", not "destroyed"."""

THINGS = frozenset(
    "gun howitzer mortar launcher vehicle carrier tank truck car drone uav missile rocket system"
    " ship boat vessel tanker plane aircraft helicopter jet building house home bunker post"
    " position depot warehouse equipment weapon animal sheep goat cow target site".split()
)
"""Lemmas of what can be destroyed but not killed."""

GROUPS = THINGS | frozenset(
    "people family group crew police army unit team number toll couple pair dozen population"
    " everyone all rest majority most half some many other others part lot staff enemy"
    " hospital school plant refinery one none nobody anybody anyone what which that who it this".split()
)
"""Singular words that are more than one person, or none: no figure without a number."""

UNITS: dict[str, tuple[str, str | None]] = {
    **dict.fromkeys("km kilometre kilometres kilometer kilometers kms".split(), ("distance", "km")),
    **dict.fromkeys("mile miles".split(), ("distance", "mi")),
    **dict.fromkeys("m metre metres meter meters".split(), ("distance", "m")),
    **dict.fromkeys("foot feet ft".split(), ("distance", "ft")),
    **dict.fromkeys("nm".split(), ("distance", "nm")),
    **dict.fromkeys(
        "kg kilogram kilograms kilogramme kilogrammes kilo kilos".split(), ("mass", "kg")
    ),
    **dict.fromkeys("tonne tonnes ton tons".split(), ("mass", "t")),
    **dict.fromkeys("% percent".split(), ("percent", "percent")),
    **{
        unit + plural: (unit + "s", unit)
        for unit in ("second", "minute", "hour", "day", "week", "month", "year")
        for plural in ("", "s")
    },
}
"""Units of measure: what is measured, and the unit as the figure carries it."""

CURRENCIES: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "₦": "NGN", "₹": "INR",
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR",
    "pound": "GBP", "pounds": "GBP", "rouble": "RUB", "roubles": "RUB", "rubles": "RUB",
    "hryvnia": "UAH", "hryvnias": "UAH", "naira": "NGN", "rupees": "INR", "shekels": "ILS",
}  # fmt: skip
"""Currency signs and names, ISO 4217."""

CALIBRE = frozenset("mm millimetre millimetres millimeter millimeters cm calibre caliber".split())
"""A number before these is a calibre: part of a designation, not a figure."""
