"""Terms lead into Mainland law: from English, where no English text is, and from the words of Taiwan, and back.

The 150 English terms and the established Mainland wording beside each were written down before any result was looked at. A
result is right if its text holds the wording. REAL_DATA names the folder that holds data/.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus.folding import fold
from corpus.library import Library
from indexer.searching import Index, SearchHit, SearchRequest, search

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)

ENGLISH = """
theft 盗窃|robbery 抢劫|fraud 诈骗/欺诈|intentional homicide 故意杀人|intentional injury 故意伤害|rape 强奸|
kidnapping 绑架|extortion 敲诈勒索|embezzlement 贪污/侵占|bribery 贿赂/行贿/受贿|
misappropriation of public funds 挪用公款|money laundering 洗钱|smuggling 走私|dereliction of duty 玩忽职守/渎职|
abuse of power 滥用职权|arson 放火/纵火|perjury 伪证|counterfeit currency 假币/伪造货币/伪造的货币|
death penalty 死刑|life imprisonment 无期徒刑|fixed-term imprisonment 有期徒刑|suspended sentence 缓刑|
parole 假释|recidivist 累犯|voluntary surrender 自首|meritorious service 立功|accomplice 从犯/共犯/共同犯罪|
justifiable defense 正当防卫|attempted crime 未遂|deprivation of political rights 剥夺政治权利|
confiscation of property 没收财产|criminal detention 刑事拘留/拘留|bail 取保候审|
residential surveillance 监视居住|arrest warrant 逮捕证|interrogation 讯问|search warrant 搜查证|
seizure 扣押/查封|freezing of assets 冻结|public prosecution 公诉|private prosecution 自诉|
defense counsel 辩护人|legal aid 法律援助|extradition 引渡|mutual legal assistance 司法协助|victim 被害人/受害人|
expert opinion 鉴定意见|people's procuratorate 人民检察院|people's court 人民法院|people's assessor 人民陪审员|
retrial 再审/重审|second instance 第二审/二审|withdrawal of judge 回避|contract 合同|
breach of contract 违约/违反合同|liquidated damages 违约金|offer and acceptance 要约|force majeure 不可抗力|
rescission of contract 解除合同/合同解除/合同的解除/撤销合同/合同的撤销|
assignment of claims 债权转让/转让债权/债权的转让|set-off 抵销|unjust enrichment 不当得利|
negotiorum gestio 无因管理|mortgage 抵押|pledge 质权/质押/出质|lien 留置|guarantor 保证人|
security interest 担保物权|usufruct 用益物权|easement 地役权|ownership 所有权|co-ownership 共有|
bona fide purchaser 善意|statute of limitations 诉讼时效/时效|legal person 法人|civil capacity 民事行为能力|
guardian 监护人|agency 代理|declaration of death 宣告死亡|missing person 失踪|tort liability 侵权责任|
product liability 产品责任/产品存在缺陷|emotional distress 精神损害|punitive damages 惩罚性赔偿|divorce 离婚|
adoption 收养|inheritance 继承|will 遗嘱|custody of children 抚养|gift contract 赠与|lease 租赁|
construction contract 建设工程合同|warehousing contract 仓储|company limited by shares 股份有限公司|
limited liability company 有限责任公司|shareholders' meeting 股东会/股东大会|board of directors 董事会|
legal representative 法定代表人|registered capital 注册资本|articles of association 公司章程/章程|merger 合并|
liquidation 清算|bankruptcy 破产|bankruptcy administrator 管理人|partnership enterprise 合伙企业|
insider trading 内幕交易|market manipulation 操纵证券市场/操纵市场/操纵|prospectus 招股说明书/招股书|
bill of exchange 汇票|promissory note 本票|insurance policy 保险单|insurable interest 保险利益|
general average 共同海损|salvage 救助|patent 专利|trademark 商标|copyright 著作权/版权|trade secret 商业秘密|
unfair competition 不正当竞争|monopoly agreement 垄断协议|abuse of market dominance 滥用市场支配地位|
consumer 消费者|personal information 个人信息|sensitive personal information 敏感个人信息|cybersecurity 网络安全|
electronic signature 电子签名|administrative license 行政许可|administrative penalty 行政处罚|
administrative reconsideration 行政复议|administrative litigation 行政诉讼|state compensation 国家赔偿|
civil servant 公务员|land expropriation 土地征收/征收土地/征收|environmental impact assessment 环境影响评价|
cultural relics 文物|taxpayer 纳税人|value-added tax 增值税|customs declaration 报关/海关申报/申报|
labor contract 劳动合同|labor dispute 劳动争议|trade union 工会|minimum wage 最低工资|social insurance 社会保险|
work-related injury 工伤|arbitration award 仲裁裁决/裁决|property preservation 财产保全/保全|
enforcement of judgments 执行|state of emergency 紧急状态|nationality 国籍|refugee 难民
"""

FURTHER = """
abduction of women and children 拐卖妇女/拐卖|drunk driving 醉酒驾驶/醉酒/饮酒后驾驶|organized crime 黑社会/有组织犯罪|hit and run 逃逸|
tax evasion 逃税/偷税/逃避缴纳税款|illegal detention 非法拘禁|defamation 诽谤|self-defense 正当防卫|necessity 紧急避险|
conspiracy 共同犯罪/预谋|compulsory measures 强制措施|cross-examination 质证|burden of proof 举证责任/证明责任/举证|
illegally obtained evidence 非法方法收集/非法证据/非法收集|jurisdiction by agreement 协议/约定管辖/书面协议选择|service of process 送达|
default judgment 缺席判决/缺席审理/缺席|joint and several liability 连带责任/连带|good faith 诚信/诚实信用/善意|duress 胁迫|
material misunderstanding 重大误解|standard terms 格式条款|pre-emptive right 优先购买权/优先认购|subrogation 代位|
novation 债务转移/转移债务/债务加入|adverse possession 占有|surety 保证人/保证|warranty of quality 质量保证/瑕疵担保/质量|nuisance 相邻/妨害|
negligence 过失/过错|gross negligence 重大过失|strict liability 无过错/不论行为人有无过错|
contributory negligence 过错/减轻侵权人的责任/也有过错|spouse 配偶|prenuptial agreement 约定/婚前财产|domestic violence 家庭暴力|
foster care 寄养/抚养/收养/养育|intestate succession 法定继承|dividend 股利/利润分配/红利/分红|treasury shares 本公司股份/收购本公司|
corporate bond 公司债券/债券|creditors' meeting 债权人会议|reorganization 重整|dissolution of company 解散|
supervisory board 监事会|independent director 独立董事|related party transaction 关联交易/关联方/关联关系|
initial public offering 首次公开发行|information disclosure 信息披露|concentration of undertakings 经营者集中|
utility model 实用新型|well-known trademark 驰名商标|geographical indication 地理标志|compulsory license 强制许可|
overtime pay 加班/延长工作时间|severance pay 经济补偿|collective bargaining 集体协商/集体合同|food safety 食品安全|
emission permit 排污许可|customs duty 关税|administrative detention 行政拘留/拘留|
government information disclosure 政府信息/信息公开|public order 公共秩序/治安|instigator 教唆|accessory 从犯/窝藏/胁从|
mitigated punishment 减轻处罚|heavier punishment 从重处罚|community correction 社区矫正|criminal record 犯罪记录/前科|
juvenile offender 未成年人犯罪/未成年犯/未成年罪犯|pretrial conference 庭前会议|electronic evidence 电子数据|
witness protection 保护证人/证人保护/证人/人身安全|jury 陪审|summary procedure 简易程序|small claims 小额诉讼/小额|
class representative 代表人|injunction 禁令/行为保全/禁止|auction 拍卖|attachment 查封/扣押/冻结|appraisal 鉴定/评估|escrow 提存/托管|
rescission right 解除权/撤销权|latent defect 隐蔽瑕疵/瑕疵/缺陷|installment sale 分期付款|financial leasing 融资租赁|factoring 保理|
franchise 特许经营|property management 物业服务/物业管理|intermediary contract 中介合同/居间合同|privacy right 隐私权|
portrait right 肖像权|right of reputation 名誉权|moral rights 署名权/著作人身权/人身权|medical malpractice 医疗损害/医疗事故/诊疗|
animal keeper 饲养|high-altitude throwing 高空抛物/抛掷物品|cohabitation 同居|surrogate parent 监护/代孕|
alimony 抚养费/扶养/经济帮助/扶养费|grandparents 祖父母|estate administrator 遗产管理人|minority shareholder 股东|
capital contribution 出资|company registration 公司登记/登记|capital reduction 减少注册资本/减资|fiduciary duty 忠实义务/勤勉义务/忠实|
stock exchange 证券交易所|tender offer 要约收购/收购要约|money market 货币市场/同业拆借|deposit insurance 存款保险|reinsurance 再保险|
anti-dumping 反倾销|foreign investment 外商投资|export control 出口管制|data export 出境/跨境|
algorithm recommendation 算法/自动化决策|drunk 醉酒|soil pollution 土壤污染|endangered species 濒危/野生动物|
workplace safety 安全生产|whistleblowing 举报/检举
"""
"""Terms written down later, by another hand, before any result was looked at: what is found has to be right, not everything has to be found."""

PAIRS = """
契約 合同|營業秘密 商业秘密|消滅時效 诉讼时效|智慧財產權 知识产权|勞動契約 劳动合同|雇主 用人单位|勞工 劳动者|搜索 搜查|檢舉 举报|訴願 行政复议|
罰鍰 罚款|個人資料 个人信息|竊盜 盗窃|詐欺 诈骗|強盜 抢劫|不動產役權 地役权|電子簽章 电子签名|網際網路 互联网|公務人員 公务员|積體電路 集成电路|
軟體 软件|資訊 信息|身心障礙者 残疾人|資遣費 经济补偿|團體協約 集体合同|內線交易 内幕交易|證券商 证券公司|褫奪公權 剥夺政治权利|
空氣污染 大气污染|仲裁人 仲裁员|仲裁判斷 仲裁裁决|載貨證券 提单|運送人 承运人|要保人 投保人|保險契約 保险合同|聯合行為 垄断协议|選舉人 选民|
搜索票 搜查证|裁判費 诉讼费用|公司債 公司债券
"""
"""Taiwan's wording and the Mainland's."""


def rows(table: str) -> list[tuple[str, str]]:
    found = [part.strip().rsplit(" ", 1) for line in table.split("\n") for part in line.split("|") if part.strip()]
    return [(term, wording) for term, wording in found]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return mainland_and_taiwan(tmp_path_factory)


@pytest.fixture(scope="module")
def index(library: Library) -> Iterator[Index]:
    opened = Index.open(library.file.parent)
    yield opened
    opened.close()


def texts(library: Library, hit: SearchHit) -> list[str]:
    editions = [e for e in library.law(hit.law).editions if e.key == hit.version]
    provisions = (p for e in editions for x in e.expressions for p in library.text(x.id).provisions)
    return [fold(p.text) for p in provisions if str(p.path) == hit.path]


def found(library: Library, index: Index, query: str, place: str, **options: bool) -> tuple[SearchHit, ...]:
    request = SearchRequest(query, DAY, limit=10, filters=(("jurisdiction", place),), **options)
    return search(library, index, request).results


def told(library: Library, place: str) -> str:
    """Everything that the laws of a place say."""
    return "\n".join(
        fold(p.text)
        for law in library.laws()
        if law.jurisdiction == place
        for edition in law.editions
        for expression in edition.expressions
        for p in library.text(expression.id).provisions
    )


def precisions(library: Library, index: Index, table: str) -> dict[str, float | None]:
    """Of each term whose wording the texts have, how many of the first ten are right; None where nothing was found."""
    every = told(library, "cn")
    out: dict[str, float | None] = {}
    for term, wording in [(term, re.compile(fold(wording).replace("/", "|"))) for term, wording in rows(table)]:
        if wording.search(every):
            hits = found(library, index, term, "cn")
            right = sum(any(wording.search(text) for text in texts(library, hit)) for hit in hits)
            out[term] = right / len(hits) if hits else None
    return out


def test_english_terms_find_mainland_articles(library: Library, index: Index) -> None:
    assert len(rows(ENGLISH)) == 150
    shares = [share or 0.0 for share in precisions(library, index, ENGLISH).values()]
    print(f"{len(shares)} terms, precision in the first ten {sum(shares) / len(shares):.3f}")
    assert len(shares) >= 120
    assert sum(shares) / len(shares) >= 0.9
    assert not found(library, index, "bail", "cn", expand=False)


def test_terms_that_nobody_had_in_mind(library: Library, index: Index) -> None:
    every = precisions(library, index, FURTHER)
    shares = [share for share in every.values() if share is not None]
    # What stands first is the law's own word; the others (禁止, 协议, 质量) stand in any law, the rule itself may not be here.
    cn = told(library, "cn")
    here = [term for term, wording in rows(FURTHER) if fold(wording.partition("/")[0]) in cn]
    missed = [term for term in here if every[term] is None]
    print(f"{len(here) - len(missed)} of {len(here)} terms found something; not {missed}")
    print(f"precision of the first ten of {len(shares)} terms {sum(shares) / len(shares):.3f}")
    assert len(missed) <= 0.25 * len(here)
    assert sum(shares) / len(shares) >= 0.9


@pytest.mark.parametrize("place", ["cn", "tw"])
def test_words_of_taiwan_and_of_the_mainland_lead_to_each_other(library: Library, index: Index, place: str) -> None:
    every = told(library, place)
    pairs = rows(PAIRS)
    assert len(pairs) == 40
    asked = [pair if place == "cn" else pair[::-1] for pair in pairs]
    there = [(t, fold(wording)) for t, wording in asked if fold(wording) in every and fold(t) not in fold(wording)]
    missed = []
    for term, wording in there:
        hits = found(library, index, term, place)
        as_typed = [any(fold(term) in text for text in texts(library, hit)) for hit in hits]
        assert as_typed == sorted(as_typed, reverse=True), "as typed comes first"
        assert {e.jurisdiction for hit in hits for e in hit.expanded} <= {place}
        request = SearchRequest(term, DAY, limit=1000, filters=(("jurisdiction", place),))
        labels = {fold(e.target) for hit in search(library, index, request).results for e in hit.expanded}
        if not any(wording in label or label in wording for label in labels):
            missed.append(term)
    print(f"into {place}: {len(there) - len(missed)} of {len(there)} pairs; not {missed}")
    assert len(there) >= 25
    assert len(missed) <= 0.12 * len(there)
