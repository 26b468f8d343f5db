import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/domain/plan.ts'
import { sourceOf } from '../../../src/domain/source.ts'
import { explanationsIn } from '../../../src/judge/explanations.ts'
import { indicatorNamed } from '../../../src/judge/find-indicator.ts'
import { readAssigned } from '../../../src/plan/assigned.ts'
import { loadPlan } from '../../../src/plan/load.ts'
import { readSubmission } from '../../../src/submission/read.ts'
import { matcherOf } from '../../../src/text/names/matcher.ts'
import { root } from '../../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const { find, match, byName } = matcherOf(plan)

/** Every text that names an indicator, the indicator, and by what. */
const texts = plan.indicators.flatMap((indicator) => [
  { text: indicator.code, indicator, by: 'code' as const },
  { text: indicator.name, indicator, by: 'name' as const },
  ...(indicator.nameEn === '' ? [] : [{ text: indicator.nameEn, indicator, by: 'name' as const }]),
  ...indicator.aliases.map((text) => ({ text, indicator, by: 'alias' as const })),
  { text: indicator.no, indicator, by: 'number' as const },
])

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))

/** How the same text comes: folded away, each of them. */
const dresses: readonly (readonly [string, (text: string) => string])[] = [
  ['as it stands', (text) => text],
  ['in full width', wide],
  ['with blanks around', (text) => `　${text} `],
  ['with a joiner inside', (text) => `${text.slice(0, 1)}\u200b${text.slice(1)}`],
  ['in capitals', (text) => text.toUpperCase()],
  ['in quotation marks', (text) => `“${text}”`],
  ['with brackets of another kind', (text) => text.replaceAll('（', '[').replaceAll('）', ']')],
  ['with blanks before brackets', (text) => text.replaceAll('（', ' （')],
]

describe('one text', () => {
  it('names the same indicator in every dress and every file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...dresses),
        ({ text, indicator, by }, [, dress]) => {
          const said = dress(text)
          // GDP is a name and, without its capitals, the code.
          const found = find(said)
          expect([found?.indicator.code, found?.by === by || found?.by === 'code']).toEqual([
            indicator.code,
            true,
          ])
          expect(indicatorNamed(plan, said)).toBe(indicator)
          if (by !== 'number') {
            expect(byName(said)?.indicator).toBe(indicator)
            expect(match({ no: '', code: '', name: said })).toMatchObject({ kind: 'matched', indicator })
          }
          if (by === 'code') expect(match({ no: '', code: said, name: '' })).toMatchObject({ indicator })
          if (by === 'number') expect(match({ no: said, code: '', name: '' })).toMatchObject({ indicator })
        },
      ),
      { numRuns: 2000 },
    )
  })

  /** The indicator that each of the files takes a text to be of; null where it refuses it. */
  const everywhere = async (text: string): Promise<Readonly<Record<string, string | null>>> => {
    const quoted = `"${text.replaceAll('"', '""')}"`
    const submission = await readSubmission(
      sourceOf('2023.csv', Buffer.from(`指标,2023年\n${quoted},1`)),
      plan,
    )
    const assigned = readAssigned(plan, `指标,目标\n${quoted},[1]`, 'assigned.csv').findings
    const explained = explanationsIn(
      sourceOf('e.csv', Buffer.from(`规则,指标,原因\nKQ505,${quoted},属实`)),
      plan,
    )
    const codeOf = (indicator: Indicator | null | undefined) => indicator?.code ?? null
    return {
      submission: codeOf(plan.indicators.find(({ code }) => code === submission.observations[0]?.indicator)),
      // A target that the plan states is refused by the name of its indicator: it was understood.
      assigned: assigned.some(({ id }) => id === 'KQ962')
        ? null
        : (assigned[0]?.indicator ?? 'energy-intensity-cut'),
      explained: explained.entries[0]?.indicator ?? null,
      asked: codeOf(indicatorNamed(plan, text)),
    }
  }

  it.each([
    ['单位ＧＤＰ能耗降低率', 'energy-intensity-cut'],
    ['万元GDP能耗下降', 'energy-intensity-cut'],
    ['全区生产总值', 'gdp'],
    ['全社会R&D经费占GDP的比重', 'rd-intensity'],
    ['12', 'exports'],
    ['EXPORTS', 'exports'],
    ['Goods exports', 'exports'],
    ['森林覆盖率（%）', 'forest-cover'],
    ['外贸进口额', null],
    ['一般公共预算支出', null],
  ])('%s is %s in a submission, in targets, in explanations and when asked for', async (text, code) => {
    const { submission, ...others } = await everywhere(text)
    expect(others).toEqual({ assigned: code, explained: code, asked: code })
    // In a row a number is no name.
    expect(submission).toBe(text === '12' ? null : code)
  })

  it.each([
    ['gdp', 'code'],
    ['地区生产总值（GDP）', 'name'],
    ['Gross domestic product', 'name'],
    ['生产总值', 'alias'],
    ['1', 'number'],
    ['１．', 'number'],
    ['T1', 'number'],
    ['', null],
    ['—', null],
    ['37', null],
  ])('%j is found by its %s', (text, by) => {
    expect(find(text)?.by ?? null).toBe(by)
  })
})
