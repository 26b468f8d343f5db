import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/ci/github.ts'
import type { Remark } from '../../src/domain/remark.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'

/** A line of the log read as GitHub's runner reads it: a command and its properties, or null for plain text. */
function command(line: string) {
  const [whole, kind, list, data] = /^\s*::([a-z]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? []
  if (whole === undefined) return null
  const unescaped = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const pairs = (list ?? '').split(',').flatMap((pair) => {
    const [key, ...value] = pair.split('=')
    return key === undefined || key === '' ? [] : [[key, unescaped(value.join('='))] as const]
  })
  return { kind: kind ?? '', properties: Object.fromEntries(pairs), message: unescaped(data ?? '') }
}

const linesOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh') =>
  github(reportOf(found, lang), { lang }).split('\n').slice(0, -1)
const commandsOf = (found: readonly Found[]) => linesOf(found).map(command)

/** Spots as annotations and log lines name them. */
function read(found: readonly Found[]) {
  return linesOf(found).flatMap((line) => {
    const parsed = command(line)
    if (parsed === null) {
      const [, id = '', file = '', at, cell] =
        /^(KQ\d+) [a-z-]+ {2}(.*?)(?::(\d+)(?::\d+)?)?(?: \(([A-Z]+\d+)\))? {2}/.exec(line) ?? []
      return [{ id, file, line: at === undefined ? null : Number(at), cell: cell ?? null }]
    }
    const { kind, properties, message } = parsed
    if (kind === 'group' || kind === 'endgroup') return []
    return [
      {
        id: properties.title?.slice(0, 5) ?? '',
        file: properties.file ?? '-',
        line: properties.line === undefined ? null : Number(properties.line),
        cell: /^(?:（已说明）)?单元格 ([A-Z]+\d+)：/.exec(message)?.[1] ?? null,
      },
    ]
  })
}

const many = (count: number, found: Found = {}): readonly Found[] =>
  Array.from({ length: count }, (_, index) => ({ ...found, line: index + 2, cell: `C${index + 2}` }))

describe('github', () => {
  it('holds the findings of the report, all and no other', () => {
    const wanted = reportOf(awkward).findings.map((finding) =>
      finding.file === '-' ? { ...finding, line: null } : finding,
    )
    expect(spots(read(awkward))).toEqual(spots(wanted))
  })

  it('holds them all where there are more than GitHub shows', () => {
    const found = [...many(23), ...many(12, { severity: 'warning' }), ...many(11, { accepted: true })]
    expect(spots(read(found))).toEqual(spots(reportOf(found).findings))
  })

  it.each([
    [
      'a value of 100%',
      { message: '100%' },
      '::error file=2023.csv,title=KQ503 unit-scale::100%25%0A处理：改正',
    ],
    ['no remedy', { message: 'x', remedy: '' }, '::error file=2023.csv,title=KQ503 unit-scale::x'],
    [
      'a comma and a colon in the file name',
      { file: 'a,b:c%.csv', line: 3, message: 'x', remedy: '' },
      '::error file=a%2Cb%3Ac%25.csv,line=3,title=KQ503 unit-scale::x',
    ],
    [
      'the cell in the message, no text column',
      { line: 7, cell: 'C7', message: 'x', remedy: '' },
      '::error file=2023.csv,line=7,title=KQ503 unit-scale::单元格 C7：x',
    ],
    [
      'a path of Windows',
      { file: '.\\data\\a.csv', remedy: '', message: 'x' },
      '::error file=data/a.csv,title=KQ503 unit-scale::x',
    ],
    [
      'standard input has no file',
      { file: '-', line: 3, message: 'x', remedy: '' },
      '::error title=KQ503 unit-scale::x',
    ],
    [
      'a warning',
      { severity: 'warning', message: 'x', remedy: '' },
      '::warning file=2023.csv,title=KQ503 unit-scale::x',
    ],
    [
      'a note',
      { severity: 'note', message: 'x', remedy: '' },
      '::notice file=2023.csv,title=KQ503 unit-scale::x',
    ],
    [
      'an accepted warning is a notice',
      { severity: 'warning', accepted: true, message: 'x', remedy: '' },
      '::notice file=2023.csv,title=KQ503 unit-scale::（已说明）x',
    ],
  ] as const)('%s', (_, found, line) => {
    expect(linesOf([found])).toEqual([line])
  })

  it.each([
    [10, 10, null],
    [11, 10, '另有 1 个错误'],
    [25, 10, '另有 15 个错误'],
  ])('%i errors give %i annotations and the closing line %o', (count, annotations, closing) => {
    const commands = commandsOf(many(count))
    expect(commands.filter((each) => each?.kind === 'error')).toHaveLength(annotations)
    expect(commands.find((each) => each?.kind === 'group')?.message ?? null).toBe(closing)
    expect(commands.filter((each) => each === null)).toHaveLength(count - annotations)
  })

  it('counts the limit for each kind by itself', () => {
    const commands = commandsOf([
      ...many(12),
      ...many(10, { severity: 'warning' }),
      ...many(11, { severity: 'note' }),
    ])
    const count = (kind: string) => commands.filter((each) => each?.kind === kind).length
    expect(['error', 'warning', 'notice', 'group', 'endgroup'].map(count)).toEqual([10, 10, 10, 2, 2])
  })

  it('says so in English', () => {
    const lines = linesOf(many(12, { severity: 'warning' }), 'en')
    expect(lines[10]).toBe('::group::and 2 more warnings')
    expect(lines[0]).toContain('::Cell C2: 不对%0ARemedy: 改正')
  })

  it('lets no text of a file become a command of its own', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(':', '%', '\n', '\r', ',', '=', 'a', '#', '[', ' ', '\u2028') }),
      fc.constantFrom('\n::error::x', '##[error]x', '\r::set-env name=A::b', '%0A::error::x'),
    )
    const found = fc.record({
      message: text,
      remedy: text,
      file: text.filter((each) => each !== '-'),
      value: text,
    })
    fc.assert(
      fc.property(fc.array(found, { minLength: 1, maxLength: 25 }), (list) => {
        const commands = commandsOf(list)
        expect(commands.filter((each) => each?.kind === 'error')).toHaveLength(Math.min(10, list.length))
        expect(commands.filter((each) => each === null)).toHaveLength(Math.max(0, list.length - 10))
        const plain = linesOf(list).filter((line) => command(line) === null)
        expect(plain.filter((line) => line.includes('##['))).toEqual([])
      }),
    )
  })

  it('says nothing where nothing was found', () => {
    expect(github(reportOf([]), { lang: 'zh' })).toBe('')
  })

  const remark = (over: Partial<Remark> = {}): Remark => ({
    place: { file: '2023.csv', line: 4, column: 5, cell: 'E4' },
    title: '滞后：外贸出口额',
    text: '2023 年实际值 890.3',
    ...over,
  })
  const annotated = (remarks: readonly Remark[], found: readonly Found[] = [], remarksFail = false) =>
    github(reportOf(found), { lang: 'zh', remarks: () => remarks, remarksFail })
      .split('\n')
      .slice(0, -1)

  it.each([
    [
      'at the line of its cell, which is named',
      {},
      'file=2023.csv,line=4,title=滞后：外贸出口额::单元格 E4：2023 年实际值 890.3',
    ],
    [
      'of a workbook without lines',
      { place: { file: 'a.xlsx', line: null, column: 2, cell: 'B3' } },
      'file=a.xlsx,title=滞后：外贸出口额::单元格 B3：2023 年实际值 890.3',
    ],
    [
      'of standard input',
      { place: { file: '-', line: 4, column: 5, cell: 'E4' } },
      'title=滞后：外贸出口额::单元格 E4：2023 年实际值 890.3',
    ],
    ['without a place', { place: null }, 'title=滞后：外贸出口额::2023 年实际值 890.3'],
    [
      'with signs that have a meaning',
      { title: 'behind: 50%,\n::error::x', text: '100%\n::error::x' },
      'file=2023.csv,line=4,title=behind%3A 50%25%2C %3A%3Aerror%3A%3Ax::单元格 E4：100%25 ::error::x',
    ],
  ] as const)(
    'annotates a remark %s: as a notice, as an error where the run fails by it',
    (_, over, rest) => {
      expect(annotated([remark(over)])).toEqual([`::notice ${rest}`])
      expect(annotated([remark(over)], [], true)).toEqual([`::error ${rest}`])
    },
  )

  it('keeps to ten of a kind with them, errors of the data first, notices of the data last, and loses none', () => {
    const remarks = Array.from({ length: 8 }, (_, at) => remark({ title: `::error::滞后 ${at}` }))
    const kinds = (lines: readonly string[]) =>
      lines.map((line) => command(line)?.properties.title?.slice(0, 5))
    const failing = annotated(remarks, many(7), true)
    expect(kinds(failing).slice(0, 10)).toEqual([
      ...Array.from({ length: 7 }, () => 'KQ503'),
      ...Array.from({ length: 3 }, () => '::err'),
    ])
    expect(failing[10]).toBe('::group::另有 5 个错误')
    const notices = annotated(remarks, many(7, { severity: 'note' }))
    expect(kinds(notices).slice(0, 10)).toEqual([
      ...Array.from({ length: 8 }, () => '::err'),
      ...Array.from({ length: 2 }, () => 'KQ503'),
    ])
    for (const lines of [failing, notices]) {
      expect(lines).toHaveLength(17)
      expect(lines.slice(11, 16).filter((line) => command(line) !== null)).toEqual([])
    }
    expect(failing[11]).toBe(': :error::滞后 3  2023.csv:4:5 (E4)  2023 年实际值 890.3')
  })
})
