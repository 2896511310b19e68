"""English: the European Union, common law, and translations of China, Taiwan, Japan and Korea."""

from __future__ import annotations

from corpus.definitions.formulas import Formulas
from corpus.definitions.values import Scope

_ACT = (
    "act|law|code|ordinance|regulations?|directive|convention|treaty|agreement|decision|decree|rules?|order|measures|provisions|protocol|statute|"
    "charter|constitution|covenant|instrument|interpretation|guidelines|resolution|by-?laws?|standards?"
)
_HERE = (
    rf"(?:for (?:the )?purposes? of|as used in|as referred to in|in|under|within the meaning of) (?:this|these|the present) (?:{_ACT}|article|section|subsection|paragraph|"
    r"subparagraph|sub-?section|chapter|part|title|division|schedule|annex|book|item|clause)"
    r"|for (?:the )?purposes? of (?:the (?:preceding|foregoing) )?(?:articles?|sections?|paragraphs?|subsections?|subparagraphs?|points?|parts?|chapters?)(?:[^,;.\n]|\.(?=\d)){0,60}"
    rf"|in (?:the )?(?:articles?|sections?|paragraphs?|subsections?|parts?) [\w()., -]{{1,40}}?"
)
_WORD = r"(?!(?:which|who|that|by|such|means?|refers?|shall|may|must|is|are|was|be|if|where|when|no|it|he|they|this|these|any other|in|for|under|unless)\b)[\w$%/][\w'’\-–/.&]{0,30}"
_BARE = rf"(?!(?:as|there|what|other|including|provided)\b){_WORD}(?: (?:{_WORD}|\([^()\n]{{1,40}}\))){{0,9}}?"
# Where "as used in this Act" follows, a term may be longer: land reserved for expropriation.
_LONG_WORD = r"(?!(?:which|who|whom|means?|refers?|shall|may|must|is|are|was|were|be|if|where|when|no|it|he|they|as|and where)\b)[\w$%/][\w'’\-–/.&]{0,30}"
_LOOSE = (
    rf"(?!(?:as|there|what|other|including|provided)\b){_LONG_WORD}(?: (?:{_LONG_WORD}|\([^()\n]{{1,40}}\))){{0,11}}?"
)
_M = (
    r"(?:shall |is to |are to |is |are |must |also )?(?:means?(?! of )|mean only|meaning|refers? (?:only )?to|denotes?|signif(?:y|ies)|includes?|comprises?|"
    r"(?:be )?construed as|has the (?:same )?meanings?|have the (?:same )?meanings?|defined as|understood (?:as|to mean)|"
    r"(?:be )?deemed to (?:mean|include)|designates?|indicates?|does not include|do not include)\b"
)
_STRONG = r"(?:shall )?(?:mean|includes?|means(?! of )|refer to|refers to|denotes?|be construed as|be defined as|is defined as|are defined as|has the (?:same )?meaning|have the (?:same )?meaning)\b"
_AS = (
    r"(?:~,?~(?:as )?(?:used|referred(?: to)?|mentioned|provided|stated|prescribed|defined|specified|set (?:forth|out)|stipulated|described|"
    r"indicated|listed|expressed|employed|named|called|under|in|of)(?: for| to)? [^.;:\n“”\"]{1,110}?~,?)?"
)
_IN_RELATION = r"(?:, (?:in relation to|in respect of|with respect to|when used|where used|as regards|for the purposes? of|used|except) [^;:\n]{1,120}?,)?"
# What a thing is, by its kind and what sets it apart: "A sale is a contract whereby", "a close company is a company whose".
_OWN = (
    r"(?!(?:as|there|what|other|including|provided|following|same|purpose|reason|present|only|it|each|every|everyone|no|one|if|this|that|these|those)\b)"
    rf"{_LONG_WORD}(?: (?!that\b){_LONG_WORD}){{0,6}}?"
)
_WHAT = r"(?=(?:an? |the |any )[^.,;:\n]{0,60}?"
_BY_WHICH = (
    r"\w,? (?:whereby|(?:under|by|through|in|pursuant to|by virtue of|by means of|in terms of) which|wherein)\b)"
)
_KIND = (
    r"(?:contract|agreement|right|instrument|security|person|company|corporation|association|partnership|sign|mark|document|"
    r"deed|bill|trust|mortgage|pledge|guarantee|undertaking|relationship|enterprise|establishment)s?"
)
# Looked for first, for most sentences have none.
_SAYS = r"(?=[^.;:\n]{3,330} (?:means?|refers? to|defined as)\b)"
_IS = r"(?=[^.;:\n]{3,160} (?:is|are) (?:an?|the|any) )"
_TELLS = (
    r",? (?:who|that|which|whose|where|created|issued|signed|made|drawn|established|formed|entered into|composed|constituted|"
    r"(?<=right )(?:to|of)|(?<=rights )(?:to|of))\b"
)

