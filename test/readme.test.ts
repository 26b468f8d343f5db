import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import type { Lang } from '../src/domain/wording.ts'
import { severityWords } from '../src/words/finding.ts'
import { root } from './support/run.ts'

const readmes = [
  ['README.md', 'en', '| rule | name | severity | what it finds |'],
  ['README.zh-CN.md', 'zh', '| 规则 | 名称 | 级别 | 查什么 |'],
] as const

/** The table of rules of a README: everything in it comes from the catalogue. */
function ruleTable(lang: Lang, head: string): string {
  const rows = catalogue.map(
    ({ id, name, severity, title }) =>
      `| ${id} | ${name} | ${severityWords[severity][lang]} | ${title[lang]} |`,
  )
  return ['', head, '|---|---|---|---|', ...rows, '', ''].join('\n')
}

const between = /(?<=<!-- rules -->\n)[\s\S]*?(?=<!-- \/rules -->)/

// UPDATE_README=1 npx vitest run test/readme.test.ts   writes the tables anew; read the diff.
if (process.env.UPDATE_README === '1') {
  for (const [file, lang, head] of readmes) {
    const path = join(root, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(between, ruleTable(lang, head)))
  }
}

describe.each(readmes)('%s', (file, lang, head) => {
  const text = readFileSync(join(root, file), 'utf8')

  it('lists every rule as the catalogue has it', () => {
    expect(between.exec(text)?.[0]).toBe(ruleTable(lang, head))
  })
})
