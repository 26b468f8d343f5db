import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { csvText } from '../../src/render/rectangle.ts'
import { assessmentsOf } from '../../src/report/check-answer.ts'
import { significant } from '../../src/words/number.ts'
import { csv, json, tsv } from '../support/written.ts'
import { assessments } from './arbitrary.ts'
import { assessment, publishedOnly, reportOf, sample, style } from './sample.ts'

const rowsOf = (text: string): string[][] => parse(text, { bom: true })
const rowsOfTsv = (text: string): string[][] => parse(text, { delimiter: '\t', quote: null })
/** What stands in the rows, numbers at the digits that machines are given. */
const rectangle = (report: Report, lang: Lang) => {
  const { columns, rows } = assessmentsOf(report, lang)
  const given = (value: unknown) => (typeof value === 'number' ? significant(value) : value)
  return [columns, ...[...rows()].map((row) => row.map(given))]
}
const badWords = /^(?:NaN|-?Infinity|undefined|null|-0(?:\.0*)?)$/

describe('the rectangle', () => {
  it('has these columns, in this order, in both languages', () => {
    const ids =
      'no code name region unit attribute baseline target year actual latest expected progress pace rate_planned ' +
      'rate_required rate_achieved projected verdict on_track reason sensitive provisional target_text ' +
      'target_kind group better scale aim elapsed rate_flow reaches probability real_growth verdict_text ' +
      'margin tier_reached projected_low projected_high range_low range_high sensitive_to category proposed actual_bound baseline_of other_baseline other_baseline_verdict likelihood loss_projected projected_beyond missing_years redefined_from effort next_on_track next_own next_at_last_pace last_verdict real_mean nominal_mean difference rate_unit'
    for (const lang of ['zh', 'en'] as const) {
      expect(tsv(sample, { lang }).split('\n')[0]).toBe(ids.replaceAll(' ', '\t'))
      expect(csv(sample, { lang, bom: false }).split('\n')[0]).toBe(ids.replaceAll(' ', ','))
    }
  })

  it('is written in full precision, ids untranslated, gaps empty', () => {
    expect(csv(publishedOnly, { lang: 'zh', bom: false })).toMatchInlineSnapshot(`
      "no,code,name,region,unit,attribute,baseline,target,year,actual,latest,expected,progress,pace,rate_planned,rate_required,rate_achieved,projected,verdict,on_track,reason,sensitive,provisional,target_text,target_kind,group,better,scale,aim,elapsed,rate_flow,reaches,probability,real_growth,verdict_text,margin,tier_reached,projected_low,projected_high,range_low,range_high,sensitive_to,category,proposed,actual_bound,baseline_of,other_baseline,other_baseline_verdict,likelihood,loss_projected,projected_beyond,missing_years,redefined_from,effort,next_on_track,next_own,next_at_last_pace,last_verdict,real_mean,nominal_mean,difference,rate_unit
      1,gdp,地区生产总值（GDP）,,亿元,anticipatory,1516.7,2200,2023,2030.29,2030.29,1895.89151629,0.784150823385,1.30691803898,0.0772204731373,0.0409558318823,0.102096093346,2466.02231049,ahead,true,,false,false,2200★,level,main,higher,growth,reach,0.6,,true,,7.2,快于预期,,,,,,,,,,,plan,,,likely,,,,,,,,,,,,,1/yr
      2,gdp-per-capita,人均GDP（常住）,,万元,anticipatory,15.2,1,2023,,,,,,,,,,no-data,,,false,false,1,level,main,higher,change,reach,0.6,,,,,缺数据,,,,,,,,,,,plan,,,,,,,,,,,,,,,,unit/yr
      4,general-public-budget-revenue,一般公共预算收入,,亿元,anticipatory,137.2,200,2023,142.2,142.2,171.98705,0.0950143,0.1583572,0.0782729,0.1859435,0.0120022,145.634,far-behind,false,,false,false,200,level,main,higher,growth,reach,0.6,,false,,,严重滞后,,,,,,,,,,,plan,,,unlikely,,,,,,,,,,,,,1/yr
      5,urbanisation,常住人口城市化率,,%,anticipatory,81,85,2023,83.7,83.7,83.4,0.675,1.125,0.8,0.65,0.9,85.5,ahead,true,,false,false,85 左右,about,main,higher,change,reach,0.6,,true,,,快于预期,,,,,,,,,,,plan,,,likely,,,,,,,,,,,,,pp/yr
      "
    `)
    expect(tsv(publishedOnly, { lang: 'en' }).split('\n')[1]).toMatchInlineSnapshot(
      `"1	gdp	Gross domestic product		亿元	anticipatory	1516.7	2200	2023	2030.29	2030.29	1895.89151629	0.784150823385	1.30691803898	0.0772204731373	0.0409558318823	0.102096093346	2466.02231049	ahead	true		false	false	2200★	level	main	higher	growth	reach	0.6		true		7.2	ahead											plan			likely													1/yr"`,
    )
  })

  it.each([
    ['for a pipe: LF and no mark', false, 'a\n1\n'],
    ['for Excel: a byte order mark and CRLF', true, '\ufeffa\r\n1\r\n'],
  ])('%s', (_, bom, text) => {
    expect(csvText([['a'], [1]], bom)).toBe(text)
  })

  it.each([
    ['a formula', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"', '\'=HYPERLINK("http://x")'],
    ['a negative number as text', '-5', '-5', '-5'],
    ['a comma and a quote', 'a,"b"', '"a,""b"""', 'a,"b"'],
    ['a line end', 'a\nb', '"a\nb"', 'a b'],
    ['a tab first', '\t=1', "'\t=1", "'=1"],
  ])('%s in a text: %j', (_, text, inCsv, inTsv) => {
    const report = reportOf([assessment({ name: text })])
    expect(csv(report, { lang: 'zh', bom: false })).toContain(`,${inCsv},`)
    expect(tsv(report, style)).toContain(`\t${inTsv}\t`)
  })

  it('never guards a negative number', () => {
    const report = reportOf([assessment({ actual: -0.035 })])
    expect(rowsOf(csv(report, style))[1]?.[9]).toBe('-0.035')
  })

  it('reads back as the same rectangle, in both forms', () => {
    fc.assert(
      fc.property(
        assessments,
        fc.boolean(),
        fc.constantFrom('zh' as const, 'en' as const),
        (all, bom, lang) => {
          const report = reportOf(all)
          const read = rowsOf(csv(report, { lang, bom }))
          const readTsv = rowsOfTsv(tsv(report, { lang }))
          const meant = rectangle(report, lang)
          expect(read.map((row) => row.length)).toEqual(
            meant.map(() => assessmentsOf(sample, 'en').columns.length),
          )
          expect(readTsv.map((row) => row.length)).toEqual(
            meant.map(() => assessmentsOf(sample, 'en').columns.length),
          )
          for (const [line, row] of meant.entries()) {
            for (const [index, cell] of row.entries()) {
              const text = read[line]?.[index] ?? ''
              expect(text).not.toMatch(badWords)
              if (typeof cell === 'number')
                expect([Number(text), readTsv[line]?.[index]]).toEqual([cell, text])
              else if (typeof cell === 'string') expect(text.replace(/^'/, '')).toBe(cell.replace(/^'/, ''))
              else expect(text).toBe(cell === null ? '' : String(cell))
            }
          }
        },
      ),
    )
  })
})

describe('json', () => {
  it('is the report itself at 12 significant digits, indented by two, ending in a line end', () => {
    const text = json(sample)
    const given = (_: string, value: unknown) => (typeof value === 'number' ? significant(value) : value)
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sample, given)))
    expect(text.startsWith('{\n  "schema": "kq-report/1",\n  "tool": "kq 0.1.0",\n')).toBe(true)
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('has null for an absent number, never a missing key', () => {
    const [gdp] = JSON.parse(json(reportOf([assessment({})]))).assessments
    expect(gdp.rate).toEqual({ planned: null, achieved: null, required: null, flow: null })
    expect(gdp.actual).toBeNull()
  })
})
