import type { Grade } from '../../domain/relation.ts'
import type { ConsistencyMessages } from '../messages/consistency.ts'

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
