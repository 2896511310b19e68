"""Names of laws in Chinese characters that nobody may know: 依照矿泉水管理法第三条 names a 矿泉水管理法.

Such a name ends with a word for a kind of law and begins where what stands before it can't belong to a title. Everything
here works on folded text (条, not 條) and looks at a bounded stretch of it, so that reading stays linear.
"""

from __future__ import annotations

import re

from corpus.numbering import HAN_NUMERAL

LAW_WORD = (
    "法典|法律|法|条例|条约|规定|规则|规程|规范|办法|细则|通则|准则|守则|总则|标准|章程|约章|解释|决定|决议|公约|协定|协议|议定书"
    "|宣言|宪章|纲要|要点|通知|意见|批复|答复|纪要|律|典|令|修正案|注意事项|须知|增修条文"
)
"""Words that end the name of a law, folded, the longest first where one holds another."""

NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})"
# What a title may have behind its last word: （三）, (试行), （草案）, （十一）, （2018年修正）.
_BEHIND = rf"(?:\s?\((?:[{HAN_NUMERAL}]{{1,3}}|\d{{1,2}}|[ivx]{{1,4}}|暂行|试行|草案|修订草案|修正草案)\))?"
# Between a name and its article: 的, a book of the code, a remark in brackets.
BOOK = r"(?:第[一二三四五六七八九十]{1,3}编)?[\u4e00-\u9fff]{2,6}编(?:通则)?|总则|分则|附则|总编"
BEFORE_PLACE = rf"(?:\s?[(\[〔][^()\[\]〔〕\n]{{1,80}}[)\]〕]){{0,2}}[\s\"'》〉」』]{{0,3}}(?:[,、]\s?)?(?:[的之]|中的?|所)?\s?(?:{BOOK})?[的之]?\s?"
PLACE = rf"(?:第\s?{NUM}\s?(?:-\s?{NUM}\s?)?[条條]|第\s?{NUM}\s?[编章](?:第|$)|§|{NUM}(?:[之-]{NUM})?\s?[条條]|(?:art|s|sec)\.?\s?\d)"
"""The beginning of a place, folded."""

_ENDS = re.compile(rf"(?P<word>{LAW_WORD})(?P<behind>{_BEHIND})(?={BEFORE_PLACE}{PLACE})")

