import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/plan/load.ts'
import { familiarity } from '../../src/submission/familiarity.ts'
import { root } from '../support/run.ts'

const familiar = familiarity(loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv'))

describe('how familiar a text is', () => {
  it.each([
    ['cells that are known words', '指标,2023年\nGDP,1\n', 1],
    ['known words inside of cells, where no cell is one', '各项指标一览\n', 1],
    ['a unit of one character as a cell', 'x,个\n', 1],
    ['no unit of one character inside of what is none: ∫₀¹ ϕ read as GB18030', '鈭個鹿 蠒\n', 0],
  ])('counts %s', (_title, text, least) => {
    if (least === 0) expect(familiar(text)).toBe(0)
    else expect(familiar(text)).toBeGreaterThanOrEqual(least)
  })
})
