import type { Grade } from '../../domain/relation.ts'
import type { ConsistencyMessages, ConsistencyWorking } from '../messages/consistency.ts'

const words: Readonly<Record<Grade, string>> = {
  contradiction: '矛盾',
  tension: '不衔接',
  remark: '提示',
}
const meanings: Readonly<Record<Grade, string>> = {
  contradiction: '恰好完成一个目标，就完不成另一个',
  tension: '只在部分情形下一致，或要靠约数让步，或超出设定的范围',
  remark: '写法不同，或基期已达到，或须知道的推算',
}

export const consistency: ConsistencyMessages = {
  title: (plan, baselineYear, targetYear) => `规划“${plan}”（${baselineYear}–${targetYear}）目标之间是否相符`,
  scope: ({ stated, restated, file, relations, found }) => {
    const beside =
      file === null
        ? '没有关系表，只核对了重申的目标和基期'
        : `${relations} 条关系（${file}），其中 ${found} 条有问题`
    return `共 ${stated} 个目标，其中 ${restated} 个是重申；${beside}`
  },
  counts: (counts) => counts.map(([grade, count]) => `${count} 处${words[grade]}`).join('，'),
  heading: (grade, count) => `${words[grade]}（${count} 处）`,
  held: (count) => `没有问题的关系（${count} 条）`,
  meaning: (grade) => `${words[grade]}：${meanings[grade]}。`,
  exact: '各目标都按恰好完成计算；“不小于”一类的目标可以超额，超额后可能就相符。',
  more: '加 --all 列出没有问题的关系。',
  inOne: (message, working) => `${message}。${working.join('；')}`,
}

const conditions = { '=': '等于', '<': '小于', '<=': '不大于', '>': '大于', '>=': '不小于' } as const
const verdict = (holds: boolean) => (holds ? '成立' : '不成立')

export const working: ConsistencyWorking = {
  lang: 'zh',
  numbered: (no) => `序号 ${no}`,
  baseline: (value) => `基期 ${value}`,
  comesTo: (stated, figure) => `${stated}，即 ${figure}`,
  yearly: (way, rise) => `${way}，年均 ${rise}`,
  formula: (text) => `算式：${text}`,
  figures: (list) => `数据：${list}`,
  basis: (text) => `依据：${text}`,
  sameEverywhere: (line) => `各档相同：${line}`,
  turns: (name, at, holds) => `${name}在 ${at} ${holds === 'above' ? '以上' : '以下'}时成立`,
  ofFormula: () => '',
  ofNumber: (unit) => ` ${unit}`,
  range: (low, high) => `介于 ${low} 与 ${high} 之间`,
  condition: (is) => conditions[is],
  judged: (left, holds) => `${left}，${verdict(holds)}`,
  judgedAgainst: (asked, holds, gap) => `${asked}：${verdict(holds)}${gap}`,
  asked: (left, condition, right) => `${left}，应${condition} ${right}`,
  askedRange: (left, range) => `${left}，应${range}`,
  equal: '二者相等',
  points: (size) => `差 ${size} 个百分点`,
  off: (size, share) => (share === null ? `差 ${size}` : `差 ${size}，即 ${share}`),
  at: (label) => `${label} 时，`,
  growth: (result) => `年均 ${result}`,
  lacking: (names) => (names.length === 0 ? '算不出（除数为零或数不为正）' : `${names.join('、')}没有数`),
  agreeAt: (labels) => (labels.length === 0 ? '哪一档都不一致' : `只在${labels.join('、')} 时一致`),
  inStep: ({ start, name, growth, working, stated, below, holds }) => {
    const side = below === null ? '不低于它' : `低于它，增速为其 ${below}`
    return `${start}${name}年均 ${growth}，同步即 ${working}；${stated} ${side}，${holds ? '一致' : '不一致'}`
  },
  nominal: '增速均由规划的现价数算得，是名义增速',
  tolerance: (text, share) => `“${text}”按增速不低于所比增速的 ${share} 看`,
  strictness: (how, figure) => {
    switch (how) {
      case 'at-least':
        return `达到 ${figure} 即实现`
      case 'at-most':
        return `不超过 ${figure} 即实现`
      case 'above':
        return `须高于 ${figure}`
      case 'below':
        return `须低于 ${figure}`
      case 'about':
        return `接近 ${figure} 即可`
      case 'unstated':
        return '没有写明数'
    }
  },
  room: (down, room, yearly) =>
    `允许${down ? '下降' : '上升'} ${room}${yearly === '' ? '' : `，每年 ${yearly}`}`,
  differ: (sum, share) =>
    `相差 ${sum}${share === null ? '' : `（${share}）`}：恰好完成较松的一个，就完不成较严的一个`,
  aboutGivesWay: '约数让一步才一致',
}
