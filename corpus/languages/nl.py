"""Dutch: the Netherlands, Belgium, Suriname and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende "
             "zestiende zeventiende achttiende negentiende twintigste eenentwintigste/éénentwintigste tweeëntwintigste "
             "drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste "
             "negenentwintigste dertigste")  # fmt: skip
_CARDINALS = ("een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
              "negentien twintig")  # fmt: skip

_LAWS = "wet, wetboek, verordening, richtlijn, besluit, regeling, verdrag, reglement, statuut, grondwet, protocol"

DUTCH = Language(
    tag="nl",
    name="Dutch",
    own_name="Nederlands",
    containers=units(
        book="boek, deel",
        part="titel, titeldeel, ondertitel",
        chapter="hoofdstuk, hfdst., kapittel",
        section="afdeling, afd.",
        subsection="onderafdeling, subafdeling",
        division="paragraaf, subparagraaf",
    ),
    containers_after=units(book="boek, deel", part="titel", chapter="hoofdstuk", section="afdeling", subsection="onderafdeling",
                           division="paragraaf"),
    article_words=words("artikel, artikelen, artikels, art., artt., art"),
    ordinals=numbers(_ORDINALS, _CARDINALS) | {"enig": 1, "enige": 1},
    unnumbered=said("Slotbepalingen, Overgangsbepalingen, Overgangs- en slotbepalingen, Algemene bepalingen, Overgangsbepaling, "
                    "Slotbepaling, Slot- en overgangsbepalingen, Additionele artikelen"),
    supplements=said("Slotbepalingen, Overgangsbepalingen, Overgangs- en slotbepalingen, Slotbepaling, "
                     "Slot- en overgangsbepalingen, Additionele artikelen"),
    contents=said("Inhoudsopgave, Inhoud, Inhoudstafel"),
    preambles=said("Preambule, Aanhef, Considerans"),
    annexes=words("bijlage, bijlagen, aanhangsel"),
    deleted=said("vervallen, ingetrokken, opgeheven, geschrapt, vervallen per, afgeschaft"),
    inserted=LATIN_INSERTED,
    levels=units(
        paragraph="lid, leden, alinea, al.",
        item="onderdeel, onder, onderdelen, sub, letter, punt, punten, nummer, nr.",
        subitem="streepje, subonderdeel",
    ),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("de het een van en in is op te dat die voor met door aan bij zijn worden wordt niet of ook als tot om er uit naar zich "
                 "dan heeft ieder zal deze dit geen kan over mag onder recht hij"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artikelen, artt., leden, onderdelen, punten"),
        forms=forms("hoofdstuk hoofdstukken; titel titels; afdeling afdelingen; boek boeken; artikel artikelen artikels art. artt. art; lid leden; alinea al. alinea's; onderdeel onderdelen; punt punten; nummer nr.; streepje streepjes"),
        ordinals=numbers(_ORDINALS),
        sentences=words("volzin, zin, eerste volzin, tweede volzin, aanhef, slotzin, laatste volzin"),
        ands=words("en, of, alsmede, en/of, alsook, juncto, jo., jo, j°, en in, of in, en van, of van, en het, en de, of het, of de"),
        ranges=words("tot en met, t/m, tot, t.e.m."),
        glue=words("van de, van het, van, der, in, in de, in het, uit, op grond van, de, het, dit, bij"),
        ascending=words("van de, van het, van, der, in, bij"),
        this_law=pairs("deze, dit, onderhavige, dezer", _LAWS),
        same_law=pairs("dezelfde, hetzelfde, genoemde, die, dat, bedoelde, voornoemde", _LAWS),
        nearby=each(0, "dit, deze") | each(-1, "vorige, vorig, voorgaande, voorafgaande, voorafgaand") | each(1, "volgende, volgend"),
        counts={"twee": 2, "drie": 3, "vier": 4, "vijf": 5},
        following=words("e.v., en volgende"),
        measures=words("jaar, jaren, maanden, maand, weken, dagen, uur, uren, euro, personen, procent"),
    ),
)  # fmt: skip