# Left to right over what stands before a name: words of titles that hold a word of the other list, and then words that end
# what goes before. 国有资产法 is no 资产法 that somebody "has" (有).
_KEEP = (
    "本(?:法|条例|办法)(?=施行|实施)|国有|公有|私有|所有权|有限|有价|有线|有机|有害|有关|现有|原有|专有|特有|持有|共有|既有|有功|有毒|有组织|所得|取得|得奖|不得利|供应|反应|应急|因应|应考|应变|响应|对应"
    "|清除|免除|减除|除役|消除|扣除|解除|铲除|免税|豁免|减免|罢免|任免|赦免|免疫|免役|免征|免验|经济|经营|经纪|经费|经贸|财经|受刑|受理|受灾|受聘|受托|受害|受益|接受|感受|难受"
    "|基因|因公|自由|事由|指定|指挥|指导|指数|指纹|附属|所属|专属|家属|金属|归属|眷属|亲属|属地|犯罪|罪犯|虞犯|侵犯|对外|对象|应对|对地|对策|对价|在职|在校|在途|在线|在华|在台|在港|现在|存在"
    "|关系|联系|系统|体系|院系|行为|作为|人为|为民|票据|数据|证据|单据|收据|凭据|依据地|许可|认可|核可|可再生|可靠|不动产|不当|不正当|不公|不良|不法|不服|不孕|未成年|未来|非讼|非公|非营利|非政府|非都市|非物质|非金融"
    "|合并|并购|并联|中央|中等|中心|中学|中小|中区|中国|中外|集中|空中|中医|中药|中央|与否|参与|给与|赠与|共和|和解|和平|调和|缓和|中和|同业|共同|同意|合同|协同|同位|同等|会同|胡同|自然|自来|自治|自动|自卫|自建|自用"
    "|以下|以上|以外|之家|之间|标的|目的|的士|是非|国是|至圣|甚至|于是|属于国|及时|及格|普及|埃及|及其|适用性|实施|施行|执行|发行|行政|银行|现行犯|原则|细则|规则|准则|通则|守则|税则|法则|总则|犯罪嫌疑人"
    "|关于|有序|新闻|新能源|新兴|新技术|革新|创新|新型|新生|新建|新区|更新|旧城|陈旧|老旧|原料|原子|原产|原住民|原油|能源|资源|水源|电源|原告|原始|原因|复原|平原|草原|本国|本币|本票|基本|资本|样本|成本|文本|版本|日本|根本|标本"
    "|该当|应该|此外|其他|其它|由于|见证|意见|罕见|常见|参见|从业|从事|服从|从犯|即时|立即|即期|将来|将士|上将|大将|名将|犯人|后备|灾后|售后|战后|最后|以后|前期|学前|职前|产前|目前|职务"
)  # fmt: skip
_CUT = (
    "以及|(?:特|应|得|除|可|须|仍|并|均|分别|只能|或者?|且|故|亦|而|不|即)?(?:依照|依据|依循|根据|按照|遵照|参照|比照|对照|参酌|违反|违背|触犯|触及|适用|准用|援用|援引|引用|符合|合于|遵守|恪遵|执行|实施|具有|构成|涉嫌|涉及|不受|曾受|受|视同|视为|属于|位于|包括|包含|讨论了?|审议了?|通过了?"
    "|公布了?|发布了?|制定了?|颁布了?|修改了?|修订了?|修正了?|废止了?|删去|删除|行使|主张|抵触|牴触|规避|发生|办理|办竣|援依|载明|从事|超出|逾越|并入|为执行|为办理|看|见|详见|参见|参阅|参考|参|查阅|对应|结合|按|据|依|凭|系指|是指|即指|所指|所称|所定|谓|称|指|将|犯|系|为|是|因|经|除|属|有|无|于|在|由|对|以)"
    "|(?:修正|修订|修改|施行|公布|生效|废止|现行)(?:前|后)?[的之]?|(?:中华民国|民国|公元|西元)?[\\d一二三四五六七八九十零]{1,5}年(?:[\\d一二三四五六七八九十零]{1,3}月(?:[\\d一二三四五六七八九十零]{1,3}日)?)?(?:版|修正|修订|修改|通过|公布|颁布|施行|的)*[的之]?"
    "|我国(?:的|之)?|吾国|本国|现行有效的?|现行|新(?:修订|修正|颁布)?的?|旧|原|老|该国|前述|上述|前揭|上开|首揭|系争|本案|本件|关于|有关|涉及|就|依照有关|与(?=《)|和(?=《)"
    "|[但如左此何否亦了你我他她它们这那哪被把让给您吗呢吧啊却便就才都也还只又再已曾仍须若凡倘谁每则]|本|该|其|及其|各|前|从|自(?!治)|至|到|向|让|比|当|应|得|可|会(?=依)|不|未|非(?!营利)|并(?!购)|且|而|即|按|以至|乃至|者(?=依)"
)  # fmt: skip
# A conjunction parts two names only where a law, a provision or a number stands before it: 职业及技术人员考试法 is one name.
_JOIN = r"(?<=[法例则定程准律典约条款项目章节编者罪号一二三四五六七八九十\d])(?:以及|[及与和或暨])"
_STEP = re.compile(
    rf"(?:{_KEEP})|(?P<cut>{_JOIN}|第{NUM}(?:[条款项目章节编]|之{NUM})+(?!例|约)|{_CUT})|(?P<join>以及|[及与和或暨])"
)
_HAN = re.compile(r"[\u3400-\u9fff0-9]")
_MOST = 44

