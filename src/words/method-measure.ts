import type { Assessment } from '../domain/assessment.ts'
import type { NumberKind } from '../domain/method/office-method.ts'
import { type Measure, numberIn, officeMethods, otherMethods } from '../domain/method.ts'
import type { Plan } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { besideCut, shareBesideCut } from './beside-cut.ts'
import { signedPercent } from './number.ts'

export type PlanSpan = Pick<Plan, 'baselineYear' | 'targetYear'>

/** Why a method differs from the schedule: what is the same for all indicators, and the numbers of this one. */
export interface CauseWords {
  readonly rule: Text
  readonly figures: Text
}

/** What stands of an indicator in the words of its cause, in both languages. */
export interface MeasureTerms {
  readonly span: PlanSpan
  readonly change: (value: number | null, lang: Lang) => string
  readonly value: (value: number | null) => string
  readonly assessment: Assessment
}

function growthText(growth: number | null): string {
  return growth === null ? '—' : signedPercent(growth)
}

/** The words of the number a method decides by. */
export function measureWords(measure: Measure, { span, change }: MeasureTerms): CauseWords {
  const all = otherMethods.map((method) => officeMethods[method].measured)
  const said = all.find(({ of }) => of === measure.of)
  const kinds = Object.entries<NumberKind>(said?.numbers ?? {})
  const asked = said?.asked ?? 1
  const figure = (value: number | null, kind: NumberKind, lang: Lang) => {
    switch (kind) {
      case 'growth':
        return growthText(value)
      case 'change':
      case 'value':
        return change(value, lang)
      case 'ratio':
        return besideCut(value, asked, 2)
      case 'share':
        return shareBesideCut(value, asked)
      case 'index':
        return besideCut(value, asked, 1)
    }
  }
  const filled = (text: string, lang: Lang) =>
    kinds.reduce(
      (so, [name, kind]) => so.replace(`{${name}}`, figure(numberIn(measure, name), kind, lang)),
      text.replace('{end}', String(span.targetYear)),
    )
  const both = (text: Text | undefined): Text => ({
    zh: filled(text?.zh ?? '', 'zh'),
    en: filled(text?.en ?? '', 'en'),
  })
  return { rule: both(said?.rule), figures: both(said?.figures) }
}
