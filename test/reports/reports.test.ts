import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report as Judged } from '../../src/domain/report.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { judge } from '../../src/judge/index.ts'
import { encodeGb18030 } from '../../src/text/gb18030.ts'
import { root } from '../support/run.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { encodings } from './encodings.ts'
import { headers } from './headers.ts'
import { lines } from './lines.ts'
import { missingValues } from './missing-values.ts'
import { numbers } from './numbers.ts'
import type { Report } from './report.ts'
import { rows } from './rows.ts'
import { workbooks } from './workbooks.ts'

/* What users of other tools reported, replayed: the same table is docs/reports.md (`UPDATE_DOCS=1` writes it). 2030.29, 142.2 and 83.7 for 2023 are published values of Keqiao District; all other figures are made up. */

const areas: readonly (readonly [title: string, reports: readonly Report[]])[] = [
  ['Numbers', numbers],
  ['Missing values', missingValues],
  ['Encodings', encodings],
  ['Lines and separators', lines],
  ['Quotes and rows', rows],
  ['Headers', headers],
  ['Workbooks', workbooks],
]
const all = areas.flatMap(([, reports]) => reports)

function bytesOf(report: Report): Uint8Array {
  if (typeof report.input !== 'string') return report.input()
  const encoded = 'encoding' in report ? encodeGb18030(report.input) : null
  return encoded ?? Buffer.from(report.input)
}

const fileOf = (report: Report) => ('file' in report ? report.file : 'x.csv')

async function answered(report: Report): Promise<readonly string[]> {
  const { findings, assessments }: Judged = await judge(
    shippedPlan(),
    [sourceOf(fileOf(report), bytesOf(report))],
    {
      year: 2023,
    },
  )
  return [
    ...findings.flatMap(({ id, severity, line }) =>
      id === 'KQ410' ? [] : [[id, severity, line ?? ''].join(' ').trim()],
    ),
    ...assessments.flatMap(({ code, actual }) => (actual === null ? [] : [`${code} ${actual}`])),
  ]
}

describe('what users of other tools met', () => {
  it.each(all.map((report) => [report.of, report.met, report] as const))(
    '%s: %s',
    async (_of, _met, report) => {
      expect(await answered(report)).toEqual(report.expected)
    },
  )

  it('stands here once a report', () => {
    const seen = all.map(({ of }) => of)
    expect(seen.filter((of, at) => seen.indexOf(of) !== at)).toEqual([])
    expect(seen.length).toBeGreaterThanOrEqual(140)
    for (const of of seen) expect(of).toMatch(/^[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+$/)
  })
})

/** What is done, in words, of a list of findings and values. */
function done({ expected, arguable }: Report): string {
  if (arguable !== undefined) return arguable
  const said = expected.flatMap((one) => /^(KQ\d+ (?:error|warning|note))/.exec(one)?.[1] ?? [])
  const read = expected.length - said.length
  const values = read === 0 ? (said.length === 0 ? 'missing' : '') : 'read'
  return [values, ...new Set(said)].filter((part) => part !== '').join(', ')
}

describe('docs/reports.md', () => {
  it('is made from the table', () => {
    const arguable = all.filter((report) => report.arguable !== undefined).length
    const page = [
      '# Reports of other tools’ users',
      '',
      `Public reports about tools that read tables, numbers, workbooks and indicators, each replayed here on a small file of its kind (\`test/reports\`): ${all.length} tried,`,
      `${all.length - arguable} answered right, ${arguable} arguable, with what may be said against the answer. A finding's severity stands behind its rule ([findings.md](findings.md)).`,
      ...areas.flatMap(([title, reports]) => [
        '',
        `## ${title}`,
        '',
        '| report | what its user met | here |',
        '|---|---|---|',
        ...reports.map((report) => {
          const [owner, name, , number] = report.of.split('/')
          const here = `${report.arguable === undefined ? '' : 'arguable: '}${done(report)}`
          return `| [${owner}/${name} #${number}](https://github.com/${report.of}) | ${report.met.replaceAll('|', '\\|')} | ${here} |`
        }),
      ]),
      '',
    ].join('\n')
    const file = join(root, 'docs', 'reports.md')
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, page)
    expect(readFileSync(file, 'utf8')).toBe(page)
  })
})
