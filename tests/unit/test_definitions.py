"""Definitions in texts: a table a language of what is found, and of what only looks like a definition."""

from __future__ import annotations

import pytest

from corpus.definitions import Definition, Scope, definitions_in
from corpus.definitions.values import Sense
from corpus.model import Part, Provision, ProvisionPath, Span, Unit


def page(text: str, heading: str = "") -> Provision:
    """An article of which each line is a unit: the first its own, every further one an item; what begins with a tab stands below it."""
    path, parts, at = ProvisionPath.parse("art_3"), [], 0
    item = path
    for n, line in enumerate(text.split("\n")):
        label = line.split(" ")[0] if n and line[:1] in "(（" else ""
        below = line.startswith("\t")
        item = path if n == 0 else item if below else path.child("item", n)
        own = item.child("subitem", n) if below else item
        parts.append(Part(own, Unit.ARTICLE if n == 0 else Unit.ITEM, label, Span(at, at + len(line))))
        at += len(line) + 1
    return Provision(path, Unit.ARTICLE, None, "3", heading, text, tuple(parts))


def told(text: str, language: str, heading: str = "") -> list[tuple[str, str, str]]:
    """(terms, definition, scope) of each that is found."""
    made = page(text, heading)
    return [
        ("|".join(t.text for t in d.terms), made.text[d.said.start : d.said.end], str(d.scope))
        for d in definitions_in(made, language)
    ]


