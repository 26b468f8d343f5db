import * as z from 'zod/mini'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Report } from '../domain/report.ts'

const number = z.nullable(z.number())
/** What of a saved report is needed to compare it; all else is taken as it is. */
const shape = z.looseObject({
  schema: z.literal('kq-report/1'),
  plan: z.looseObject({ file: z.string(), baselineYear: z.number(), targetYear: z.number() }),
  year: number,
  method: z.string(),
  inputs: z.array(z.looseObject({ file: z.string() })),
  assessments: z.array(
    z.looseObject({
      no: z.string(),
      code: z.string(),
      name: z.string(),
      nameEn: z.string(),
      region: z.nullable(z.string()),
      unit: z.string(),
      attribute: z.string(),
      baseline: number,
      target: z.looseObject({ text: z.string(), value: number }),
      year: z.number(),
      actual: number,
      latest: number,
      expected: number,
      pace: number,
      progress: number,
      projected: number,
      rate: z.looseObject({ required: number }),
      verdict: z.string(),
      onTrack: z.nullable(z.boolean()),
      reason: z.nullable(z.string()),
    }),
  ),
})

/** Whether a text may be a saved report: JSON of an object. */
export function maybeReport(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text)
}

/** A report as `kq check -f json` or `kq publish` saved it; what is none, or of another version, cannot run. */
export function savedReport(text: string, file: string): Report {
  const json = parsed(text)
  const read = shape.safeParse(json)
  if (read.success) return json as Report
  const [issue] = read.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  throw new CannotRun([
    {
      zh: `“${file}”不是 kq 的报告（kq-report/1）${where === '' ? '' : `：${where} 不对`}；给出 kq check -f json 或 kq publish 写出的文件`,
      en: `"${file}" is no report of kq (kq-report/1)${where === '' ? '' : `: ${where} is not as it should be`}; name a file that kq check -f json or kq publish wrote`,
    },
  ])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
