import type { Assessment } from '../domain/assessment.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import { onlyWords, type RowWishes } from '../report/row-wishes.ts'
import { chosenRows } from '../report/rows.ts'
import { foldName } from '../text/fold.ts'

/** The rows that are asked for, and how they are chosen from all. */
export interface Rows extends RowWishes {
  readonly choose: (all: readonly Assessment[]) => readonly Assessment[]
}

/** What `--only` and `--sort` ask for, divisions as the plan spells them; cannot run where one is no word and no division. */
export function rowsIn({ indicators }: Plan, { only: typed, sort }: RowWishes): Rows {
  const categories = new Set(indicators.map(({ category }) => category).filter((name) => name !== ''))
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
  return { only, sort, choose: (all) => chosenRows(all, { only, sort }) }
}
