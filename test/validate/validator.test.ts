import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { withoutErrors } from '../../src/findings/block.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { validate, validator } from '../../src/validate/validator.ts'
import { shippedPlan } from '../support/shipped-plan.ts'

const plan = shippedPlan()

function read(file: string, text: string): Promise<Submission> {
  return readSubmission(sourceOf(file, Buffer.from(text)), plan, { noDigest: true })
}

async function ids(...files: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const submissions = await Promise.all(files.map(([file, text]) => read(file, text)))
  // Each is an excerpt of a few rows: what else the plan has is asked for below.
  const findings = validate(plan, submissions).filter(({ id }) => id !== 'KQ410')
  return findings.map(({ id, place }) => `${id} ${place.file}`)
}

describe('submissions of one run', () => {
  const in2022 = '指标,2022年\n地区生产总值（GDP）,1756.3\n'

  it.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      'earlier years are the history of later ones, in whatever order they are named',
      [
        ['b.csv', '指标,2022年,2023年\n地区生产总值（GDP）,1760.3,1880.6\n'],
        ['a.csv', in2022],
      ],
      ['KQ515 b.csv'],
    ],
    [
      'two of one year that share no indicator are parts of one, also as history',
      [
        ['gdp.csv', in2022],
        ['people.csv', '指标,2022年\n人均GDP（常住）,17.0\n'],
        ['c.csv', '指标,2023年\n地区生产总值（GDP）,1880.6\n人均GDP（常住）,20.3\n'],
      ],
      ['KQ601 c.csv'],
    ],
    [
      'two of one year that share an indicator have nothing to do with each other',
      [
        ['a.csv', in2022],
        ['b.csv', '指标,2022年\n地区生产总值（GDP）,1600.3\n'],
        ['c.csv', '指标,2022年,2023年\n地区生产总值（GDP）,1700.3,1880.6\n'],
      ],
      [],
    ],
    [
      'regions are kept apart',
      [
        ['a.csv', '地区,指标,2022年\n甲,地区生产总值（GDP）,1756.3\n乙,地区生产总值（GDP）,1600.3\n'],
        [
          'b.csv',
          '地区,指标,2022年,2023年\n甲,地区生产总值（GDP）,1756.3,1880.6\n乙,地区生产总值（GDP）,1700.1,1800.2\n',
        ],
      ],
      ['KQ515 b.csv'],
    ],
    [
      'a doubtful value is not what the next year is compared with',
      [['a.csv', '指标,2021年,2022年,2023年\n地区生产总值（GDP）,1640.5,17563,1880.6\n']],
      ['KQ504 a.csv'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await ids(...files)).toEqual(expected)
  })

  it('say the same one by one as all at once', async () => {
    const texts = [
      in2022,
      '指标,2022年,2023年\n地区生产总值（GDP）,1760.3,2880.6\n',
      in2022,
      '指标,2023年\n人均GDP（常住）,179\n',
    ]
    const submissions = await Promise.all(texts.map((text, index) => read(`${index}.csv`, text)))
    const { add, finish } = validator(plan)
    const streamed = [...submissions.flatMap(add), ...finish()]
    expect(streamed).toEqual(validate(plan, submissions))
    expect(streamed.length).toBeGreaterThan(1)
  })
})

describe('what an error speaks of', () => {
  it('is not judged; what a warning speaks of is', async () => {
    const submission = await read(
      '2023.csv',
      '指标,2023年\n地区生产总值（GDP）,18806000\n一般公共预算收入,400\n',
    )
    const [after] = withoutErrors([submission], validate(plan, [submission]))
    expect(after?.observations.map(({ reading }) => reading.kind)).toEqual(['unusable', 'number'])
  })
})
