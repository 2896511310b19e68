"""Amounts in French, Spanish, Italian and Portuguese."""

from __future__ import annotations

from corpus.amounts.tongues.shorthand import coins, lots, numbers, parts, phrases, units, valued
from corpus.amounts.values import AmountWords

_FR_SMALL = numbers(
    "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf"
)

FRENCH = AmountWords(
    cardinals=_FR_SMALL
    | valued("vingt 20, trente 30, quarante 40, cinquante 50, soixante 60, septante 70, huitante/octante 80, nonante 90, zéro 0")
    | {f"quatre {score}": 80 for score in ("vingt", "vingts")}
    | {f"{head}{low}": base + n for head, base in (("soixante ", 60), ("soixante et ", 60), ("quatre vingt ", 80)) for low, n in _FR_SMALL.items()},
    scales=valued("cent/cents 100, mille 1000, million/millions 1000000, milliard/milliards 1000000000"),
    ordinals=numbers("premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
                     "douzième treizième quatorzième quinzième seizième dix_septième dix_huitième dix_neuvième vingtième")
    | valued("unième 1, trentième 30, quarantième 40, cinquantième 50, soixantième 60, centième 100"),
    joints=phrases("et"),
    articles=phrases("un, une"),
    units=units(day="jour jours journée journées quotidien", week="semaine semaines", month="mois mensuel mensuelle", quarter="trimestre trimestres",
                year="an ans année années", hour="heure heures", minute="minute minutes", second="secondes"),
    periods=lots("semestre 1/2, semestres 1/2, six mois 1/2, annuel 1, annuelle 1, annuellement 1, biennal 2, biennale 2, triennal 3, triennale 3, un an et demi 1.5, quinquennal 5", "year")
    | lots("quinzaine 15, huitaine 8", "day") | lots("trimestriel 1, trimestrielle 1", "quarter"),
    currencies=coins("€ EUR, eur EUR, euro/euros EUR, franc/francs/fr, francs suisses CHF, chf CHF, dollar/dollars/$, yuan/yuans, usd USD, yens, livres"),
    percent=valued("%/pour cent/p. cent/p. 100/pourcent/points de pourcentage 100, ‰/pour mille 1000"),
    parts=valued("demi/demie/demis 2, tiers 3, quart/quarts 4, cinquième/cinquièmes 5, sixième/sixièmes 6, huitième 8, dixième/dixièmes 10, douzième/douzièmes 12, "
                 "vingtième/vingtièmes 20, centième/centièmes 100"),
    halves=parts("moitié 1/2, le quart 1/4"),
    and_half=("et demi", "et demie"),
    fillers=phrases("francs, ouvrables, consécutifs, consécutives, bons, pleines, pleins"),
    times=valued("double/doublé/doublée 2, triple/triplé/triplée 3, quadruple 4, quintuple 5, décuple 10, deux_fois 2, douzaine 12, dizaine 10, centaine 100, tous_deux/tous_les_deux 2"),
    months=valued("fév 2, fev 2"),
    decimal=",",
)  # fmt: skip

_ES_SMALL = numbers("uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/dieciseis diecisiete "
                    "dieciocho diecinueve veinte veintiuno/veintiún/veintiuna/veintiun veintidós/veintidos veintitrés/veintitres veinticuatro "
                    "veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve treinta")  # fmt: skip

SPANISH = AmountWords(
    cardinals=_ES_SMALL | valued("cero 0, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, cien/ciento 100, "
                                 "doscientos/doscientas 200, trescientos/trescientas 300, cuatrocientos/cuatrocientas 400, quinientos/quinientas 500, "
                                 "seiscientos/seiscientas 600, setecientos/setecientas 700, ochocientos/ochocientas 800, novecientos/novecientas 900"),
    scales=valued("mil 1000, millón/millones/millon 1000000, billón/billones 1000000000000"),
    ordinals=numbers("primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava "
                     "noveno/novena décimo/décima undécimo/undécima duodécimo/duodécima decimotercero/decimotercera decimocuarto/decimocuarta "
                     "decimoquinto/decimoquinta") | valued("vigésimo/vigésima 20, trigésimo/trigésima 30"),
    joints=phrases("y"),
    articles=phrases("un, uno, una"),
    units=units(day="día días dia dias", week="semana semanas", month="mes meses", quarter="trimestre trimestres", year="año años", hour="hora horas",
                minute="minuto minutos", second="segundos"),
    periods=lots("semestre 1/2, semestres 1/2, medio año 1/2, anual 1, anuales 1, anualmente 1, bienal 2, trienal 3, año y medio 1.5", "year") | lots("quincena 15", "day"),
    currencies=coins("€ EUR, eur EUR, euro/euros EUR, dólar/dólares, yuan/yuanes, pesos, usd USD, francos, yenes"),
    percent=valued("%/por ciento/por cien/porciento/puntos porcentuales 100, ‰/por mil 1000"),
    parts=valued("medio/media/medios 2, tercio/tercios/tercera_parte/terceras 3, cuarto/cuartos/cuartas 4, quinto/quintos/quintas 5, décimo/décimos/décimas 10, octavos 8, sextos 6"),
    halves=parts("mitad 1/2, tercera parte 1/3, cuarta parte 1/4, quinta parte 1/5, décima parte 1/10, tercio 1/3"),
    and_half=("y medio", "y media"),
    fillers=phrases("hábiles, naturales, consecutivos, consecutivas, completos"),
    times=valued("doble/duplo 2, triple/triplo 3, cuádruple 4, quíntuplo 5, décuplo 10, ambos/ambas 2, docena 12, decena 10, par 2"),
    decimal=",",
)  # fmt: skip

