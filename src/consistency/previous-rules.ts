import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ97x: how the targets of a plan stand to those of the plan before it, and to what that one came to. */

export const belowPrevious: Rule<{
  name: Text
  target: string
  before: string
  year: number
  reached: boolean
}> = {
  id: 'KQ971',
  name: 'below-previous',
  severity: 'note',
  title: { zh: '目标低于上一规划', en: 'A target below the plan before' },
  why: {
    zh: '目标不及上一规划已经达到或承诺的数，退步也算完成；可能有理由，但应当说明。',
    en: 'What was reached or promised before asks for more than this target, so that going back still meets it: there may be a reason, to be given.',
  },
  message: ({ name, target, before, year, reached }) => ({
    zh: `“${name.zh}”的目标“${target}”不及上一规划 ${year} 年${reached ? '实际达到' : '承诺'}的 ${before}`,
    en: `The target "${target}" of "${name.en}" is short of the ${before} that the plan before ${reached ? 'had reached in' : 'promised for'} ${year}`,
  }),
  remedy: () => ({
    zh: '说明为什么放低，或提高目标',
    en: 'Say why it is lower, or raise it',
  }),
}

export const definitionChanged: Rule<{ name: Text; year: number; before: string; now: string }> = {
  id: 'KQ972',
  name: 'definition-changed',
  severity: 'note',
  title: { zh: '同一年的数与上一规划不同', en: 'Another value than the plan before for one year' },
  why: {
    zh: '上一规划的期末数与本规划的基期值不同，口径改了或数据修订了；两个规划的目标不能直接比较。',
    en: 'What the plan before ended with is not what this one starts from: another definition, or a revision. Their targets do not compare.',
  },
  message: ({ name, year, before, now }) => ({
    zh: `“${name.zh}”${year} 年的数，上一规划是 ${before}，本规划的基期值是 ${now}`,
    en: `"${name.en}" in ${year} is ${before} by the plan before and ${now} as the baseline of this one`,
  }),
  remedy: () => ({
    zh: '写明口径或修订；在 other_definitions（其他口径）列写上旧口径的数',
    en: 'State the definition or the revision; put the former value into the column other_definitions',
  }),
}

export const ambitionChanged: Rule<{ name: Text; steep: boolean; planned: Text; achieved: Text }> = {
  id: 'KQ973',
  name: 'ambition-changed',
  severity: 'note',
  title: { zh: '目标与以往的速度相差很大', en: 'Far from the rate achieved before' },
  why: {
    zh: '比以往实际的速度快三倍以上，或不到它的五分之一：前者难以做到，后者几乎不必做什么。',
    en: 'More than three times the rate achieved before, or less than a fifth of it: the one is hard to do, the other asks for next to nothing.',
  },
  message: ({ name, steep, planned, achieved }) => ({
    zh: `“${name.zh}”计划每年 ${planned.zh}，上一规划实际每年 ${achieved.zh}：${steep ? '快三倍以上' : '不到它的五分之一'}`,
    en: `"${name.en}" is planned at ${planned.en} a year where ${achieved.en} was achieved before: ${steep ? 'more than three times as fast' : 'less than a fifth of it'}`,
  }),
  remedy: ({ steep }) =>
    steep
      ? { zh: '说明靠什么做到，或调整目标', en: 'Say what would make it possible, or adjust the target' }
      : {
          zh: '若意在保持，写明；若意在改善，提高目标',
          en: 'Say so if keeping it is meant; raise it if improvement is',
        },
}

export const impossibleTarget: Rule<{ name: Text; target: string }> = {
  id: 'KQ974',
  name: 'impossible-target',
  severity: 'warning',
  title: { zh: '目标超过 100%', en: 'A target above 100 %' },
  why: {
    zh: '比重、覆盖率最多 100%，超过的目标无法达到；毛入学率、普及率和增速不受此限。',
    en: 'A share or a coverage is 100 % at most, and a target above that cannot be met; gross enrolment, penetration and growth rates are not so bound.',
  },
  message: ({ name, target }) => ({
    zh: `“${name.zh}”的目标“${target}”超过 100%，无法达到`,
    en: `The target "${target}" of "${name.en}" is above 100 % and cannot be met`,
  }),
  remedy: () => ({
    zh: '核对原文；若确可超过 100%，在名称里写明（如毛入学率、普及率）',
    en: 'Check it against the plan; if it can exceed 100 %, the name should say so (gross rate, penetration)',
  }),
}

export const relativeUnresolved: Rule<{ name: Text; target: string; other: string }> = {
  id: 'KQ975',
  name: 'relative-unresolved',
  severity: 'note',
  title: { zh: '对照的指标不在规划里', en: 'What a target compares with is not in the plan' },
  why: {
    zh: '目标是与另一指标比增速，规划里没有（或不止一个）这样的指标，无法评价。',
    en: 'The target compares its growth with that of another indicator, of which the plan has none, or more than one: it cannot be judged.',
  },
  message: ({ name, target, other }) => ({
    zh: `“${name.zh}”的目标“${target}”无法评价：规划里没有唯一的“${other}”`,
    en: `The target "${target}" of "${name.en}" cannot be judged: no one indicator of the plan is "${other}"`,
  }),
  remedy: ({ other }) => ({
    zh: `在规划里加上“${other}”，或在对应指标的 aliases（别名）列写上这个名称`,
    en: `Add "${other}" to the plan, or put that name into the column aliases of the indicator meant`,
  }),
}

/** Every rule of this table, in id order. */
export const previousRules: readonly Rule[] = [
  belowPrevious,
  definitionChanged,
  ambitionChanged,
  impossibleTarget,
  relativeUnresolved,
]
