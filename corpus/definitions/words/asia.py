"""Arabic, Hebrew, Persian, Hindi, Thai, Vietnamese, Indonesian and Malay."""

from __future__ import annotations

from corpus.definitions.formulas import Formulas
from corpus.definitions.values import Scope

_BARE = r"[\w][\w'’\- ]{1,80}?"

ARABIC = Formulas(
    here=r"(?:لأغراض|في تطبيق|في مفهوم|في|لغايات|لغرض|بمقتضى) (?:تطبيق )?(?:أحكام )?(?:هذا|هذه) (?:القانون|النظام|المرسوم|القرار|الاتفاقية|الاتفاق|اللائحة|الباب|الفصل|القسم|المادة|الفقرة)",
    bare=r"[\w][\w\u0640\u064b-\u0652 ]{1,80}?",
    reach={Scope.LAW: "القانون|النظام|المرسوم|القرار|الاتفاقية|الاتفاق|اللائحة", Scope.PART: "الباب", Scope.CHAPTER: "الفصل",
           Scope.SECTION: "القسم", Scope.ARTICLE: "المادة", Scope.PARAGRAPH: "الفقرة"},
    certain=(
        r"(?:<H>[،,]? )?(?:يُ?قصد|يراد|يعنى|تُ?قصد)(?: <H>)? ?ب(?:ـ|كلمة|عبارة|مصطلح|تعبير|لفظ)? ?(?:(?:كلمة|عبارة|مصطلح|تعبير) )?<T><B>(?: <H>)?[،,]?~[:،]~(?=\S)",
        r"(?:<H>[،,]? )?(?:يُ?قصد|يراد|يعنى|تُ?قصد)(?: <H>)? ?ب(?:ـ)? ?(?:(?:كلمة|عبارة|مصطلح|تعبير) )?<Q><B>(?: <H>)?[،,]?~",
        r"(?:<H>[،,]? )?(?:(?:كلمة|عبارة|مصطلح|تعبير|لفظ) )?<Q><B>~(?:تعني|يعني|تشمل|يشمل)~:?",
        r"<H>[،,]? (?:تعني|يعني) ~<T><B>[:،]~",
    ),
    opening=(r"<T> (?:هو |هي )?عقد (?=(?:يلتزم|يتعهد|بمقتضاه|بموجبه|بمقتضى|تلتزم))",),
    listed=(r"<T><B>~[:\-–—]~(?=\S)", r"<T><B>~(?:تعني|يعني|هو|هي)~"),
    heads=(r"[^.\n]{0,140}(?:المعاني|التعاريف|تعريفات|المصطلحات|يقصد|المبينة)[^.\n]{0,90}[:.،]?$",),
    headings="(?:ال)?تعاريف|(?:ال)?تعريفات|المصطلحات|التعاريف",
    joined="و|أو|،",
    includes="تشمل|يشمل",
)  # fmt: skip

PERSIAN = Formulas(
    here=r"(?:در|از نظر) این (?:قانون|آیین‌نامه|کنوانسیون|ماده|فصل|بخش|باب)",
    bare=_BARE,
    reach={Scope.LAW: "قانون|آیین|کنوانسیون", Scope.PART: "بخش|باب", Scope.CHAPTER: "فصل", Scope.ARTICLE: "ماده"},
    certain=(r"(?:<H>[،,]? )?(?:منظور|مقصود|مراد) از ~<T><B>(?: <H>)?[،,:]? ~(?=\S)", r"<Q><B>~(?:عبارت است از|یعنی)~:?"),
    opening=(r"(?P<t>[^\s،,.:؛]{1,20}(?: [^\s،,.:؛]{1,20}){0,5}?) (?:عبارت است از|عقدی است که)~",),
    listed=(r"<T><B>~[:\-–—]~(?=\S)", r"<T><B>~عبارت است از~"),
    heads=(r"[^.\n]{0,140}(?:تعاریف|اصطلاحات|معانی)[^.\n]{0,60}[:.]?$",),
    headings="تعاریف|تعریف",
    joined="و|یا|،",
)  # fmt: skip

HEBREW = Formulas(
    here=r"(?:לעניין|לענין|ב)(?: )?(?:חוק|תקנות|צו|אמנה|פרק|סימן|סעיף|פקודה)(?:ות)? (?:זה|זו|אלה|אלו)",
    bare=_BARE,
    reach={Scope.LAW: "חוק|תקנות|צו|אמנה|פקודה", Scope.CHAPTER: "פרק", Scope.SECTION: "סימן", Scope.ARTICLE: "סעיף"},
    certain=(r"(?:<H>,?~[:–—-]?~)?<Q><B>~(?:[–—-]|פירוש[הו]|משמע[הו]?|משמעות[הו]|הוא|היא|לרבות)~(?=\S)",),
    listed=(r"<Q><B>~[:,–—-]?~(?=\S)",),
    heads=(r"<H>~,?~[:–—-]{0,2}$", r"[^.\n]{0,60}הגדרות[^.\n]{0,30}$"),
    headings="הגדרות|הגדרה|פרשנות",
    inside=(r"\((?:להלן|בחוק זה|בסעיף זה)[^()\n]{0,20}?[–—-]~(?:<Q>|(?P<t>[^()\n]{1,50}?))\)",),
    joined="ו|או|,",
    includes="לרבות",
)  # fmt: skip

