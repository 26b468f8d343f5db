import { lazily } from '../lazily.ts'

/** Words that offices use for one thing, and the one they are matched by. */
export interface WordFamily {
  /** What is written in their place, for matching only; `$1` is a part that is kept. */
  readonly means: string
  /** How they are written, after `foldName` and the families before. */
  readonly written: RegExp
  /** A document that writes them so. */
  readonly source: string
}

const outline = '国家“十四五”规划纲要 专栏1'
const communique = '国家统计局 2023年国民经济和社会发展统计公报'
const science = '国家统计局等 2022年全国科技经费投入统计公报'
const ecology = '生态环境部 2022中国生态环境状况公报'
const keqiao = '柯桥区“十四五”规划纲要'
const customs = '海关总署 进出口商品总值表'

/**
 * Families of official wording, in the order in which they are folded: what one leaves is what the next one sees. An
 * entry must never join two things that can differ: part and whole, stock and growth, one definition and another.
 */
export const wordFamilies = lazily((): readonly WordFamily[] => [
  // The whole economy.
  {
    means: 'gdp',
    written: /(?<!国民)(?:地区|国内|本地|区域)?生产总值(?:\(gdp\)|gdp)?|gdp\((?:地区|国内)?生产总值\)/g,
    source: communique,
  },
  { means: 'gdp', written: /gross(?:domestic|regional)product(?:\(gdp\))?/g, source: 'UN, SNA 2008' },
  { means: 'gdp', written: /^gdp(?:总量|总值|总额)$/g, source: keqiao },
  { means: 'gdppercapita', written: /percapitagdp/g, source: 'World Bank, WDI' },
  { means: '单位gdp', written: /每?(?:单位|万元)gdp/g, source: `${communique}；${outline}` },
  // Spelling.
  { means: 'iz$1', written: /is(ation|ed(?![a-z]))/g, source: 'Oxford spelling' },
  { means: 'labor', written: /labour/g, source: 'ILO; BLS' },
  { means: 'enrollment', written: /enrolment/g, source: 'UNESCO; World Bank' },
  { means: '3岁', written: /三岁/g, source: keqiao },
  { means: '规上', written: /规模以上/g, source: communique },
  { means: '限上', written: /限额以上/g, source: communique },
  // Research and development.
  {
    means: '研发',
    written: /研究(?:与|和)(?:试验|实验)?(?:发展|开发)(?:\(r&d\)|r&d)?|研发\(r&d\)|r&d/g,
    source: science,
  },
  { means: '研发经费', written: /研发(?:经费(?:内部支出|支出|投入)?|投入经费|投入|支出)/g, source: science },
  { means: '研发经费$1', written: /研发(占|强度|与gdp)/g, source: `${science}；${keqiao}` },
  { means: '研发经费占gdp占比', written: /研发经费(?:投入)?强度$/g, source: science },
  // Shares.
  {
    means: '占gdp占比',
    written: /(?:与|和|同|占|相当于)gdp(?:之?比[重例率值]?|占比|份额)?$/g,
    source: science,
  },
  { means: '占比', written: /所?占?(?:比重|比例|比率)$|之比$/g, source: `${outline}；${keqiao}` },
  { means: '$1占', written: /(业|经济)增加值占(?=gdp)/g, source: keqiao },
  { means: '$1', written: /(增加值占规上工业)增加值/g, source: keqiao },
  { means: '$1$2', written: /^([^占]*?)规上([^占规]*占规上工业)/g, source: keqiao },
  { means: '城乡居民收入比', written: cityAndCountry(), source: communique },
  // Output, trade, money.
  { means: '劳动生产率', written: /(?:全社会|全员|社会)劳动生产率/g, source: `${outline}；${keqiao}` },
  {
    means: '一般公共预算$1',
    written: /(?<!地方|财政)(?:地方|财政)*(?:一般公共预算|公共财政预算|一般预算)(收入|支出)/g,
    source: '财政部 2014年财政收支情况；2023年财政收支情况',
  },
  {
    means: '货物$1',
    written:
      /^(?:对外贸易|外贸|货物|商品)*(?:自营)?(进出口|出口|进口)(?:贸易)?(?:总额|总值|额|值)?(?=增|同比|$)/g,
    source: `${customs}；${communique}`,
  },
  {
    means: '社会消费品零售总额',
    written: /^(?:社会)?(?:消费品零售总?额|社消零总?额?|社零总?额?)(?=增|同比|$)/g,
    source: communique,
  },
  {
    means: '实际利用外资',
    written: /实际(?:利用|使用)(?:外资|外商直接投资)(?:金额|总额|额)?/g,
    source: `${communique}；${keqiao}`,
  },
  { means: '固定资产投资', written: /固定资产投资(?:完成额|总额|额)/g, source: communique },
  { means: '居民消费价格指数', written: /居民消费价格(?:总?指数)\(cpi\)|^cpi$/g, source: communique },
  { means: '增速', written: /(?:同比)?(?:增速|增长率|增长速度|增幅|增长)$/g, source: communique },
  // People.
  { means: '城镇化', written: /城市化/g, source: `${outline}；${keqiao}` },
  {
    means: '人均预期寿命',
    written: /(?:居民|人口)?(?:人均|平均)(?:预期|期望)寿命/g,
    source: `${outline}；${keqiao}`,
  },
  { means: '老年人', written: /老年人口|老年人|老龄人口|(?<=名|百|千|万)老人/g, source: keqiao },
  { means: '每$1', written: /每([百千万十]+)[名个位]/g, source: keqiao },
  { means: '每$1人', written: /^([百千万]+)人(?!均|次)/g, source: '柯桥区“十三五”规划纲要' },
  { means: '每$1$2人', written: /每([百千万十]+)(常住)?人口/g, source: outline },
  { means: '$1', written: /((?:每[百千万十]+(?:常住)?|老年|^)人均?)(?:拥有|持有)/g, source: outline },
  {
    means: '$1',
    written: /^(每[百千万十]+.+?)(?:拥有[量数]|人数|数量|总数|数|量)$/g,
    source: `${outline}；${keqiao}`,
  },
  {
    means: '$1',
    written: /(企业|人口|人才|人才资源|机构|基站|工作室)(?:总数|数量|个数|家数|总量|数)$/g,
    source: keqiao,
  },
  // Energy, air, water.
  {
    means: '降低率',
    written: /(?:下降|降低|减少)(?:率|幅度|占比)?$|降幅$/g,
    source: `${outline}；${communique}`,
  },
  {
    means: '单位gdp能耗',
    written: /单位gdp(?:能源消耗|能源消费|综合能耗|能耗)量?|(?:能耗|能源消耗|能源消费)强度/g,
    source: `${outline}；${communique}`,
  },
  { means: '单位gdp用水量', written: /单位gdp(?:用水|水耗|耗水)量?/g, source: `${communique}；${keqiao}` },
  {
    means: '单位gdp碳排放',
    written: /单位gdp(?:二氧化碳|co2|碳)排放(?:总量|量|强度)?|(?:二氧化碳|co2|碳)排放强度|碳强度/g,
    source: `${outline}；${communique}`,
  },
  {
    means: '空气优良率',
    written: /(?:日?空气(?:质量)?(?:\(aqi\)|aqi)?(?:达到)?|aqi|^)优良(?:以上)?(?:天数(?:占比|率)|占比|率)$/g,
    source: `${ecology}；${outline}`,
  },
  { means: 'pm2.5', written: /细颗粒物(?:\(pm2\.5\)|pm2\.5)?|pm2\.5\(细颗粒物\)/g, source: ecology },
  { means: 'pm10', written: /可吸入颗粒物(?:\(pm10\)|pm10)?|pm10\(可吸入颗粒物\)/g, source: ecology },
  {
    means: '$1浓度',
    written: /(pm2\.5|pm10)(?:年均|年平均|平均|年)?(?:浓度)?(?:年均值|平均值|均值|值)?$/g,
    source: ecology,
  },
  {
    means: '地表水$1优良率',
    written:
      /地表水(断面|(?:考核|国控|省控|市控)断面)?(?:水质|质量)?(?:(?:达到)?(?:[或及和](?:好于|优于))?(?:iii|三|3)类(?:及?以上)?(?:标准)?|优良(?:\(达到或[好优]于iii类\))?)(?:水质|水体|断面)?(?:占比|率)$/g,
    source: `${outline}；${ecology}`,
  },
  // Safety.
  { means: '生产安全事故', written: /安全生产(?:责任)?事故/g, source: '国务院安委会 安全生产“十三五”规划' },
  { means: '$1生产安全事故死亡', written: /([单亿][位元]gdp)(?:安全)?事故死亡/g, source: keqiao },
])

/** `城乡居民收入比`, `城乡收入倍差`, `城乡居民人均可支配收入之比`. */
function cityAndCountry(): RegExp {
  return /城乡(?:常住)?(?:居民)?(?:人均)?(?:可支配)?收入(?:占比|比值?|倍差|之比值?|差距倍数)$/g
}
