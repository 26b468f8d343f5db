import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOption } from '../../src/cli/columns.ts'
import type { Report } from '../../src/domain/report.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { csv as csvOf } from '../../src/render/rectangle.ts'
import { inTurn } from '../support/in-turn.ts'
import { run } from '../support/run.ts'
import { everyGiven } from '../support/submissions.ts'
import { csv } from '../support/written.ts'
import { assessments } from './arbitrary.ts'
import { reportOf } from './sample.ts'

type Row = Readonly<Record<string, string>>
const read = (text: string): Row[] => parse(text, { bom: true, columns: true })
/** Every number of the columns for people, asked for by id: what language heads them with does not matter. */
const ids =
  'baseline actual latest expected target_value planned achieved required room rate_unit progress pace projected better_by'.split(
    ' ',
  )
const asked = ids.map((id) => `shown_${id}`).join(',')
const underIds = (text: string): Row[] => {
  const [, ...rows]: string[][] = parse(text, { bom: true })
  return rows.map((row) => Object.fromEntries(ids.map((id, at) => [id, row[at] ?? '?'])))
}

const peopleCsv = (report: Report, columns: string, lang: Lang) =>
  csvOf(columnsOption(columns, 'schedule', lang)(report.assessments), { bom: false })

const units: ReadonlyMap<string, RegExp> = new Map([
  ['1/yr', /^%(?:（降幅）| cut)?$/],
  ['pp/yr', /^(?:个百分点|pp)$/],
  ['unit/yr', /^(?:个千分点|per mille points|.*\/(?:年|yr))$/],
])

/** How far a rounded number may be off: of a rate half a hundredth and two digits, of a value three digits, of a share of the way half. */
const roundings = {
  rate: (exact: number) => (Math.abs(exact) < 1e4 ? 0.00501 : 0.501),
  value: (exact: number) => Math.abs(exact) * 0.00501 + 1e-9,
  pace: (exact: number) => (Math.abs(exact) < 1e3 ? 0.00501 : 0.501),
  percent: () => 0.501,
}

/** A cell for people holds the machine's number `times` over, rounded; or a gap, where that is one. */
function expectRounded(
  shown: string | undefined,
  machine: string | undefined,
  rounding: keyof typeof roundings,
  of: string,
  times = 1,
): void {
  if (machine === '') {
    expect(shown, of).toBe('')
    return
  }
  const exact = Number(machine) * times
  // A hundred times the largest number is none.
  if (!Number.isFinite(exact)) return
  expect(shown, of).toMatch(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/)
  const off = Math.abs(Number(shown) - exact)
  const huge = Math.abs(exact) > 1e15 ? Math.abs(exact) * 0.006 : 0
  expect(off, `${of}: ${shown} for ${exact}`).toBeLessThanOrEqual(
    Math.max(roundings[rounding](exact) + Math.abs(exact) * 1e-11, huge),
  )
  if (rounding === 'rate' && Math.abs(exact) > 1e-6)
    expect(off, `${of}: ${shown} for ${exact}`).toBeLessThan(Math.abs(exact) * 0.06)
}

function expectAgreement(people: readonly Row[], machines: readonly Row[]): void {
  expect(people.length).toBe(machines.length)
  for (const [at, machine] of machines.entries()) {
    const row = people[at] ?? {}
    const of = (id: string) => `${id} of ${machine.name} ${machine.region}`
    const times = machine.rate_unit === '1/yr' ? 100 : 1
    const kept = machine.aim === 'keep' || machine.aim === 'every-year'
    const unlessKept = (text = '') => (kept ? '' : text)
    expect(row.rate_unit, of('rate_unit')).toMatch(units.get(machine.rate_unit ?? '') ?? /^never$/)
    expectRounded(row.planned, unlessKept(machine.rate_planned), 'rate', of('planned'), times)
    expectRounded(row.achieved, machine.rate_achieved, 'rate', of('achieved'), times)
    const { required: demand, room } = row
    const required = machine.rate_required ?? ''
    expect(demand !== '' && room !== '', of('demand and room')).toBe(false)
    if (required === '') expect([demand, room], of('required')).toEqual(['', ''])
    else if (room !== '') expectRounded(room, required.replace(/^-/, ''), 'rate', of('room'), times)
    else if (demand !== '') expectRounded(demand, required, 'rate', of('required'), times)
    else expect([machine.scale, machine.better], of('neither')).toEqual(['sum', 'higher'])
    expectRounded(row.expected, unlessKept(machine.expected), 'value', of('expected'))
    expectRounded(row.target_value, machine.target, 'value', of('target_value'))
    expectRounded(row.baseline, machine.baseline, 'value', of('baseline'))
    expectRounded(row.projected, machine.projected, 'value', of('projected'))
    if (machine.actual_bound !== '') expect([row.actual, row.actual]).toEqual([row.latest, row.actual])
    else {
      if (machine.actual !== '') expectRounded(row.actual, machine.actual, 'value', of('actual'))
      else expect(row.actual, of('actual')).toMatch(/^(?:|完成|未完成|done|not done)$/)
      expectRounded(row.latest, machine.latest, 'value', of('latest'))
    }
    expectRounded(row.progress, machine.progress, 'percent', of('progress'), 100)
    expectRounded(row.pace, machine.pace, 'pace', of('pace'))
    expectRounded(row.better_by, machine.difference, 'rate', of('better_by'))
  }
}

describe('the columns for people', () => {
  const ofLang = fc.constantFrom<Lang>('zh', 'en')

  it('hold the numbers of the machine rounded, rates in their unit, demand and room apart', () => {
    let [demands, rooms] = [0, 0]
    fc.assert(
      fc.property(assessments, ofLang, (all, lang) => {
        const report = reportOf(all)
        const people = underIds(peopleCsv(report, asked, lang))
        demands += people.filter(({ required }) => required !== '').length
        rooms += people.filter(({ room }) => room !== '').length
        expectAgreement(people, read(csv(report, { lang, bom: false })))
      }),
    )
    expect([demands > 50, rooms > 50]).toEqual([true, true])
  })

  it('are the same columns whatever the rows', () => {
    fc.assert(
      fc.property(assessments, ofLang, (all, lang) => {
        const [header] = peopleCsv(reportOf(all), 'people', lang).split('\n')
        expect(header).toBe(peopleCsv(reportOf([]), 'people', lang).trim())
      }),
    )
  })

  // Each in one language, and every third judged in rounds as well; all of it where more is asked for.
  const given = everyGiven().map((one, at) => ({
    ...one,
    langs: inTurn(['zh', 'en'], at, 2),
    ways: inTurn(['in rounds'], at, 3),
  }))

  it.each(given)('of $title are those of the machine, however much of it is kept', async (one) => {
    const { files, plan, explanations, options, langs, ways } = one
    for (const lang of langs) {
      const argv = ['check', ...files, ...options, '--lang', lang, '-q', '-f', 'csv']
      if (plan !== null) argv.push('--plan', plan)
      if (explanations !== null) argv.push('--explanations', explanations)
      const machine = await run(argv)
      const people = await run([...argv, '--columns', asked], { enough: Number.POSITIVE_INFINITY })
      expect(people.exit).toBe(machine.exit)
      if (machine.exit === 2) continue
      expectAgreement(underIds(people.stdout), read(machine.stdout))
      if (ways.length === 0) continue
      const usual = [...argv, '--columns', 'people']
      const whole = await run(usual, { enough: Number.POSITIVE_INFINITY })
      expect(await run(usual, { enough: 1 })).toEqual(whole)
    }
  })
})