HINDI = Formulas(
    here=r"इस (?:अधिनियम|विधि|कानून|संहिता|अभिसमय|करार|अध्याय|भाग|अनुच्छेद|धारा|नियम|खंड)(?:ों)?(?: में| के प्रयोजनों के लिए| के प्रयोजन के लिए| के तहत)?",
    bare=r"[^\s,।\n][^,।\n]{0,60}?",
    reach={Scope.LAW: "अधिनियम|विधि|कानून|संहिता|अभिसमय|करार|नियम", Scope.PART: "भाग", Scope.CHAPTER: "अध्याय", Scope.ARTICLE: "अनुच्छेद|धारा"},
    certain=(
        r"(?:<H>,? )?<Q><B>~(?:से|का) (?=[^।\n]{2,600}(?:अभिप्रेत|तात्पर्य|आशय|अर्थ|मतलब))",
        r"<H>,? <T> (?:से|का) (?:तात्पर्य|अभिप्राय|आशय|अर्थ)~",
        r"<H>,? <Q><B> ",
    ),
    opening=(r"<T> (?=(?:एक |वह |ऐसी ){0,2}(?:संविदा|करार) है,? जि)",),
    listed=(r"<T><B> (?:से|का) (?=[^।\n]{2,600}(?:अभिप्रेत|तात्पर्य|आशय|अर्थ|मतलब))", r"<T><B>~:~(?=\S)"),
    heads=(r"[^।\n]{0,120}(?:परिभाषाएँ|परिभाषाएं|अन्यथा अपेक्षित|परिभाषा)[^।\n]{0,40}[:,–—-]{0,3}$", r"<H>,?~[:–—-]{0,2}$"),
    headings="परिभाषाएँ|परिभाषाएं|परिभाषा",
    joined="और|या|तथा|,",
)  # fmt: skip

THAI = Formulas(
    edge="",
    here=r"(?:ใน|เพื่อวัตถุประสงค์ของ|ตาม)(?:พระราชบัญญัติ|กฎหมาย|ประมวลกฎหมาย|ประกาศ|กฎกระทรวง|ระเบียบ|อนุสัญญา|ข้อตกลง|หมวด|มาตรา|ภาค|ลักษณะ|ส่วน)(?:นี้)",
    bare=r"[^\s“”\"\n]{1,60}?",
    reach={Scope.LAW: "พระราชบัญญัติ|กฎหมาย|ประกาศ|กฎกระทรวง|ระเบียบ|อนุสัญญา|ข้อตกลง", Scope.PART: "ภาค|ลักษณะ", Scope.CHAPTER: "หมวด",
           Scope.SECTION: "ส่วน", Scope.ARTICLE: "มาตรา"},
    certain=(r"(?:<H>~,?~)?(?:คำว่า~)?<T><B>~(?:ที่กล่าวถึง)?(?:<H>|ที่ใช้<H>)?~(?:หมายความว่า|หมายความถึง|หมายความรวมถึง|หมายถึง|ให้หมายความ)~",),
    opening=(r"อันว่า~(?P<t>[^\n\s]{1,60}?)(?:นั้น|นี้)?~,?~(?:คือ|ได้แก่)~",),
    listed=(r"<T><B>~(?:หมายความว่า|หมายถึง|คือ|:)~",),
    heads=(r"<H>~[:,]?$", r"[^\n]{0,60}(?:บทนิยาม|นิยาม)[^\n]{0,40}$"),
    headings="(?:บท)?นิยาม|คำนิยาม",
    joined="และ|หรือ|,",
    includes="รวมถึง",
)  # fmt: skip

