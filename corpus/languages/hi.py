"""Hindi: India. अनुच्छेद is an article of the Constitution, धारा a section of an act; both are articles here."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("पहला/पहली/पहले/प्रथम दूसरा/दूसरी/द्वितीय तीसरा/तीसरी/तृतीय चौथा/चौथी/चतुर्थ पांचवां/पाँचवाँ/पांचवीं/पाँचवीं/पंचम छठा/छठी/षष्ठ/छठवीं "
             "सातवां/सातवाँ/सातवीं/सप्तम आठवां/आठवाँ/आठवीं/अष्टम नौवां/नौवीं/नवां/नवम दसवां/दसवीं/दशम ग्यारहवां/ग्यारहवीं बारहवां/बारहवीं")  # fmt: skip

HINDI = Language(
    tag="hi",
    name="Hindi",
    own_name="हिन्दी",
    containers=units(book="भाग, पुस्तक", chapter="अध्याय", section="अनुभाग"),
    article_words=words("अनुच्छेद, अनुच्छेदों, धारा, धाराओं, धाराएं, अनु०, धा०"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("प्रकीर्ण, साधारण उपबंध"),
    contents=said("विषय सूची, विषय-सूची, अनुक्रमणिका, धाराओं का क्रम, विषयसूची"),
    preambles=said("प्रस्तावना, उद्देशिका"),
    annexes=words("अनुसूची, परिशिष्ट, उपाबंध, संलग्नक"),
    deleted=said("निरसित, लोप किया गया, लोपित, निरस्त, विलुप्त"),
    # The letters after a number are the consonants in their order: 21क = 21A.
    alphabets=letters("क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह",
                      "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(paragraph="उपधारा, उप-धारा, उपधाराओं", item="खंड, खण्ड, खंडों, मद", subitem="उपखंड, उपखण्ड, उप-खंड, उप-खण्ड"),
    common=often("के का की है और में को से पर या कि यह इस भी हो जो ने एक लिए नहीं तथा किसी अपने हैं द्वारा प्रत्येक व्यक्ति उसके वह तो जाएगा"),
    citing=CitingWords(
        plurals=words("धाराओं, धाराएं, अनुच्छेदों"),
        ordinals=numbers(_ORDINALS),
        ands=words("और, या, तथा, एवं, अथवा, व"),
        ranges=words("से, तक"),
        range_ends=words("तक"),
        glue=words("की, के, का, में"),
        ascending=words("के, का"),
        this_law=words("इस अधिनियम, इस संविधान, इस संहिता, इन नियमों"),
        same_law=words("उक्त अधिनियम, उसी अधिनियम, उक्त संहिता"),
        nearby={"इस": 0, "पूर्ववर्ती": -1, "पिछली": -1, "अगली": 1},
        measures=words("वर्ष, मास, महीने, सप्ताह, दिन, घंटे, रुपए, रुपये, व्यक्ति"),
    ),
)  # fmt: skip