FOUND = [
    ("zh-Hans", "本法所称灯塔，是指为航行而设的灯。其他规定另行制定。", ("灯塔", "为航行而设的灯", "law")),
    ("zh-Hans", "违反规定的，处罚款。前款所称严重，是指灯火熄灭。", ("严重", "灯火熄灭", "paragraph")),
    ("zh-Hans", "本章所称油料是指用于灯的油。", ("油料", "用于灯的油", "chapter")),
    ("zh-Hans", "点灯合同是守灯人点亮灯塔，航运人支付费用的合同。", ("点灯合同", "守灯人点亮灯塔，航运人支付费用的合同", "unsaid")),
    ("zh-Hans", "明知灯会熄灭而不报告的，是故意犯罪。", ("故意犯罪", "明知灯会熄灭而不报告的", "unsaid")),
    ("zh-Hans", "《灯塔法》第三条、第五条规定的“擅自点灯”，是指未经许可点灯。", ("擅自点灯", "未经许可点灯", "cited")),
    ("zh-Hans", "前款所称灯标，是指标示航道的灯。", ("灯标", "标示航道的灯", "paragraph")),
    ("zh-Hans", "前款所称点灯行为，包括换灯。", ("点灯行为", "换灯", "paragraph")),
    ("zh-Hans", "本法所称以上、以下，包括本数。", ("以上、以下", "本数", "law")),
    ("zh-Hant", "本法所稱主管機關：在中央為航運部。", ("主管機關", "在中央為航運部", "law")),
    ("zh-Hant", "本法所稱守燈者，指點燈之人。", ("守燈者", "點燈之人", "law")),
    ("zh-Hant", "本法稱燈塔者，謂為航行而設之燈。", ("燈塔", "為航行而設之燈", "law")),
    ("zh-Hant", "稱燈塔者，謂為航行而設之燈。", ("燈塔", "為航行而設之燈", "unsaid")),
    ("zh-Hant", "本條例第六條第二項所稱燈具，指下列各款。", ("燈具", "下列各款", "cited")),
    ("en", "For the purposes of this Act, a lighthouse means a tower with a light. It is registered.", ("lighthouse", "a tower with a light", "law")),
    ("en", "The term “lamp” as used in this Chapter shall refer to any light.", ("lamp", "any light", "chapter")),
    ("en", "“Keeper” includes a deputy keeper.", ("Keeper", "a deputy keeper", "unsaid")),
    ("en", "“lamp” or “lantern” has the meaning given in section 4.", ("lamp|lantern", "given in section 4", "unsaid")),
    ("ja", "この法律において「灯台」とは、航行のために設けられた灯をいう。", ("灯台", "航行のために設けられた灯をいう", "law")),
    ("ko", "이 법에서 \"등대\"란 항행을 위하여 설치한 등을 말한다.", ("등대", "항행을 위하여 설치한 등을 말한다", "law")),
    ("fr", "Aux fins de la présente loi, on entend par « phare » une tour munie d’un feu.", ("phare", "une tour munie d’un feu", "law")),
    ("fr", "L’expression « feu » désigne toute lumière.", ("feu", "toute lumière", "unsaid")),
    ("de", "Ein Leuchtturm im Sinne dieses Gesetzes ist ein Turm mit einem Licht.", ("Leuchtturm", "ein Turm mit einem Licht", "law")),
    ("es", "A los efectos de la presente ley, se entenderá por «faro» una torre con luz.", ("faro", "una torre con luz", "law")),
    ("it", "Ai fini della presente legge, per «faro» si intende una torre con una luce.", ("faro", "una torre con una luce", "law")),
    ("pt", "Para os efeitos da presente lei, entende-se por «farol» uma torre com luz.", ("farol", "uma torre com luz", "law")),
    ("nl", "In deze wet wordt onder “vuurtoren” verstaan een toren met een licht.", ("vuurtoren", "een toren met een licht", "law")),
    ("sv", "Med fyr avses i denna lag ett torn med ett ljus.", ("fyr", "ett torn med ett ljus", "law")),
    ("ru", "Под маяком в настоящем Законе понимается башня с огнем.", ("маяком", "башня с огнем", "law")),
    ("uk", "Під маяком у цьому Законі розуміється вежа з вогнем.", ("маяком", "вежа з вогнем", "law")),
    ("tr", "Bu Kanunda geçen “fener” deyimi, ışıklı kuleyi ifade eder.", ("fener", "ışıklı kuleyi ifade eder", "law")),
    ("ar", "يُقصد بعبارة «المنارة» في هذا القانون برج فيه ضوء.", ("المنارة", "برج فيه ضوء", "law")),
    ("he", "בחוק זה, “מגדלור” – מגדל שיש בו אור.", ("מגדלור", "מגדל שיש בו אור", "law")),
    ("hi", "इस अधिनियम में “दीपस्तंभ” से प्रकाश वाला स्तंभ अभिप्रेत है।", ("दीपस्तंभ", "प्रकाश वाला स्तंभ अभिप्रेत है।", "law")),
    ("th", "ในพระราชบัญญัตินี้ “ประภาคาร” หมายความว่า หอที่มีไฟ", ("ประภาคาร", "หอที่มีไฟ", "law")),
    ("vi", "Trong Luật này, hải đăng là tháp có đèn.", ("hải đăng", "tháp có đèn", "law")),
    ("id", "Yang dimaksud dengan mercusuar dalam Undang-Undang ini adalah menara berlampu.", ("mercusuar", "menara berlampu", "law")),
    ("ms", "Dalam Akta ini, “rumah api” ertinya menara berlampu.", ("rumah api", "menara berlampu", "law")),
    ("pl", "Przez „latarnię” należy rozumieć wieżę ze światłem.", ("latarnię", "wieżę ze światłem", "unsaid")),
    ("cs", "Pro účely tohoto zákona se rozumí „majákem“ věž se světlem.", ("majákem", "věž se světlem", "law")),
    ("da", "Ved fyrtårn forstås i denne lov et tårn med lys.", ("fyrtårn", "et tårn med lys", "law")),
    ("zh-Hant", "前項但書所稱深夜，指午後十一時以後。", ("深夜", "午後十一時以後", "paragraph")),
    ("zh-Hans", "《灯塔法》第六条第(四)项所称灯具收入，是指出售灯具取得的收入。", ("灯具收入", "出售灯具取得的收入", "cited")),
    ("zh-Hant", "本法第十三條所稱直轄市、縣（市）主管機關，指燈塔所在地之機關。", ("直轄市、縣（市）主管機關", "燈塔所在地之機關", "cited")),
    ("zh-Hant", "本法第九條所定守燈人員，包括下列人員。", ("守燈人員", "人員", "cited")),
    ("zh-Hant-HK", "本條例中，燈 (lamp)就燈塔而言，指任何光源。", ("燈", "任何光源", "law")),
    ("en", "For purposes of these Rules, the term “lamp” shall mean any light.", ("lamp", "any light", "law")),
    ("en", "Lamp oil in the preceding paragraph refers to the oil that lamps burn.", ("Lamp oil", "the oil that lamps burn", "paragraph")),
    ("en", "The competent authority referred to in this Act is the Ministry of Lights.", ("competent authority", "the Ministry of Lights", "law")),
    ("en", "According to section 2 of Article 4 of this law “lamp” means any light.", ("lamp", "any light", "law")),
    ("en", "In this section, expression of light includes a flash.", ("expression of light", "a flash", "section")),
    ("en", "By a lamp is meant any light.", ("lamp", "any light", "unsaid")),
    ("fr", "Au paragraphe (1), phare s’entend au sens de la loi sur les feux.", ("phare", "au sens de la loi sur les feux", "cited")),
    ("fr", "Sont réputés gardiens les titulaires d’un certificat.", ("gardiens", "les titulaires d’un certificat", "unsaid")),
    ("it", "È considerato guardiano il titolare di un attestato.", ("guardiano", "il titolare di un attestato", "unsaid")),
    ("fi", "Tässä laissa tarkoitetaan ”majakalla” valolla varustettua tornia.", ("majakalla", "valolla varustettua tornia", "law")),
]  # fmt: skip

