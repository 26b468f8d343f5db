import type { Assessment } from '../domain/assessment.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import { onlyWords, type RowWishes } from '../report/row-wishes.ts'
import { chosenRows } from '../report/rows.ts'
import { foldName } from '../text/fold.ts'

/** The rows that are asked for, and how they are chosen from all. */
export interface Rows extends RowWishes {
  readonly choose: (all: readonly Assessment[]) => readonly Assessment[]
}

/** The indicators that rows are chosen of, and the file that says what they are. */
interface RowsOf {
  readonly file: string
  readonly rows: readonly Pick<Assessment, 'category' | 'owners'>[]
}

/** What `--only` and `--sort` ask for, divisions as the plan spells them; cannot run where one is no word and no division. */
export function rowsIn(of: RowsOf, { only: typed, sort, owner: named = [] }: RowWishes): Rows {
  const owner = named.map((name) => ownerAmong(of, name))
  const categories = new Set(of.rows.map(({ category }) => category).filter((name) => name !== ''))
  const accepted = [...onlyWords, ...categories]
  const only = typed.map((word) => {
    const known = accepted.find((one) => foldName(one) === foldName(word))
    if (known !== undefined) return known
    throw new CannotRun([
      {
        zh: `选项 --only 不接受“${word}”；可用的是 ${accepted.join('、')}`,
        en: `The option --only does not take "${word}"; it takes ${accepted.join(', ')}`,
      },
    ])
  })
  return { only, sort, owner, choose: (all) => chosenRows(all, { only, sort, owner }) }
}

/** Every row of a plan. */
export function rowsOf(plan: Plan): RowsOf {
  return { file: plan.file, rows: statedRows(plan) }
}

/** Somebody who answers for indicators, as the plan writes it; anybody else cannot run. */
export function ownerNamed(plan: Plan, wanted: string): string {
  return ownerAmong(rowsOf(plan), wanted)
}

function ownerAmong(of: RowsOf, wanted: string): string {
  const names = [...new Set(of.rows.flatMap(({ owners = [] }) => owners))]
  const known = names.find((name) => foldName(name) === foldName(wanted))
  if (known !== undefined) return known
  throw new CannotRun([
    names.length === 0
      ? {
          zh: `规划“${of.file}”没有写责任单位，选项 --owner 没有用处；在规划里加一列“责任单位”`,
          en: `The plan "${of.file}" does not say who answers for what, so --owner says nothing; add a column owner to it`,
        }
      : {
          zh: `选项 --owner 不接受“${wanted}”；规划的责任单位有 ${names.join('、')}`,
          en: `The option --owner does not take "${wanted}"; those who answer are ${names.join(', ')}`,
        },
  ])
}
