import { book } from './en/book.ts'
import { check } from './en/check.ts'
import { compare } from './en/compare.ts'
import { consistency } from './en/consistency.ts'
import { diff } from './en/diff.ts'
import { evaluation } from './en/evaluation.ts'
import { exit } from './en/exit.ts'
import { findings } from './en/findings.ts'
import { milestones } from './en/milestones.ts'
import { people } from './en/people.ts'
import { plan } from './en/plan.ts'
import { report } from './en/report.ts'
import { rule } from './en/rule.ts'
import { status } from './en/status.ts'
import { template } from './en/template.ts'
import { titles } from './en/titles.ts'
import { validation } from './en/validation.ts'
import type { Messages } from './messages.ts'

export const en: Messages = {
  lang: 'en',
  titles,
  list: (items) => items.join(', '),
  inRegion: (name, region) => `${name}, ${region}`,
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
