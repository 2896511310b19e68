"""Names of laws in Chinese characters that nobody may know: 依照矿泉水管理法第三条 names a 矿泉水管理法.

Such a name ends with a word for a kind of law and begins where what stands before it can't belong to a title. Everything
here works on folded text (条, not 條) and looks at a bounded stretch of it, so that reading stays linear.
"""

from __future__ import annotations

import re

from corpus.numbering import HAN_NUMERAL

LAW_WORD = (
    "法典|法律|法|条例|条约|规定|规则|规程|规范|办法|细则|通则|准则|守则|总则|标准|章程|约章|解释|决定|决议|公约|协定|协议|议定书"
    "|宣言|宪章|纲要|要点|通知|意见|批复|答复|纪要|律|令|修正案|注意事项|须知|增修条文"
)
"""Words that end the name of a law, folded, the longest first where one holds another."""

NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})"
# What a title may have behind its last word: （三）, (试行), （草案）, （十一）, （2018年修正）.
_BEHIND = rf"(?:\s?\((?:[{HAN_NUMERAL}]{{1,3}}|\d{{1,2}}|[ivx]{{1,4}}|暂行|试行|草案|修订草案|修正草案)\))?"
# Between a name and its article: 的, a book of the code, a remark in brackets.
BOOK = r"(?:第[一二三四五六七八九十]{1,3}编)?[\u4e00-\u9fff]{2,6}编(?:通则)?|总则|分则|附则|总编"
REMARK = r"(?:\s?[(\[〔](?:[^()\[\]〔〕\n]|[\[〔][^()\[\]〔〕\n]{1,12}[\]〕]){1,100}[)\]〕])"
BEFORE_PLACE = rf"{REMARK}{{0,2}}[\s\"'》〉」』]{{0,3}}(?:[,、]\s?)?(?:[的之]|中的?|所)?\s?(?:{BOOK})?[的之]?\s?"
PLACE = rf"(?:第\s?{NUM}\s?(?:-\s?{NUM}\s?)?[条條]|第\s?{NUM}\s?[编章](?:第|$)|§|{NUM}(?:[之-]{NUM})?\s?[条條]|(?:art|s|sec)\.?\s?\d)"
"""The beginning of a place, folded."""

_ENDS = re.compile(rf"(?P<word>{LAW_WORD})(?P<behind>{_BEHIND})(?={BEFORE_PLACE.replace('[,、]', '[、]')}{PLACE})")

