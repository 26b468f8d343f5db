import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import type { Report } from '../../src/domain/report.ts'
import { junitErrors, readSarif, sarifErrors } from '../support/published.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'
import { root, run } from '../support/run.ts'

/** Every format that is text. */
const formats = reportFormats.formats.filter((format) => format !== 'xlsx' && format !== 'docx')

const cwd = mkdtempSync(join(tmpdir(), 'kq-formats-'))

/** Names and values that break what is carelessly written, in a submission of 40 rows. */
const nasty = [
  '::error file=x::forged',
  '##[error]forged',
  '%0A::set-output name=a::b',
  '<script>alert(1)</script>',
  '| a | b |',
  '```',
  '![x](http://example.com/x.png)',
  '@octocat #1',
  "=cmd|' /C calc'!A0",
  ']]>',
  '&amp;',
  '"quoted", with a comma',
  'a\ttab',
  '\u202eright to left',
  '\u0007\u001b[31m',
  '𠮷𩸽',
  `long ${'长'.repeat(40_000)}`,
]
const field = (text: string) => `"${text.replaceAll('"', '""')}"`
writeFileSync(
  join(cwd, 'nasty, 100%:a.csv'),
  [
    '指标,单位,2023年',
    ...nasty.map((name) => `${field(name)},亿元,1`),
    ...nasty.map((value) => `地区生产总值（GDP）,亿元,${field(value)}`),
  ].join('\n'),
)
writeFileSync(join(cwd, 'worst.csv'), readFileSync(join(root, 'fixtures/worst/worst.csv')))

const files = ['nasty, 100%:a.csv', 'worst.csv']
const validate = async (file: string, format: string, env: Record<string, string> = {}) =>
  (await run(['validate', file, '-f', format, '--lang', 'en'], { cwd, env: { NO_COLOR: '1', ...env } }))
    .stdout

/** Rule and line of every finding, in an order of their own. */
type Spots = readonly string[]
const spot = (id: string, line: number | string | null) => `${id} ${line === null ? '' : line}`

const rows = (text: string, delimiter: string): Spots => {
  const found: Record<string, string>[] = parse(text, {
    columns: true,
    delimiter,
    quote: delimiter === ',' ? '"' : null,
  })
  return found.map(({ id = '', line = '' }) => spot(id, line))
}
/** What names a place before the rule or after it: `file.csv:7:3 (C7)`. */
const inText = (text: string, pattern: RegExp): Spots =>
  [...text.matchAll(pattern)].map(({ groups }) => spot(groups?.id ?? '', groups?.line ?? ''))
const textOf = ({ text, children }: XmlElement): string => [text, ...children.map(textOf)].join('\n')

const read: Readonly<Record<(typeof formats)[number], (text: string) => Spots>> = {
  table: (text) => inText(text, /^[^\n]+?\.csv(?::(?<line>\d+))?(?::\d+)?(?: \(\w+\))? {2}(?<id>KQ\d{3}) /gm),
  csv: (text) => rows(text, ','),
  tsv: (text) => rows(text, '\t'),
  json: (text) => (JSON.parse(text) as Report).findings.map(({ id, line }) => spot(id, line)),
  markdown: (text) =>
    inText(text, /^- \*\*[^\n]+?\.csv(?::(?<line>\d+))?(?::\d+)?(?: \(\w+\))? {2}(?<id>KQ\d{3}) /gm),
  html: (text) =>
    inText(text, /<strong[^>]*>[^<]+?\.csv(?::(?<line>\d+))?(?::\d+)?(?: \(\w+\))? {2}(?<id>KQ\d{3}) /g),
  github: (text) => [
    ...inText(text, /^::\w+ file=[^\n]*?(?:,line=(?<line>\d+))?,title=(?<id>KQ\d{3}) /gm),
    ...inText(text, /^(?<id>KQ\d{3}) [\w-]+ {2}[^\n]+?\.csv(?::(?<line>\d+))?/gm),
  ],
  gitlab: (text) =>
    (JSON.parse(text) as { check_name: string; location: { lines: { begin: number } } }[]).map(
      ({ check_name, location }) => spot(check_name.slice(0, 5), location.lines.begin),
    ),
  junit: (text) =>
    inText(
      textOf(readXml(text)),
      /^[^\n]+?\.csv(?::(?<line>\d+))?(?::\d+)?(?: \(\w+\))? {2}(?<id>KQ\d{3}) /gm,
    ),
  sarif: (text) =>
    (readSarif(text).runs[0]?.results ?? []).map(({ ruleId = '', locations: [place] = [] }) =>
      spot(ruleId, place?.physicalLocation?.region?.startLine ?? null),
    ),
}

