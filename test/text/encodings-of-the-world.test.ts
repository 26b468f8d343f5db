import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { decode } from '../../src/text/decode.ts'
import { encode } from '../../src/text/encode.ts'
import { encodings } from '../../src/text/encoding.ts'
import { beforeSavedTwice } from '../../src/text/saved-twice.ts'
import { root } from '../support/run.ts'
import { tries } from '../support/seed.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** What is read of bytes: `utf-8 gdp 2030.29 KQ107`. */
async function read(bytes: Uint8Array, encoding?: string): Promise<string> {
  const options = encoding === undefined ? {} : { encoding }
  const { input, observations, findings } = await readSubmission(sourceOf('x.csv', bytes), plan, options)
  const values = observations.map(({ indicator, reading }) =>
    'quantity' in reading ? `${indicator} ${reading.quantity.value}` : `${indicator} ${reading.kind}`,
  )
  return [input.encoding, ...values, ...findings.map(({ id }) => id)].join(' ')
}

function written(text: string, encoding: (typeof encodings)[number]): Buffer {
  const bytes = encode(text, encoding)
  if (bytes === null) throw new Error(`${encoding} cannot hold ${text}`)
  return bytes
}

const simple = '指标,单位,2023年\n地区生产总值,亿元,2030.29\n'
const traditional = '指標,單位,2023年\n地區生產總值,億元,2030.29\n'
const english = 'indicator,unit,2023\nGDP,100m yuan,2030.29\n'
/** Bytes taken for Latin-1 and saved as UTF-8. */
const twiceFrom = (bytes: Buffer) => Buffer.from(bytes.toString('latin1'))
/** UTF-8 taken for Latin-1, or for what Windows makes of it, and saved again. */
const twice = (text: string, label: string) =>
  Buffer.from(
    label === 'latin1'
      ? Buffer.from(text).toString('latin1')
      : new TextDecoder(label).decode(Buffer.from(text)),
  )

describe('encodings of the world', () => {
  it.each([
    ['UTF-32 with its mark', written(`\ufeff${simple}`, 'utf-32le'), 'utf-32le gdp 2030.29'],
    ['UTF-32, high bytes first', written(`\ufeff${simple}`, 'utf-32be'), 'utf-32be gdp 2030.29'],
    ['UTF-32 cut in a character', written(`\ufeff${simple}`, 'utf-32le').subarray(0, -3), ' KQ101'],
    [
      'UTF-32 that holds half a pair',
      Buffer.concat([written(`\ufeff${simple}`, 'utf-32le'), Buffer.of(0, 0xd8, 0, 0)]),
      ' KQ101',
    ],
    ['Big5', written(traditional, 'big5'), 'big5 gdp 2030.29 KQ107'],
    ['Big5 without a known word: GB18030 holds', written('甲,乙\n', 'big5'), 'gb18030 KQ201'],
    [
      'é within a word is no hanzi',
      Buffer.concat([Buffer.from(`${english}R`), Buffer.of(0xe9), Buffer.from('gion note,x,1\n')]),
      'windows-1252 gdp 2030.29 KQ107 KQ402',
    ],
    [
      'é before a blank holds in neither',
      Buffer.concat([Buffer.from(`${english}Caf`), Buffer.of(0x8e), Buffer.from(' note,x,1\n')]),
      ' KQ101',
    ],
    ['UTF-8 saved twice as Latin-1', twice(simple, 'latin1'), ' KQ117'],
    ['UTF-8 saved twice as Windows-1252', twice(simple, 'windows-1252'), ' KQ117'],
    ['GBK saved twice', twiceFrom(written(simple, 'gb18030')), ' KQ117'],
    [
      'saved twice, with a mark in front',
      Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), twice(simple, 'latin1')]),
      ' KQ117',
    ],
    [
      'Western names are not saved twice',
      Buffer.from(`${english}Région,x,1\n`),
      'utf-8 gdp 2030.29 KQ107 KQ402',
    ],
  ])('%s', async (_title, bytes, wanted) => {
    expect(await read(bytes)).toBe(wanted)
  })

  it.each([
    [
      'mac-roman',
      Buffer.concat([Buffer.from(`${english}Caf`), Buffer.of(0x8e), Buffer.from(' note,x,1\n')]),
      'macintosh gdp 2030.29 KQ402',
    ],
    [
      'latin-1',
      Buffer.concat([Buffer.from(`${english}Caf`), Buffer.of(0xe9), Buffer.from(' note,x,1\n')]),
      'windows-1252 gdp 2030.29 KQ402',
    ],
    ['big5', written(traditional, 'big5'), 'big5 gdp 2030.29'],
    ['UTF-32', written(simple, 'utf-32le'), 'utf-32le gdp 2030.29'],
  ])('--encoding %s is taken at its word', async (encoding, bytes, wanted) => {
    expect(await read(bytes, encoding)).toBe(wanted)
  })

  it.each(encodings)('%s: what is written in it is read in it', (encoding) => {
    const alphabet = encoding === 'windows-1252' || encoding === 'macintosh' ? 'aé,1\n' : 'a1,\n國一中'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 1 }), (characters) => {
        const text = `x${characters.join('')}`
        const bytes = written(text, encoding)
        const decoded = decode(sourceOf('x.csv', bytes), { encoding })
        expect(decoded.ok ? [...decoded.text].join('') : decoded.findings).toBe(text)
      }),
      tries(200),
    )
  })

  it('gives back what was saved twice, and nothing of any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'指标,a1é产') }), (text) => {
        const again = twice(text, 'latin1').toString()
        expect(beforeSavedTwice(again).includes(text)).toBe(again !== text)
      }),
      tries(500),
    )
  })
})