# Left to right over what stands before a name: words of titles that hold a word of the other list, and then words that end
# what goes before. 国有资产法 is no 资产法 that somebody "has" (有).
_KEEP = (
    "本(?:法|条例|办法)(?=施行|实施)|[同该]法(?=施行|实施)|[同该]条例(?=施行|实施)|及?其(?=施行(?:细则|法|条例)|实施(?:细则|办法|条例))|本(?:会|局|署|部|院|府|行|所|馆|校)(?=组织)|我国籍"
    "|国有|公有|私有|所有|有限|有价|有线|有机|有害|有关|现有|原有|专有|特有|持有|共有|既有|固有|自有|省有|有功|有毒|有组织|有偿|有效|所得|取得|得奖|供应|反应|应急|因应|应考|应变|响应|应用|应征|应行|应遵行|应召|相应"
    "|清除|免除|减除|除役|消除|扣除|解除|铲除|退除|拆除|剔除|开除|免税|豁免|减免|罢免|任免|赦免|免疫|免役|免征|免验|经济|经营|经纪|经费|经贸|财经|经理|经历|经验|经销|经建|受刑|受理|受灾|受聘|受托|受害|受益|受雇|受训|受教|受保|受领|受赠|受奖|接受|感受|原子|原料|原住|原产|原油|原交通|原始|能源|草原|平原|高原|丰原|病原|中原|区原|复原|还原|燃原"
    "|基因|因公|因案|自由|事由|理由|指定|指挥|指导|指数|指纹|附属|所属|专属|家属|金属|归属|眷属|亲属|属地|权属|直属|遗属|犯罪|罪犯|虞犯|侵犯|人犯|犯人|从犯|对外|对象|应对|对地|对策|对价|针对"
    "|在职|在校|在途|在线|在华|在台|在港|在学|在乡|在营|现在|存在|关系|联系|系统|体系|院系|学系|系所|行为|作为|代为|列为|票据|数据|证据|单据|收据|凭据|凭证|名称|职称|称号|依亲|无依"
    "|无线|无人|无障碍|无法|无力|无动力|无偿|无形|无主|无党|无国籍|无息|不动产|不当|不正当|不公|不良|不法|不服|不孕|不足|不合|不实|不明|未成年|未来|未登|未满|未缴|非讼|非公|非营利|非政府|非都市|非物质|非金融|非常|非学|非农|非专|非社|非股|非法"
    "|合并|并购|并联|并网|及时|及格|普及|埃及|及其|于是|以下|以上|以外|以土|至圣|甚至|是非|国是|即时|立即|即期|将来|将士|上将|大将|名将|如期|按摩|按日|自治|自来|自愿"
    "|该当|应该|其他|其它|意见|政见|原则|细则|规则|通则|守则|税则|法则|总则|等则|此外|因此|否认|能否|何种|已故|须知|但书|仍然"
    "|日本|资本|样本|成本|文本|版本|根本|标本|基本|股本|誊本|剧本|课本|复本|人本|中国|外国|各国|全国|爱国|帝国|建国|参与|给与|赠与|让与|与否|和解|和平|调和|缓和|中和|共和|或然"
)  # fmt: skip
# These end what goes before a name whether or not the name is known.
_STRONG = (
    "(?:19|20)\\d\\d(?![\\d年])|以及|或者|(?:特|应|得|除|可|须|仍|并|均|分别|只能|或者?|且|故|亦|而|不|即)?(?:依照|依据|依循|根据|按照|遵照|参照|比照|对照|参酌|参考|违反|违背|触犯|触及|适用|准用|符合|遵守|包括|包含|涉及|落实|行使|掌理|计入|规避|主张|援用|援引|引用|合于|恪遵|不受|曾受|视同|视为|属于|位于|讨论了?|审议了?|通过了?"
    "|公布了|发布了|制定了|颁布了|修改了|修订了|修正了|废止了|删去|抵触|牴触|详见|参见|参阅|看|见|查阅|系指|是指|即指|所指|所称|所定|按|依|据|凭|谓|称|指|将|犯|系|为|是|因|经|除|属|有|无|于|在|由|对|以|应|得|不|未|非|受|原)"
    "|(?:修正|修订|修改|施行|公布|生效|废止|现行|通过)(?:前|后|之|的)+|(?:中华民国|民国|公元|西元)?[\\d一二三四五六七八九十零]{1,5}年(?:[\\d一二三四五六七八九十零]{1,3}月(?:[\\d一二三四五六七八九十零]{1,3}日)?)?(?:版|修正|修订|修改|通过|公布|颁布|施行|的)*[的之]?"
    "|我国(?:的|之)?|吾国|现行有效的?|现行|新(?:修订|修正|颁布)的?|前述|上述|前揭|上开|首揭|系争|本案|本件|下列|左列|关于|依照有关|与(?=《)|和(?=《)|[了你您她它们这那哪把吗呢啊吧却又曾仍须若凡倘但如此何否亦则而且并即至到]|该"
)  # fmt: skip
# These only where a known name begins behind them; 执行, 各 and 新 stand in titles as well.
_WEAK = "较|执行|实施|具有|构成|涉嫌|发生|办理|办竣|援依|载明|从事|超出|超过|逾越|并入|结合|对应|制定|颁布|修改|修订|修正|废止|删除|公布|发布|新的?|旧|原|老|就|各|本|其|及其|前|从|自|向|让|比|当|可|者|再|已|受|免|之|的|与|及|和|或|暨|予|查|到|我们?|他们?|本国|被告人?|原告|法院|机关"
# A conjunction parts two names only where a law, a provision or a number stands before it: 职业及技术人员考试法 is one name.
_JOIN = r"(?<=[法例则定程准律典约条款项目章节编者罪号一二三四五六七八九十\d])(?:以及|[及与和或暨])"
_PROVISION = rf"第{NUM}(?:[条款项目章节编]|之{NUM})+(?!例|约)"
_STEP = re.compile(rf"(?P<both>{_JOIN})|(?:{_KEEP})|(?P<cut>{_PROVISION}|{_STRONG})|(?P<join>以及|[及与和或暨])")
_KNOWN_STEP = re.compile(rf"(?P<both>{_JOIN})|(?:{_KEEP})|(?P<cut>{_PROVISION}|{_STRONG}|{_WEAK})|(?P<join>以及)")
_HAN = re.compile(r"[\u3400-\u9fff0-9]")
_MOST = 44

