import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { judge } from '../../src/judge/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** What is found of one value of 2023 (made up). */
async function foundOf(name: string, value: string) {
  const file = Buffer.from(`指标,2023年\n${name},${value}\n`)
  const { findings } = await judge(plan, [sourceOf('2023.csv', file)], { lang: 'zh' })
  return findings.filter(({ line }) => line === 2)
}

/** The texts that a remedy says to type: 改为 1880.6，或写 18806000万元. */
const typedIn = (remedy: string) =>
  [...remedy.matchAll(/(?:改为|或写|填当年数) (\[?[^，；]+\]?)/g)].map(([, text = '']) => text)

describe('what a remedy says to type', () => {
  it.each([
    ['万元 for 亿元: 18806000 / 10⁴', '地区生产总值', '18806000', 'KQ503', ['1880.6', '18806000万元']],
    [
      'yuan for 亿元: 188060000000 / 10⁸',
      '地区生产总值',
      '188060000000',
      'KQ503',
      ['1880.6', '188060000000元'],
    ],
    ['百万元 for 亿元: 188060 / 10²', '地区生产总值', '188060', 'KQ503', ['1880.6', '188060百万元']],
    ['a ratio for %: 0.825 · 100', '城镇化率', '0.825', 'KQ503', ['82.5']],
    ['the point slipped by one: 18806 / 10', '地区生产总值', '18806', 'KQ504', ['1880.6']],
    ['a footnote mark', '地区生产总值', '1880.6①', 'KQ303', ['1880.6']],
  ])('%s', async (_, name, value, id, texts) => {
    const [finding] = await foundOf(name, value)
    expect(finding?.id).toBe(id)
    expect(typedIn(finding?.remedy ?? '')).toEqual(texts)
    for (const text of texts) {
      const left = await foundOf(name, text)
      expect(left.filter(({ severity }) => severity !== 'note')).toEqual([])
    }
  })
})

describe('what is said of a value', () => {
  it.each(['fixtures/worst/cells.csv', 'fixtures/worst/worst.csv'])(
    'names its indicator: %s',
    async (file) => {
      const { findings } = await judge(plan, [sourceOf(file, readFileSync(join(root, file)))], { lang: 'zh' })
      const nameOf = new Map(plan.indicators.map(({ code, name }) => [code, name]))
      const about = findings.filter(({ indicator, value }) => indicator !== null && value !== null)
      expect(about.length).toBeGreaterThan(3)
      const unnamed = about.filter(
        ({ indicator, message }) => !message.includes(nameOf.get(indicator ?? '') ?? '?'),
      )
      expect(unnamed.map(({ id, message }) => `${id} ${message}`)).toEqual([])
    },
  )
})
