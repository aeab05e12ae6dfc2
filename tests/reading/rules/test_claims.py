"""What the rules read as claims: who says what, by which cue, how surely."""

import pytest

from counterclaim.reading.parsed import ParsedDocument
from counterclaim.reading.rules.claims import read_claims
from counterclaim.reading.syntax import parse
from counterclaim.records import Claim, Document, Form, Stance, VoiceKind


def read(text: str, outlet: str | None = None) -> tuple[Claim, ...]:
    (syntax,) = parse([text])
    return read_claims(ParsedDocument(Document("d", text, outlet=outlet), syntax))


def chain(claim: Claim) -> str:
    return " > ".join(step.voice.name for step in claim.chain)


def told(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    """Chain and content of every claim."""
    return [(chain(claim), claim.content.of(text)) for claim in read(text, outlet)]


TITLE = "Night of drones\n"


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("The defence ministry said that two drones were shot down.",
         "defence ministry", "two drones were shot down"),
        ("Two drones were shot down, the defence ministry said on Tuesday.",
         "defence ministry", "Two drones were shot down"),
        ("Two drones were shot down, said the defence ministry.",
         "defence ministry", "Two drones were shot down"),
        ("According to the governor, three people were killed.",
         "governor", "three people were killed"),
        ("Three people were killed, according to the governor.",
         "governor", "Three people were killed"),
        ("“We will rebuild the bridge,” said Colonel Ivan Petrakov.",
         "Ivan Petrakov", "We will rebuild the bridge"),
        ("The army denied that its forces had shelled the market.",
         "army", "its forces had shelled the market"),
        ("The army denied any flight over the area.", "army", "any flight over the area"),
        ("The foreign minister called on Armenia to stop the shelling.",
         "foreign minister", "Armenia to stop the shelling"),
        ("The governor accused the rebels of shelling the market.",
         "governor", "the rebels of shelling the market"),
        ("Residents welcomed the mayor's claim that the road was open.",
         "mayor", "the road was open"),
    ],
)  # fmt: skip
def test_a_cue_gives_its_voice_and_its_content(text: str, voice: str, content: str) -> None:
    assert (voice, content) in told(TITLE + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TASS reported, citing the defence ministry, that two drones were shot down.",
         "TASS > defence ministry"),
        ("Colonel Ivan Petrakov told Reuters that two drones were shot down.",
         "Reuters > Ivan Petrakov"),
        ("Interfax quoted Ivan Petrakov as saying that two drones were shot down.",
         "Interfax > Ivan Petrakov"),
        ("Ivan Petrakov was quoted by Interfax as saying that two drones were shot down.",
         "Interfax > Ivan Petrakov"),
        ("The mayor said that doctors told him that two drones were shot down.",
         "mayor > doctors"),
    ],
)  # fmt: skip
def test_a_chain_runs_from_the_nearest_voice_to_the_origin(text: str, expected: str) -> None:
    ((found, content),) = told(TITLE + text)
    assert found == expected
    assert content == "two drones were shot down"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two drones were shot down, according to the city's mayor, Pavlo Venn-Lan.",
         "Pavlo Venn-Lan"),
        ("Two drones were shot down, according to a tally by the army.", "army"),
        ("Two drones were shot down, according to state-run Karsk Daily.", "Karsk Daily"),
        ("The US said two drones were shot down.", "US"),
        ("Two drones were shot down, Interfax quoted the mayor as saying.", "Interfax > mayor"),
        ("The station said, quoting spokesman Ivan Petrakov, that two drones were shot down.",
         "station > Ivan Petrakov"),
        ("The mayor claimed, without citing sources, that two drones were shot down.", "mayor"),
    ],
)  # fmt: skip
def test_a_source_is_found_however_it_is_joined_to_the_statement(text: str, expected: str) -> None:
    ((found, content),) = told(TITLE + text)
    assert found == expected
    assert content.lower() == "two drones were shot down"


def test_a_hyphenated_surname_alone_is_the_full_name() -> None:
    text = TITLE + (
        "The road was hit, the mayor, Pavlo Venn-Lan, said. Venn-Lan said two men were hurt. "
        "He said help was near."
    )
    assert [voice for voice, _ in told(text)] == ["Pavlo Venn-Lan"] * 3


def test_a_joined_cue_keeps_the_speaker_and_ends_the_first_content() -> None:
    text = TITLE + "The army confirmed that the bridge exists and denied that it was hit."
    assert told(text) == [("army", "the bridge exists"), ("army", "it was hit")]


def test_a_semicolon_parts_the_statements_of_two_voices() -> None:
    text = TITLE + "The army reported two fires; on Sunday the mayor said ten men had died."
    assert ("mayor", "ten men had died") in told(text)
    assert ("army", "two fires") in told(text)


def test_a_rejection_in_the_passive_is_a_denial_by_its_agent() -> None:
    (claim,) = read(TITLE + "The claim was rejected by the army.")
    assert (chain(claim), claim.stance) == ("army", Stance.DENIES)


