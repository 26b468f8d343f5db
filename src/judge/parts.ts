import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Input, Observation } from '../domain/observation.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import type { Explanations } from '../findings/read-explanations.ts'
import { settle } from '../findings/settle.ts'
import { readInParts } from '../submission/read.ts'
import type { CoverageOptions } from '../validate/coverage-options.ts'
import { asTold } from './as-told.ts'
import type { RunReading } from './examine.ts'
import { findingsAbout } from './find-indicator.ts'
import { findingsOf, mayBe, regionNamed } from './region.ts'
import { seenValues } from './seen.ts'
import { partsValidator, submissionOf } from './validating.ts'

/** What is asked of a file that is gone through part by part. */
export interface PartsAsked extends Pick<CoverageOptions, 'group' | 'required' | 'code'> {
  readonly reading: RunReading
  readonly explanations: Explanations | null
  readonly region?: string | undefined
  /** Values kept before the regions they belong to are handed on and let go. */
  readonly enough: number
  /** Told after each part how many regions there have been. */
  readonly progress?: (regions: number) => Promise<void>
}

/** Takes whole regions of a file, one part after another; those of one region alone where one is asked for. */
export interface PartsTaker {
  /** `whole`: there is no other part. */
  readonly take: (part: Submission, whole: boolean) => Promise<void>
  /** The year the parts are taken for, once the first has come; null where it has none. */
  readonly year: () => number | null
}

/** What there is to say of a file once all of it has been gone through. */
export interface ThroughParts<Taker> {
  readonly input: Input
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  readonly taker: Taker
}

/**
 * Whether files can be gone through part by part: one that stands alone. What a roster says of a file it says of others,
 * too, and a whole is held against all of its regions.
 */
export function mayGoInParts(plan: Plan, sources: readonly Source[], { earlier }: RunReading): boolean {
  const [source, ...others] = sources
  const alone = others.length === 0 && (earlier === undefined || earlier.size === 0)
  return alone && source?.told === undefined && statedRows(plan).every(({ aggregate }) => aggregate === null)
}

/**
 * Go through a file region by region, as they come, so that its values are not kept: the same as reading it whole, or null
 * where that cannot be told, because a region comes again. The year is taken to be the newest of the first part (`begin` is
 * given null); where it proves to be another, the file is gone through once more, for that one.
 */
export async function throughParts<Taker extends PartsTaker>(
  plan: Plan,
  source: Source,
  asked: PartsAsked,
  begin: (year: number | null) => Taker,
): Promise<ThroughParts<Taker> | null> {
  const first = await goThrough(plan, source, asked, begin(asked.reading.year ?? null))
  if (first === null || 'taker' in first) return first
  const second = await goThrough(plan, source, asked, begin(first.newest))
  return second === null || 'taker' in second ? second : null
}

async function goThrough<Taker extends PartsTaker>(
  plan: Plan,
  source: Source,
  { reading, explanations, region: wanted, enough, progress, group, required, code }: PartsAsked,
  taker: Taker,
): Promise<ThroughParts<Taker> | { readonly newest: number | null } | null> {
  const { file } = source
  const { year: asked = null } = reading
  const parts = readInParts(source, plan, reading, enough)
  const validator = partsValidator(plan, file, {
    asked,
    ...(group === undefined ? {} : { group }),
    ...(required === undefined ? {} : { required }),
    ...(code === undefined ? {} : { code }),
  })
  const seen = seenValues()
  const ofRegion: Observation[] = []
  for (;;) {
    const { done = false, value } = await parts.next()
    if (value === null) return null
    const part = validator.add(value.observations, value.findings)
    seen.add(part.observations)
    await progress?.(seen.regions.size)
    if (wanted === undefined) {
      await taker.take(part, done)
      validator.measure(value.observations, taker.year())
    } else {
      const own = ({ region }: Observation) => mayBe(region, wanted)
      for (const one of part.observations.filter(own)) ofRegion.push(one)
      validator.measure(value.observations.filter(own), null)
    }
    if (!('input' in value)) continue

    const region = regionNamed(wanted, seen.regions)
    const newest = seen.newest(plan)
    if (region !== undefined) {
      const chosen = ofRegion.filter((one) => one.region === region)
      await taker.take(submissionOf(file, chosen), true)
    } else if (asked === null && newest !== taker.year()) return { newest }
    const { findings: found, coverage } = validator.together(value.findings, region)
    const looked = { years: seen.years, files: new Map([[file, seen.regions]]), apart: new Set<string>() }
    const settled = await settle(asTold([...value.findings, ...found], [source]), explanations, looked)
    return {
      input: value.input,
      findings: findingsAbout(code, findingsOf(region, settled)),
      coverage,
      taker,
    }
  }
}
