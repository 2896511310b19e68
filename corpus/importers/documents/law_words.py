"""Words that name a kind of law, in the languages of the world: one of them makes a line a likely title."""

from __future__ import annotations

import re

LAW_WORD = re.compile(
    r"\b(?:laws?|acts?|codes?|regulations?|constitution|decree|ordinance|statutes?|directive|treaty|convention|charter|declaration|"
    r"measures|provisions|rules|gesetz\w*|\w+gesetz(?:buch)?|verordnung|\w+verordnung|grundgesetz|bundesverfassung|verfassung|reglement|loi|code|règlement|ordonnance|décret|"
    r"constitution|ley|código|reglamento|real decreto|decreto|constitución|lei|código|regulamento|constituição|legge|codice|regolamento|"
    r"costituzione|ordinanza|wet|\w{3,30}wet|wetboek|besluit|regeling|grondwet|lag|förordning|balk|regeringsform|lov|forskrift|bekendtgørelse|laki|\w{3,30}laki|asetus|kaari|perustuslaki|"
    r"ustawa|kodeks|rozporządzenie|konstytucja|zákon|nařízení|vyhláška|ústava|törvény\w*|rendelet|alaptörvény|lege|legea|codul|ordonanță|"
    r"zakon|zakonik|uredba|ustav|ustava|seadus|likums|įstatymas|kanun\w*|yönetmelik|anayasa\w*|undang-undang|peraturan|luật|bộ luật|nghị định|hiến pháp|thông tư|"
    r"закон|кодекс|указ|постановление|конституция|закон\w*|конституці\w+|νόμος|κώδικας|σύνταγμα|κανονισμός|deklar\w+|déclaration|erklärung|verklaring|dichiarazione|declaración|declaração)\b"
    r"|法|條例|条例|規定|规定|办法|辦法|细则|細則|规则|規則|憲法|宪法|决定|決定|公约|公約|宣言|省令|政令|법|법률|령|규칙|헌법|선언|"
    r"พระราชบัญญัติ|รัฐธรรมนูญ|ประมวล|ประกาศ|กฎ|ปฏิญญา|अधिनियम|संविधान|संहिता|घोषणा|قانون|نظام|دستور|مرسوم|لائحة|الإعلان|חוק|תקנות|הכרזה|ההכרזה|ปฏิญญา",
    re.IGNORECASE,
)  # fmt: skip
