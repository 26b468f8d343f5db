import * as z from 'zod/mini'
import { CannotRun } from '../domain/cannot-run.ts'
import { reportBegins, reportEnds } from '../domain/embedded-report.ts'
import { methods } from '../domain/method.ts'
import type { Report } from '../domain/report.ts'
import { scaleNames } from '../domain/scale.ts'
import { methodReasons, reasons, verdicts } from '../domain/verdict.ts'

const number = z.nullable(z.number())
/** A year that a plan may speak of. */
const year = z.number().check(z.gte(1000), z.lte(9999))
const text = z.nullable(z.string())
const answer = z.nullable(z.boolean())
const span = z.nullable(z.looseObject({ low: z.number(), high: z.number() }))
const counts = z.looseObject({
  assessed: z.number(),
  onTrack: z.number(),
  offTrack: z.number(),
  notAssessed: z.number(),
})
const filled = { filled: z.number(), of: z.number() }
const place = z.looseObject({ file: z.string(), line: number, column: number, cell: text })

const written = z.nullable(z.looseObject({ before: z.string(), after: z.string() }))
const way = z.enum(['higher', 'lower'])

const assessment = z.looseObject({
  no: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  region: text,
  unit: z.string(),
  attribute: z.enum(['anticipatory', 'binding', 'guiding']),
  group: z.enum(['main', 'text']),
  category: z.string(),
  owners: z.optional(z.array(z.string())),
  baseline: number,
  baselineYear: year,
  baselineOf: z.enum(['plan', 'reported']),
  otherBaseline: z.nullable(
    z.looseObject({
      of: z.enum(['plan', 'reported']),
      value: z.number(),
      expected: number,
      pace: number,
      verdict: z.enum(verdicts),
      onTrack: answer,
    }),
  ),
  target: z.looseObject({
    text: z.string(),
    kind: z.string(),
    value: number,
    inclusive: z.boolean(),
    about: z.optional(z.literal(true)),
    towards: z.optional(z.enum(['higher', 'lower', 'stable'])),
    assigned: z.optional(z.looseObject({ file: z.string(), source: z.string() })),
  }),
  better: way,
  twoSided: z.boolean(),
  scale: z.enum(scaleNames),
  proposed: z.array(z.enum(['better', 'scale', 'sign'])),
  aim: z.nullable(z.enum(['reach', 'keep', 'every-year'])),
  redefinedFrom: z.nullable(z.looseObject({ year: z.number(), why: z.string() })),
  amended: z.optional(
    z.looseObject({
      fromYear: z.number(),
      target: written,
      baseline: written,
      decision: z.string(),
      source: z.string(),
    }),
  ),
  year,
  actual: number,
  actualBound: z.nullable(z.enum(['>', '>=', '<', '<='])),
  latest: number,
  missingYears: z.array(z.number()),
  expected: number,
  path: z.optional(z.array(z.looseObject({ year, expected: number, stated: z.boolean() }))),
  elapsed: z.number(),
  progress: number,
  pace: number,
  rate: z.looseObject({ planned: number, achieved: number, required: number, flow: number }),
  effort: number,
  next: z.nullable(z.looseObject({ year, onTrack: number, own: number, atLastPace: number })),
  projected: number,
  outlook: z.looseObject({
    reaches: answer,
    likelihood: z.nullable(z.enum(['likely', 'in-doubt', 'unlikely'])),
    beyond: number,
    loss: z.nullable(z.looseObject({ changes: z.number(), projected: z.number() })),
    probability: number,
    interval: span,
    range: span,
  }),
  sensitive: z.boolean(),
  sensitiveTo: z.array(z.enum(['cut', 'scale', 'rounding', 'baseline'])),
  provisional: z.boolean(),
  realGrowth: number,
  realMean: number,
  nominalMean: number,
  tiers: z.array(z.looseObject({ label: z.string(), value: z.number(), met: answer, required: number })),
  comparison: z.nullable(
    z.looseObject({
      rates: z.boolean(),
      real: z.boolean(),
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      own: z.number(),
      other: z.number(),
      from: z.number(),
    }),
  ),
  final: z.nullable(z.looseObject({ difference: z.number(), margin: number, tier: text })),
  history: z.array(
    z.looseObject({
      year,
      actual: number,
      latest: number,
      verdict: z.enum(verdicts),
      onTrack: answer,
    }),
  ),
  verdict: z.string(),
  onTrack: answer,
  reason: z.nullable(z.enum([...reasons, ...methodReasons])),
  place: z.nullable(place),
  methodResult: z.optional(z.looseObject({ method: z.string() })),
})

