import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { cellsOf, without } from '../findings/block.ts'
import { coverageOf } from '../validate/coverage.ts'
import { coverageFindings } from '../validate/coverage-findings.ts'
import type { CoverageOptions } from '../validate/coverage-options.ts'
import { partsOf } from '../validate/gather.ts'
import { type Measured, measurer } from '../validate/measure.ts'
import { readFindings } from '../validate/read-findings.ts'
import { blankRun, markedBlank } from '../validate/rules/no-value.ts'
import { seriesOf } from '../validate/series.ts'
import type { Spread } from '../validate/spread.ts'
import type { Together } from '../validate/together.ts'

/** Validates one file part by part, whole regions at a time. */
export interface PartsValidator {
  /** The values of a part without those an error speaks of; `read` is what reading has found since the last. */
  readonly add: (observations: readonly Observation[], read: readonly Finding[]) => Submission
  /** Takes down what the regions of a part hold in the year judged, their own newest where it is null. */
  readonly measure: (observations: readonly Observation[], judged: number | null) => void
  /** What validation found, and how much is there, once reading has found all of `read`; of one region where one is asked for. */
  readonly together: (read: readonly Finding[], region: string | undefined) => Together
}

/** Validate one file part by part; it is about the year `asked` for, where it speaks of it. */
export function partsValidator(plan: Plan, file: string, options: CoverageOptions): PartsValidator {
  const { asked = null } = options
  const found: Finding[] = []
  const shifted = new Map<string | null, readonly Spread[]>()
  const measured: Measured[] = []
  const blocked = cellsOf()
  const measureOne = measurer(plan, options)
  let [speaks, isThere] = [false, false]

  return {
    add: (observations, read) => {
      const part = submissionOf(file, observations)
      speaks ||= observations.some(({ reading }) => reading.kind !== 'missing')
      isThere ||= observations.length > 0
      const series = seriesOf(plan, asked, ({ table: { region }, shifted: own }) => {
        if (own.length > 0) shifted.set(region, own)
      })
      const speaking = [...series.add(part), ...series.finish()]
      for (const finding of speaking) found.push(finding)
      blocked.add(read)
      blocked.add(speaking)
      return without([part], blocked)[0] ?? part
    },
    measure: (observations, judged) => {
      for (const part of partsOf([submissionOf(file, observations)], shifted)) {
        measured.push(measureOne(part, judged))
      }
    },
    together: (read, region) => {
      const whole = { ...submissionOf(file, []), findings: read }
      const { marked, blank } = speaks ? { marked: whole, blank: [] } : markedBlank(plan, whole)
      const own =
        region === undefined ? measured : measured.filter(({ coverage }) => coverage.region === region)
      const ofFile = readFindings([marked.findings])
      const asking = own.map((one) => ({ measured: one, read: ofFile }))
      const nothing = isThere ? [] : blankRun(plan, [marked])
      const findings = [...found, ...blank, ...nothing, ...coverageFindings(plan, asking, options)]
      const coverage: Coverage = coverageOf(plan, own, options)
      return { findings, coverage }
    },
  }
}

/** Values as a submission of their own. */
export function submissionOf(file: string, observations: readonly Observation[]): Submission {
  const input = { file, sha256: '', encoding: '', rows: observations.length, headerRow: null, skipped: [] }
  return { input, observations, findings: [] }
}
