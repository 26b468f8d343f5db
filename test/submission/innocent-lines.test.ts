import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { strayRules } from '../../src/submission/stray-rules.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const ours: ReadonlySet<string> = new Set(strayRules.map(({ id }) => id))

/** Lines of one cell that stand above, among and below the rows of sound tables. */
const lines = [
  '柯桥区2023年国民经济和社会发展主要指标',
  '柯桥区“十四五”规划主要指标完成情况表（2021—2023年）',
  '2021-2025年主要指标',
  '表2 “十四五”时期主要指标',
  '表 1-1',
  '附表3',
  '附件 1：',
  '续表1',
  '（续表 2）',
  'Table 2. Main indicators, 2021-2023',
  'Table 3: GDP and exports, 2023',
  '地区生产总值（GDP）及外贸出口额（2023年）',
  '2023年GDP、外贸出口额完成情况',
  '柯桥区统计局 2024年1月15日',
  '二〇二四年一月十五日',
  '2023年12月31日',
  '2023-12-31',
  '2023/12/31',
  '2023.12.31',
  '20240115',
  '填报日期：2024年1月15日',
  '截至2023年12月31日24时',
  '2024-01-05 10:30',
  '打印时间：2024-01-05 10:30:15',
  '第 1 页',
  '第1页 共3页',
  '共 3 页',
  '1/3',
  '- 1 -',
  '— 12 —',
  'Page 1 of 3',
  'p. 12',
  '绍统〔2023〕12号',
  '国统字(2022)88号',
  '制定机关：浙江省统计局 文号：浙统〔2023〕15号 有效期至：2025年12月',
  '表号：绍统01表',
  '表  号：H301-1表',
  '共36项指标，其中约束性指标9项',
  '单位：亿元、%',
  '计量单位：万元',
  '（单位：亿元，2020年价格）',
  '注：2023年为初步核算数',
  '注1：按2020年第七次全国人口普查推算',
  '注：1. 2022年数据来自年报；2. 2023年数据来自快报。',
  '注：GDP按2020年可比价格计算',
  '2. 外贸出口额为海关2023年12月数据',
  '① 常住人口城市化率按2020年人口普查推算',
  '* 2021年起按新口径统计',
  '资料来源：《柯桥统计年鉴2023》第3章表3-2',
  '来源：柯桥区统计局，2024年1月',
  '注：部分数据因四舍五入，合计与分项之和可能有0.1的出入',
  '注：1亿元等于10000万元；“—”表示没有数据',
  '（三）对外开放（5项，其中约束性1项）',
  '说明：本表按GB/T 4754-2017分类，PM2.5、5G等按部门口径',
  '备注：空格表示暂无数据',
  'Source: Statistical yearbook 2023, table 3-2, page 45',
  'Note 2: preliminary figures for 2023',
  'Last updated: 2024-01-05',
  'https://www.kq.gov.cn/art/2024/1/15/art_1229_4567890.html',
  '联系电话：0575-84120000',
  '联系人：张三 13800138000',
  '联系人：张三，电话 84120000，传真：84120001，邮编312030',
  '邮箱：tj2023@kq.gov.cn',
  '填报人：张三  审核：李四  2024年1月15日',
  '单位负责人：王五 统计负责人：赵六 填表人：张三 报出日期：2024年1月15日',
  '一、经济发展',
  '（二）城乡统筹（12项）',
  '三、民生福祉 2023年',
  '第3章 绿色发展',
  '3. 绿色发展',
  '3.1 空气质量',
  '其中：',
  '2023年1-12月',
  '--------',
  '########',
  '“十四五”规划纲要专栏1',
  '指标解释',
]
/** The same over several cells: signatures, forms, dates. */
const rows: readonly (readonly string[])[] = [
  ['填报人：张三', '审核：李四', '2024年1月15日', ''],
  ['填报单位：柯桥区统计局', '', '填报日期：', '2024-01-15'],
  ['联系电话：', '', '', '85123456'],
  ['联系电话：', '0575-84120000', '', ''],
  ['单位负责人：', '王五', '统计负责人：', '赵六'],
  ['注：', '2023年为初步核算数', '', ''],
  ['来源：', '柯桥区统计局', '', '2024年1月'],
  ['', '', '', '单位：亿元'],
  ['', '', '', '第 1 页'],
  ['单位：亿元', '', '', '2023年'],
  ['甲', '乙', '1', '2'],
  ['一', '经济发展', '', ''],
  ['说明', '', '', ''],
]
/** What only stands above a table. */
const heads: readonly (readonly string[])[] = [
  ['表号：', '绍统01表', '', ''],
  ['表 号', '', '', '101-1'],
  ['行政区划代码', '', '', '330603'],
  ['组织机构代码：', '', '', '12345678'],
  ['编制日期', '2024年1月15日', '', '共3页'],
  ['报告期：', '2023年', '', ''],
  ['', '', '2022年', ''],
]

/** Values are made up. */
const tables: Readonly<
  Record<string, { readonly header: number; readonly rows: readonly (readonly string[])[] }>
> = {
  wide: {
    header: 1,
    rows: [
      ['主要指标（虚构）', '', '', ''],
      ['指标', '单位', '2022年', '2023年'],
      ['地区生产总值（GDP）', '亿元', '1901.36', '2030.29'],
      ['外贸出口额', '亿元', '1338.91', '1402.5'],
      ['常住人口城市化率', '%', '83.1', '83.7'],
    ],
  },
  numbered: {
    header: 1,
    rows: [
      ['主要指标（虚构）', '', '', ''],
      ['序号', '指标', '2023年', '备注'],
      ['1', '地区生产总值（GDP）', '2030.29', '初步核算'],
      ['12', '外贸出口额', '1402.5', '海关，2023年12月'],
      ['5', '常住人口城市化率', '83.7', ''],
    ],
  },
  regions: {
    header: 1,
    rows: [
      ['主要指标（虚构）', '', '', ''],
      ['地区', '指标', '单位', '2023年'],
      ['柯桥区', '地区生产总值（GDP）', '亿元', '2030.29'],
      ['越城区', '地区生产总值（GDP）', '亿元', '1300.5'],
    ],
  },
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const strays = async (table: readonly (readonly string[])[]) => {
  const text = table.map((cells) => cells.map(cell).join(',')).join('\n')
  const { findings } = await readSubmission(sourceOf('2023.csv', Buffer.from(text)), plan, { noDigest: true })
  return findings.filter(({ id }) => ours.has(id)).map(({ id, value }) => `${id} ${value}`)
}

describe.each(Object.entries(tables))(
  'in a sound table (%s) nothing is said of',
  (_layout, { header, rows: table }) => {
    const places = [0, header, header + 1, header + 2, table.length]
    it.each([...lines.map((text) => [text]), ...rows, ...heads].map((cells) => [cells.join(' | '), cells]))(
      '%s',
      async (_text, cells) => {
        for (const at of places) {
          if (heads.includes(cells) && at > header) continue
          expect([at, await strays(table.toSpliced(at, 0, cells))]).toEqual([at, []])
          if (cells.length > 1) continue
          const padded = [...cells, ...Array.from({ length: 3 }, () => '')]
          expect([at, await strays(table.toSpliced(at, 0, padded))]).toEqual([at, []])
        }
      },
    )
  },
)
