import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import type { Rule } from '../src/domain/finding.ts'
import type { Lang, Text } from '../src/domain/wording.ts'
import { assessmentColumns } from '../src/report/assessment-columns.ts'
import { assessmentMeanings } from '../src/report/assessment-meanings.ts'
import { peopleColumns } from '../src/report/people-columns.ts'
import { allTables } from '../src/report/tables/index.ts'
import { explained } from '../src/rule-examples.ts'
import { severityWords } from '../src/words/finding.ts'
import { markdownText } from '../src/words/markdown-text.ts'
import { planOf } from './support/builders.ts'
import { root, run } from './support/run.ts'
import { terminalPicture } from './support/terminal-picture.ts'
import { words } from './support/written.ts'

/** Pages that are made from the catalogue: one heading, and so one anchor, a rule, by its id alone. */
const pages = [
  ['docs/findings.md', 'en', '# Findings', 'Every rule, by its id. `kq explain KQ503` prints the same.'],
  ['docs/findings.zh-CN.md', 'zh', '# 规则', '按编号排列的全部规则。`kq explain KQ503` 给出同样的说明。'],
] as const

function sectionOf(rule: Rule, lang: Lang): string {
  const said = words[lang].rule
  const { id, name, severity, title, why, example, remedy } = explained(rule)
  return [
    `## ${id}`,
    '',
    `\`${name}\` · ${markdownText(title[lang])} · ${severityWords[severity][lang]}`,
    '',
    `- **${said.why}** ${markdownText(why[lang])}`,
    ...(example === null ? [] : [`- **${said.example}** ${markdownText(example[lang])}`]),
    `- **${said.remedy}** ${markdownText(remedy[lang])}`,
    '',
  ].join('\n')
}

const pageOf = (lang: Lang, title: string, about: string) =>
  `${title}\n\n${about}\n\n${catalogue.map((rule) => sectionOf(rule, lang)).join('\n')}`

// UPDATE_DOCS=1 npx vitest run test/docs.test.ts   writes the pages anew; read the diff.
if (process.env.UPDATE_DOCS === '1') {
  for (const [file, lang, title, about] of pages) writeFileSync(join(root, file), pageOf(lang, title, about))
}

describe.each(pages)('%s', (file, lang, title, about) => {
  it('says of every rule what the catalogue says', () => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(pageOf(lang, title, about))
  })
})

/** The columns of what is written for machines: the tables for analysts, and `kq check` itself. */
const columnPages = [
  [
    'docs/columns.md',
    'en',
    '# Columns',
    'What is in the tables of `kq check --report <table>` and `kq publish`, and in `kq check -f csv`. Ids are never translated; a gap is empty.',
    ['Column', 'Type', 'What it holds'],
  ],
  [
    'docs/columns.zh-CN.md',
    'zh',
    '# 列',
    '`kq check --report <表>`、`kq publish` 的各表和 `kq check -f csv` 的列。列名不随语言变；空格即没有。',
    ['列', '类型', '内容'],
  ],
] as const

const byName: Text = { en: ' (only where it is named)', zh: '（写明才有）' }
const forPeople: Text = {
  en: [
    'The rows of `kq check -f csv --columns people`, for people: headers in the language of the run, numbers rounded as the table shows them. They are the same',
    'columns in every year. `--columns` also takes names separated by commas: a header (in either language) or `shown_…` is a column for people, an id of',
    '[assessments](#assessments) the column for machines, with its value at full precision under its id. With `--method` the numbers of the method stand before the verdict.',
  ].join('\n'),
  zh: [
    '`kq check -f csv --columns people` 的行，给人看的：表头随语言，数照表格取整，各年的列都一样。`--columns` 也可以写用逗号隔开的列名：写表头（中英文都行）或',
    '`shown_…` 的，是给人看的列；写 [assessments](#assessments) 里的列名的，是给程序用的列，列名和全精度的值都不变。用 `--method` 时，该方法的数在评价之前。',
  ].join('\n'),
}
const headerForPeople: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Header', 'Id', 'What it holds'],
  zh: ['表头', '标识', '内容'],
}

