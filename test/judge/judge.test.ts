import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { methods } from '../../src/domain/method.ts'
import {
  CannotRun,
  type JudgeOptions,
  jsonText,
  judge,
  openPlan,
  openRelations,
  sourceOf,
} from '../../src/index.ts'
import { inTurn } from '../support/in-turn.ts'
import { root, run } from '../support/run.ts'
import { everyGiven, type Given } from '../support/submissions.ts'

const bytesOf = (file: string) => readFileSync(join(root, file))
/** A plan as the command opens it: with the relations beside it. */
async function planIn(file: string) {
  const beside = file.replace(/csv$/, 'relations.csv')
  const plan = await openPlan(bytesOf(file), file)
  return existsSync(join(root, beside)) ? openRelations(plan, bytesOf(beside), beside) : plan
}
const usualPlan = await planIn('indicators.csv')

/** The words of a command line for options of the library. */
function words({ explanations, ...others }: JudgeOptions): readonly string[] {
  const { supersedes = [], ...rest } = others
  return [
    ...Object.entries(rest).flatMap(([name, value]) => [`--${name}`, `${value}`]),
    ...supersedes.flatMap(({ file }) => ['--supersedes', file]),
  ]
}

/** The options of the library for the words of an `options.txt`. */
function optionsFor(given: readonly string[]): JudgeOptions {
  return Object.fromEntries(
    given.flatMap((word, at): [string, unknown][] => {
      const value = given[at + 1] ?? ''
      if (word === '--supersedes') return [['supersedes', [sourceOf(value, bytesOf(value))]]]
      return word.startsWith('--') ? [[word.slice(2), value]] : []
    }),
  )
}

/** What the library resolves to, as the command prints it; the command's own lines where it cannot run. */
async function judged(given: Given, options: JudgeOptions): Promise<string> {
  const plan = given.plan === null ? usualPlan : await planIn(given.plan)
  const explanations =
    given.explanations === null
      ? {}
      : { explanations: sourceOf(given.explanations, bytesOf(given.explanations)) }
  try {
    const sources = given.files.map((file) => sourceOf(file, bytesOf(file)))
    return `${JSON.stringify(await judge(plan, sources, { ...explanations, ...options }), null, 2)}\n`
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    return error.lines.map((line) => `kq: ${line[options.lang ?? 'en']}\n`).join('')
  }
}

async function printed(given: Given, options: JudgeOptions): Promise<string> {
  const argv = [
    'check',
    ...given.files,
    ...(given.plan === null ? [] : ['--plan', given.plan]),
    ...(given.explanations === null ? [] : ['--explanations', given.explanations]),
    ...words(options),
    ...['-f', 'json'],
  ]
  const { stdout, stderr, exit } = await run(argv)
  return exit === 2 ? stderr : stdout
}

const variants: readonly JudgeOptions[] = [
  { lang: 'en' },
  { lang: 'zh', year: 2023, group: 'all' },
  { lang: 'en', year: 2022, region: '甲区' },
  { lang: 'zh', year: 2031 },
  ...methods.map((method): JudgeOptions => ({ lang: 'zh', method })),
]

describe('judge', () => {
  it.each(everyGiven().map((given, turn) => ({ ...given, turn })))(
    'says what kq check says of $title',
    async ({ turn, ...given }) => {
      for (const variant of inTurn(variants, turn, 12)) {
        const options = { ...variant, ...optionsFor(given.options) }
        expect(await judged(given, options), JSON.stringify(options)).toBe(await printed(given, options))
      }
    },
  )

  it('does not judge a value in another unit, as kq check does not', async () => {
    const bytes = Buffer.from('指标,2023年\n地区生产总值,18806000\n一般公共预算收入,149.8\n')
    const report = await judge(usualPlan, [sourceOf('gdp-in-wan.csv', bytes)])
    expect(report.findings.map(({ id, line, severity }) => [id, line, severity])).toEqual([
      ['KQ410', null, 'warning'],
      ['KQ503', 2, 'error'],
    ])
    const [gdp] = report.assessments
    expect(gdp).toMatchObject({ code: 'gdp', verdict: 'not-assessed', reason: 'invalid', actual: null })
  })

  it('is written as the command writes it, signs that steer a terminal as escapes', async () => {
    const bytes = Buffer.from('指标,2023年\n地区生产总值,2030.29\n某项\u202e额\u009b,930\n')
    const { stdout } = await run(['check', '-', '-f', 'json', '--lang', 'en'], {
      stdin: bytes,
    })
    const report = await judge(usualPlan, [sourceOf('-', bytes)])
    expect(jsonText(report)).toBe(stdout)
    expect(JSON.stringify(report)).toContain('\u202e')
    expect(stdout).not.toMatch(/[\u202e\u009b]/)
  })

  it('takes explanations as the bytes of a file, under the usual name', async () => {
    const folder = 'fixtures/valid/KQ701-explanation-unused'
    const sources = [sourceOf('2023.csv', bytesOf(`${folder}/2023.csv`))]
    const explained = await judge(usualPlan, sources, {
      explanations: bytesOf(`${folder}/kq.explanations.csv`),
    })
    const open = await judge(usualPlan, sources)
    expect(open.findings.map(({ id, accepted }) => [id, accepted])).toEqual([
      ['KQ410', false],
      ['KQ505', false],
    ])
    expect(explained.findings.map(({ accepted }) => accepted)).toEqual([false, true])
    const odd = await judge(usualPlan, sources, { explanations: Buffer.from('rule,reason\nKQ000,因\n') })
    expect(odd.findings.map(({ id, file }) => [id, file])).toContainEqual(['KQ704', 'kq.explanations.csv'])
  })

  it('refuses what the command refuses', async () => {
    const sources = [sourceOf('2023.csv', Buffer.from('指标,2023年\n地区生产总值,2030\n'))]
    await expect(judge(usualPlan, sources, { year: 1999 })).rejects.toThrow(CannotRun)
    await expect(judge(usualPlan, sources, { region: '甲区' })).rejects.toThrow(CannotRun)
  })
})
