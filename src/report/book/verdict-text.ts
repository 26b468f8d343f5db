import type { Assessment } from '../../domain/assessment.ts'
import type { Messages } from '../../words/messages.ts'
import { verdictSign, verdictWord } from '../../words/verdict.ts'

/** A verdict as a cell says it: its sign and its word. */
export function verdictText(
  a: Pick<Assessment, 'verdict' | 'elapsed' | 'aim'>,
  { lang }: Pick<Messages, 'lang'>,
): string {
  return `${verdictSign(a.verdict)} ${verdictWord(a, lang)}`
}
