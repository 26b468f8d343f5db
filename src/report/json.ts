import type { Report } from '../domain/report.ts'

/** The report as it is, `kq-report/1`: full precision, absent numbers as null, keys in the order of the contract. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