function columnsPage(lang: Lang, title: string, about: string, usualHeader: readonly string[]): string {
  const empty = { plan: planOf(), years: [], path: [], values: [], findings: [] }
  const section = (
    name: string,
    text: string,
    rows: readonly (readonly [string, string, string])[],
    header: readonly string[] = usualHeader,
  ) =>
    [
      `## ${name}`,
      '',
      text,
      '',
      `| ${header.join(' | ')} |`,
      '|---|---|---|',
      ...rows.map(([id, type, of]) => `| \`${id}\` | ${type} | ${markdownText(of)} |`),
      '',
    ].join('\n')
  const tables = allTables(empty).map(({ name, about: of, columns }) =>
    section(
      name,
      markdownText(of[lang]),
      columns.map(({ id, type, about: said }) => [id, type, said[lang]]),
    ),
  )
  const assessments = assessmentColumns('schedule', lang).map(({ id }): readonly [string, string, string] => [
    id,
    '',
    assessmentMeanings.get(id)?.[lang] ?? '',
  ])
  const machine = {
    en: 'The rows of `kq check -f csv` and `-f tsv`.',
    zh: '`kq check -f csv`、`-f tsv` 的行。',
  }
  const people = peopleColumns('schedule', words[lang]).map(
    ({ id, header, about: said, usual }): readonly [string, string, string] => [
      header,
      `\`${id}\``,
      `${said}${usual ? '' : byName[lang]}`,
    ],
  )
  const sections = [
    ...tables,
    section('assessments', machine[lang], assessments),
    section('people', forPeople[lang], people, headerForPeople[lang]),
  ]
  return `${title}\n\n${about}\n\n${sections.join('\n')}`
}

describe.each(columnPages)('%s', (file, lang, title, about, header) => {
  it('says of every column what the code says', () => {
    const page = columnsPage(lang, title, about, header)
    if (process.env.UPDATE_DOCS === '1') writeFileSync(join(root, file), page)
    expect(readFileSync(join(root, file), 'utf8')).toBe(page)
    const ids = assessmentColumns('schedule', lang).map(({ id }) => id)
    expect([...assessmentMeanings.keys()].toSorted()).toEqual(ids.toSorted())
  })
})

/** Pictures of the whole table as it stands on a terminal, and how wide that is: English names are longer. */
const pictures = [
  [
    'docs/full-table.svg',
    'en',
    150,
    'kq check on a full submission; its values are made up for illustration',
  ],
  ['docs/full-table.zh-CN.svg', 'zh', 120, 'kq check 读取一份完整的报送；数值全部虚构，仅用于演示'],
] as const

async function pictureOf(lang: Lang, columns: number, title: string): Promise<string> {
  const argv = ['check', 'fixtures/illustrative/2023.csv', '--lang', lang, '-q']
  const { stdout } = await run(argv, { columns, env: { FORCE_COLOR: '1' } })
  return terminalPicture(stdout, title)
}

describe.each(pictures)('%s', (file, lang, columns, title) => {
  it('shows what the command prints', async () => {
    const picture = await pictureOf(lang, columns, title)
    if (process.env.UPDATE_DOCS === '1') writeFileSync(join(root, file), picture)
    expect(readFileSync(join(root, file), 'utf8')).toBe(picture)
  })
})

const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsOf = (file: string) =>
  new Set(
    [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
  )

describe.each(documents)('the links of %s', (document) => {
  const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

  it('lead to files and headings that are there', () => {
    const dead = links
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? join(root, document) : join(root, dirname(document), path)
        if (!existsSync(file)) return true
        return anchor !== undefined && !anchorsOf(file).has(decodeURIComponent(anchor))
      })
    expect(dead).toEqual([])
  })
})

describe('the documents in two languages', () => {
  it('are the same pages', () => {
    const chinese = documents.filter((file) => file.endsWith('.zh-CN.md'))
    for (const file of chinese) expect(documents).toContain(file.replace('.zh-CN', ''))
    const both =
      /^docs\/(?:columns|commands|evaluation|projects|tables|submissions|why-a-verdict|validation|findings|ci|revisions|plans|report|method|other-methods|library|performance)\.md$/
    expect(
      documents.filter((file) => both.test(file)).map((file) => file.replace('.md', '.zh-CN.md')),
    ).toEqual(expect.arrayContaining(chinese.filter((file) => file.startsWith('docs/'))))
  })
})