# What looks like a name's end and is none; whole names, folded.
_NO_NAME = re.compile(
    r"(?:方|办|做|看|说|想|用|手|无|依|合|违|非|司|执|立|守|普|变|本|同|该|此|前|后|母|子|旧|新|原|现|下列|下位|上位|特别|普通|各|何|某|有关|相关|国家|国内|外国|其他|上述|具体|一般|实体|程序|成文|自然|习惯)?法(?:律|规)?"
    r"|(?:.{0,3}(?:有关|相关|具体|下列|前项|前款|本条|本款|同条|上述|前述|该项|各项|其他|另有|特别|同一|前条|另行))?(?:规定|规则|办法|标准|细则|准则|决定|解释|通知|意见|令|纪要|要点|答复|批复|总则|分则|章程|协议|决议|规范|条例|条约|公约)"
    r"|(?:有关|相关|各|其他|国内|.{0,12}自治地方)?(?:(?:自治|单行)条例|(?:民事|刑事|行政)?(?:诉讼|实体|程序|组织)法|.{0,6}地方性法规)|(?:有关|相关|各|其他|别国|他国|外国).{1,10}"
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
    return _last_cut(_STEP, folded, at, end)


def _last_cut(steps: re.Pattern[str], folded: str, at: int, end: int) -> int:
    """Behind the last word in [at, end) that isn't a title's, `at` if there is none."""
    begin = at
    for step in steps.finditer(folded, at, end):
        if step.end() < end and (step["cut"] or step["both"] or (step["join"] and step.start() == at)):
            begin = step.end()
    return begin


def is_name(name: str, word: str) -> bool:
    """Whether a stretch that ends with the law word `word` can be a law's name (方法, 有关规定 and 本法 can't)."""
    own = re.search(rf"(?:(?<!基)本|(?<![合共协])同|[该此]){word}$", name) is not None
    return len(name) >= _LEAST.get(word, 4) and not own and not _NO_NAME.fullmatch(name)


# 法释〔2020〕17号, 国务院令第588号, 主席令第十五号: a text is named by its number.
_DOCUMENT = re.compile(
    rf"(?:(?:法释|法发|法办|法研|高检发释字|高检发|国发|国办发|国函|财税|税总发|证监发|银发|人社部发|司发|公通字|最高法发|川?[\u4e00-\u9fff]{{0,2}}高法)\s?"
    rf"[\[(〔【]\s?(?:19|20)\d\d\s?[\])〕】]\s?第?\s?\d{{1,4}}\s?号|(?:主席令|国务院令|国家主席令|[\u4e00-\u9fff]{{2,8}}部令|委员会令|总局令|总署令)\s?(?:(?:19|20)\d\d年)?第?\s?{NUM}\s?号)"
)


def documents(folded: str) -> list[tuple[int, int]]:
    """Spans of numbers by which documents are cited: 法释〔2020〕17号."""
    return [m.span() for m in _DOCUMENT.finditer(folded)]


def before_places(folded: str) -> list[tuple[int, int]]:
    """Spans of names, known or not, that stand right before a provision: 矿泉水管理法 in 依照矿泉水管理法第三条."""
    found: list[tuple[int, int]] = []
    floor = 0
    for match in _ENDS.finditer(folded):
        end = match.end("word")
        start = name_start(folded, end, floor)
        start += folded[start] in "及和与或暨"
        if is_name(folded[start:end], match["word"]):
            found.append((start, match.end("behind")))
        floor = match.end()
    return found


# 公司法人, 民法院, 刑法学, 公司法律顾问, 劳动法规 hold no name of a law; 民法規定 does.
_LAW_GOES_ON = re.compile(
    r"[人院官学律治制系理域医师门务案意界庭令纪宝]|规(?!定|范)|定(?!义)|典(?!型)|则(?!规定|由|依|是|为|应)|条例|(?:施行|实施)(?:法|条例|细则|办法|规则|规定)|修正案|解释(?!为|上|论)|草案|释义"
)


# 依照继承法的规定: a law cited as a whole by a name that nobody knows, tied to what follows as to a provision.
_APPLIED = re.compile(
    r"(?:(?:为|系|属|非)(?=[\u3400-\u9fff]{2,20}(?:法|条例)(?:所|指定))|依照|依据|依(?![照据])|根据|按照|适用|准用|违反|参照|比照|符合)(?P<name>[\u3400-\u9fff]{2,30}?(?:法典|(?<![方办])法|条例))"
    r"(?=[的之]?(?:有关|相关|前揭)?规定|申请|办理|处理|处罚|处分|设立|成立|组织|登记|取得|核准|许可|缴纳|请领|发给|征收|追究|为之|应|得|予以|公告|[,，。;；]"
    r"|所定|所称|指定|[的之]?情事|及其(?:相关|有关|子法|施行)|[或及与和、][\u3400-\u9fff]{2,14}?(?:法典|(?<![方办])法|条例)[的之]?规定)"
)


def applied(folded: str) -> list[tuple[int, int]]:
    """Spans of names without a provision, behind a word for applying a law and before "provisions"."""
    found = []
    for match in _APPLIED.finditer(folded):
        end = match.end("name")
        start = name_start(folded, end, match.start("name"))
        word = "条例" if folded.endswith("条例", start, end) else "法"
        least = 3 if word == "法" else 4
        if goes_on(folded, end):
            continue
        if end - start >= least and is_name(folded[start:end], word):
            found.append((start, end))
            if (second := _AND_APPLIED.match(folded, end)) and is_name(second["name"], second["name"][-1]):
                found.append(second.span("name"))
    return found


# 依商業團體法或工業團體法規定: the second of two.
_AND_APPLIED = re.compile(r"[或及与和、](?P<name>[\u3400-\u9fff]{3,14}?(?:法典|(?<![方办])法))(?=[的之]?规定)")


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


_OWN_STATES = (
    "中国(?:大陆)?|大陆(?:地区)?|内地|台湾(?:地区)?|中华民国|中华人民共和国|香港(?:特别行政区)?|澳门(?:特别行政区)?"
)
_STATES = (
    "美国|美利坚合众国|英国|德国|德意志(?:联邦共和国)?|法国|法兰西|日本国?|韩国|大韩民国|南韩|朝鲜|北韩|俄罗斯(?:联邦)?|俄国|苏联|苏俄|意大利|义大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|丹麦|芬兰|冰岛|奥地利|奥国"
    "|波兰|捷克|斯洛伐克|匈牙利|希腊|土耳其|以色列|印度(?:尼西亚)?|印尼|泰国|越南|新加坡|马来西亚|菲律宾|柬埔寨|老挝|寮国|缅甸|蒙古国?|哈萨克斯坦|加拿大|墨西哥|巴西|阿根廷|智利|澳大利亚|澳洲|纽西兰|新西兰|南非|埃及|爱尔兰|卢森堡|乌克兰"
    "|欧盟|欧洲联盟|欧洲共同体|欧洲|联合国|国际|魏玛|普鲁士|满洲国|前苏联|前东德|东德|西德|加州|纽约州|魁北克|苏格兰|大清|清朝|清末|民国时期|明治|(?P<any>外国|各国|他国|该国|所在国|来源国|原属国|请求国|缔约国|申请国)"
)
_STATE = re.compile(rf"(?P<state>{_OWN_STATES}|{_STATES})(?:的|之|现行的?|新|旧|基本|联邦)*$")


def state_before(folded: str, start: int) -> tuple[int, bool] | None:
    """Where the name of a state begins that stands before a law's name, and whether it says which: 德国民法 is no 民法 of ours,
    美国的宪法 neither, and 各国刑法 no law at all."""
    if not start or not _HAN.match(folded, start - 1):
        return None
    match = _STATE.search(folded, max(0, start - 16), start)
    return (match.start(), match["any"] is None) if match else None


def stands_alone(folded: str, start: int) -> bool:
    """Whether a word that begins at `start` isn't the end of a longer one: 外商投资公司法 is no 公司法, 依公司法 is one."""
    at = start
    while at > max(0, start - _MOST) and _HAN.match(folded, at - 1):
        at -= 1
    return at == start or _last_cut(_KNOWN_STEP, folded, at, start + 1) == start
