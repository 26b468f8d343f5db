import { type Finding, type Rule, raise } from '../../domain/finding.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Submission } from '../../domain/submission.ts'
import { ofRegion, wholeFile } from '../table.ts'

export const noValue: Rule<{ from: number; to: number; region: string | null }> = {
  id: 'KQ406',
  name: 'no-value',
  severity: 'error',
  title: { zh: '没有一个数值', en: 'Not a single value' },
  why: {
    zh: '空表、没有填的报送表等于没有报送，不能当作“没有问题”放过去。',
    en: 'A blank form submits nothing, and must not pass for a submission that nothing is wrong with.',
  },
  message: ({ from, to, region }) =>
    ofRegion(region, {
      zh: `规划指标在 ${from}–${to} 年没有一个全年数值`,
      en: `Not one of the plan’s indicators has a value for a whole year from ${from} to ${to}`,
    }),
  remedy: () => ({ zh: '填入数值后再报送', en: 'Fill in the values and submit again' }),
}

/** The finding that `file` gives no value, for this region where it has several. */
export function withoutValue(plan: Plan, file: string, region: string | null): Finding {
  const facts = { from: plan.baselineYear + 1, to: plan.targetYear, region }
  return raise(noValue, wholeFile(file), facts, { region })
}

/** Findings of values that were seen and set aside: of a year outside the plan, or ahead of their time. */
const setAside = ['KQ205', 'KQ208']

/** A submission, and the finding that nothing stands in it where that is so: it is then among its own findings, too. */
export interface Marked {
  readonly marked: Submission
  readonly blank: readonly Finding[]
}

/** Mark a file in which no value stands, of whatever year or part of one, unless reading has an error to say of it. */
export function markedBlank(plan: Plan, submission: Submission): Marked {
  const { input, observations, findings } = submission
  const speaks =
    observations.some(({ reading }) => reading.kind !== 'missing') ||
    findings.some(({ id, severity }) => severity === 'error' || setAside.includes(id))
  if (speaks) return { marked: submission, blank: [] }
  const found = withoutValue(plan, input.file, null)
  return { marked: { ...submission, findings: [...findings, found] }, blank: [found] }
}

/** The same of a run none of whose files has a value of the plan's years to judge; nothing where that is said already. */
export function blankRun(
  plan: Plan,
  files: readonly Pick<Submission, 'input' | 'findings'>[],
): readonly Finding[] {
  const last = files
    .map(({ input }) => input.file)
    .toSorted()
    .at(-1)
  const isSaid = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  return last === undefined || isSaid ? [] : [withoutValue(plan, last, null)]
}
