import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import { cellName } from '../../src/domain/grid.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { validate } from '../../src/validate/validator.ts'
import { tries } from '../support/seed.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { faults, type Seeded } from './faults.ts'
import { columns, csvOf, numberOf, random, type Sheet, variant } from './variant.ts'

const plan = shippedPlan()
const places = 20
const { numRuns: variants } = tries(300)

async function findingsOf(bytes: Uint8Array, file = 'x.csv'): Promise<readonly Finding[]> {
  const submission = await readSubmission(sourceOf(file, bytes), plan, { noDigest: true })
  return [...submission.findings, ...validate(plan, [submission])]
}

/** What must be seen: errors and warnings, and the notes on rows and years that were not read. */
const serious = (findings: readonly Finding[]) =>
  findings.filter(({ severity, id }) => severity !== 'note' || id === 'KQ402' || id === 'KQ205')

/** A sound submission that nothing is said of; null where something is. Many faults are seeded in the same. */
const clean = new Map<number, Promise<Sheet | null>>()
function cleanSheet(seed: number): Promise<Sheet | null> {
  const known = clean.get(seed) ?? madeClean(variant(random(seed)))
  clean.set(seed, known)
  return known
}
async function madeClean(sheet: Sheet): Promise<Sheet | null> {
  return serious(await findingsOf(Buffer.from(csvOf(sheet)))).length > 0 ? null : sheet
}

/**
 * What the README says is ordinary, worked out again from the sheet and the plan: the last value and the planned yearly
 * change, give or take four spreads. Only a value outside it can be seen for its size alone.
 */
function isOrdinary(sheet: Sheet, row: number, value: number): boolean {
  const cells = sheet[row] ?? []
  const indicator = plan.indicators.find(({ no }) => no === cells[columns.no])
  if (indicator === undefined || indicator.baseline.kind !== 'value') return true
  const start = indicator.baseline.quantity.value
  const end = 'quantity' in indicator.target ? indicator.target.quantity.value : null
  const unit = cells[columns.unit] ?? ''
  const before = [columns.y2021, columns.y2022].map((column) => numberOf(cells[column]))
  const path = [start, ...before].filter((one) => one !== null)
  const last = path.at(-1) ?? start
  const logs = indicator.scale === 'growth' || indicator.scale === 'sum'
  const size = Math.max(Math.abs(start), Math.abs(end ?? 0))
  const ratio = indicator.scale === 'change' && unit !== '%'
  const f = (x: number) => (logs ? Math.log(x) : ratio ? Math.asinh(x / (0.4 * size)) : x)
  if (logs && value <= 0) return false
  const kept =
    end !== null &&
    (indicator.better === 'higher' ? start >= end : indicator.target.inclusive ? start <= end : start < end)
  const flow = 0.19052
  const planned =
    indicator.scale === 'cut' || end === null
      ? null
      : indicator.scale === 'sum'
        ? Math.log(1 + flow)
        : (f(end) - f(start)) / 5
  const changes = path.slice(1).map((one, index) => f(one) - f(path[index] ?? one))
  const all = [...changes, ...(planned === null ? [] : [kept ? 0 : planned])].toSorted((a, b) => a - b)
  const middle = all.length === 0 ? 0 : ((all[(all.length - 1) >> 1] ?? 0) + (all[all.length >> 1] ?? 0)) / 2
  const digits = (cells[columns.y2022]?.split('.')[1] ?? '').length
  const part = Math.min(0.95, Math.max(0.05, last / 100))
  const usual = {
    growth: 0.15,
    sum: 0.3,
    cut: 2,
    'mean-growth': 2,
    change: ratio ? 0.35 : 5 * Math.sqrt(part * (1 - part)),
  }[indicator.scale]
  const moves = changes.filter((change) => change !== 0)
  const squares = moves.reduce((sum, change) => sum + (change - middle) ** 2, 2 * usual ** 2)
  const digit = Math.abs(f(last + 10 ** -digits / 2) - f(last))
  const spread = Math.max(Math.abs(planned ?? 0), digit, Math.sqrt(squares / (2 + moves.length)))
  return Math.abs(f(value) - f(last) - middle) <= 4 * spread
}

describe(`${variants} clean submissions`, () => {
  it('carry no error, and at most 2 % of them a warning', async () => {
    let [errors, warned] = [0, 0]
    for (let seed = 0; seed < variants; seed += 1) {
      const findings = await findingsOf(Buffer.from(csvOf(variant(random(seed)))))
      if (findings.some(({ severity }) => severity === 'error')) errors += 1
      if (findings.some(({ severity }) => severity === 'warning')) warned += 1
    }
    process.stdout.write(`${variants} clean submissions: ${errors} with an error, ${warned} with a warning\n`)
    expect(errors).toBe(0)
    expect(warned).toBeLessThanOrEqual(0.02 * variants)
  })
})

describe('single faults', () => {
  const table: string[] = []

  it('are of at least 60 kinds', () => {
    expect(new Set(faults.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(faults.map((fault, index) => ({ ...fault, index })))(
    '$kind: found at the right cell, once, wherever it can be seen',
    async ({ kind, seed, index }) => {
      const next = random(1_000 + index)
      const misses: string[] = []
      let [injected, visible, found] = [0, 0, 0]
      for (let attempt = 0; injected < places && attempt < 40 * places; attempt += 1) {
        const clean = await cleanSheet(10_000 + attempt)
        if (clean === null) continue
        const seeded = seed(clean, next)
        if (seeded === null) continue
        injected += 1
        const { at, value } = seeded
        const hidden = value !== undefined && at !== null && isOrdinary(clean, at.row, value)
        const text = csvOf(seeded.sheet, seeded.raw)
        const findings = serious(await findingsOf(seeded.bytes?.(text) ?? Buffer.from(text), seeded.file))
        const right = findings.length === 1 && findings.every((finding) => isFound(finding, seeded))
        if (right) found += 1
        if (!hidden) visible += 1
        if (!hidden && !right) misses.push(said(seeded, findings))
        if (hidden && !right && findings.length > 0) misses.push(`hidden, yet ${said(seeded, findings)}`)
      }
      table.push(`${kind}\t${injected}\t${visible}\t${found}`)
      expect(misses).toEqual([])
      expect(injected).toBe(places)
      if (index === faults.length - 1)
        process.stdout.write(`fault\tinjected\tvisible\tfound\n${table.join('\n')}\n`)
    },
  )
})

function isFound({ id, place }: Finding, { at, ids }: Seeded): boolean {
  if (!ids.includes(id)) return false
  return at === null || place.cell === cellName(at.column + 1, at.row + 1)
}

function said({ at, ids, value, sheet }: Seeded, findings: readonly Finding[]): string {
  const where = at === null ? 'file' : `${cellName(at.column + 1, at.row + 1)} ${sheet[at.row]?.join(',')}`
  const got = findings.map(({ id, place, message }) => `${place.cell} ${id} ${message.en}`).join(' | ')
  return `${ids.join('/')} at ${where} (${value ?? ''}): ${got === '' ? 'nothing' : got}`
}