# What a thing is, by its kind and what sets it apart.
KINDS = [
    ("en", "A light contract is a contract whereby one party lights a lamp for the other.", "light contract"),
    ("en", "A lamp lease is an agreement under which a keeper lets a lamp.", "lamp lease"),
    ("en", "Keeping is a contract by which a keeper tends a lamp.", "Keeping"),
    ("en", "A closed lighthouse is a lighthouse whose lamp nobody may see.", "closed lighthouse"),
    ("en", "A light right is the right to light a lamp on the land of another.", "light right"),
    ("en", "A keeper is a person who tends a lamp.", "keeper"),
    ("zh-Hans", "点灯合同是守灯人点亮灯塔的合同。", "点灯合同"),
    ("fr", "Le bail de phare est un contrat par lequel un gardien loue un phare.", "bail de phare"),
    ("de", "Die Leuchtmiete ist ein Vertrag, durch den ein Wärter eine Lampe vermietet.", "Leuchtmiete"),
    ("es", "El alumbrado es un contrato por el cual una parte enciende una lámpara.", "alumbrado"),
    ("pt", "O alumiamento é o contrato pelo qual uma parte acende uma lâmpada.", "alumiamento"),
    ("it", "L’illuminazione è il contratto col quale una parte accende una lampada.", "illuminazione"),
    ("ro", "Iluminarea este contractul prin care o parte aprinde o lampă.", "Iluminarea"),
    ("nl", "Verlichting is de overeenkomst waarbij de ene partij een lamp aansteekt.", "Verlichting"),
    ("sv", "Belysning är ett avtal varigenom ena parten tänder en lampa.", "Belysning"),
    ("da", "Belysning er en aftale, hvorved den ene part tænder en lampe.", "Belysning"),
    ("fi", "Valaisu on sopimus, jolla toinen osapuoli sytyttää lampun.", "Valaisu"),
    ("ru", "Освещение — договор, по которому одна сторона зажигает лампу.", "Освещение"),
    ("ru", "Маяком признается башня с огнём.", "Маяком"),
    ("uk", "Освітлення — це договір, за яким одна сторона запалює лампу.", "Освітлення"),
    ("pl", "Oświetlenie jest umową, przez którą jedna strona zapala lampę.", "Oświetlenie"),
    ("cs", "Osvětlení je smlouva, kterou jedna strana rozsvěcí lampu.", "Osvětlení"),
    ("sk", "Osvetlenie je zmluva, ktorou jedna strana rozsvieti lampu.", "Osvetlenie"),
    ("el", "Ο φωτισμός είναι η σύμβαση με την οποία το ένα μέρος ανάβει λάμπα.", "φωτισμός"),
    ("bg", "Осветлението е договор, с който едната страна запалва лампа.", "Осветлението"),
    ("hu", "A világítás olyan szerződés, amely alapján az egyik fél lámpát gyújt.", "világítás"),
    ("tr", "Aydınlatma sözleşmesi, bir tarafın lamba yakmayı üstlendiği sözleşmedir.", "Aydınlatma sözleşmesi"),
    ("ar", "الإنارة عقد يلتزم بمقتضاه أحد الطرفين أن يوقد مصباحا.", "الإنارة"),
    ("fa", "روشنایی عبارت است از افروختن چراغ برای دیگری.", "روشنایی"),
    ("hi", "दीपन ऐसी संविदा है जिसके द्वारा एक पक्ष दीप जलाता है।", "दीपन"),
    ("th", "อันว่าจุดไฟนั้น คือสัญญาซึ่งฝ่ายหนึ่งจุดตะเกียง", "จุดไฟ"),
    ("vi", "Hợp đồng thắp đèn là sự thỏa thuận giữa các bên, theo đó một bên thắp đèn.", "Hợp đồng thắp đèn"),
    ("id", "Penerangan adalah suatu perjanjian dengan mana satu pihak menyalakan lampu.", "Penerangan"),
    ("ms", "Penerangan ialah suatu perjanjian yang dengannya satu pihak menyalakan lampu.", "Penerangan"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "term"), KINDS, ids=[f"{x}-{n}" for n, (x, _, _) in enumerate(KINDS)])