/** What of a saved report is needed to compare it, or to write it once more; all else is taken as it is. */
const shape = z.looseObject({
  schema: z.literal('kq-report/1'),
  tool: z.string(),
  plan: z.looseObject({ file: z.string(), baselineYear: year, targetYear: year }),
  year: z.nullable(year),
  method: z.string().check(z.refine((name) => methods.some((method) => method === name))),
  inputs: z.array(
    z.looseObject({ file: z.string(), sha256: z.string(), encoding: z.string(), rows: z.number() }),
  ),
  assessments: z.array(assessment),
  findings: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      ...place.shape,
      indicator: text,
      year: number,
      region: text,
      value: text,
      message: z.string(),
      remedy: z.string(),
      accepted: z.boolean(),
      explanation: text,
    }),
  ),
  summary: z.looseObject({
    ...counts.shape,
    binding: counts,
    byCategory: z.record(z.string(), counts),
    byVerdict: z.record(z.string(), z.number()),
    byRegion: z.optional(
      z.record(z.string(), z.looseObject({ ...counts.shape, bindingOffTrack: z.number(), rank: number })),
    ),
    byOwner: z.optional(z.record(z.string(), z.looseObject({ ...counts.shape, noData: z.number() }))),
    late: z.optional(z.array(z.looseObject({ region: z.string(), due: text }))),
    byLikelihood: z.looseObject({
      likely: z.number(),
      'in-doubt': z.number(),
      unlikely: z.number(),
    }),
    coverage: z.nullable(
      z.looseObject({
        year: number,
        ...filled,
        submissions: z.number(),
        fewest: z.nullable(z.looseObject({ region: text, file: z.string(), ...filled })),
      }),
    ),
    findings: z.looseObject({
      error: z.number(),
      warning: z.number(),
      note: z.number(),
      accepted: z.number(),
    }),
  }),
})

/** Whether a text may be a saved report: JSON of an object, or a page that holds one. */
export function maybeReport(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text) || text.includes(reportBegins)
}

/**
 * A report as `kq check -f json` or `kq publish` saved it, or as a page holds it; what is none, or of another version, cannot
 * run. Of a report saved before there were paths in it they are empty.
 */
export function savedReport(text: string, file: string): Report {
  const json = parsed(inPage(text))
  const read = shape.safeParse(json)
  if (read.success) {
    const report = json as Report
    return { ...report, assessments: report.assessments.map((one) => ({ ...one, path: one.path ?? [] })) }
  }
  const [issue] = read.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  throw new CannotRun([
    {
      zh: `“${file}”不是 kq 的报告（kq-report/1）${where === '' ? '' : `：${where} 不对`}；给出 kq check -f json、kq report 或 kq publish 写出的文件`,
      en: `"${file}" is no report of kq (kq-report/1)${where === '' ? '' : `: ${where} is not as it should be`}; name a file that kq check -f json, kq report or kq publish wrote`,
    },
  ])
}

/** The report that a page holds; a text that is none is one itself. */
function inPage(text: string): string {
  const from = text.indexOf(reportBegins)
  return from < 0
    ? text
    : text
        .slice(from + reportBegins.length)
        .split(reportEnds, 1)
        .join('')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
