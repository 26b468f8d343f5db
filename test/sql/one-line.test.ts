import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { root, run } from '../support/run.ts'

/** What the page has a person type: the view that reads the file, and the command that writes the query. */
const line = /echo "(CREATE VIEW .*?;)"; kq (sql .*?)\) \| duckdb/

it.each(['docs/performance.md', 'docs/performance.zh-CN.md'])(
  '%s takes a CSV file to verdicts in one line',
  async (page) => {
    const [, view = '', command = ''] = line.exec(readFileSync(join(root, page), 'utf8')) ?? []
    const folder = mkdtempSync(join(tmpdir(), 'kq-sql-'))
    writeFileSync(
      join(folder, 'nation.csv'),
      '地区,指标,年份,数值\n甲,地区生产总值（GDP）,2024,2100\n乙,urbanisation,2024,80\n',
    )
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(view.replace('nation.csv', join(folder, 'nation.csv')))
    const { stdout, exit } = await run(command.split(' '))
    expect(exit).toBe(0)
    const rows = (await connection.runAndReadAll(stdout)).getRowObjects()
    const of = (region: string, code: string) =>
      rows.find((row) => row.region === region && row.code === code)?.verdict
    expect(rows).toHaveLength(72)
    expect([of('甲', 'gdp'), of('甲', 'urbanisation'), of('乙', 'urbanisation')]).toEqual([
      'ahead',
      'no-data',
      'reversing',
    ])
  },
)