def test_a_kind_of_thing_is_a_definition(language: str, text: str, term: str) -> None:
    (found,) = told(text, language)
    assert (found[0], found[2]) == (term, "unsaid")
    assert found[1]
    assert text.rstrip("。.।").endswith(found[1].rstrip("。.।"))


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND, ids=[f"{x}-{t[:12]}" for x, t, _ in FOUND])
def test_formulas_are_found(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    found = told(text, language)
    assert len(found) == 1
    terms, said, scope = found[0]
    assert (terms, said.strip("。."), scope) == (wanted[0], wanted[1].strip("。"), wanted[2])


LISTS = [
    ("zh-Hans", "本法下列用语的含义：\n（一） 灯塔，是指有灯的塔。\n（二） 灯油，指点灯用的油。", ["灯塔", "灯油"], "law"),
    ("zh-Hant", "本法用詞，定義如下：\n一、守燈者：有燈之人。\n二、燈油：指點燈用之油。", ["守燈者", "燈油"], "law"),
    ("en", "In this Ordinance, unless the context otherwise requires—\nlamp (燈) means any light;\nkeeper, in relation to a lamp, includes a deputy;", ["lamp", "keeper"], "law"),
    ("en", "For the purposes of this Regulation:\n(1) ‘lamp’ means any keeper’s light;\n(2) ‘oil’ means what it burns;", ["lamp", "oil"], "law"),
    ("fr", "Aux fins du présent règlement, on entend par:\n1) «phare», une tour;\n2) «huile», ce qui brûle;", ["phare", "huile"], "law"),
    ("de", "In diesem Gesetz bedeuten:\na. Leuchtturm: ein Turm;\nb. Öl: was brennt;", ["Leuchtturm", "Öl"], "law"),
    ("ja", "この法律において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。\n一\u3000灯台\u3000灯のある塔をいう。\n二\u3000灯油\u3000燃えるものをいう。", ["灯台", "灯油"], "law"),
    ("ko", "이 법에서 사용하는 용어의 뜻은 다음과 같다.\n1. \"등대\"란 등이 있는 탑을 말한다.\n2. \"기름\"이란 타는 것을 말한다.", ["등대", "기름"], "law"),
    ("et", "Käesolevas seaduses:\n„tuletorn” on torn;\n„õli” on see, mis põleb;\n„valvur” on inimene;", ["tuletorn", "õli", "valvur"], "unsaid"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "terms", "scope"), LISTS, ids=[f"{x[0]}-{n}" for n, x in enumerate(LISTS)]
)
def test_lists_are_read_item_by_item(language: str, text: str, terms: list[str], scope: str) -> None:
    """Items have looser formulas, and the reach that the head of their list says. The last is a language without formulas of its own."""
    marked = page(text)
    parts = tuple(
        Part(p.path, p.unit, label, p.span)
        for p in marked.parts
        for label in [next((m for m in ("一、", "二、", "一", "二", "1)", "2)", "1.", "2.", "(1)", "(2)", "（一）", "（二）", "a.", "b.") if text[p.span.start :].startswith(m)), "")]
    )  # fmt: skip
    made = Provision(marked.path, marked.unit, None, "3", "", text, parts)
    found = definitions_in(made, language)
    assert [d.term for d in found] == terms
    assert {str(d.scope) for d in found} == {scope}
    assert all(text[d.terms[0].span.start : d.terms[0].span.end] == d.term for d in found)


SHORT = [
    ("zh-Hans", "中国灯塔监督管理机构（以下简称灯塔局）负责登记。", "灯塔局"),
    ("en", "The Lighthouse Registry (hereinafter referred to as the “Registry”) keeps the register.", "Registry"),
    ("ja", "灯台の登記を行う機関（以下「登記所」という。）は、", "登記所"),
    ("ko", '등대 등록기관(이하 "등록소"라 한다)은 등록을 한다.', "등록소"),
    ("fr", "Le registre des phares (ci-après dénommé «registre») est tenu.", "registre"),
    ("de", "Das Register der Leuchttürme (im Folgenden „Register“) wird geführt.", "Register"),
    ("pl", "Rejestr latarni („rejestr”) jest jawny.", "rejestr"),
    ("en", "lamps are lit in time (‘timeliness’);", "timeliness"),
    ("es", "las lámparas se encenderán a tiempo («puntualidad»);", "puntualidad"),
    ("pt", "as lâmpadas são acesas a tempo («pontualidade»);", "pontualidade"),
    ("fi", "lamput sytytetään ajoissa (”täsmällisyys”);", "täsmällisyys"),
    ("ro", "lămpile se aprind la timp („punctualitate”);", "punctualitate"),
    ("uk", "лампи запалюють вчасно («вчасність»);", "вчасність"),
    ("en", "The Ministry of Lights (hereafter MOL) keeps the register.", "MOL"),
    ("en", "The Ministry of Lights (hereinafter referred to as the M.O.L.) keeps the register.", "M.O.L."),
    ("en", "These Rules are made under the Lighthouse Act (the Act).", "Act"),
    ("en", "A committee of keepers (here-in-after referred to as the committee) sits.", "committee"),
    ("en", "The deputy keeper (referred to below as the “deputy” in the following paragraph and paragraph (2)) sits.", "deputy"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "term"), SHORT)
def test_short_names_are_told_as_such(language: str, text: str, term: str) -> None:
    (found,) = definitions_in(page(text), language)
    assert (found.term, found.sense) == (term, Sense.SHORT)


NOTHING = [
    ("zh-Hant", "前條第一項所指之灯塔契約，應以書面為之，並記載下列事項。"),
    ("zh-Hans", "国务院指定的机构负责登记。指导工作由灯塔局进行。"),
    ("zh-Hans", "依法取得灯塔的，是合法的行为人。"),
    ("zh-Hans", "如四分之一的成员联合动议，指控灯塔局长有违法行为，应当调查。"),
    ("en", "The register is kept by electronic means of transmission. Other means may be used."),
    ("en", "A keeper who by any means damages a lamp shall be fined. He refers to the register."),
    ("fr", "Le responsable désigne un gardien."),
    ("de", "Dieses Gesetz gilt für Leuchttürme. Eine Stelle im Sinne der Absätze 3 und 4 wird benannt."),
    ("ja", "何人も、ほしいままに灯台を消すことはない。"),
    ("xx", "“quoted” words at the start of a line alone define nothing."),
    ("en", "The final decision shall refer to the decision of the keeper and shall specify the lamp."),
    ("en", "Everyone is entitled to a lighthouse in which the lamp is lit."),
    ("en", "This Act is an Act under which lamps are lit."),
    ("en", "The keeper is bound to the person who lights the lamp."),
    ("en", "Costs of oil are borne by the person who burns it."),
    ("de", "Für Verfahren sind die Gerichte des Landes zuständig, in dem der Leuchtturm steht."),
    ("it", "La lingua del faro è la lingua del luogo in cui si trova."),
    ("ru", "Судом признается недействительным договор о маяке. Договор признается недействительным."),
    ("zh-Hant-HK", "而該人因任何行為而失職，則須離職。"),
    ("zh-Hant", "第一項所稱燈具、第二項所稱燈油之範圍，由主管機關定之。"),
    ("zh-Hant", "第一項所稱主要部分為自用之範圍，由主管機關定之。"),
    ("zh-Hant", "股東為自然人者，指其配偶。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_only_looks_like_a_definition_is_none(language: str, text: str) -> None:
    assert told(text, language) == []


def test_a_definition_goes_on_in_the_units_below_it() -> None:
    text = "In this Act—\n“lamp” means\n\ta light; or\n\ta lantern.\n“oil” means what burns."
    assert [(t, s) for t, s, _ in told(text, "en")] == [("lamp", "a light; or\n\ta lantern"), ("oil", "what burns")]


def test_a_term_of_several_words_is_whole() -> None:
    text = "In this Ordinance, unless the context otherwise requires—\nrule of light (燈例) means any rule;\nlamp means any light;"
    assert [t for t, _, _ in told(text, "en")] == ["rule of light", "lamp"]
    assert [(t, s) for t, s, _ in told("所稱失職，係指不能點燈。", "zh-Hant")] == [("失職", "不能點燈")]


def test_a_line_that_names_a_term_and_ends_in_a_colon_defines_it() -> None:
    """What stands below is its definition, no list of definitions; a head that names none opens one."""
    text = "The term “lamp” as used in this Act shall mean any of the following:\n(1) a light;\n(2) a lantern."
    assert [t for t, _, _ in told(text, "en")] == ["lamp"]
    text = "Per lampada s’intende:\na. una luce;\nb. una lanterna."
    assert [t for t, _, _ in told(text, "it")] == ["lampada"]
    text = "The terms used in this Act are defined as follows:\n(1) Lamp: refers to any light.\n(2) Oil: refers to what burns."
    assert [t for t, _, _ in told(text, "en")] == ["Lamp", "Oil"]


def test_a_term_alone_on_its_line_is_defined_by_what_stands_below() -> None:
    text = "Im Sinne dieses Gesetzes bezeichnet der Ausdruck:\n„Lampe“ ein Licht;\n„Wärter“\n\tim Fall eines Turms, wer ihn hütet;\n„Öl“ was brennt;"
    assert [t for t, _, _ in told(text, "de")] == ["Lampe", "Wärter", "Öl"]


def test_names_in_brackets_at_the_end_of_every_item_are_short_names() -> None:
    """Without quotation marks too; not where an item has none, and not those of parts of a law."""
    items = "a) allumées à la tombée de la nuit (ponctualité);\nb) visibles du large par temps clair (visibilité);\nc) gardées par une personne compétente (garde)."
    found = definitions_in(page(f"Les lampes doivent être:\n{items}"), "fr")
    assert [(d.term, d.sense) for d in found] == [
        ("ponctualité", Sense.SHORT),
        ("visibilité", Sense.SHORT),
        ("garde", Sense.SHORT),
    ]
    assert told(f"Les lampes:\n{items}\nd) éteintes le matin par leur gardien.", "fr") == []
    assert told("Les parties:\na) partie I (Lampes);\nb) partie II (Phares);\nc) partie III (Huile).", "fr") == []


def test_the_second_term_of_a_sentence_is_a_definition_of_its_own() -> None:
    found = told("本法所稱本塔，為首先設立之塔；所稱分塔，為受本塔管轄之塔。", "zh-Hant")
    assert [(t, s) for t, s, _ in found] == [("本塔", "首先設立之塔"), ("分塔", "受本塔管轄之塔")]


def test_several_in_one_sentence_are_told_apart() -> None:
    """Each ends where the next begins, and has the reach that the first one says."""
    found = told("前款所称农用地是指种庄稼的土地；建设用地是指建房子的土地；未利用地是指其余的土地。", "zh-Hans")
    assert [
        (t, s, str(Scope.PARAGRAPH))
        for t, s in [("农用地", "种庄稼的土地"), ("建设用地", "建房子的土地"), ("未利用地", "其余的土地")]
    ] == found


def test_what_the_other_language_calls_it_stands_beside() -> None:
    (found,) = definitions_in(page("lamp (燈) means any light;", "Interpretation"), "en")
    assert isinstance(found, Definition)
    assert (found.term, found.beside) == ("lamp", "燈")


@pytest.mark.parametrize(
    "text", ["“" * 20_000, "指" * 20_000, "本法所称" * 5_000, "a " * 10_000 + "means", "«a» " * 5_000, "(" * 20_000]
)
def test_hostile_lines_end(text: str) -> None:
    for language in ("zh-Hans", "en", "fr", "ja"):
        assert len(definitions_in(page(text), language)) < 500
