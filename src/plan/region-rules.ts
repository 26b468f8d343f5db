import type { Rule } from '../domain/finding.ts'

/** KQ92x: rows of a plan for single regions, and how the figure of the whole comes from theirs. */

/** What the rows of one indicator have to agree in, whatever region they are of: values are read by it. */
export const sharedColumns = ['name', 'unit', 'scale', 'better', 'group', 'aggregate'] as const

export const planRegionDiffers: Rule<{
  readonly name: string
  readonly region: string
  readonly column: (typeof sharedColumns)[number]
  readonly read: string
  readonly other: string
  readonly line: number
}> = {
  id: 'KQ921',
  name: 'plan-region-differs',
  severity: 'error',
  title: { zh: '同一指标各地区的行不一致', en: 'Rows of one indicator for several regions differ' },
  why: {
    zh: '各地区的基期和目标可以不同；名称、单位、尺度、方向、组和汇总方式决定怎样读数、怎样评价，同一指标只能有一个。',
    en: 'Regions may have baselines and targets of their own; name, unit, scale, direction, group and aggregate say how values are read and judged, and are one for the indicator.',
  },
  message: ({ name, region, column, read, other, line }) => ({
    zh: `“${name}”${region === '' ? '' : `（${region}）`}的 ${column} 是“${read}”，第 ${line} 行是“${other}”`,
    en: `The ${column} of "${name}"${region === '' ? '' : ` (${region})`} is "${read}", and "${other}" on line ${line}`,
  }),
  remedy: ({ column, other }) => ({
    zh: `把两处的 ${column} 改成一样，例如都写“${other}”；确是不同指标的，另给代码和名称`,
    en: `Make the ${column} of both the same, for example "${other}"; where they are different indicators, give each a code and a name of its own`,
  }),
}

export const planWeight: Rule<{ readonly name: string; readonly read: string }> = {
  id: 'KQ922',
  name: 'plan-weight',
  severity: 'error',
  title: { zh: '加权所用的指标无法识别', en: 'The indicator to weight by is not known' },
  why: {
    zh: '全市数按权数由各地区数平均而来；权数须是规划里的另一个指标，各地区都报送。',
    en: 'The figure of the whole is the mean of the regions by a weight, which is another indicator of the plan that each of them reports.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”按“${read}”加权，规划里没有这样的指标`,
    en: `"${name}" is weighted by "${read}", which is no other indicator of the plan`,
  }),
  remedy: () => ({
    zh: '写规划中另一指标的代码、名称或序号，例如 mean by population；相加的写 sum',
    en: 'Write the code, the name or the number of another indicator of the plan, for example mean by population; or sum, where they are added up',
  }),
}

export const planRegionRules: readonly Rule[] = [planRegionDiffers, planWeight]
