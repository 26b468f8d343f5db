import { perPlan } from '../domain/per-plan.ts'
import type { Plan } from '../domain/plan.ts'
import { unitInEnglish } from '../domain/unit-in-english.ts'
import { foldName } from '../text/fold.ts'
import { lazily } from '../text/lazily.ts'
import { simplified } from '../text/simplified.ts'
import { headerWords } from './header-words.ts'

const ascii = /^[\0-\x7f]*$/
const betweenCells = /[,\t;，\n\r"]+/

/** Traditional characters, as Big5 holds them, count as the simplified ones they stand for. */
const known = (text: string) => simplified(foldName(text))

/**
 * How many of the known headers and of the plan's names a text holds: tells which reading of its bytes is meant. Cells
 * that are nothing but such a word are counted, which any table has; only where none is, words inside of cells are, but for those
 * of one character, which any text may hold.
 */
export const familiarity = perPlan((plan: Plan): ((text: string) => number) => {
  const words = lazily(() => wordsOf(plan))
  return (text) => {
    const cells = text.split(betweenCells).filter((cell) => words().has(known(cell)))
    if (cells.length > 0) return cells.length
    const folded = known(text)
    return [...words()].filter((word) => word.length > 1 && folded.includes(word)).length
  }
})

/** The words that tell: ASCII reads the same in either encoding. */
function wordsOf({ indicators }: Plan): ReadonlySet<string> {
  const names = indicators.flatMap(({ name, aliases, unit }) => [name, ...aliases, unit, unitInEnglish(unit)])
  return new Set([...headerWords(), ...names].map(known).filter((word) => !ascii.test(word)))
}
