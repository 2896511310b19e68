"""Thai. Paragraphs have no number and are counted: วรรคสอง."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

_CARDINALS = ("หนึ่ง/แรก สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง สิบสาม สิบสี่ สิบห้า สิบหก สิบเจ็ด สิบแปด สิบเก้า ยี่สิบ "
              "ยี่สิบเอ็ด ยี่สิบสอง ยี่สิบสาม ยี่สิบสี่ ยี่สิบห้า ยี่สิบหก ยี่สิบเจ็ด ยี่สิบแปด ยี่สิบเก้า สามสิบ")  # fmt: skip

THAI = Language(
    tag="th",
    name="Thai",
    own_name="ไทย",
    # บรรพ in the Civil and Commercial Code, ภาค in the others, both above ลักษณะ.
    containers=units(book="บรรพ, ภาค", part="ลักษณะ", chapter="หมวด, หมวดที่", section="ส่วนที่, ส่วน", subsection="ตอนที่, ตอน"),
    article_words=words("มาตรา, ข้อ"),
    ordinals=numbers(_CARDINALS),
    unnumbered=said("บทเฉพาะกาล, บททั่วไป, บทเบ็ดเสร็จทั่วไป, บทสุดท้าย"),
    supplements=said("บทเฉพาะกาล"),
    contents=said("สารบัญ, สารบาญ"),
    preambles=said("คำปรารภ, อารัมภบท"),
    annexes=words("ภาคผนวก, บัญชีท้าย, บัญชีแนบท้าย, เอกสารแนบท้าย, ผนวก"),
    deleted=said("ยกเลิก, (ยกเลิก), ถูกยกเลิก, ยกเลิกแล้ว"),
    joiner="",
    # มาตรา ๑๒ ทวิ is the first after 12; today ๑๒/๑ is written.
    inserted=numbers("ทวิ ตรี จัตวา เบญจ ฉ สัตต อัฏฐ นว ทศ เอกาทศ ทวาทศ เตรส จตุทศ ปัณรส โสฬส"),
    # ฃ and ฅ are no longer used and are left out; ฆ is left out by some.
    alphabets=letters("ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ",
                      "ก ข ค ฆ ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ"),
    levels=units(paragraph="วรรค", item="อนุมาตรา"),
    citing=CitingWords(
        levels=units(paragraph="วรรค", item="อนุมาตรา, ข้อย่อย"),
        numbering=words("ที่"),
        ands=words("และ, หรือ, ประกอบ, กับ"),
        ranges=words("ถึง, จนถึง"),
        glue=words("แห่ง, ของ, ใน, ตาม"),
        ascending=words("แห่ง, ของ, ใน"),
        this_law=words("แห่งพระราชบัญญัตินี้, พระราชบัญญัตินี้, ประมวลกฎหมายนี้, รัฐธรรมนูญนี้, กฎหมายนี้, พระราชกำหนดนี้"),
        same_law=words("พระราชบัญญัติดังกล่าว, กฎหมายเดียวกัน, กฎหมายดังกล่าว"),
        nearby_after={"ก่อน": -1, "นี้": 0, "ถัดไป": 1},
        measures=words("ปี, เดือน, วัน, ชั่วโมง, บาท, คน"),
    ),
)  # fmt: skip