_IT_SMALL = numbers("uno/un/una/un' due tre quattro cinque sei sette otto nove")
_IT_TEENS = numbers("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", start=10)
_IT_TENS = valued("venti 20, trenta 30, quaranta 40, cinquanta 50, sessanta 60, settanta 70, ottanta 80, novanta 90")
_IT_LOW = numbers("uno/un due tre/tré quattro cinque sei sette otto nove")
_IT_BELOW = _IT_SMALL | _IT_TEENS | _IT_TENS | {
    (ten[:-1] if low in ("uno", "un", "otto") else ten) + low: value + n for ten, value in _IT_TENS.items() for low, n in _IT_LOW.items()
}  # fmt: skip
_IT_HUNDREDS = {"cento": 100} | {low + "cento": n * 100 for low, n in _IT_LOW.items() if n > 1}
_IT_ALL = (
    _IT_BELOW
    | _IT_HUNDREDS
    | {head + low: value + n for head, value in _IT_HUNDREDS.items() for low, n in _IT_BELOW.items()}
)

ITALIAN = AmountWords(
    cardinals=_IT_ALL,
    scales=valued("mille/mila 1000, milione/milioni 1000000, miliardo/miliardi 1000000000")
    | {low + "mila": n * 1000 for low, n in _IT_ALL.items() if n > 1},
    ordinals=numbers("primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima "
                     "undicesimo/undicesima dodicesimo/dodicesima tredicesimo/tredicesima quattordicesimo/quattordicesima quindicesimo/quindicesima")
    | valued("ventesimo/ventesima 20, trentesimo/trentesima 30"),
    joints=phrases("e"),
    articles=phrases("un, uno, una, un'"),
    units=units(day="giorno giorni", week="settimana settimane", month="mese mesi", quarter="trimestre trimestri", year="anno anni", hour="ora ore",
                minute="minuto minuti", second="secondi"),
    periods=lots("semestre 1/2, semestri 1/2, annuale 1, annuali 1, annuo 1, annui 1, annua 1, biennio 2, biennale 2, triennio 3, triennale 3, quadriennio 4, "
                 "quinquennio 5, decennio 10, decennale 10, anno e mezzo 1.5", "year") | lots("bimestre 2, quadrimestre 4", "month"),
    currencies=coins("€ EUR, eur EUR, euro EUR, franchi/franco/fr CHF, chf CHF, dollari, yuan, usd USD, lire ITL, yen"),
    percent=valued("%/per cento/percento/punti percentuali 100, ‰/per mille/permille 1000"),
    parts=valued("mezzo/mezza 2, terzo/terzi 3, quarto/quarti 4, quinto/quinti 5, sesto/sesti 6, ottavo/ottavi 8, decimo/decimi 10, dodicesimo/dodicesimi 12, ventesimo 20"),
    halves=parts("metà 1/2"),
    and_half=("e mezzo", "e mezza"),
    fillers=phrases("lavorativi, feriali, consecutivi, interi, civili"),
    times=valued("doppio/doppia 2, triplo/tripla 3, quadruplo 4, quintuplo 5, decuplo 10, entrambi/entrambe/ambedue 2, dozzina 12, decina 10"),
    decimal=",",
)  # fmt: skip

PORTUGUESE = AmountWords(
    cardinals=numbers("um/uma dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis "
                      "dezassete/dezessete dezoito dezanove/dezenove vinte")
    | valued("zero 0, trinta 30, quarenta 40, cinquenta 50, sessenta 60, setenta 70, oitenta 80, noventa 90, cem/cento 100, duzentos/duzentas 200, "
             "trezentos/trezentas 300, quatrocentos/quatrocentas 400, quinhentos/quinhentas 500, seiscentos/seiscentas 600, setecentos/setecentas 700, "
             "oitocentos/oitocentas 800, novecentos/novecentas 900"),
    scales=valued("mil 1000, milhão/milhões 1000000, bilhão/bilhões 1000000000, mil milhões 1000000000"),
    ordinals=numbers("primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima oitavo/oitava nono/nona "
                     "décimo/décima") | valued("vigésimo/vigésima 20, trigésimo/trigésima 30"),
    joints=phrases("e"),
    articles=phrases("um, uma"),
    units=units(day="dia dias", week="semana semanas", month="mês meses", quarter="trimestre trimestres", year="ano anos", hour="hora horas",
                minute="minuto minutos", second="segundos"),
    periods=lots("semestre 1/2, semestres 1/2, meio ano 1/2, anual 1, anuais 1, anualmente 1, bienal 2, biénio 2, trienal 3, triénio 3, ano e meio 1.5", "year"),
    currencies=coins("€ EUR, eur EUR, euro/euros EUR, dólar/dólares, yuan/yuans, reais/r$ BRL, usd USD, patacas MOP, francos, ienes"),
    percent=valued("%/por cento/pontos percentuais 100, ‰/por mil/por mile 1000"),
    parts=valued("meio/meia 2, terço/terços 3, quarto/quartos 4, quinto/quintos 5, sexto/sextos 6, oitavos 8, décimo/décimos 10"),
    halves=parts("metade 1/2, terça parte 1/3, quarta parte 1/4"),
    and_half=("e meio", "e meia"),
    fillers=phrases("úteis, corridos, consecutivos, completos"),
    times=valued("dobro/duplo 2, triplo 3, quádruplo 4, quíntuplo 5, décuplo 10, ambos/ambas 2, dúzia 12, dezena 10, par 2"),
    decimal=",",
)  # fmt: skip

__all__ = ["FRENCH", "ITALIAN", "PORTUGUESE", "SPANISH"]
