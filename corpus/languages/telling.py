"""What tells languages of one script apart, beside the function words of their records: letters, and words of neighbours.

A letter that a language doesn't write speaks against it: ы against Bulgarian, ß against Dutch, ے against Persian.
"""

from __future__ import annotations

from corpus.languages.shorthand import often

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

# Beyond a to z for Latin; the whole alphabet for the others.
LETTERS: dict[str, dict[str, str]] = {
    "Latn": {
        "af": "ëêéèïôöûá", "az": "əçğıöşü", "bs": "čćđšž", "ca": "àçéèíïòóúü", "cs": "áčďéěíňóřšťúůýž", "da": "æøåé",
        "de": "äöüß", "en": "", "es": "áéíñóúüªº", "et": "äöõüšž", "fi": "äöå", "fr": "àâæçéèêëîïôœùûü", "ga": "áéíóú",
        "hr": "čćđšž", "hu": "áéíóöőúüű", "id": "", "is": "áðéíóúýþæö", "it": "àèéìòù", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž",
        "ms": "", "mt": "ċġħżàèìòù", "nb": "æøåéòôó", "nl": "éëïèöüê", "nn": "æøåéòôó", "pl": "ąćęłńóśźż", "pt": "áâãàçéêíóôõúüªº",
        "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "sq": "çë", "sr": "čćđšž", "sv": "åäöé", "sw": "",
        "tr": "çğıöşüâîû", "uz": "", "vi": _VIETNAMESE,
    },
    "Cyrl": {
        "ru": _RUSSIAN, "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
        "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
        "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "mn": _RUSSIAN + "өү", "kk": _RUSSIAN + "әіңғүұқөһ",
        "uz": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    },
    "Arab": {
        "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ", "fa": "ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیۀٔ",
        "ur": "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےۂۓۃ",
    },
    "Deva": {"hi": "", "mr": "", "ne": ""},
}  # fmt: skip

