import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { root, run } from '../support/run.ts'
import { tries } from '../support/seed.ts'

const seeds = [
  'fixtures/worst/worst.csv',
  'fixtures/keqiao/2023.csv',
  'fixtures/dress/numbers.xlsx',
  'fixtures/dress/utf16le.csv',
].map((file) => readFileSync(join(root, file)))

/** Whatever the bytes: an exit code of a run, a report that parses, no word of a crash. */
async function survives(bytes: Uint8Array): Promise<void> {
  const { exit, stdout, stderr } = await run(['check', '-', '-f', 'json', '--year', '2023', '--lang', 'en'], {
    stdin: bytes,
  })
  expect([0, 1]).toContain(exit)
  const report = JSON.parse(stdout) as { summary: { findings: { error: number } } }
  expect(report.summary.findings.error > 0).toBe(exit === 1)
  expect(`${stdout}${stderr}`).not.toMatch(/Internal error|NaN|Infinity|undefined|\n\s+at /)
}

describe('any bytes given as a file end in a report or findings', () => {
  it('random bytes up to 64 KiB', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 65_536, size: 'max' }), survives), tries(30))
  })

  it('random text of the signs that tables are made of', async () => {
    const unit = fc.constantFrom(
      ...',;\t"\n\r0123456789.-%[]（）：年指标数值GDP亿元，万注序号=＝【',
      '城镇化率',
      '2023年',
      '数值',
      '指标',
    )
    const text = fc.array(unit, { maxLength: 3000 }).map((parts) => Buffer.from(parts.join('')))
    await fc.assert(fc.asyncProperty(text, survives), tries(60))
  })

  it('real files with bytes changed, cut out and doubled', async () => {
    const change = fc.record({
      seed: fc.nat(seeds.length - 1),
      edits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255), fc.nat(30)), {
        minLength: 1,
        maxLength: 12,
      }),
    })
    const bytes = change.map(({ seed, edits }) =>
      edits.reduce<Uint8Array>((current, [share, byte, length]) => {
        const at = Math.floor(share * current.length)
        const middle =
          byte % 3 === 0 ? [byte] : byte % 3 === 1 ? [] : [...current.subarray(at, at + length), byte]
        return Buffer.concat([
          current.subarray(0, at),
          Uint8Array.from(middle),
          current.subarray(at + (byte % 2) * length),
        ])
      }, seeds[seed] ?? new Uint8Array()),
    )
    await fc.assert(fc.asyncProperty(bytes, survives), tries(60))
  })
})
