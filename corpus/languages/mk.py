"""Macedonian: "Член 5"; inserted articles have a small letter: "Член 5-а"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("прв/прва/прво/први втор/втора/второ трет/трета/трето четврт/четврта/четврто петти/петта/петто шести/шеста/шесто "
             "седми/седма/седмо осми/осма/осмо деветти/деветта/деветто десетти/десетта/десетто единаесетти/единаесетта "
             "дванаесетти/дванаесетта тринаесетти/тринаесетта четиринаесетти/четиринаесетта петнаесетти/петнаесетта")  # fmt: skip

MACEDONIAN = Language(
    tag="mk",
    name="Macedonian",
    own_name="македонски",
    containers=units(book="дел, книга", chapter="глава, поглавје", section="оддел, отсек", subsection="пододдел"),
    containers_after=units(book="дел, книга", chapter="глава"),
    article_words=words("член, членот, членови, членовите, чл., чл"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Преодни и завршни одредби, Завршни одредби, Преодни одредби, Општи одредби, Основни одредби"),
    supplements=said("Преодни и завршни одредби, Завршни одредби, Преодни одредби"),
    contents=said("Содржина"),
    preambles=said("Преамбула"),
    annexes=words("прилог, анекс, додаток"),
    deleted=said("избришан, избришана, се брише, (избришан), укинат, престанал да важи"),
    inserted=LATIN_INSERTED,
    alphabets=letters("а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш", "а б в г д е ж з и ј к л м н о п р с т у ф х ц ч ш",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="став, ставот, ставови, ст.",
        item="точка, точката, точки, точ., алинеја, алинејата, алинеи, буква",
        subitem="потточка, потточката, подточка",
    ),
    common=often("и на во за се од да со по при не е што кој која или до кое како го му им ги ќе може чл сите секој лице овој оваа "
                 "овие без ако има право биде според меѓу согласно нејзините неговите секоја ја кон"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("членови, членовите, ставови, точки"),
        levels=units(paragraph="ставовите, став"),
        forms=forms("став ставот ставови ставовите ст.; точка точката точки точ.; алинеја алинејата алинеи; потточка потточката"),
        ordinals=numbers(_ORDINALS),
        ands=words("и, или, како и, и/или"),
        ranges=words("до"),
        glue=words("од, на, во, според"),
        ascending=words("од, на, во"),
        this_law=pairs("овој, оваа, ова", "закон, законик, уредба, одлука, правилник, устав"),
        same_law=pairs("истиот, наведениот, тој", "закон, законик, уредба"),
        nearby=each(0, "овој, оваа") | each(-1, "претходниот, претходната"),
        measures=words("години, месеци, дена, часа, денари, лица"),
    ),
)  # fmt: skip
