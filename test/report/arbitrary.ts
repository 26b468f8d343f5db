import fc from 'fast-check'
import type { Assessment } from '../../src/domain/assessment.ts'
import { reasons, verdicts } from '../../src/domain/verdict.ts'
import { assessment } from './sample.ts'

const number = fc.option(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 1e-300, 100, -99.5),
    fc.double(),
  ),
  { nil: null },
)
const name = fc
  .array(fc.constantFrom(...'规划上战略性新兴产业增加值占比重（常住）“”GDP2.5 ,"'), {
    minLength: 1,
    maxLength: 45,
  })
  .map((chars) => chars.join(''))
const text = fc.oneof(
  name,
  fc.string({ maxLength: 12 }).filter((text) => !text.includes('-0')),
  fc.constantFrom('=1+1', '-5', '2200★', '20 左右', '\t+1'),
)

/** An assessment nobody would believe: any numbers beside any words, in one year of a plan of five. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    no: fc.oneof(
      fc.nat({ max: 140 }).map(String),
      fc.nat({ max: 99 }).map((n) => `T${n}`),
    ),
    name,
    nameEn: fc.oneof(name, fc.constant('')),
    unit: fc.constantFrom('', '%', '‰', '亿元', '微克/立方米', '万元/人', '2020年=100', '年'),
    attribute: fc.constantFrom('anticipatory', 'binding'),
    baseline: number,
    target: fc.record({
      text,
      kind: fc.constantFrom('level', 'about', 'upper-bound', 'total', 'interval', 'multiple', 'qualitative'),
      value: number,
      inclusive: fc.boolean(),
    }),
    better: fc.constantFrom('higher', 'lower'),
    scale: fc.constantFrom('growth', 'change', 'sum', 'cut'),
    aim: fc.constantFrom('reach', 'keep', null),
    actual: number,
    latest: number,
    expected: number,
    progress: number,
    pace: number,
    rate: fc.record({ planned: number, achieved: number, required: number, flow: number }),
    projected: number,
    sensitive: fc.boolean(),
    provisional: fc.boolean(),
    place: fc.constant(null),
    realGrowth: number,
    tiers: fc.array(
      fc.record({
        label: fc.constantFrom('确保', '力争', '冲刺'),
        value: fc.integer({ min: 1, max: 3000 }),
        met: fc.constantFrom(true, false, null),
        required: number,
      }),
      { maxLength: 2 },
    ),
    verdict: fc.constantFrom(...verdicts),
    onTrack: fc.constantFrom(true, false, null),
    reason: fc.constantFrom(...reasons, null),
  } satisfies { [K in keyof Assessment]?: fc.Arbitrary<Assessment[K]> })
  .map((given) => assessment(given))

export const assessments = fc
  .array(anyAssessment, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, index) => ({ ...one, code: `x${index}` })))
