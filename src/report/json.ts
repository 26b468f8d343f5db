import type { Report } from '../domain/report.ts'
import { harmlessJson } from '../words/plain-text.ts'

/** A value as indented JSON, for files and terminals alike. */
export function jsonText(value: unknown): string {
  return `${harmlessJson(JSON.stringify(value, null, 2))}\n`
}

/** The report as it is, `kq-report/1`: full precision, absent numbers as null, keys in the order of the contract. */
export function json(report: Report): string {
  return jsonText(report)
}
