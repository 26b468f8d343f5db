import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileStem } from '../../src/domain/file-name.ts'
import type { Report } from '../../src/domain/report.ts'
import { figureFiles } from '../../src/report/figure-files.ts'
import { en } from '../../src/words/en.ts'
import { assessment } from '../report/sample.ts'
import { readXml } from '../support/read-xml.ts'
import { root, run } from '../support/run.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'kq-figures-'))
const made = join(root, 'fixtures/illustrative/2023.csv')
const filesIn = (of: string) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'))

describe('--figures', () => {
  it.each([
    ['check', 'csv'],
    ['check', 'table'],
    ['check', 'json'],
    ['report', 'html'],
    ['report', 'xlsx'],
  ])('of kq %s writes a picture for each indicator with a number beside %s', async (command, format) => {
    const figures = join(folder(), 'a', 'b')
    const plain = await run([command, made, '-f', format, '-q'])
    const ran = await run([command, made, '-f', format, '-q', '--figures', figures])
    expect([ran.exit, ran.stdout, ran.stderr]).toEqual([plain.exit, plain.stdout, ''])
    const { assessments } = JSON.parse((await run(['check', made, '-f', 'json'])).stdout) as Report
    const codes = assessments.filter(({ actual }) => actual !== null).map(({ code }) => `${code}.svg`)
    expect(filesIn(figures).toSorted()).toEqual([...codes, 'progress.svg', 'effort.svg'].toSorted())
    for (const name of filesIn(figures))
      expect(readXml(readFileSync(join(figures, name), 'utf8'), '').tag).toBe('svg')
  })

  it('is in the language of the run, the same bytes twice, with or without a stroke at its end', async () => {
    const [one, other] = [folder(), folder()]
    await run(['check', made, '-q', '--lang', 'en', '--figures', one])
    await run(['check', made, '-q', '--lang', 'en', '--figures', `${other}/`])
    for (const name of filesIn(one))
      expect(readFileSync(join(other, name))).toEqual(readFileSync(join(one, name)))
    const gdp = readFileSync(join(one, 'gdp.svg'), 'utf8')
    expect(gdp).toContain('<title>Gross domestic product, 100m yuan</title>')
    expect(gdp).toContain('1880.6 in 2023')
  })

  it('has a folder for each of several regions, and shows what is chosen', async () => {
    const figures = folder()
    await run([
      'check',
      '--config',
      join(root, 'fixtures/city/kq.json'),
      '-y',
      '2023',
      '-q',
      '--figures',
      figures,
    ])
    expect(readdirSync(figures).toSorted()).toEqual(
      ['东溪区', '中洲区', '全市', '南渡县', '西陵区'].toSorted(),
    )
    const some = folder()
    await run(['check', made, '-q', '--only', 'binding', '--figures', some])
    expect(filesIn(some)).not.toContain('gdp.svg')
    expect(filesIn(some)).toContain('pm25.svg')
  })

  it('of a saved report are the same', async () => {
    const [one, other] = [folder(), folder()]
    const saved = join(one, 'report.json')
    await run(['check', made, '-q', '-o', saved, '--lang', 'zh', '--figures', one])
    await run(['report', saved, '-q', '-f', 'json', '--lang', 'zh', '--figures', other])
    expect(readFileSync(join(other, 'pm25.svg'))).toEqual(readFileSync(join(one, 'pm25.svg')))
  })

  it('of the folder of a saved report are the same, with a slash behind its name or without', async () => {
    const [published, one, other] = [folder(), folder(), folder()]
    await run(['check', made, '-q', '-o', join(published, 'report.json'), '--lang', 'zh'])
    for (const [name, to] of [
      [published, one],
      [`${published}/`, other],
    ] as const) {
      const { exit } = await run(['report', name, '-q', '-f', 'json', '--lang', 'zh', '--figures', to])
      expect(exit).toBe(0)
      expect(filesIn(to)).toContain('pm25.svg')
    }
  })

  it('writes over nothing that was read, and says where a folder cannot be', async () => {
    const figures = folder()
    const file = join(figures, 'gdp.svg')
    writeFileSync(file, '指标,单位,2023年\n地区生产总值,亿元,1880.6\n')
    const kept = await run(['check', file, '-q', '--figures', figures])
    expect(kept.exit).toBe(2)
    expect(readFileSync(file, 'utf8')).toContain('1880.6\n')
    const inTheWay = await run(['check', made, '-q', '--lang', 'en', '--figures', file])
    expect([inTheWay.exit, inTheWay.stderr]).toEqual([
      2,
      `kq: "${file}/" cannot be a folder, for a file is there; choose another name\n`,
    ])
    mkdirSync(join(figures, 'kept'))
    expect((await run(['check', made, '--report', 'values', '--figures', join(figures, 'kept')])).exit).toBe(
      2,
    )
    expect(readdirSync(join(figures, 'kept'))).toEqual([])
  })
})

describe('the names of figures', () => {
  const of = (code: string, region: string | null = null) =>
    assessment({ code, region, actual: 84, baseline: 80, progress: 0.5, pace: 0.9 })

  it('are all different, on every system', () => {
    const names = figureFiles([of('GDP'), of('gdp'), of('progress'), of('con')], en).map(({ file }) => file)
    expect(names).toEqual(['progress.svg', 'GDP.svg', 'gdp-2.svg', 'progress-2.svg', 'con_.svg'])
  })

  it('lead nowhere else, whatever a region is called', () => {
    const names = figureFiles([of('x', '../上'), of('x', '..'), of('x', '<img>'), of('x', null)], en).map(
      ({ file }) => file,
    )
    expect(names.filter((name) => name.endsWith('/x.svg'))).toEqual([
      '.._上/x.svg',
      '_/x.svg',
      '_img_/x.svg',
      '_-2/x.svg',
    ])
  })

  it.each([
    ['甲区', '甲区'],
    ['a/b\\c:d', 'a_b_c_d'],
    ['...', '_'],
    ['', '_'],
    ['NUL', 'NUL_'],
    ['名.', '名'],
    ['\u202e\u0007', '__'],
    ['长'.repeat(200), '长'.repeat(100)],
  ])('%j is %j', (text, name) => {
    expect(fileStem(text)).toBe(name)
  })
})
