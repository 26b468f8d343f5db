import { lazily } from '../lazily.ts'

/**
 * Words of which one in place of another, or one more, makes another indicator: opposites, qualifiers, levels, measures.
 * No name is taken for a slip of one that differs from it by these.
 */
const alternatives: readonly string[] = [
  '进出口 进口 出口 内需 内销',
  '收入 支出 结余 收支',
  '存款 贷款',
  '流入 流出 净流入',
  '调查 登记',
  '城镇 农村 城乡 城市 乡村 农民 市民 居民',
  '常住 户籍 流动 外来',
  '总量 增量 存量 增速 增长 增幅 涨幅 指数 占比 比重',
  '产值 增加值 销售产值 营业收入 利润 税收',
  '生产 消费 流通 生活 生态',
  '新建 改建 扩建 新增 累计',
  '最高 最低 平均 人均 户均 地均 亩均',
  '预算 决算 执行',
  '名义 实际 合同 协议',
  '出生 死亡 迁入 迁出 结婚 离婚',
  '东部 西部 中部 南部 北部',
  '国家级 省级 市级 区级 县级',
]
/** The same of single characters. */
const single: readonly string[] = [
  '进出入',
  '收支',
  '存贷',
  '增减升降涨跌',
  '男女',
  '内外',
  '公私民',
  '上下',
  '大中小',
  '高中低初',
  '新旧老',
  '总净毛全',
  '一二三四五六七八九十百千万亿两',
  '年月季日旬周',
  '能水电煤气油碳热',
  '人户地亩',
  '市区县镇乡村省国城农居',
  '工农林牧渔建服商',
  '率数额量值比重度费价',
  '货客旅',
  '医护药床',
  '幼小初高大',
  '本专硕博',
  '东南西北',
  '氮硫磷',
  '稻麦棉油粮豆',
  '猪牛羊禽',
  '水陆空海铁公',
  '预决',
  '名实',
  '生死',
  '前后',
]
/** One character more of these makes another name. */
const telling = lazily(() => new Set(`${single.join('')}非未不无再半副首末次占均规限`))

const sets = lazily(() =>
  alternatives.map((words) => words.split(' ').toSorted((a, b) => b.length - a.length)),
)

/** Whether one of two characters in place of the other makes another indicator of a name. */
export function areAlternatives(one: string, other: string): boolean {
  return single.some((set) => set.includes(one) && set.includes(other))
}

/** Whether a character says something of its own wherever it stands. */
export function isTelling(character: string): boolean {
  return telling().has(character)
}

const perHead = /^每[百千万十]+/
const growth = /增速|增长|增幅|涨幅/
const particulate = /pm\d+(?:\.\d+)?/

/**
 * Whether two folded names, however alike, are of different things: 收入 and 支出, PM10 and PM2.5, so many for every
 * thousand people and so many in all.
 *
 * @example tellApart('一般公共预算支出', '一般公共预算收入') // true
 */
export function tellApart(one: string, other: string): boolean {
  const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? ''
  if (perHead.test(one) !== perHead.test(other) || growth.test(one) !== growth.test(other)) return true
  if (first(particulate, one) !== first(particulate, other)) return true
  return sets().some((words) => {
    const [its, others] = [wordIn(words, one), wordIn(words, other)]
    return its !== '' && others !== '' && its !== others
  })
}

/** The words of a set that a name holds, a longer one before those inside of it. */
function wordIn(words: readonly string[], name: string): string {
  let rest = name
  const found: string[] = []
  for (const word of words) {
    if (!rest.includes(word)) continue
    found.push(word)
    rest = rest.replaceAll(word, '/')
  }
  return found.join(' ')
}
