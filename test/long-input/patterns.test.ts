import { describe, expect, it } from 'vitest'
import { composedPatterns, modules, type Pattern, patternsIn } from './source-patterns.ts'

/*
 * No pattern takes time with the square of the text. Each regular expression of the program is run over long texts made of
 * the signs it names itself, alone and in pairs, and of what stands in files; twenty thousand signs take a pattern that is
 * linear less than a millisecond, and one that is not some hundred.
 */

const written = [...modules].flatMap(([file, text]) => [...patternsIn(file, text)])
const patterns = [...written, ...(await composedPatterns())]
const length = 20_000
const limit = 80

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

function textsFor(regex: RegExp): readonly string[] {
  const own = signsOf(regex).slice(0, 24)
  const pairs = own.slice(0, 10).flatMap((one) => own.slice(0, 10).map((other) => one + other))
  const units = [...new Set([...usual, ...own, ...pairs])]
  return units.flatMap((unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    return shapes.map((shape) => shape(text))
  })
}

/** Milliseconds that a pattern takes to find all it can in a text: the best of three tries, for the machine has others to serve. */
function timeOf(regex: RegExp, text: string): number {
  const everywhere = new RegExp(
    regex.source,
    regex.flags.replace('y', '').includes('g') ? regex.flags : `${regex.flags}g`,
  )
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && best > limit; attempt += 1) {
    const start = performance.now()
    everywhere.lastIndex = 0
    let found = 0
    for (const _ of text.matchAll(everywhere)) found += 1
    best = Math.min(best, performance.now() - start)
    if (found < 0) throw new Error('never')
  }
  return best
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

  it.each([...byFile])(
    'of %s take time in proportion to the text',
    (_, own) => {
      const slow = own.flatMap(({ file, line, regex }) => {
        const worst = textsFor(regex).find((text) => timeOf(regex, text) > limit)
        return worst === undefined
          ? []
          : [`${file}:${line} ${regex} on ${JSON.stringify(worst.slice(0, 12))}…`]
      })
      expect(slow).toEqual([])
    },
    60_000,
  )
})
