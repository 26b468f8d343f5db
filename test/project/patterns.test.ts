import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesLike } from '../../src/cli/project/find-files.ts'
import { nodeFiles } from '../../src/io-node.ts'
import { ofYear } from '../../src/project/pattern.ts'

/* Names with * and ? in a roster, in kq.json and after --history: which files they mean, in which order. */

const root = mkdtempSync(join(tmpdir(), 'kq-patterns-'))
for (const file of [
  '2022/东溪区.csv',
  '2022/东溪区-更正.csv',
  '2022/~$东溪区.xlsx',
  '2022/.东溪区.csv',
  '2022/说明.docx',
  '2023/东溪区.xlsx',
  '2023/西陵区.csv',
  '2023/一季度/东溪区.csv',
  '2023/一季度/旧/东溪区.csv',
  'a[1].csv',
  '环/甲/乙.csv',
]) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), '')
}
symlinkSync(join(root, '环'), join(root, '环', '甲', '回'))
const io = { ...nodeFiles((file) => join(root, file)) } as Parameters<typeof filesLike>[0]

describe('a pattern', () => {
  it.each([
    ['2022/东溪区.csv', ['2022/东溪区.csv']],
    ['2022/东溪区*', ['2022/东溪区-更正.csv', '2022/东溪区.csv']],
    ['2022/*', ['2022/东溪区-更正.csv', '2022/东溪区.csv']],
    ['2022/*.docx', ['2022/说明.docx']],
    ['202?/东溪区.*', ['2022/东溪区.csv', '2023/东溪区.xlsx']],
    ['*/西陵区.csv', ['2023/西陵区.csv']],
    ['2023/**/旧/*.csv', ['2023/一季度/旧/东溪区.csv']],
    ['2023/一季度/**', ['2023/一季度/东溪区.csv', '2023/一季度/旧/东溪区.csv']],
    ['2022/**/东溪区.csv', ['2022/东溪区.csv']],
    ['./2022/../2023/西*', ['./2022/../2023/西陵区.csv']],
    ['a[1].csv', ['a[1].csv']],
    ['a[?].csv', ['a[1].csv']],
    ['2024/*.csv', []],
    ['2022/东溪区.csv/*', []],
  ])('%s means %j', async (pattern, files) => {
    expect(await filesLike(io, pattern)).toEqual(files)
  })

  it('a folder that leads back to itself has an end', async () => {
    const found = await filesLike(io, '环/**/乙.csv')
    expect(found[0]).toBe('环/甲/乙.csv')
    expect(found.length).toBeLessThan(10)
  })

  it.each([
    ['报送/{year}/甲*', '报送/2023/甲*'],
    ['{年}年/{YEAR}甲.csv', '2023年/2023甲.csv'],
  ])('%s of 2023 is %s', (pattern, own) => {
    expect(ofYear(pattern, 2023)).toBe(own)
  })
})