def test_the_outlet_of_the_report_is_no_voice_of_its_own_chain() -> None:
    text = TITLE + "Colonel Ivan Petrakov told Reuters that two drones were shot down."
    assert told(text, outlet="Reuters")[0][0] == "Ivan Petrakov"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army said that a bridge was hit.", Stance.ASSERTS),
        ("The army admitted that a bridge was hit.", Stance.CONFIRMS),
        ("The army denied that a bridge was hit.", Stance.DENIES),
        ("The army said the report was false.", Stance.DENIES),
        ("The analyst doubted that a bridge was hit.", Stance.DOUBTS),
        ("The analyst predicted that the town would fall.", Stance.PREDICTS),
        ("The army said it would rebuild the bridge.", Stance.PLEDGES),
        ("The army promised to rebuild the bridge.", Stance.PLEDGES),
        ("The army threatened to strike the port.", Stance.THREATENS),
        ("The envoy urged both sides to stop the shelling.", Stance.DEMANDS),
        ("The envoy warned the rebels against attacks on the port.", Stance.DEMANDS),
        ("The governor blamed the rebels for the blast.", Stance.ACCUSES),
    ],
)
def test_the_stance_is_that_of_the_cue_and_the_words(text: str, stance: Stance) -> None:
    (claim,) = read(TITLE + text)
    assert claim.stance is stance


@pytest.mark.parametrize(
    ("headline", "voice"),
    [
        ("Ministry: two drones shot down over the port", "Ministry"),
        ("Strike on the port kills three people - ministry", "ministry"),
        ("Four people killed in shelling of the port: army", "army"),
        ("Strike on the port kills three people, Kyiv says", "Kyiv"),
    ],
)
def test_a_headline_attributes_by_its_marks(headline: str, voice: str) -> None:
    (found, *_) = told(headline + "\nIt rained.")
    assert found[0] == voice
    assert voice not in found[1]


def test_a_plain_title_is_no_claim_and_a_sentence_without_source_is_the_author_s() -> None:
    text = "Bridge hit in the night\nThe bridge over the river was hit twice in the night."
    (claim,) = read(text)
    assert claim.chain[0].voice.kind is VoiceKind.AUTHOR
    assert claim.content.start == text.index("The bridge")


def test_a_dateline_is_no_part_of_the_content() -> None:
    text = TITLE + "KARSK, March 4 (Reuters) - The bridge over the river was hit twice."
    assert told(text) == [("author", "The bridge over the river was hit twice")]


def test_a_question_and_a_bare_name_are_no_claims() -> None:
    assert read(TITLE + "By Ivan Petrakov\nWho fired the missile at the bridge?") == ()


def test_a_speech_goes_on_over_sentences_and_paragraphs() -> None:
    text = TITLE + (
        "“The bridge was hit. It is closed,” Mayor Ann Reyes said. “We will rebuild it soon.”\n"
        "“Nobody has to leave the town tonight.”"
    )
    claims = read(text)
    assert [claim.content.of(text) for claim in claims] == [
        "The bridge was hit. It is closed",
        "We will rebuild it soon",
        "Nobody has to leave the town tonight",
    ]
    assert {chain(claim) for claim in claims} == {"Ann Reyes"}
    assert {claim.form for claim in claims} == {Form.DIRECT}
    assert claims[0].chain[0].mention is not None
    assert claims[2].chain[0].mention is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The army said that the bridge was hit.", Form.INDIRECT),
        ("The army said the bridge was “hit hard” by rockets.", Form.MIXED),
        ("“The bridge was hit hard,” the army said.", Form.DIRECT),
    ],
)
def test_the_form_says_how_much_is_quoted(text: str, form: Form) -> None:
    assert read(TITLE + text)[0].form is form


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The army said that the bridge was hit.", False),
        ("The army said that at least two people died.", False),
        ("The army said that the bridge could fall.", True),
        ("The army said that the bridge was likely hit.", True),
        ("The bridge was reportedly hit by two rockets.", True),
        ("The army suggested that the bridge was hit.", True),
    ],
)
def test_hedges_are_noticed(text: str, hedged: bool) -> None:
    assert read(TITLE + text)[0].hedged is hedged


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("He said that the bridge was closed.", "Ivan Petrakov"),
        ("Petrakov said that the bridge was closed.", "Ivan Petrakov"),
        ("The colonel said that the bridge was closed.", "Ivan Petrakov"),
        ("The ministry said that the bridge was closed.", "Karsk health ministry"),
        ("The KHM said that the bridge was closed.", "Karsk health ministry"),
    ],
)
def test_a_short_form_stands_for_the_fullest_name(second: str, name: str) -> None:
    text = TITLE + (
        "The Karsk health ministry (KHM) said that three people died. "
        "Colonel Ivan Petrakov said that the road was mined.\n"
    )
    *_, claim = read(text + second)
    assert chain(claim) == name


def test_two_cues_in_one_sentence_are_two_claims() -> None:
    text = TITLE + (
        "The army said that two drones were shot down, adding that nobody was hurt, "
        "while the governor said that a house burned."
    )
    assert told(text) == [
        ("army", "two drones were shot down"),
        ("army", "nobody was hurt"),
        ("governor", "a house burned"),
    ]


def test_silence_is_told_by_the_author() -> None:
    text = TITLE + "The army did not confirm the attack on the bridge."
    (claim,) = read(text)
    assert not claim.attributed


def test_claims_are_numbered_in_text_order() -> None:
    claims = read(TITLE + "The army said it fired. The mayor said it missed. It rained all day.")
    assert [claim.id for claim in claims] == ["c0", "c1", "c2"]
    assert [claim.content.start for claim in claims] == sorted(
        claim.content.start for claim in claims
    )


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Reuters could not verify the video.", "Reuters"),
        ("Reuters was unable to verify the video.", "Reuters"),
        ("The video could not be verified.", "author"),
    ],
)
def test_what_cannot_be_verified_is_doubted(text: str, voice: str) -> None:
    (claim,) = read(TITLE + text)
    assert chain(claim) == voice
    assert claim.stance is Stance.DOUBTS
    assert claim.content.of(TITLE + text).lower() == "the video"
