import fc from 'fast-check'
import { eastAsianWidth } from 'get-east-asian-width'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import type { Style } from '../../src/report/style.ts'
import { tries } from '../support/seed.ts'
import { table } from '../support/written.ts'
import { assessments } from './arbitrary.ts'
import { assessment, publishedOnly, reportOf, sample, style } from './sample.ts'

const draw = (report: Report, given: Partial<Style> = {}) => `\n${table(report, { ...style, ...given })}`
const widthOf = (text: string) =>
  [...text].reduce((width, char) => width + eastAsianWidth(char.codePointAt(0) ?? 0), 0)
describe('what a user sees', () => {
  it('in Chinese on 80 columns', () => {
    expect(draw(sample)).toMatchInlineSnapshot(`
      "
      2023 年，规划第 3/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 60%）

      序号  指标                实际值              目标      尚需年均  评价
      ────────────────────────────────────────────────────────────────────────────────
         1  地区生产总值       2030.29             2200★        +4.10%  ▲ 快于预期
            （GDP），亿元
         4  一般公共预算收       142.2               200       +18.59%  ▼ 严重滞后
            入，亿元
         5  常住人口城市化        83.7               ≈85      +0.65 点  ▲ 快于预期
            率，%
        10  规上战略性新兴产      40.2                42      +0.90 点  ← 背离目标
            业增加值占规上工
            业比重，%
        13  实际利用外资，       [8.3]              [20]          5.85  ▽ 滞后
            亿美元
        17  单位GDP能耗降低率     完成  完成上级下达任务             —  △ 基本符合预期
            〔约束〕，%
        19  单位GDP用水量下降   [7.22]              [10]      降 1.51%  ▲ 快于预期
            率〔约束〕，%
        20  空气质量优良天数      87.6                87  可降 0.30 点  ! 有不达标风险
            比例〔约束〕，%
        21  PM2.5年均浓度〔约     28.5               <30    可升 2.60%  √ 提前实现
            束〕，微克/立方米
        25  城乡居民收入比        1.64             <1.63        -0.005  ▲ 快于预期
        26  城镇登记失业率，%        —                <2             —  ? 无法评价

      基期已达标、只需保持的指标，没有应达值、计划年均和进度比。
      年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。
      可降、可升：每年照此变动仍能达标，是余地而非要求。
      [ ]：2021 年以来的累计数；其前为当年数。
      现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。
      结论敏感（改用另一种尺度计算，数据略有修订，或按四舍五入前的数，
        评价就可能改变）：空气质量优良天数比例
      初步数（可能修订）：实际利用外资

      地区生产总值（GDP）：确保 2000 已达到；冲刺 2500 尚需年均 10.97%
      实际利用外资：[20] 相当于每年 4.00，或当年数自基期起每年增长 19.05%
      无法评价：城镇登记失业率（不是全年数）
      缺数据 1 项：2 人均GDP（常住）
      共 12 项：达到进度 6 项，未达进度 3 项，需关注 1 项，未评价 2 项
      到期达标展望：能 2 项，存疑 0 项，不能 1 项
      未达进度的预期性指标：一般公共预算收入（严重滞后）、
        规上战略性新兴产业增加值占规上工业比重（背离目标）、实际利用外资（滞后）
      需关注（目前达标，照此到期可能不达标）：空气质量优良天数比例
      "
    `)
  })

  it('in Chinese on 120 columns', () => {
    expect(draw(sample, { width: 120 })).toMatchInlineSnapshot(`
      "
      2023 年，规划第 3/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 60%）

      序号  指标                             实际值   应达值              目标      尚需年均  进度比  到期达标  评价
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         1  地区生产总值（GDP），亿元       2030.29  1895.89             2200★        +4.10%    1.31  能        ▲ 快于预期
         4  一般公共预算收入，亿元            142.2    172.0               200       +18.59%    0.16  不能      ▼ 严重滞后
         5  常住人口城市化率，%                83.7     83.4               ≈85      +0.65 点    1.13  能        ▲ 快于预期
        10  规上战略性新兴产业增加值占规上     40.2     41.4                42      +0.90 点   -0.48  —         ← 背离目标
            工业比重，%
        13  实际利用外资，亿美元              [8.3]   [12.0]              [20]          5.85    0.69  —         ▽ 滞后
        17  单位GDP能耗降低率〔约束〕，%       完成        —  完成上级下达任务             —       —  —         △ 基本符合预期
        19  单位GDP用水量下降率〔约束〕，%   [7.22]   [6.13]              [10]      降 1.51%    1.19  —         ▲ 快于预期
        20  空气质量优良天数比例〔约束〕，     87.6        —                87  可降 0.30 点       —  —         ! 有不达标风险
            %
        21  PM2.5年均浓度〔约束〕，            28.5     30.2               <30    可升 2.60%    5.98  —         √ 提前实现
            微克/立方米
        25  城乡居民收入比                     1.64    1.642             <1.63        -0.005    1.11  —         ▲ 快于预期
        26  城镇登记失业率，%                     —        —                <2             —       —  —         ? 无法评价

      应达值：从基期匀速走到目标，这一年应有的数。
      进度比：完成进度除以时间进度，1 为正好按期。
      到期达标：按各年变动（年数很少）估计的可能性，90% 起为很可能，66% 起为较可能，33% 以下为不太可能，10% 以下为很不可能；
        居中的、与平均速度不一致的、照最近的变动将得而复失的，存疑；能、不能只按平均速度。
      基期已达标、只需保持的指标，没有应达值、计划年均和进度比。
      年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。
      可降、可升：每年照此变动仍能达标，是余地而非要求。
      [ ]：2021 年以来的累计数；其前为当年数。
      现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。
      结论敏感（改用另一种尺度计算，数据略有修订，或按四舍五入前的数，评价就可能改变）：空气质量优良天数比例
      初步数（可能修订）：实际利用外资

      地区生产总值（GDP）：确保 2000 已达到；冲刺 2500 尚需年均 10.97%
      实际利用外资：[20] 相当于每年 4.00，或当年数自基期起每年增长 19.05%
      无法评价：城镇登记失业率（不是全年数）
      缺数据 1 项：2 人均GDP（常住）
      共 12 项：达到进度 6 项，未达进度 3 项，需关注 1 项，未评价 2 项
      到期达标展望：能 2 项，存疑 0 项，不能 1 项
      未达进度的预期性指标：一般公共预算收入（严重滞后）、规上战略性新兴产业增加值占规上工业比重（背离目标）、
        实际利用外资（滞后）
      需关注（目前达标，照此到期可能不达标）：空气质量优良天数比例
      "
    `)
  })

  it('in English on 80 columns', () => {
    expect(draw(sample, { lang: 'en' })).toMatchInlineSnapshot(`
      "
      2023, year 3 of 5 of the plan (2021–2025, baseline 2020; 60% of time elapsed)

      No  Indicator                 Actual    Target       Required/yr  Verdict
      ────────────────────────────────────────────────────────────────────────────────
       1  Gross domestic product,  2030.29     2200★            +4.10%  ▲ ahead
          100m yuan
       4  General public budget      142.2       200           +18.59%  ▼ far behind
          revenue, 100m yuan
       5  Urbanisation rate of        83.7       ≈85          +0.65 pp  ▲ ahead
          the resident
          population, %
      10  Strategic emerging          40.2        42          +0.90 pp  ← reversing
          industries as a share
          of value added of
          industry above
          designated size, %
      13  Foreign capital            [8.3]      [20]              5.85  ▽ behind
          actually utilised, 100m
          USD
      17  Reduction in energy         done  assigned                 —  △ on track
          consumption per unit of
          GDP [binding], %
      19  Reduction in water use    [7.22]      [10]         cut 1.51%  ▲ ahead
          per unit of GDP
          [binding], %
      20  Share of days with good     87.6        87  may fall 0.30 pp  ! at risk
          air quality [binding],
          %
      21  PM2.5 annual mean           28.5       <30    may rise 2.60%  √ met early
          concentration
          [binding], µg/m³
      25  Urban–rural income          1.64     <1.63            -0.005  ▲ ahead
          ratio
      26  Registered urban               —        <2                 —  ? not assessed
          unemployment rate, %

      Targets that the baseline already met are to be kept: they have no expected
        value, planned rate or pace.
      Per year: % is compound growth; the rest are changes or amounts in the unit of
        the indicator (pp: percentage points).
      may fall, may rise: room to move that much a year and still meet the target.
      [ ]: running total since 2021; before it, the value of the year.
      Nominal: amounts of money are at current prices;
        so are their rates, which do not compare with real growth.
      Sensitive (a path in % instead of units or the reverse, a slight revision, or
        the value before it was rounded, may change the verdict): Share of days with
        good air quality
      Provisional (may be revised): Foreign capital actually utilised

      Gross domestic product: assured 2000 reached;
        stretch 2500 requires 10.97% a year
      Foreign capital actually utilised: [20] is 4.00 a year, or a yearly amount
        growing by 19.05% a year from the baseline
      Not assessed: Registered urban unemployment rate (not a whole year)
      No data for 1 indicator: 2 GDP per capita
      12 indicators: 6 on track, 3 off track, 1 at risk, 2 not assessed
      Outlook: 2 yes, 0 in doubt, 1 no
      Off track, anticipatory: General public budget revenue (far behind); Strategic
        emerging industries as a share of value added of industry above designated
        size (reversing); Foreign capital actually utilised (behind)
      At risk (met today, and lost by the end if it goes on so): Share of days with
        good air quality
      "
    `)
  })

  it('in English on 120 columns', () => {
    expect(draw(sample, { lang: 'en', width: 120 })).toMatchInlineSnapshot(`
      "
      2023, year 3 of 5 of the plan (2021–2025, baseline 2020; 60% of time elapsed)

      No  Indicator                    Actual  Expected    Target    Plan/yr       Required/yr   Pace  Outlook  Verdict
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       1  Gross domestic product,     2030.29   1895.89     2200★     +7.72%            +4.10%   1.31  yes      ▲ ahead
          100m yuan
       4  General public budget         142.2     172.0       200     +7.83%           +18.59%   0.16  no       ▼ far behind
          revenue, 100m yuan
       5  Urbanisation rate of the       83.7      83.4       ≈85   +0.80 pp          +0.65 pp   1.13  yes      ▲ ahead
          resident population, %
      10  Strategic emerging             40.2      41.4        42   +0.28 pp          +0.90 pp  -0.48  —        ← reversing
          industries as a share of
          value added of industry
          above designated size, %
      13  Foreign capital actually      [8.3]    [12.0]      [20]       4.00              5.85   0.69  —        ▽ behind
          utilised, 100m USD
      17  Reduction in energy            done         —  assigned          —                 —      —  —        △ on track
          consumption per unit of
          GDP [binding], %
      19  Reduction in water use per   [7.22]    [6.13]      [10]  cut 2.09%         cut 1.51%   1.19  —        ▲ ahead
          unit of GDP [binding], %
      20  Share of days with good        87.6         —        87          —  may fall 0.30 pp      —  —        ! at risk
          air quality [binding], %
      21  PM2.5 annual mean              28.5      30.2       <30     -0.40%    may rise 2.60%   5.98  —        √ met early
          concentration [binding],
          µg/m³
      25  Urban–rural income ratio       1.64     1.642     <1.63     -0.006            -0.005   1.11  —        ▲ ahead
      26  Registered urban                  —         —        <2          —                 —      —  —        ? not assessed
          unemployment rate, %

      Expected: the value this year on a steady path from baseline to target.
      Pace: share of the way covered over share of the time elapsed; 1 is on schedule.
      Outlook: whether the target will be met. By the few yearly changes so far, very likely from 90%, likely from 66%,
        unlikely up to 33%, very unlikely up to 10%; in doubt between these, where the mean pace does not agree, and where the
        latest changes would lose what is met. Yes or no: by the mean pace alone.
      Targets that the baseline already met are to be kept: they have no expected value, planned rate or pace.
      Per year: % is compound growth; the rest are changes or amounts in the unit of the indicator (pp: percentage points).
      may fall, may rise: room to move that much a year and still meet the target.
      [ ]: running total since 2021; before it, the value of the year.
      Nominal: amounts of money are at current prices; so are their rates, which do not compare with real growth.
      Sensitive (a path in % instead of units or the reverse, a slight revision, or the value before it was rounded, may
        change the verdict): Share of days with good air quality
      Provisional (may be revised): Foreign capital actually utilised

      Gross domestic product: assured 2000 reached; stretch 2500 requires 10.97% a year
      Foreign capital actually utilised: [20] is 4.00 a year, or a yearly amount growing by 19.05% a year from the baseline
      Not assessed: Registered urban unemployment rate (not a whole year)
      No data for 1 indicator: 2 GDP per capita
      12 indicators: 6 on track, 3 off track, 1 at risk, 2 not assessed
      Outlook: 2 yes, 0 in doubt, 1 no
      Off track, anticipatory: General public budget revenue (far behind);
        Strategic emerging industries as a share of value added of industry above designated size (reversing);
        Foreign capital actually utilised (behind)
      At risk (met today, and lost by the end if it goes on so): Share of days with good air quality
      "
    `)
  })

  it('in ASCII', () => {
    expect(draw(sample, { lang: 'en', ascii: true })).toMatchInlineSnapshot(`
      "
      2023, year 3 of 5 of the plan (2021-2025, baseline 2020; 60% of time elapsed)

      No  Indicator                 Actual    Target       Required/yr  Verdict
      --------------------------------------------------------------------------------
       1  Gross domestic product,  2030.29     2200*            +4.10%  ^ ahead
          100m yuan
       4  General public budget      142.2       200           +18.59%  V far behind
          revenue, 100m yuan
       5  Urbanisation rate of        83.7       ~85          +0.65 pp  ^ ahead
          the resident
          population, %
      10  Strategic emerging          40.2        42          +0.90 pp  < reversing
          industries as a share
          of value added of
          industry above
          designated size, %
      13  Foreign capital            [8.3]      [20]              5.85  v behind
          actually utilised, 100m
          USD
      17  Reduction in energy         done  assigned                 -  > on track
          consumption per unit of
          GDP [binding], %
      19  Reduction in water use    [7.22]      [10]         cut 1.51%  ^ ahead
          per unit of GDP
          [binding], %
      20  Share of days with good     87.6        87  may fall 0.30 pp  ! at risk
          air quality [binding],
          %
      21  PM2.5 annual mean           28.5       <30    may rise 2.60%  + met early
          concentration
          [binding], ug/m3
      25  Urban-rural income          1.64     <1.63            -0.005  ^ ahead
          ratio
      26  Registered urban               -        <2                 -  ? not assessed
          unemployment rate, %

      Targets that the baseline already met are to be kept: they have no expected
        value, planned rate or pace.
      Per year: % is compound growth; the rest are changes or amounts in the unit of
        the indicator (pp: percentage points).
      may fall, may rise: room to move that much a year and still meet the target.
      [ ]: running total since 2021; before it, the value of the year.
      Nominal: amounts of money are at current prices;
        so are their rates, which do not compare with real growth.
      Sensitive (a path in % instead of units or the reverse, a slight revision, or
        the value before it was rounded, may change the verdict): Share of days with
        good air quality
      Provisional (may be revised): Foreign capital actually utilised

      Gross domestic product: assured 2000 reached;
        stretch 2500 requires 10.97% a year
      Foreign capital actually utilised: [20] is 4.00 a year, or a yearly amount
        growing by 19.05% a year from the baseline
      Not assessed: Registered urban unemployment rate (not a whole year)
      No data for 1 indicator: 2 GDP per capita
      12 indicators: 6 on track, 3 off track, 1 at risk, 2 not assessed
      Outlook: 2 yes, 0 in doubt, 1 no
      Off track, anticipatory: General public budget revenue (far behind); Strategic
        emerging industries as a share of value added of industry above designated
        size (reversing); Foreign capital actually utilised (behind)
      At risk (met today, and lost by the end if it goes on so): Share of days with
        good air quality
      "
    `)
  })

  it('grouped by verdict', () => {
    expect(draw(publishedOnly, { groupBy: 'verdict', all: true })).toMatchInlineSnapshot(`
      "
      2023 年，规划第 3/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 60%）

      序号  指标                        实际值   目标  尚需年均  到期达标  评价
      ───────────────────────────────────────────────────────────────────────────────
      ▼ 严重滞后（1 项）
         4  一般公共预算收入，亿元       142.2    200   +18.59%  不能      ▼ 严重滞后

      ▲ 快于预期（2 项）
         1  地区生产总值（GDP），亿元  2030.29  2200★    +4.10%  能        ▲ 快于预期
         5  常住人口城市化率，%           83.7    ≈85  +0.65 点  能        ▲ 快于预期

      - 缺数据（1 项）
         2  人均GDP（常住），万元            —      1         —  —         - 缺数据

      到期达标：按各年变动（年数很少）估计的可能性，90% 起为很可能，66% 起为较可能，
        33% 以下为不太可能，10% 以下为很不可能；居中的、与平均速度不一致的、
        照最近的变动将得而复失的，存疑；能、不能只按平均速度。
      年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。
      现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。

      地区生产总值（GDP）：确保 2000 已达到；冲刺 2500 尚需年均 10.97%
      共 4 项：达到进度 2 项，未达进度 1 项，未评价 1 项
      到期达标展望：能 2 项，存疑 0 项，不能 1 项
      未达进度的预期性指标：一般公共预算收入（严重滞后）
      "
    `)
  })

  it('region by region, in the target year', () => {
    const rows = publishedOnly.assessments.map((row) => ({
      ...row,
      year: 2025,
      elapsed: 1,
      rate: { ...row.rate, required: null },
      tiers: row.tiers.map((tier) => ({ ...tier, required: null })),
      verdict: row.onTrack === null ? row.verdict : row.onTrack ? ('met' as const) : ('missed' as const),
    }))
    const here = (region: string) => rows.slice(0, 3).map((row) => ({ ...row, region }))
    expect(draw(reportOf([...here('柯桥街道'), ...here('钱清街道')]))).toMatchInlineSnapshot(`
      "
      2025 年，规划第 5/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 100%）

      柯桥街道
      序号  指标                        实际值   目标  比目标  进度比  评价
      ─────────────────────────────────────────────────────────────────────────
         1  地区生产总值（GDP），亿元  2030.29  2200★       —    1.31  √ 已实现
         4  一般公共预算收入，亿元       142.2    200       —    0.16  × 未实现

      地区生产总值（GDP）：确保 2000 已达到；冲刺 2500 未达到
      缺数据 1 项：2 人均GDP（常住）
      共 3 项：已实现 1 项，未实现 1 项，未评价 1 项
      到期达标展望：能 1 项，存疑 0 项，不能 1 项
      未实现的预期性指标：一般公共预算收入

      钱清街道
      序号  指标                        实际值   目标  比目标  进度比  评价
      ─────────────────────────────────────────────────────────────────────────
         1  地区生产总值（GDP），亿元  2030.29  2200★       —    1.31  √ 已实现
         4  一般公共预算收入，亿元       142.2    200       —    0.16  × 未实现

      地区生产总值（GDP）：确保 2000 已达到；冲刺 2500 未达到
      缺数据 1 项：2 人均GDP（常住）
      共 3 项：已实现 1 项，未实现 1 项，未评价 1 项
      到期达标展望：能 1 项，存疑 0 项，不能 1 项
      未实现的预期性指标：一般公共预算收入

      比目标：（实际 − 目标）÷ 目标，以百分计的指标是相差的点数，正数为超额；
        越低越好的指标反过来算，正数为好于目标。
      进度比：完成进度除以时间进度，1 为正好按期。
      现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。

      各地区
      位次  地区      达到进度/已评价    比重  未达进度  其中约束性  未评价
      ─────────────────────────────────────────────────────────────────────
         1  柯桥街道              1/2  50.00%         1           0       1
         1  钱清街道              1/2  50.00%         1           0       1

      位次：按达到进度的指标占已评价指标的比重，相同的并列。

      各地区各指标
      序号  指标                 柯桥街道  钱清街道
      ─────────────────────────────────────────────
         1  地区生产总值（GDP）  √ 已实现  √ 已实现
         2  人均GDP（常住）      - 缺数据  - 缺数据
         4  一般公共预算收入     × 未实现  × 未实现
      "
    `)
  })

  it('without any data', () => {
    expect(
      draw(reportOf([assessment({ no: '1', name: '甲' }), assessment({ no: '2', name: '乙' })])),
    ).toMatchInlineSnapshot(`
      "
      2023 年，规划第 3/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 60%）

      缺数据 2 项：1 甲、2 乙
      共 2 项：达到进度 0 项，未达进度 0 项，未评价 2 项
      "
    `)
  })

  it('without any indicator', () => {
    expect(draw(reportOf([]))).toMatchInlineSnapshot(`
      "
      规划期 2021–2025 年，基期 2020 年
      "
    `)
  })
})