# Indonesian and Malay share them, also where only one of the two records lists them.
_MALAYAN = often(
    "mempunyai kepada sama boleh suatu hak semua kebebasan kecuali pekerjaan seseorang sesuatu dikenakan tindakan keselamatan perempuan "
    "kesalahan jika negeri terhadap menteri dapat memiliki kedua lain sivil sosial hidup perlindungan hukuman merdeka masyarakat anggota "
    "negara bebas penuh apa secara yang dan di dalam dengan untuk pada dari atau ini itu setiap orang tidak oleh adalah tanpa bagi serta "
    "antara sebagai tersebut akan telah juga mana undang berhak pun hal atas pihak pegawai kuat mengenai kedua duanya tentang maka melalui republik peraturan "
    "berdasarkan bawah menurut kepentingan"
)
# Languages without a module, so that their texts aren't taken for a neighbour's, and more words of those that have one.
WORDS: dict[str, frozenset[str]] = {
    "af": often("die en van in is nie wat vir het met te of deur op aan word sy hierdie elke reg 'n sal as kan om tot ook mag nie vryheid "
                "geen iemand wees enige ander dat hy dit ingevolge daarvan"),
    "az": often("və bir bu ilə üçün hər ya olan hüququ hüququna edir malikdir şəxs deyil onun da də heç kim öz kimi olmalıdır tərəfindən "
                "azadlığı görə bütün əgər hüquqları"),
    "be": often("і ў на з па да ад за пра для пры або не што як яго іх ён яна якія які павінен мае кожны чалавек права асоба таксама калі "
                "можа могуць без гэта гэтага быць усе яе"),
    "ca": often("el la els les de del i en que a un una per amb no al dels o és ser seva seu seus té tota persona dret són com més "
                "aquest aquesta cap o ni tothom llur mitjançant ha sense l d"),
    "kk": often("және бір бұл үшін әр немесе емес құқығы бар адам болып оның өз мен бен пен тиіс осы жоқ ешкім тең туралы бойынша"),
    "mr": often("आहे आणि किंवा व या त्याच्या त्या नाही असा असे प्रत्येक हक्क करण्याचा आपल्या सर्व कोणत्याही तो ते च्या हा ही असेल आली जे त्याला "
                "व्यक्तीला मिळण्याचा अधिकार केले पाहिजे"),
    "ne": often("छ र वा गर्ने हुनेछ हरेक पनि भएको व्यक्ति आफ्नो यस त्यस गर्न को लाई अधिकार छैन हो सबै कुनै गरिने तथा छन् गरी हुने बमोजिम उपदफा"),
    "da": often("af blev sig hvad mellem nogen uden anden også hvor hvis henhold bestemmelse bestemmelser loven lovens stk medmindre "
                "skal endvidere herunder frihed kun ingen være jf pågældende omfattet fastsætte regler ministeren"),
    "nb": often("av ble seg hva mellom noen uten annen også hvor dersom henhold bestemmelse bestemmelser loven lovens ledd med mindre "
                "skal videre herunder frihet bare kun ingen være jf vedkommende omfattet fastsette forskrift departementet"),
    "en": often("article section paragraph between within law person persons must where upon than into only if"),
    "fr": often("l d qu n s c lui même loi entre dont celui personne si fait"),
    "it": often("l d dell all nell dall sull un quest legge ogni individuo persona fra tra se"),
    "es": often("ley artículo persona personas también si les le e u fin"),
    "pt": often("lei artigo pessoas também se lhe lhes outra outro num numa até nos"),
    "de": often("gesetz artikel absatz person personen keine kein unter gegen ohne seine seiner ihre ihrer nur nicht es er sie man"),
    "nl": often("wet artikel persoon geen hun haar wanneer indien kunnen moet moeten zich zonder tegen hem men"),
    "sv": often("lagen artikel person inte eller sådan sådana första andra stycket ingen personer där får ut upp"),
    "fi": often("laki lain artikla henkilö henkilön sekä kaikki kukaan ketään hänen hänellä jokaisella jokaisen tämä heidän eivät"),
    "tr": often("kanun madde kişi şahıs herkesin hiçbir bütün ile bunun kendisine hürriyeti hürriyetine bulunmak karşı nasıl olup"),
    "vi": often("luật điều khoản quy định việc nhà nước tự do đối vào trên đó họ"),
    "id": _MALAYAN
    | often("memperoleh seorangpun siapapun apapun bahwa karena maupun pengadilan kewajiban kesehatan hukum internasional nasional "
            "ketentuan pidana perusahaan uang dimaksud sebagaimana diatur bersangkutan pemerintah perundang bisa sesuai pikiran "
            "istirahat kebutuhan pelanggaran warga kepolisian ataupun wajib provinsi kabupaten apabila sedangkan membutuhkan pengacara "
            "seluruh pasal huruf angka harus ikut disangka dituntut dihukum merupakan ditujukan kemanusiaan melakukan berserikat "
            "keyakinan dijamin berdasarkan kehormatan satupun budaya liburan menghormati penghormatan lembaga dirinya "
            "satunya lembaran diundangkan peradilan rupiah pajak kendaraan karenanya yaitu dapatkan nurani semena pria pemerintahan pemerintah"),
    "ms": _MALAYAN
    | often("sesiapa hendaklah bahawa kerana ialah mahupun mahkamah kerajaan antarabangsa kewajipan kesihatan wang syarikat tiada "
            "sebarang mana berkenaan sekiranya tertakluk seksyen subseksyen perenggan jadual akta disabitkan bersalah ringgit "
            "bermaksud ertinya fikiran berfikir perlembagaan pengiktirafan peluang iaitu jua perisytiharan ugama insan sejagat "
            "semasa daripada diperuntukkan kesemua dengannya didenda polis peguam pesuruhjaya dinyatakan bahagian warganegara "
            "bermastautin kehakiman pertubuhan mengikut sewenang wenangnya perkahwinan menyertai persendirian layanan "
            "pilihanraya setaraf samarata rihat rehat munasabah penggajian kerjasama pentadbiran perbadanan peruntukan kuasa warta "
            "penguatkuasaan rayuan pendaftar lesen premis kenderaan cukai tatacara semula memulihkan kemuliaan "
            "gaji jawatan mahu lapang faedah tempoh menubuhkan keperibadian keperibadiannya kemuliaannya susunan"),
    "cs": often("zákon zákona článek odstavce rovněž nesmí jejich svou ani nikdo všichni před mezi nebo jestliže"),
    "sk": often("zákon zákona článok odseku tiež nesmie ich svoju ani nikto všetci pred medzi alebo ktoré"),
    "pl": often("ustawa ustawy artykuł ust pkt przed między wszyscy nikogo każda osoba osoby"),
    "ro": often("legea articolul articolului persoana persoane trebuie nici nimeni niciun dacă între cel cei celor într"),
    "hu": often("törvény cikk személy személyek mindenkinek senkit nincs vele ellen elleni között saját továbbá be el ki fel"),
}  # fmt: skip

# Characters of Japanese alone: the new forms that neither the Mainland nor Taiwan writes. They tell a heading without kana.
JAPANESE_ONLY = frozenset(
    "総経済発検様権県収対応労働単変帰売庁広徴実従戦拠拡挙択摂斉栄楽歳歴残渉渓滝焼犠円壱塁壊奨嬢専巻帯悪悩恵懐戻抜掲揺撃暁桜毎気沢浄涙渇満瀬絵続縄縦繊聴脳臓荘薬"
    "蔵覚訳読謡譲豊賛転軽辺逓遅郷酔醸釈鉄鋳録銭関闘陥隠隣雑霊頼顔顕駅駆騒験髄鶏黒黙齢図圧団児両亜悪囲為営栄駅応欧殴桜奥価仮会懐拡殻覚勧観顔帰偽犠拒享暁勲鶏茎径恵継"
) - frozenset("為会径継両営観仮偽価享囲拒殻勲殴奥亜児残茎")  # fmt: skip
