import type { Finding } from '../domain/finding.ts'

/** What reading the files of a submission found, looked up by region: a file may hold thousands of them. */
export interface ReadFindings {
  /** Whether an error may be why this region has no value, in this year where one is given. */
  readonly hasError: (region: string | null, year: number | null) => boolean
  /** Rows of this region that were found but not read: the indicators they hold, and how many name none. */
  readonly unread: (region: string | null) => UnreadRows
}

export interface UnreadRows {
  readonly holds: (code: string) => boolean
  readonly unnamed: number
}

/** Findings of reading by which a row, and with it an indicator, is not there; what is passed over counts where it names one. */
const unreadRow = new Set([
  'KQ202',
  'KQ210',
  'KQ211',
  'KQ215',
  'KQ217',
  'KQ301',
  'KQ302',
  'KQ307',
  'KQ308',
  'KQ310',
  'KQ314',
  'KQ316',
])

interface RegionFindings {
  /** Years that errors name; null for those that name none. */
  readonly errors: Set<number | null>
  readonly indicators: Set<string>
  unnamed: number
}

const nothing: RegionFindings = { errors: new Set(), indicators: new Set(), unnamed: 0 }

const known = new WeakMap<readonly Finding[], ReadFindings>()

/** Of a file that nothing was found in: the same for all of them. */
const ofSoundFile: ReadFindings = ofFile([])

/** Look up the findings of several files, each by region; those that name none may speak of any. */
export function readFindings(files: readonly (readonly Finding[])[]): ReadFindings {
  const all = files.map((findings) => {
    if (findings.length === 0) return ofSoundFile
    const own = known.get(findings) ?? ofFile(findings)
    known.set(findings, own)
    return own
  })
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  return {
    hasError: (region, year) => all.some(({ hasError }) => hasError(region, year)),
    unread: (region) => {
      const rows = all.map(({ unread }) => unread(region))
      return {
        holds: (code) => rows.some(({ holds }) => holds(code)),
        unnamed: rows.reduce((sum, { unnamed }) => sum + unnamed, 0),
      }
    },
  }
}

function ofFile(findings: readonly Finding[]): ReadFindings {
  const regions = new Map<string | null, RegionFindings>()
  for (const { id, severity, region, year, indicator } of findings) {
    const isUnread = unreadRow.has(id) && (id !== 'KQ316' || indicator !== null)
    if (severity !== 'error' && !isUnread) continue
    const own = regions.get(region) ?? { errors: new Set(), indicators: new Set(), unnamed: 0 }
    regions.set(region, own)
    if (severity === 'error') own.errors.add(year)
    if (!isUnread) continue
    if (indicator === null) own.unnamed += 1
    else own.indicators.add(indicator)
  }
  const any = regions.get(null) ?? nothing
  const ownOf = (region: string | null) => (region === null ? nothing : (regions.get(region) ?? nothing))
  const failed = ({ errors }: RegionFindings, year: number | null) =>
    year === null ? errors.size > 0 : errors.has(year) || errors.has(null)
  return {
    hasError: (region, year) => failed(any, year) || failed(ownOf(region), year),
    unread: (region) => {
      const own = ownOf(region)
      return {
        holds: (code) => any.indicators.has(code) || own.indicators.has(code),
        unnamed: any.unnamed + own.unnamed,
      }
    },
  }
}
