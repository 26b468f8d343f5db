import { describe, expect, it } from 'vitest'
import { raise } from '../../src/domain/finding.ts'
import type { Text } from '../../src/domain/wording.ts'
import { archiveRefused, type Refusal } from '../../src/text/archive-rules.ts'
import type { Container } from '../../src/text/container.ts'
import { emptyFile, notATable, textRules } from '../../src/text/rules.ts'
import { hiddenRead, workbookRules } from '../../src/text/workbook-rules.ts'

const place = { file: 'a.csv', line: null, column: null, cell: null }
const both = ({ zh, en }: Text) => {
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/^[A-Z]/)
  expect(en).not.toMatch(/\p{Script=Han}/u)
}

const rules = [...textRules, ...workbookRules]

describe('the rules of this folder', () => {
  it.each([
    ['of files and text', textRules],
    ['of workbooks', workbookRules],
  ])('%s stand in order of their ids', (_of, some) => {
    const ids = some.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  })

  it('have unique ids and unique names', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^KQ1\d\d$/.test(id))).toBe(true)
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has title and reason in both languages',
    (_id, rule) => {
      both(rule.title)
      both(rule.why)
    },
  )

  const containers: readonly Exclude<Container, 'text'>[] = [
    'xlsx',
    'xlsb',
    'xls',
    'encrypted',
    'ods',
    'docx',
    'pptx',
    'pdf',
    'image',
    'html',
    'xml',
    'zip',
    'gzip',
    'archive',
  ]
  it.each(containers)('names the container %s and one remedy for it', (container) => {
    const finding = raise(notATable, place, { container })
    both(finding.message)
    both(finding.remedy)
  })

  const refusals: readonly [Refusal, string][] = [
    [{ kind: 'too-large', mebibytes: 70, limit: 64 }, '70 MiB'],
    [{ kind: 'too-dense', ratio: 900, limit: 100 }, '900'],
    [{ kind: 'too-many', entries: 5000, limit: 4096 }, '5000'],
    [{ kind: 'false-sizes' }, '大小'],
    [{ kind: 'encrypted' }, '加密'],
  ]
  it.each(refusals)('says why an archive was refused: %j', (refusal, said) => {
    const finding = raise(archiveRefused, place, { refusal })
    both(finding.message)
    expect(finding.message.zh).toContain(said)
  })

  it('names the sheet that is empty, where one is', () => {
    expect(emptyFile.message({}).en).toBe('There is nothing in the file')
    expect(emptyFile.message({ sheet: '表1' }).en).toBe('There is nothing on the sheet "表1"')
  })

  it('lists everything hidden in one sentence', () => {
    const message = hiddenRead.message({
      sheet: true,
      rows: { names: ['3', '5'], more: 0 },
      columns: { names: ['B'], more: 0 },
    })
    expect(message.zh).toBe('整张工作表，第 3、5 行，B 列在工作簿中是隐藏的，已照常读取')
  })
})
