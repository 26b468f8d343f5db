import { describe, expect, it } from 'vitest'
import { growth, inProportion } from '../support/growth.ts'
import { composedPatterns, modules, type Pattern, patternsIn } from './source-patterns.ts'

/*
 * No pattern takes time with the square of the text. Each regular expression of the program is run over long texts made of
 * the signs it names itself, alone and in pairs, and of what stands in files; five thousand signs take a pattern that is
 * linear a tenth of a millisecond, and one that is not ten or more.
 */

const written = [...modules].flatMap(([file, text]) => [...patternsIn(file, text)])
const patterns = [...written, ...(await composedPatterns())]
const length = 5000
/** Milliseconds below which a pattern is quick. */
const quick = 4

const usual = [
  '①',
  ' ',
  '(',
  '（',
  '[',
  '1',
  '.',
  ',',
  '★',
  '年',
  '-',
  '"',
  ';',
  '其中：',
  'a',
  '增',
  '0',
  '\n',
  '一',
  '%',
]
/** What stands around a run: nothing, or what ends it. */
const shapes: readonly ((run: string) => string)[] = [(run) => run, (run) => `甲${run}!`, (run) => `1${run}x`]

/** One sign for each class and letter that a pattern names. */
function signsOf({ source }: RegExp): readonly string[] {
  const named = source
    .replace(/\\[pP]\{[^}]*\}/g, '万')
    .replace(/\\u\{?([\dA-Fa-f]{4,6})\}?/g, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))
    .replace(/\\d/g, '1')
    .replace(/\\s/g, ' ')
    .replace(/\\n/g, '\n')
    .replace(/\\[wW]/g, 'a')
    .replace(/\\[bBDSrtvf]/g, '')
    .replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '')
  return [...new Set([...named.replace(/\\/g, '')])].filter((sign) => !/[*+?^$|{}]/.test(sign))
}

function textsFor(regex: RegExp): readonly ((length: number) => string)[] {
  const own = signsOf(regex).slice(0, 24)
  const pairs = own.slice(0, 10).flatMap((one) => own.slice(0, 10).map((other) => one + other))
  const units = [...new Set([...usual, ...own, ...pairs])]
  return units.flatMap((unit) =>
    shapes.map((shape) => (length: number) => shape(unit.repeat(Math.ceil(length / unit.length)))),
  )
}

/** A text in which a pattern takes longer than its share to find all it can. */
async function worstOf(regex: RegExp): Promise<string | null> {
  const everywhere = new RegExp(regex.source, [...new Set(`${regex.flags}g`)].join(''))
  for (const textOf of textsFor(regex)) {
    const times = await growth((length) => textOf(length).replace(everywhere, ''), length, quick)
    if (times > inProportion) return textOf(12)
  }
  return null
}

const byFile = new Map<string, Pattern[]>()
for (const pattern of patterns) byFile.set(pattern.file, [...(byFile.get(pattern.file) ?? []), pattern])

describe('patterns', () => {
  it('are found where they are written', () => {
    expect(patterns.length).toBeGreaterThan(300)
    const sources = patterns.map(({ regex }) => regex.source)
    expect(sources).toContain('[★☆]')
    expect(patterns.length - written.length).toBeGreaterThan(15)
  })

  it.each([...byFile])('of %s take time in proportion to the text', async (_, own) => {
    const slow: string[] = []
    for (const { file, line, regex } of own) {
      const worst = await worstOf(regex)
      if (worst !== null) slow.push(`${file}:${line} ${regex} on ${JSON.stringify(worst)}…`)
    }
    expect(slow).toEqual([])
  })

  it('are told from those that take the square', async () => {
    expect(await worstOf(/\s+$/)).not.toBeNull()
    expect(await worstOf(/\d+年/)).not.toBeNull()
    expect(await worstOf(/[年月]/)).toBeNull()
  })
})
