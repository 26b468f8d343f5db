import * as z from 'zod/mini'
import type { Aggregate } from '../domain/plan.ts'
import { scaleNames } from '../domain/scale.ts'
import type { Text } from '../domain/wording.ts'
import { foldName, withoutInvisible } from '../text/fold.ts'
import { scalesMeantFor, scaleWords } from '../words/scale.ts'
import type { PlanColumn } from './header.ts'

/** A word of a closed list, in English or Chinese, whatever its width and case. */
function word<const Word extends string>(words: readonly Word[], chinese: Readonly<Record<string, Word>>) {
  const known: ReadonlyMap<string, string> = new Map(Object.entries(chinese))
  const english = z.pipe(
    z.string(),
    z.transform((cell: string) => known.get(foldName(cell)) ?? foldName(cell)),
  )
  return z.pipe(english, z.enum(words))
}

const scaleInChinese = Object.fromEntries(scaleNames.map((name) => [scaleWords[name].word, name]))

const trimmed = z.pipe(
  z.string(),
  z.transform((cell: string) => withoutInvisible(cell).trim()),
)
const filled = z.pipe(trimmed, z.string().check(z.minLength(1)))
const slug = z.pipe(trimmed, z.string().check(z.regex(/^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/)))
/** A year, and what changed in it; or nothing. */
const redefinition = /^(?:((?:19|20)\d{2})(?!\d)\s*年?起?[\s:：,，;；—-]*(?:(?![\s:：,，;；—\d-])(.*))?)?$/s
/** What says that the figure of the whole is the sum of its regions', or their mean by another indicator. */
const sum = /^(?:sum|total|合计|求和|加总|汇总|相加|总和)$/i
const mean = /^(?:(?:weighted )?mean (?:weighted )?by (.+)|按(.+?)加权(?:平均)?|(.+?)加权平均)$/i
const noAggregate = /^(?:none|无|不汇总|[-—–/])?$/i
const aggregation = z.pipe(
  trimmed,
  z.pipe(
    z.string().check(z.refine((cell) => [sum, mean, noAggregate].some((form) => form.test(cell)))),
    z.transform((cell: string): Aggregate | null => {
      if (sum.test(cell)) return { by: 'sum' }
      const weight = mean
        .exec(cell)
        ?.slice(1)
        .find((part) => part !== undefined)
      return weight === undefined ? null : { by: 'mean', weight: weight.trim() }
    }),
  ),
)
const list = z.pipe(
  z.string(),
  z.transform((cell: string) =>
    withoutInvisible(cell)
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
)

/** The words of one row that need no arithmetic to be understood. */
export const rowShape = z.object({
  no: filled,
  code: slug,
  name: filled,
  name_en: trimmed,
  aliases: list,
  unit: trimmed,
  attribute: word(['anticipatory', 'binding', 'guiding'], {
    预期性: 'anticipatory',
    约束性: 'binding',
    指导性: 'guiding',
  }),
  category: trimmed,
  better: word(['higher', 'lower', 'range'], {
    越高越好: 'higher',
    越低越好: 'lower',
    正向: 'higher',
    逆向: 'lower',
    区间内: 'range',
    区间: 'range',
    适度: 'range',
  }),
  scale: word(scaleNames, scaleInChinese),
  group: word(['main', 'text'], { 主要指标: 'main', 正文: 'text', '': 'main' }),
  aim: word(['', 'every-year'], {
    每年: 'every-year',
    逐年: 'every-year',
    'every year': 'every-year',
    everyyear: 'every-year',
  }),
  sign: word(['', 'minus-is-decline'], {
    负号表示下降: 'minus-is-decline',
    负数表示下降: 'minus-is-decline',
    负数为下降: 'minus-is-decline',
    minusisdecline: 'minus-is-decline',
  }),
  redefined_from: z.pipe(
    trimmed,
    z.pipe(
      z.string().check(z.regex(redefinition)),
      z.transform((cell: string) => {
        const [, year = '', why = ''] = redefinition.exec(cell) ?? []
        return year === '' ? null : { year: Number(year), why }
      }),
    ),
  ),
  source: trimmed,
  owner: z.pipe(
    trimmed,
    z.transform((cell: string) =>
      cell
        .split(/[;；、]/)
        .map((name) => name.trim())
        .filter((name) => name !== '' && !/^[-—–/]$/.test(name)),
    ),
  ),
  region: z.pipe(
    trimmed,
    z.transform((cell: string) => (/^[-—–/]?$/.test(cell) ? null : cell)),
  ),
  aggregate: aggregation,
  repeats: z.pipe(
    z.string(),
    z.transform((cell: string) => cell.trim() || null),
  ),
})
export type RowWords = z.infer<typeof rowShape>

/** Whether two cells of a column mean the same however they are written: 增长 and growth, 求和 and sum. */
export function meansSame(column: keyof typeof rowShape.shape, a: string, b: string): boolean {
  if (foldName(a) === foldName(b)) return true
  const [one, other] = [a, b].map((cell) => rowShape.shape[column].safeParse(cell))
  return (
    one?.success === true &&
    other?.success === true &&
    JSON.stringify(one.data) === JSON.stringify(other.data)
  )
}

/** What the cells of a column accept, for whoever must correct one. */
export const accepted: Readonly<Partial<Record<PlanColumn, Text>>> = {
  no: {
    zh: '规划表中的序号，例如 1；正文目标写 T1',
    en: "the number in the plan's table, for example 1, or T1 for a target in the text",
  },
  code: {
    zh: '小写英文字母开头的代码，只用小写字母、数字和连字符，例如 gdp-per-capita',
    en: 'a slug that starts with a letter and has only lower-case letters, digits and hyphens, for example gdp-per-capita',
  },
  name: { zh: '规划中的指标名称', en: "the indicator's name as the plan prints it" },
  attribute: {
    zh: 'anticipatory（预期性）、binding（约束性）、guiding（指导性）',
    en: 'anticipatory (预期性), binding (约束性), guiding (指导性)',
  },
  better: {
    zh: 'higher（越高越好）、lower（越低越好）、range（区间内，两端都算）',
    en: 'higher, lower: which way is improvement; range: both ends count',
  },
  scale: { zh: scalesMeantFor(scaleNames, 'zh'), en: scalesMeantFor(scaleNames, 'en') },
  sign: {
    zh: 'minus-is-decline（负号表示下降），或留空',
    en: 'minus-is-decline (reductions are printed with a minus), or nothing',
  },
  redefined_from: {
    zh: '口径改变的第一年，可接着写改了什么，例如 2023：按第五次经济普查口径；没有则留空',
    en: 'the first year of the other definition, with what changed behind it if you like, for example 2023: by the fifth economic census; nothing where there is none',
  },
  aggregate: {
    zh: 'sum（各地区相加）、mean by <代码>（按该指标加权平均），或留空',
    en: 'sum (the regions added up), mean by <code> (weighted by that indicator), or nothing',
  },
  aim: { zh: 'every-year（每年都要达到），或留空', en: 'every-year (it must hold in each year), or nothing' },
  group: {
    zh: 'main（主要指标表）、text（仅见于正文），留空即 main',
    en: 'main (the indicator table), text (stated in the body only); empty means main',
  },
}
