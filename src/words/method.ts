import type { Method, OtherMethod } from '../domain/method.ts'
import type { Lang, Text } from '../domain/wording.ts'

/** Whose method it is. */
export const offices: Readonly<Record<Method, Text>> = {
  schedule: { zh: '规划进度', en: 'schedule of the plan' },
  statcan: { zh: '加拿大统计局', en: 'Statistics Canada' },
  destatis: { zh: '德国联邦统计局', en: 'Destatis, Germany' },
  unsd: { zh: '联合国统计司', en: 'UN Statistics Division' },
  escap: { zh: '联合国亚太经社会', en: 'UN ESCAP' },
}

/** A method by its id and the office it is of. */
export function methodTitle(method: Method, lang: Lang): string {
  const office = offices[method][lang]
  return lang === 'zh' ? `${method}（${office}）` : `${method} (${office})`
}

/** How the words of a method come about, and which of them are on track. */
export const methodRules: Readonly<Record<OtherMethod, Text>> = {
  statcan: {
    zh: '比率：实际年均增速与所需年均增速之比（复合）；0.95 以上进展显著，0.60 以上进展中等，0 以上进展有限，其余恶化；已达到目标的即为实现。算达到进度的：实现、进展显著。',
    en: 'Ratio: compound growth achieved over compound growth required; substantial from 0.95, moderate from 0.60, limited from 0, else deterioration; met once the target is reached. Counts as on track: met, substantial.',
  },
  destatis: {
    zh: '偏差：照近五年（至少四个连续年份）的平均增减量到目标年，与目标之差占现值至目标的比例，负数为超过目标；不到 5% 为晴，不超过 20% 为晴间多云，超过为多云，不动或相反为雷雨；已达标的看是否走坏。算达到进度的：晴。',
    en: 'Deviation: by what share of the way left the mean of the last five yearly changes (four values at least) misses the target, below 0 where it leads beyond it; sun below 5%, sun/cloud up to 20%, cloud above, storm for no change or the wrong way; of a met target, whether it worsens. Counts as on track: sun.',
  },
  unsd: {
    zh: '比率：照基期以来的年均增速到目标年，走完基期至目标全程的多少；0.95 以上基本符合预期，0.10 以上须加快，其余停滞或倒退；已达到目标的即为实现。算达到进度的：实现、基本符合预期。',
    en: 'Ratio: the share of the way from baseline to target that compound growth so far covers by the target year; on track from 0.95, accelerate from 0.10, else stagnation or regression; met once the target is reached. Counts as on track: met, on track.',
  },
  escap: {
    zh: '指数：基期至目标的全程已走完的十分之几，达到目标为 10；超过 9 基本符合预期，0 及以下倒退，其余进展缓慢；不考虑规划期过了多久。算达到进度的：基本符合预期。',
    en: 'Index: tenths of the whole way from baseline to target that are covered, 10 once it is reached; on track above 9, regression from 0 down, else slow; it does not ask how much time has passed. Counts as on track: on track.',
  },
}

/** What else is in a report by another method. */
export const otherArithmetic: Text = {
  zh: '应达值、进度和年均仍按规划的路径计算，评价按该方法。',
  en: "Expected value, pace and rates are those of the plan's own path; the verdict is the method's.",
}
