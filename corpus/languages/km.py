"""Khmer: "មាត្រា ៥.-", containers with ទី before the number: "ជំពូកទី ២"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import letters, numbers, said, units, words
from corpus.languages.words import Language

KHMER = Language(
    tag="km",
    name="Khmer",
    own_name="ខ្មែរ",
    containers=units(
        book="គន្ថីទី, គន្ថី, ភាគទី",
        part="មាតិកាទី, មាតិកា",
        chapter="ជំពូកទី, ជំពូក",
        section="ផ្នែកទី, ផ្នែក",
        subsection="កថាភាគទី, កថាភាគ",
    ),
    article_words=words("មាត្រា, ប្រការ"),
    ordinals=numbers("មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់"),
    unnumbered=said("បទប្បញ្ញត្តិទូទៅ, បទប្បញ្ញត្តិអវសាន, អវសានបញ្ញត្តិ, អន្តរប្បញ្ញត្តិ"),
    supplements=said("អវសានបញ្ញត្តិ, អន្តរប្បញ្ញត្តិ, បទប្បញ្ញត្តិអវសាន"),
    contents=said("តារាងមាតិកា, មាតិកា"),
    preambles=said("បុព្វកថា, អារម្ភកថា"),
    annexes=words("ឧបសម្ព័ន្ធ, សេចក្តីបន្ថែម"),
    deleted=said("និរាករណ៍, ត្រូវបាននិរាករណ៍, លុបចោល, ត្រូវបានលុបចោល"),
    joiner="",
    alphabets=letters("ក ខ គ ឃ ង ច ឆ ជ ឈ ញ ដ ឋ ឌ ឍ ណ ត ថ ទ ធ ន ប ផ ព ភ ម យ រ ល វ ស ហ ឡ អ"),
    levels=units(paragraph="កថាខណ្ឌទី, កថាខណ្ឌ, វាក្យខណ្ឌទី, វាក្យខណ្ឌ", item="ចំណុចទី, ចំណុច, ចំនុច", subitem="អនុចំណុច"),
    citing=CitingWords(ands=words("និង, ឬ"), ranges=words("ដល់"), this_law=words("ច្បាប់នេះ")),
)  # fmt: skip
