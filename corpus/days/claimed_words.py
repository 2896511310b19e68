"""What a law portal says of a text's status in its languages other than Chinese and English, as a machine puts it.

Of each language, divided by " / ": words for valid and amended, words for invalid and repealed, words for not yet effective.
A word stands in one place only, and what may be said of two things (Vietnamese "không có hiệu lực", without effect: no
more, or not yet) in none.
"""

from __future__ import annotations

STATUS_WORDS: dict[str, str] = {
    "ar": "صالح|صالحة|ساري|سارية|ساري المفعول|سارية المفعول|نافذ|معدل|معدلة|تم التعديل / غير صالح|غير صالحة|لاغ|لاغية|ملغى|ملغاة|منتهي الصلاحية / "
          "لم يدخل حيز التنفيذ بعد|غير ساري بعد|لم يسر بعد|ليست سارية بعد|لم تصبح سارية بعد|غير فعال بعد",
    "nl": "geldig|van kracht|gewijzigd|geamendeerd / ongeldig|ingetrokken|vervallen|afgeschaft / nog niet van kracht|nog niet effectief|nog niet in werking",
    "fr": "valide|en vigueur|modifié|modifiée|amendé|amendée / invalide|non valide|abrogé|abrogée|caduc|caduque / pas encore en vigueur|pas encore effectif|pas encore entré en vigueur",
    "de": "gültig|in kraft|geltend|geändert|ergänzt / ungültig|aufgehoben|außer kraft|außer kraft getreten / noch nicht in kraft|noch nicht wirksam|noch nicht gültig|noch nicht in kraft getreten",
    "hi": "मान्य|वैध|संशोधित|प्रभावी|लागू / अमान्य|अवैध|निरस्त|समाप्त / अभी तक प्रभावी नहीं|अभी प्रभावी नहीं|अभी तक लागू नहीं",
    "it": "valido|valida|in vigore|vigente|modificato|modificata|emendato|emendata / non valido|non valida|invalido|abrogato|abrogata / non ancora in vigore|non ancora efficace|non ancora effettivo",
    "ja": "有効|有効な|有効です|施行中|改正|改正済み|改正されました|修正済み|修正 / 無効|無効な|失効|廃止|廃止済み / 未施行|まだ有効ではない|まだ有効ではありません|未発効|まだ発効していない|まだ発効していません",
    "ko": "유효|유효한|유효함|시행 중|시행중|현행|개정|개정됨|개정된|수정됨|수정 / 무효|무효의|유효하지 않음|폐지|폐지됨|실효 / 아직 유효하지 않음|아직 발효되지 않음|아직 시행되지 않음|미시행|시행 예정",
    "pt": "válido|válida|em vigor|vigente|alterado|alterada|emendado|emendada|modificado / inválido|inválida|revogado|revogada|caducado / ainda não em vigor|ainda não efetivo|ainda não está em vigor|ainda não eficaz|ainda não vigente",
    "ru": "действительный|действительно|действителен|действует|действующий|в силе|изменен|изменён|с поправками|с изменениями|исправленный / "
          "недействительный|недействительно|недействителен|отменен|отменён|утратил силу|не действует|неверный / еще не вступил в силу|ещё не вступил в силу|еще не действует|не вступил в силу",
    "es": "válido|válida|vigente|en vigor|modificado|modificada|enmendado|enmendada|reformado / inválido|inválida|no válido|derogado|derogada|abrogado / aún no vigente|aún no en vigor|todavía no en vigor|todavía no vigente|aún no efectivo|aún no es efectivo",
    "sv": "giltig|giltigt|i kraft|gällande|ändrad|ändrat|reviderad / ogiltig|ogiltigt|upphävd|upphävt / ännu inte i kraft|ännu ej i kraft|inte i kraft än|ännu inte giltig|ännu inte effektiv",
    "he": "תקף|בתוקף|תקפה|חוקי|תוקן|מתוקן|שונה / לא תקף|לא חוקי|פג תוקף|בטל|מבוטל|בוטל / טרם נכנס לתוקף|עדיין לא בתוקף|עדיין לא נכנס לתוקף|עדיין לא תקף",
    "id": "berlaku|sah|valid|masih berlaku|diubah|diamandemen|diamendemen|telah diubah / tidak berlaku lagi|tidak sah|tidak valid|dicabut|batal / belum berlaku|belum efektif|belum berlaku efektif",
    "vi": "có hiệu lực|còn hiệu lực|hợp lệ|đang có hiệu lực|đã sửa đổi|sửa đổi|được sửa đổi / hết hiệu lực|không hợp lệ|đã hết hiệu lực|bãi bỏ|đã bị bãi bỏ / chưa có hiệu lực|chưa hiệu lực",
    "th": "ถูกต้อง|มีผลบังคับใช้|ใช้ได้|มีผล|ใช้บังคับ|แก้ไขแล้ว|แก้ไขเพิ่มเติม|แก้ไข / ไม่ถูกต้อง|ยกเลิก|ยกเลิกแล้ว|ถูกยกเลิก|โมฆะ|สิ้นผล / ยังไม่มีผล|ยังไม่มีผลบังคับใช้|ยังไม่ใช้บังคับ",
    "tr": "geçerli|yürürlükte|değiştirildi|değiştirilmiş|değişik|tadil edildi / geçersiz|yürürlükten kaldırıldı|yürürlükten kalktı|mülga|hükümsüz / henüz yürürlükte değil|henüz yürürlüğe girmedi|henüz geçerli değil|henüz etkili değil",
    "ms": "sah|berkuat kuasa|berkuatkuasa|dipinda|telah dipinda|dipinda semula / tidak sah|dimansuhkan|terbatal|tidak lagi berkuat kuasa / belum berkuat kuasa|belum berkuatkuasa|belum efektif|belum berkesan",
}  # fmt: skip
