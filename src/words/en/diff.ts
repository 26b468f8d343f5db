import type { DiffMessages } from '../messages/diff.ts'
import { counted } from './count.ts'

const change = { added: 'added', removed: 'removed', revised: 'revised', status: 'status' } as const

export const diff: DiffMessages = {
  heading: (old, next) => `"${old}" → "${next}"`,
  judged: (firstYear, targetYear, years) => {
    const when = years.length === 0 ? '' : `, judged in ${years.join(' → ')}`
    return `Plan ${firstYear}–${targetYear}${when}`
  },
  same: (old, next, values) => `"${old}" and "${next}" hold the same data (${counted(values, 'value')})`,
  cells: 'Values',
  verdicts: 'Verdicts',
  cellCounts: ({ unchanged, ...counts }) => {
    const parts = (['revised', 'added', 'removed', 'status'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${counts[kind]} ${kind === 'status' ? 'with another status' : change[kind]}`)
    return `Values: ${[...parts, `${unchanged} unchanged`].join(', ')}`
  },
  verdictCounts: ({ changed, toOnTrack, toOffTrack }) => {
    if (changed === 0) return 'Verdicts: none changed'
    const parts = [
      `${changed} changed`,
      ...(toOnTrack > 0 ? [`${toOnTrack} to on track`] : []),
      ...(toOffTrack > 0 ? [`${toOffTrack} to off track`] : []),
    ]
    return `Verdicts: ${parts.join(', ')}`
  },
  missing: (year, names) => `No data yet in ${year} for ${names.length}: ${names.join('; ')}`,
  change,
  cause: {
    'new-data': 'new data',
    revision: 'revision',
    withdrawal: 'data removed',
    year: 'year judged',
    error: 'an error',
  },
  changed: 'Change',
  old: 'Old',
  new: 'New',
  difference: 'Difference',
  oldVerdict: 'Old verdict',
  newVerdict: 'New verdict',
  causes: 'By',
  realGrowth: (name) => `${name}: real growth`,
  provisional: ' (prov.)',
  unusable: (text) => `"${text}" unusable`,
}