describe.each(files)('%s', (file) => {
  it.each(formats.filter((format) => format !== 'json'))(
    'has the same findings as %s and as JSON',
    async (format) => {
      const report = JSON.parse(await validate(file, 'json')) as Report
      expect(report.findings.length).toBeGreaterThan(5)
      // GitLab asks for a line where there is none.
      const wanted = report.findings.map(({ id, line }) => spot(id, format === 'gitlab' ? (line ?? 1) : line))
      expect([...read[format](await validate(file, format))].toSorted()).toEqual(wanted.toSorted())
    },
  )

  it.each(formats)('is the same bytes twice as %s', async (format) => {
    expect(await validate(file, format)).toBe(await validate(file, format))
  })

  it('is valid as SARIF and as JUnit', async () => {
    for (const command of ['check', 'validate']) {
      const { stdout: sarif } = await run([command, file, '-f', 'sarif'], { cwd })
      const { stdout: junit } = await run([command, file, '-f', 'junit'], { cwd })
      expect(sarifErrors(sarif)).toEqual([])
      expect(await junitErrors([junit])).toEqual([])
    }
  })

  it('gives GitHub at most ten annotations of a kind, and not one it did not mean', async () => {
    const text = await validate(file, 'github')
    const { findings } = JSON.parse(await validate(file, 'json')) as Report
    // What the runner takes for a command: two colons first in a line, or else the old form, `##[`, anywhere.
    const commands = text.split('\n').flatMap((line) => /^\s*::(\w[\w-]*)/.exec(line)?.[1] ?? [])
    const plain = text.split('\n').filter((line) => !line.startsWith('::'))
    expect(plain.filter((line) => line.includes('##['))).toEqual([])
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000)
    for (const [kind, severity] of [
      ['error', 'error'],
      ['warning', 'warning'],
      ['notice', 'note'],
    ] as const) {
      const count = findings.filter((finding) => finding.severity === severity).length
      expect(commands.filter((command) => command === kind)).toHaveLength(Math.min(10, count))
      if (count > 10) expect(text).toContain(`::group::and ${count - 10} more ${kind}`)
    }
    expect(
      commands.filter((command) => !['error', 'warning', 'notice', 'group', 'endgroup'].includes(command)),
    ).toEqual([])
  })

  it('appends a page to the summary of the job, small enough for GitHub, once a run', async () => {
    const summary = `summary-${files.indexOf(file)}.md`
    writeFileSync(join(cwd, summary), 'before\n')
    await validate(file, 'github', { GITHUB_STEP_SUMMARY: summary })
    const page = readFileSync(join(cwd, summary), 'utf8')
    expect(page.startsWith('before\n# Validation of the data')).toBe(true)
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024)
    const { findings } = JSON.parse(await validate(file, 'json')) as Report
    expect(page.match(/\| KQ\d{3} /g)).toHaveLength(findings.length)
    // Nothing of the file is markup, and no mention or reference reaches anyone.
    expect(page).not.toMatch(/<script|!\[x\]\(|(?<!&#64;|&)@octocat|[^;&]#1\b/)
    await validate(file, 'json', { GITHUB_STEP_SUMMARY: summary })
    expect(readFileSync(join(cwd, summary), 'utf8')).toBe(page)
  })
})
