import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/document/chart.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { pictureOf } from '../../src/figure/file.ts'
import { effortFigure, progressFigure, trajectoryFigure } from '../../src/report/figures.ts'
import { en } from '../../src/words/en.ts'
import { zh } from '../../src/words/zh.ts'
import { assessments } from '../report/arbitrary.ts'
import { assessment } from '../report/sample.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'
import { tries } from '../support/seed.ts'

const hostile = [
  '<img src=x onerror=alert(1)>',
  ']]>',
  '=cmd|calc',
  '"><script>alert(1)</script>',
  '&amp;',
  '\u202e倒',
  '\u0007铃',
  '\ufffe',
  '-->',
  '长'.repeat(60),
  'x '.repeat(60),
]

const finite = { min: -1e6, max: 1e6, noNaN: true }
const value = fc.double(finite)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const year = fc.integer({ min: 2020, max: 2025 })
const tone = fc.constantFrom('good' as const, 'warning' as const, 'bad' as const, 'quiet' as const)
const text = fc.oneof(fc.constantFrom(...hostile), fc.string(), fc.constant('地区生产总值（GDP）'))
const byYear = <T extends { readonly year: number }>(points: readonly T[]) =>
  [...new Map(points.map((point) => [point.year, point])).values()].toSorted((a, b) => a.year - b.year)

const trajectory: fc.Arbitrary<Chart> = fc
  .record({
    actual: fc.array(fc.record({ year, value }), { minLength: 1 }),
    planned: fc.array(fc.record({ year, value, stated: fc.boolean() })),
    spread: fc.double({ min: 0, max: 1000, noNaN: true }),
    projected: maybe(fc.record({ value, low: maybe(value), high: maybe(value) })),
    goals: fc.array(fc.record({ value, text }), { maxLength: 4 }),
    forbidden: fc.record({ above: maybe(value), below: maybe(value) }),
    last: fc.record({ text, tone }),
  })
  .map(({ actual, planned, spread, ...rest }) => ({
    kind: 'trajectory',
    from: 2020,
    to: 2025,
    actual: byYear(actual),
    planned: byYear(planned),
    band: byYear(planned).map(({ year, value: due }) => ({ year, low: due - spread, high: due + spread })),
    ...rest,
  }))
const share = fc.double({ min: -20, max: 20, noNaN: true })
const progress: fc.Arbitrary<Chart> = fc.record({
  kind: fc.constant('progress'),
  elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
  marks: fc.record({ start: text, elapsed: text, end: text }),
  rows: fc.array(fc.record({ name: text, sign: text, tone, progress: share, due: share, text }), {
    minLength: 1,
  }),
})
const effort: fc.Arbitrary<Chart> = fc.record({
  kind: fc.constant('effort'),
  rows: fc.array(
    fc.record({ name: text, sign: text, tone, achieved: share, planned: share, required: share, text }),
    { minLength: 1 },
  ),
})

const drawn = (svg: string): XmlElement => readXml(svg, '')
const everything = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(everything),
]
/** The places at which something is drawn: along x and along y, what stands in a group that is moved among them. */
function places(root: XmlElement): readonly (readonly [x: number, y: number])[] {
  const down = root.children.find(({ tag }) => tag === 'g')?.attributes.transform ?? ''
  const [, moved = '0'] = /translate\(0 ([\d.]+)\)/.exec(down) ?? []
  const inside = root.children.filter(({ tag }) => tag === 'g').flatMap(everything)
  return inside.flatMap(({ tag, attributes: a }) => {
    const at = (x: string | undefined, y: string | undefined) => [
      [Number(x), Number(y) + Number(moved)] as const,
    ]
    if (tag === 'text') return at(a.x, a.y)
    if (tag === 'circle') return at(a.cx, a.cy)
    if (tag === 'line') return [...at(a.x1, a.y1), ...at(a.x2, a.y2)]
    if (tag !== 'path') return []
    return [...(a.d ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => at(x, y))
  })
}

describe('a picture', () => {
  it.each([
    ['the way of an indicator', trajectory],
    ['progress', progress],
    ['effort', effort],
  ])('of %s is sound XML, within its frame, and without a number that is none', (_, charts) => {
    fc.assert(
      fc.property(
        charts,
        maybe(text),
        text,
        fc.constantFrom('zh' as const, 'en' as const),
        (chart, title, said, lang) => {
          const { svg, width, height } = pictureOf(chart, { lang, title, text: said })
          const root = drawn(svg)
          expect(root.attributes.viewBox).toBe(`0 0 ${width} ${height}`)
          expect(svg).not.toMatch(
            /NaN|Infinity|undefined|null/.test(JSON.stringify([chart, title, said]))
              ? /$^/
              : /NaN|Infinity|undefined/,
          )
          const outside = places(root).filter(([x, y]) => !(x >= 0 && x <= width && y >= 0 && y <= height))
          expect(outside).toEqual([])
        },
      ),
      tries(100),
    )
  })

  it('of any assessment is sound, or there is none', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(zh, en), (all, words) => {
        const figures = [
          progressFigure(all, words),
          effortFigure(all, words),
          ...all.map((a) => trajectoryFigure(a, words)),
        ]
        for (const figure of figures) {
          if (figure === null) continue
          const { svg } = pictureOf(figure.chart, {
            lang: words.lang,
            title: figure.caption,
            text: figure.text,
          })
          drawn(svg)
          const own = all.some(({ name, nameEn }) => /NaN|Infinity/.test(`${name}${nameEn}`))
          if (!own) expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        }
      }),
      tries(100),
    )
  })

  it.each(hostile)('shows %j as text and nothing else', (name) => {
    const a: Assessment = assessment({
      name,
      nameEn: name,
      actual: 84,
      baseline: 80,
      progress: 0.5,
      pace: 0.9,
    })
    for (const words of [zh, en]) {
      for (const figure of [progressFigure([a], words), trajectoryFigure(a, words)]) {
        if (figure === null) throw new Error('nothing drawn')
        const { svg } = pictureOf(figure.chart, {
          lang: words.lang,
          title: figure.caption,
          text: figure.text,
        })
        const tags = new Set(everything(drawn(svg)).map(({ tag }) => tag))
        expect(
          [...tags].filter((tag) => !/^(?:svg|title|desc|style|rect|g|text|line|path|circle)$/.test(tag)),
        ).toEqual([])
        const attributes = everything(drawn(svg)).flatMap((one) => Object.keys(one.attributes))
        expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
        expect(svg).not.toMatch(/[\p{Cf}\ufffe]|(?!\n)\p{Cc}|<script|<img/u)
      }
    }
  })

  it('names what it shows, for whoever cannot see it', () => {
    const figure = progressFigure([assessment({ actual: 84, baseline: 80, progress: 0.5, pace: 0.9 })], en)
    if (figure === null) throw new Error('nothing drawn')
    const root = drawn(pictureOf(figure.chart, { lang: 'en', title: figure.caption, text: figure.text }).svg)
    const said = (tag: string) => root.children.find((one) => one.tag === tag)?.text
    expect(said('title')).toBe(figure.caption)
    expect(said('desc')).toBe('Progress, slowest first (time elapsed 60%): Indicator 50%.')
    expect(root.attributes['xml:lang']).toBe('en')
  })
})
