import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import { amendedText, byDecision } from '../words/amended.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { cellText } from '../words/plain-text.ts'
import type { NameOf } from './namer.ts'

/**
 * What of the plan was changed since it was made, and by which decision. What was changed alike for several regions is said
 * once, and without them where it is all that are shown.
 */
export function amendedNotes(
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly string[] {
  const changed = shown.flatMap((assessment) => {
    const { amended } = assessment
    if (amended === undefined) return []
    const decision = byDecision(amended, words.lang)
    const by = decision === null ? '' : words.lang === 'zh' ? `（${decision}）` : ` (${decision})`
    return [{ assessment, code: assessment.code, text: `${amendedText(amended, words.lang)}${by}` }]
  })
  const alike = [...grouped(changed, ({ code, text }) => JSON.stringify([code, text])).values()]
  return alike.flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const of = same.length === 1 ? named(first.assessment) : nameOfSeveral(same.map((one) => one.assessment))
    return [`${of} ${first.text}`]
  })

  function nameOfSeveral(same: readonly Assessment[]): string {
    const [first] = same
    if (first === undefined) return ''
    const name = nameOf(first, words.lang)
    if (shown.filter(({ code }) => code === first.code).length === same.length) return name
    return words.inRegion(name, words.list(same.map(({ region }) => cellText(region ?? ''))))
  }
}