# What looks like a name's end and is none; whole names, folded.
_NO_NAME = re.compile(
    r"(?:方|办|做|看|说|想|用|手|无|依|合|违|非|司|执|立|守|普|变|本|同|该|此|前|后|母|子|旧|新|原|现|下列|下位|上位|特别|普通|各|何|某|有关|相关|国家|国内|外国|其他|上述|具体|一般|实体|程序|成文|自然|习惯)?法(?:律|规)?"
    r"|(?:.{0,3}(?:有关|相关|具体|下列|前项|前款|本条|本款|同条|上述|前述|该项|各项|其他|另有|特别|同一|前条|另行))?(?:规定|规则|办法|标准|细则|准则|决定|解释|通知|意见|令|纪要|要点|答复|批复|总则|分则|章程|协议|决议|规范|条例|条约|公约)"
    r"|.{0,2}(?:命令|法令|指令|责令|规律|纪律|条令|经典|字典|词典|盛典|庆典|总则)|法典"
)
# Words whose law is short: 刑法, 民法; of the other kinds a name has four characters or more (商标条例).
_LEAST = {"法": 2, "律": 3, "典": 3, "法典": 3, "法律": 5}


def name_start(folded: str, end: int, floor: int = 0) -> int:
    """Where the name that ends at `end` begins: behind the last word that can't be part of it.

    Args:
        folded: the text, folded.
        end: behind the name's last character.
        floor: no name begins before this.
    """
    start = max(floor, end - _MOST)
    at = end
    while at > start and _HAN.match(folded, at - 1):
        at -= 1
    return _last_cut(folded, at, end)


def _last_cut(folded: str, at: int, end: int) -> int:
    """Behind the last word in [at, end) that isn't a title's, `at` if there is none."""
    begin = at
    for step in _STEP.finditer(folded, at, end):
        if step.end() < end and (step["cut"] or (step["join"] and step.start() == at)):
            begin = step.end()
    return begin


def is_name(name: str, word: str) -> bool:
    """Whether a stretch that ends with the law word `word` can be a law's name (方法, 有关规定 and 本法 can't)."""
    return len(name) >= _LEAST.get(word, 4) and not _NO_NAME.fullmatch(name)


def before_places(folded: str) -> list[tuple[int, int]]:
    """Spans of names, known or not, that stand right before a provision: 矿泉水管理法 in 依照矿泉水管理法第三条."""
    found: list[tuple[int, int]] = []
    floor = 0
    for match in _ENDS.finditer(folded):
        end = match.end("word")
        start = name_start(folded, end, floor)
        if is_name(folded[start:end], match["word"]):
            found.append((start, match.end("behind")))
        floor = match.end()
    return found


# 公司法人, 民法院, 刑法学, 公司法律顾问, 劳动法规 hold no name of a law; 民法規定 does.
_LAW_GOES_ON = re.compile(
    r"[人院官学律治制系理域医师门务案意界庭令纪宝]|规(?!定|范)|定(?!义)|典(?!型)|则(?!规定|由|依|是|为|应)|条例|(?:施行|实施)(?:法|条例|细则|办法|规则|规定)|修正案|解释(?!为|上|论)|草案|释义"
)


def goes_on(folded: str, end: int) -> bool:
    """Whether the word that ends at `end` with 法 goes on: 公司法人, 刑法学, 专利法实施细则."""
    return folded[end - 1 : end] == "法" and _LAW_GOES_ON.match(folded, end) is not None


_DERIVED = re.compile(
    rf"(?:施行|实施)(?:法|条例|细则|办法|规则|规定)|修正案{_BEHIND}|(?:立法|司法)?解释\([{HAN_NUMERAL}]{{1,3}}\)|条例(?:施行|实施)细则"
)


def derived_end(folded: str, end: int) -> int:
    """Behind what makes another text of a law's name (专利法实施细则, 刑法修正案（十一）, 婚姻法解释（三）); `end` if nothing does."""
    match = _DERIVED.match(folded, end)
    return match.end() if match else end


def stands_alone(folded: str, start: int) -> bool:
    """Whether a word that begins at `start` isn't the end of a longer one: 外商投资公司法 is no 公司法, 依公司法 is one."""
    at = start
    while at > max(0, start - _MOST) and _HAN.match(folded, at - 1):
        at -= 1
    return at == start or _last_cut(folded, at, start + 1) == start
