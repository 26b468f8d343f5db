import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { peekRows } from '../../src/submission/peek-rows.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { growth, inProportion } from '../support/growth.ts'
import { smallPlan } from '../support/small-plan.ts'

const read = (text: string) => readSubmission(sourceOf('2023.csv', Buffer.from(text)), smallPlan)
const table = '指标,2023年\nGDP,2030.29\n'

describe('a header is found however far down it stands', () => {
  it.each([
    ['60 blank lines', '\n'.repeat(60), 61],
    ['blank lines of separators', ',,\n'.repeat(200), 201],
    ['a page of prose', '柯桥区统计局编。\n'.repeat(300), 301],
    ['prose and blank lines in turn', '说明\n\n\n'.repeat(100), 301],
    ['rows of other columns', '编制,柯桥区统计局\n'.repeat(100), 101],
  ])('%s', async (_title, above, line) => {
    const { input, observations, findings } = await read(above + table)
    expect(input.headerRow).toBe(line)
    expect(observations.map(({ place }) => place.line)).toEqual([line + 1])
    expect(findings).toEqual([])
  })

  it('and data are read however far below it they stand, numbers that count rows told from the plan’s', async () => {
    const rows = '序号,指标,2023年\n1,城镇化率,83.7\n2,GDP,2030.29\n'
    const far = rows.replace('\n', `\n${'\n'.repeat(100)}`)
    const short = async (text: string) => {
      const { observations, findings } = await read(text)
      return [observations.map(({ indicator, text }) => [indicator, text]), findings]
    }
    expect(await short(far)).toEqual(await short(rows))
  })

  it('blank lines without number cost no more than reading them', async () => {
    const among = (lines: number) => read(`${'\n'.repeat(lines)}${table}${'\n'.repeat(lines)}`)
    expect(await growth(among, 50_000)).toBeLessThan(inProportion)
    const { input, observations } = await among(50_000)
    expect(observations).toHaveLength(1)
    expect(input.skipped).toEqual([
      { line: 1, lastLine: 50_000, reason: 'blank', text: '' },
      { line: 50_003, lastLine: 100_002, reason: 'blank', text: '' },
    ])
  })
})

describe('peekRows', () => {
  it('gives every row once and in order, whatever is looked at before, blank ones joined', () => {
    const texts = fc.array(fc.constantFrom('', '', 'a', 'b'), { maxLength: 40 })
    const looks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 })
    const property = fc.property(texts, looks, (texts, looks) => {
      const rows = peekRows(
        texts.map((text, index) => ({ line: index + 1, row: index + 1, cells: [text] })).values(),
      )
      const given: (readonly [number, number, string])[] = []
      for (let step = 0; ; step += 1) {
        const look = looks[step % looks.length] ?? 1
        const peeked = rows.peek(look)
        expect(rows.at(look - 1)).toBe(peeked[look - 1])
        const row = rows.next()
        expect(row).toBe(peeked[0])
        if (row === undefined) break
        given.push([row.line, row.lastLine ?? row.line, row.cells.join()])
      }
      const lines = given.flatMap(([from, to, text]) => Array.from({ length: to - from + 1 }, () => text))
      expect(lines).toEqual(texts)
      expect(given.every(([, , text], at) => text !== '' || given[at + 1]?.[2] !== '')).toBe(true)
    })
    fc.assert(property)
  })
})
