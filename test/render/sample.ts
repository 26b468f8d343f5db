import type { Document } from '../../src/document/block.ts'
import { rectangleOf } from '../../src/document/rectangle.ts'
import { tableOf } from '../../src/document/table.ts'

interface Row {
  readonly no: string
  readonly name: string
  readonly value: number | null
  readonly good: boolean
}

export const rows: readonly Row[] = [
  { no: '1', name: '地区生产总值（GDP）', value: 2030.29, good: true },
  { no: '2', name: '规上战略性新兴产业增加值占规上工业比重', value: null, good: false },
  { no: '3', name: '=cmd|"<img onerror=1>"', value: -1 / 3, good: false },
]

/** A document with a block of every kind; made up. */
export const sample: Document = {
  lang: 'zh',
  title: '进展 & <情况>',
  blocks: [
    { kind: 'heading', level: 1, text: '进展 & <情况>' },
    { kind: 'heading', level: 2, text: '指标' },
    {
      kind: 'table',
      table: tableOf<Row>(
        '数值',
        [
          { title: '序号', show: ({ no }) => no, align: 'right' },
          { title: '指标', show: ({ name }) => name, wraps: true },
          {
            title: '数值',
            show: ({ value }) => (value === null ? null : value.toFixed(2)),
            align: 'right',
            tone: ({ good }) => (good ? 'good' : 'bad'),
            number: ({ value }) => (value === null ? null : { value, format: '0.00' }),
          },
          { title: '次要', show: () => '次要的内容', leaves: 2 },
          { title: '更次要', show: () => '更次要的内容', leaves: 3 },
          { title: '细节', show: () => '细节', detail: true },
        ],
        [
          { rows: rows.slice(0, 2), heading: '甲区', after: [{ text: '1 项达到', tone: 'strong' }] },
          { rows: rows.slice(2), heading: '乙区', title: { text: '滞后（1 项）', tone: 'bad' } },
        ],
      ),
    },
    { kind: 'lines', lines: [{ text: '共 3 项', tone: 'strong' }] },
    {
      kind: 'list',
      start: 3,
      items: [
        {
          lead: { text: '应达值', tone: 'strong' },
          text: '1895.89 亿元',
          under: [
            { kind: 'formula', text: '1516.7 × (2200 ÷ 1516.7)^(3 ÷ 5)' },
            { kind: 'remark', text: '匀速' },
          ],
        },
      ],
    },
    { kind: 'facts', facts: [{ label: '出处', text: '表2 行1' }] },
    { kind: 'notes', notes: ['应达值：按期应有的数。'] },
  ],
}

/** The same rows for machines. */
export const rectangle = rectangleOf<Row>('values', rows, [
  { id: 'no', value: ({ no }) => no },
  { id: 'name', value: ({ name }) => name },
  { id: 'value', value: ({ value }) => value },
  { id: 'good', value: ({ good }) => good },
])
