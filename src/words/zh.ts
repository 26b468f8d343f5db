import type { Messages } from './messages.ts'
import { book } from './zh/book.ts'
import { check } from './zh/check.ts'
import { compare } from './zh/compare.ts'
import { consistency } from './zh/consistency.ts'
import { diff } from './zh/diff.ts'
import { evaluation } from './zh/evaluation.ts'
import { exit } from './zh/exit.ts'
import { findings } from './zh/findings.ts'
import { milestones } from './zh/milestones.ts'
import { people } from './zh/people.ts'
import { plan } from './zh/plan.ts'
import { report } from './zh/report.ts'
import { rule } from './zh/rule.ts'
import { status } from './zh/status.ts'
import { template } from './zh/template.ts'
import { titles } from './zh/titles.ts'
import { validation } from './zh/validation.ts'

export const zh: Messages = {
  lang: 'zh',
  titles,
  list: (items) => items.join('、'),
  inRegion: (name, region) => `${region}${name}`,
  book,
  check,
  compare,
  consistency,
  diff,
  evaluation,
  exit,
  findings,
  milestones,
  people,
  plan,
  report,
  rule,
  status,
  template,
  validation,
}