ENGLISH = Formulas(
    here=_HERE,
    bare=_BARE,
    reach={
        Scope.LAW: rf"(?:this|these|the present) (?:{_ACT})\b",
        Scope.PART: r"this (?:part|book|title|schedule|annex)",
        Scope.CHAPTER: "this chapter",
        Scope.SECTION: "this (?:section|division)",
        Scope.ARTICLE: "this article",
        Scope.PARAGRAPH: r"this (?:paragraph|subsection|sub-section|subparagraph|item|clause)|preceding|foregoing",
        Scope.CITED: r"(?:articles?|sections?|paragraphs?|subsections?|subparagraphs?|points?|parts?|chapters?) ",
    },
    certain=(
        rf"(?:(?:<H>|unless [^,\n]{{1,60}}),? )?(?:an? |the )?(?:(?:terms?|expressions?|words?|phrases?|references? to),? )?<Q><B>{_IN_RELATION}{_AS} {_M}[:：—–-]{{0,2}}",
        rf"<H>(?: and [^,\n]{{1,60}})?,? (?:an? |the )?(?:(?:terms?|expressions?|words?)(?! of\b),? )?<T><B>{_IN_RELATION} {_STRONG}[:：—–-]{{0,2}}",
        rf"for the purposes? of <H>, (?:an? |the )?(?P<t>{_LOOSE}) (?:shall )?(?:means?(?! of )|refers? to)\b",
        rf"(?:the )?(?:terms?|expressions?),? <Q><B>{_AS} (?:shall be|is|are) (?=(?:an?|any|the|those|one|all|such)\b)",
        r"(?:the )?(?:terms?|expressions?|words?|phrases?|statements?),? <Q><B>[^.;:\n“”\"]{0,120}? (?:shall )?(?:mean|means(?! of )|refers? to|denotes?|includes?)\b[:：—–-]{0,2}",
        rf"(?:according to|pursuant to|in accordance with|aside from|except|subject to|with respect to|as regards|for) [^.;:“”\"\n]{{1,120}}?,? (?:the )?(?:(?:terms?|expressions?),? )?<Q><B>{_AS} (?:shall )?(?:mean|means(?! of )|refers? to|denotes?)\b[:：—–-]{{0,2}}",
        r"by (?:an? |the )?<T> (?:is|are) (?:meant|understood) ",
        rf"(?:the )?(?:terms?|expressions?) <T>{_AS} {_M}",
        rf"{_SAYS}(?:an? |the |any )?(?P<t>{_LOOSE}),? (?:as )?(?:used|referred to|mentioned|provided(?: for)?|prescribed|specified|stipulated|defined|stated|described|set forth|depicted) (?:in|under) (?:this|these|the (?:law|act|preceding|foregoing|previous)|(?:articles?|paragraphs?|subparagraphs?|items?)\b)[^.;:\n]{{0,110}}? (?:shall )?(?:mean|means(?! of )|refers? to|be defined as|is defined as)\b",
        rf"{_SAYS}(?:an? |the )?(?P<t>{_LOOSE}) in (?:the )?(?:articles?|paragraphs?|subparagraphs?|preceding|foregoing|previous|same)\b[^.;:\n]{{0,80}}? (?:means?(?! of )|refers? to) (?=(?:an?|any|the|that|those|one|all|each|every|such|persons?)\b)",
        rf"(?=[^.;:\n]{{3,90}} (?:used|referred to) in (?:this|the|these) )(?:an? |the )?(?P<t>{_LOOSE}),? (?:as )?(?:used|referred to) in (?:this|the|these) (?:{_ACT}) (?:is|are|shall be) (?=(?:an?|the|those|any)\b)",
        r"(?!all |both |these |those )(?:an? |the )?<T> (?:(?:shall )?mean|means(?! of )|shall refer to|refers to) (?![^.;\n]{0,200} and (?:shall|may) )(?=(?:an?|any|the|that|those|one|all|each|every|such|persons?|acts?)\b)",
        rf"(?!in |for |under |if |by |on |to |at |from |with )(?=[^.;:\n]{{3,250}} means )(?:an? |the )?(?P<t>{_LOOSE}) means (?=(?:an?|any|the|that|those|one|every)\b)",
    ),
    opening=(
        rf"{_IS}(?:an? |the )?(?P<t>{_OWN}) (?:is|are) {_WHAT}{_BY_WHICH}",
        rf"{_IS}(?:an? |the )?(?P<t>{_OWN}) (?:is|are) (?=(?:an? |the )(?:[\w-]{{1,30}} ){{0,5}}{_KIND}{_TELLS})",
        rf"(?:an? |the )?(?!(?:this|that|these|those|no|each|if)\b)(?P<t>(?:(?!(?:which|who|that|is|are|shall|may|unless|if)\b)[\w-]{{1,30}} ){{1,5}}?(?P<g>[a-z]{{4,20}})) (?:is|are) (?=(?:an? |the )(?:[\w-]{{1,30}} ){{0,5}}(?P=g){_TELLS})",
    ),
    listed=(
        # "rule of law (法律規則) means": what stands before the formula is the term, unless it says where it is used.
        rf"(?:an? |the )?(?:(?:terms?|expressions?) )?<T><B>{_IN_RELATION} ~{_M}~[:：—–-]{{0,2}}",
        rf"(?:an? |the )?(?:(?:terms?|expressions?) )?<T><B>{_IN_RELATION}{_AS} ~{_M}~[:：—–-]{{0,2}}",
        r"<T><B>~[:：]~(?=\S|$)",
        rf"(?P<t>{_LOOSE})~[:：]~(?=(?:refers?|means?)\b)",
        r"<T>\u2002(?=\S)",
    ),
    heads=(
        r"[^.\n]{0,200}(?:terms?|definitions?|expressions?|words|following meanings?|defined as follows)\b[^.\n]{0,120}[:：—–-]{1,2}$",
        r"(?:the )?following (?:terms|definitions|expressions|words|interpretations?)[^.\n]{0,120}\.$|[^.\n]{0,80}(?:defined|meanings?|definitions?)[^.\n]{0,40}(?:as follows|following)[^.\n]{0,40}\.$",
        r"<H>(?: and [^,\n]{1,60})?(?:,[^.\n]{0,100})?,?~[:：—–-]{0,2}$",
    ),
    headings=r"\W*(?:definitions?|interpretation|defined terms|terms and definitions|meaning of terms|definition of terms|explanation of terms)\b.{0,40}",
    inside=(
        r"[(（](?:(?:each|all)[^()\n]{0,30})?(?:here-?in-?after|hereafter|herein|hereunder|referred to (?:below|hereinafter|as))[^()“”\"\n]{0,90}?<Q>(?:[^()（）\n]|\([^()\n]{1,20}\)){0,120}[)）]",
        r"\((?:(?:collectively|together|each|hereinafter|individually)[^()“”\"\n]{0,30},? )?(?:(?:the|an?) ?)?<Q>\)",
        r"\((?:(?:together|collectively|each) )?(?:t?here-?in-?after|herein|hereafter|hereunder)[,:]? ?(?:simply )?(?:refer(?:red)?|called|known|abbreviated|shortened|briefed)? ?(?:to as|as|to)? ?(?:the |an? )?(?P<t>(?!(?:in|as|to|referred)\b)[\w.’'-]{1,30}(?: [\w.’'-]{1,30}){0,6})\)",
        r"\(below, (?:the |an? )?<Q>\)",
        r"\(the (?P<t>(?-i:Act|Law|Regulations?|Rules|Statute|Code|Convention|Agreement|Treaty|Ordinance|Commission|Ministry|Committee|Board|Court|Fund))\)",
        r"[,(] ?(?:hereinafter|hereafter) (?:collectively |jointly )?(?:(?:simply )?(?:referred to|called|abbreviated|known)(?: collectively)? ?(?:as|to as|to)? |called |as )(?:the )?(?:<Q>|(?P<t>(?-i:(?:[A-Z]\.){2,8}|[A-Z])[\w’'-]{0,30}(?: [\w’'-]{1,30}){0,6}?))(?=[),.;])",
    ),
    joined="and|or|,|, or|, and|/",
    includes=r"includ(?:e|es|ing)",
)
