import type { Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { headerWords } from './header-words.ts'
import { perPlan } from './per-plan.ts'

const ascii = /^[\0-\x7f]*$/
const betweenCells = /[,\t;，\n\r"]+/

/**
 * How many of the known headers and of the plan's names a text holds: tells which reading of its bytes is meant. Cells
 * that are nothing but such a word are counted, which any table has; only where none is, words inside of cells are.
 */
export const familiarity = perPlan((plan: Plan): ((text: string) => number) => {
  const names = plan.indicators.flatMap(({ name, aliases, unit }) => [name, ...aliases, unit])
  // ASCII reads the same in either encoding and tells nothing.
  const words = new Set([...headerWords, ...names].map(foldName).filter((word) => !ascii.test(word)))
  return (text) => {
    const cells = text.split(betweenCells).filter((cell) => words.has(foldName(cell)))
    if (cells.length > 0) return cells.length
    const folded = foldName(text)
    return [...words].filter((word) => folded.includes(word)).length
  }
})