describe('the table', () => {
  it('has no letter outside ASCII where asked, but names and words in Chinese', () => {
    const text = draw(sample, { lang: 'en', ascii: true, width: 120 })
    expect(text).toMatch(/^[\n -~]*$/)
    expect(draw(sample, { ascii: true })).not.toMatch(/[★…—─▴▸▾▼◂✓✗≤≥–“”]/)
  })

  it('is painted only where colour is asked for, and says the same', () => {
    const painted = draw(sample, { colour: true })
    const esc = String.fromCharCode(27)
    const codes = new RegExp(`${esc}\\[\\d+m`, 'g')
    expect(draw(sample)).not.toContain(esc)
    expect(painted).toContain(`${esc}[31m`)
    expect(painted).toContain(`${esc}[32m`)
    const plain = painted.replace(codes, '')
    expect(plain.split('\n').map((line) => line.trimEnd())).toEqual(draw(sample).split('\n'))
  })

  it('keeps escape sequences of a file away from the terminal', () => {
    const text = draw(
      reportOf([assessment({ name: '\u001b[2J甲', actual: 1, latest: 1, verdict: 'ahead', onTrack: true })]),
    )
    expect(text).not.toContain('\u001b')
    expect(text).toContain('[2J甲')
  })

  it('draws hundreds of rows in line', () => {
    const rows = Array.from({ length: 250 }, (_, index) =>
      assessment({
        no: String(index + 1),
        code: `x${index}`,
        name: '甲'.repeat((index % 20) + 1),
        actual: index,
        latest: index,
        verdict: 'behind',
        onTrack: false,
      }),
    )
    const lines = draw(reportOf(rows), { width: 100 })
      .split('\n')
      .filter((line) => line.includes('▽ 滞后'))
    expect(lines).toHaveLength(250)
    expect(new Set(lines.map((line) => widthOf(line.slice(0, line.indexOf('▽'))))).size).toBe(1)
  })

  it('fits its width, whatever it is given', () => {
    const styles = fc.record({
      lang: fc.constantFrom('zh' as const, 'en' as const),
      width: fc.integer({ min: 80, max: 160 }),
      ascii: fc.boolean(),
      all: fc.boolean(),
      groupBy: fc.constantFrom('verdict' as const, null),
    })
    fc.assert(
      fc.property(assessments, styles, (all, given) => {
        const lines = draw(reportOf(all), given).split('\n')
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(given.width)
          expect(line).not.toMatch(/\bNaN\b|Infinity|\bundefined\b|\bnull\b|(?<![\d.e])-0(?:\.0+)?(?![\d.])/)
        }
      }),
      tries(60),
    )
  })
})