VIETNAMESE = Formulas(
    here=r"(?:trong|theo|tại) (?:bộ luật|luật|nghị định|thông tư|pháp lệnh|công ước|hiệp định|quy định|điều|chương|mục|phần|khoản) này",
    bare=r"[\w][\w'\-–/() ]{1,80}?",
    reach={Scope.LAW: "luật|nghị định|thông tư|pháp lệnh|công ước|hiệp định|quy định", Scope.PART: "phần", Scope.CHAPTER: "chương", Scope.SECTION: "mục",
           Scope.ARTICLE: "điều", Scope.PARAGRAPH: "khoản"},
    certain=(
        r"(?:<H>,? )?(?:(?:thuật ngữ|từ ngữ|cụm từ) )?<Q><B>,? (?:(?:được )?(?:nêu|sử dụng|nói|quy định|đề cập)(?: đến)? <H> )?(?:là|được hiểu là|có nghĩa là|nghĩa là|bao gồm|dùng để chỉ|chỉ)~",
        r"<H>,? <T> (?:được hiểu là|có nghĩa là|nghĩa là|là) ",
        r"<T> (?:nêu|nói|quy định|được quy định|đề cập|được đề cập)(?: đến)? <H> (?:là|được hiểu là|có nghĩa là|bao gồm|chỉ) ",
    ),
    opening=(r"<T> là (?=(?:sự )?(?:thỏa thuận|thoả thuận|hợp đồng|văn bản|giao dịch)[^.\n]{0,80}(?:theo đó|trong đó|mà theo đó))",),
    listed=(r"<T><B> (?:là|được hiểu là|có nghĩa là|nghĩa là|gồm|bao gồm) ", r"<T><B>: ?(?=\S)"),
    heads=(r"[^.\n]{0,120}(?:từ ngữ|thuật ngữ|khái niệm)[^.\n]{0,80}(?:như sau|được hiểu|giải thích)?[^.\n]{0,30}[:.]$",),
    headings="giải thích (?:từ ngữ|thuật ngữ)|định nghĩa|các định nghĩa",
    inside=(r"\((?:sau đây|dưới đây)[^()“”\"\n]{0,30}?(?:là|tắt là) ~(?:<Q>|(?P<t>[^()\n]{1,60}?))\)",),
    joined="và|hoặc|,",
    includes="bao gồm",
)  # fmt: skip

_MALAY_LAW = "undang-undang|peraturan|akta|enakmen|ordinan|konvensi|perjanjian|keputusan|kanun|ketentuan"
MALAY = Formulas(
    here=rf"(?:dalam|bagi maksud|untuk maksud|untuk tujuan|menurut|pada) (?:{_MALAY_LAW}|bab|bagian|bahagian|pasal|ayat|seksyen|perkara|artikel)(?:-{_MALAY_LAW})? ini",
    bare=r"[\w][\w'\-–/ ]{1,80}?",
    reach={Scope.LAW: _MALAY_LAW, Scope.PART: "bahagian|bagian", Scope.CHAPTER: "bab", Scope.ARTICLE: "pasal|seksyen|perkara|artikel", Scope.PARAGRAPH: "ayat"},
    certain=(
        r"(?:<H>,? )?(?:yang )?dimaksud(?:kan)? (?:dengan|oleh) ~<T><B>(?: <H>)?,? (?:adalah|ialah|yaitu|merupakan)~:?",
        r"(?:<H>,? )?(?:(?:istilah|ungkapan) )?<Q><B>,? (?:(?:yang )?(?:disebut|dimaksud|digunakan|dirujuk)[^.;\n]{0,60} )?(?:adalah|ialah|berarti|bererti|ertinya|bermaksud|bermakna|merujuk|mengacu|termasuk|hendaklah|merupakan)(?: (?:kepada|pada))?~:?",
        r"<H>,? <T> (?:adalah|ialah|berarti|bererti|bermaksud|merujuk kepada) ",
    ),
    opening=(r"<T> (?:adalah|ialah) (?=(?:suatu |sebuah )?(?:perjanjian|persetujuan|kontrak)[^.,;\n]{0,40}?,? (?:di mana|dengan mana|yang mana|dengannya|yang dengannya|yang melaluinya))",),
    listed=(
        r"<T><B>,? (?:yang selanjutnya [^.;\n]{1,100}?,? )?(?:adalah|ialah|berarti|bererti|ertinya|bermaksud|bermakna|merujuk kepada|termasuklah|termasuk) ",
        r"<T><B>: ?(?=\S)",
    ),
    heads=(r"[^.\n]{0,120}(?:yang dimaksud dengan|pengertian|definisi|tafsiran|takrif)[^.\n]{0,40}[:.]?$", r"<H>(?:,[^.\n]{0,80})?~[,:–—-]{0,2}$"),
    headings="(?:ketentuan umum|pengertian|definisi|tafsiran|takrif|interpretasi|istilah)[^\\n]{0,20}",
    inside=(r"[(,]~(?:yang )?selanjutnya (?:disebut|disingkat)(?: sebagai)? ~(?:<Q>|(?P<t>[A-Z][\w ]{1,50}?))(?=[),.])",),
    joined="dan|atau|,",
    includes="termasuk(?:lah)?",
)  # fmt: skip

ASIA = {"ar": ARABIC, "fa": PERSIAN, "he": HEBREW, "hi": HINDI, "th": THAI, "vi": VIETNAMESE, "id": MALAY, "ms": MALAY}
