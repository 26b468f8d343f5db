import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/plan/load.ts'
import { titleSubject } from '../../src/submission/title-subject.ts'
import { matcherOf } from '../../src/text/names/matcher.ts'
import { root } from '../support/run.ts'

const matcher = matcherOf(loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv'))
const of = (title: string) => {
  const subject = titleSubject(title, matcher)
  return subject === null
    ? null
    : `${subject.indicator.code}${subject.unit === null ? '' : ` ${subject.unit}`}`
}

describe('what a title says its table is of', () => {
  it.each([
    ['地区生产总值', 'gdp'],
    ['指标：地区生产总值(亿元)', 'gdp 亿元'],
    ['指标名称: 地区生产总值', 'gdp'],
    ['Indicator: Gross domestic product', 'gdp'],
    ['表2-5 绍兴市各县(市、区)地区生产总值（2023年）', 'gdp'],
    ['2-5  各区县地区生产总值', 'gdp'],
    ['各区、县（市）地区生产总值情况', 'gdp'],
    ['分地区地区生产总值（2019-2023年）', 'gdp'],
    ['2023年柯桥区各镇街一般公共预算收入统计表', 'general-public-budget-revenue'],
    ['历年外贸出口额（单位：亿元）', 'exports 亿元'],
    ['绍兴市2023年居民人均可支配收入', 'disposable-income'],
    ['2023年各市GDP及增速', 'gdp'],
    ['人均地区生产总值', 'gdp-per-capita'],
    ['地区生产总值（按地区分）', 'gdp'],
    ['二、分区县社会消费品零售总额', 'retail-sales'],
    ['2023年1-9月各区县社会消费品零售总额', 'retail-sales'],
    // A name is a part of another, or stands beside one.
    ['第三产业增加值占地区生产总值比重', null],
    ['各区县第三产业地区生产总值', null],
    ['地区生产总值和一般公共预算收入', null],
    ['柯桥区2023年国民经济和社会发展主要指标', null],
    ['单位地区生产总值', null],
    ['地区生产总值指数', null],
    ['城镇居民人均可支配收入之比', null],
    ['', null],
    ['2023年', null],
  ])('%s: %s', (title, subject) => {
    expect(of(title)).toBe(subject)
  })
})
