import type { Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { type Series, seriesOf } from './series.ts'
import type { TargetPath } from './target-path.ts'
import { type Values, valuesOf } from './values.ts'

/** What is reported for one indicator of one region: the cells by year, and the points they make of its path. */
export interface ReportedValues {
  readonly observations: ReadonlyMap<number, Observation>
  readonly series: Series
  /** The points of the indicator a relative target is measured against; null for any other target. */
  readonly against: Series | null
  /** The cells of that indicator; none for any other target. */
  readonly againstObservations: ReadonlyMap<number, Observation>
}

const none: ReadonlyMap<number, Observation> = new Map()

/** Gather what is reported for an indicator, and for the one its target is measured against. */
export function reportedOf(
  { indicator, baselineYear, against }: TargetPath,
  values: Values = new Map(),
): ReportedValues {
  const observations = valuesOf(values, indicator)
  const others = against === null ? none : valuesOf(values, against)
  return {
    observations,
    series: seriesOf(indicator, observations, baselineYear),
    against: against === null ? null : seriesOf(against, others, baselineYear),
    againstObservations: others,
  }
}

/** The cell of a year as it was written, and where it stands. */
export function cellOf(
  { observations }: ReportedValues,
  year: number,
): { text: string; place: Place | null } {
  const observation = observations.get(year)
  return { text: observation?.text ?? '', place: observation?.place ?? null }
}

/** The value a year has on the path, the baseline included; null where it has none. */
export function valueIn(
  { baselineYear, line }: TargetPath,
  { series }: ReportedValues,
  year: number,
): number | null {
  if (year === baselineYear) return line?.start ?? null
  const point = series.get(year)
  return point?.kind === 'value' ? point.actual.value : null
}
