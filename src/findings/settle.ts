import type { Finding } from '../domain/finding.ts'
import type { Looked } from './looked.ts'
import { inFileOrder } from './order.ts'
import type { Explanations } from './read-explanations.ts'

/** Findings after what was explained, in the order of the files given and then of their lines. */
export async function settle(
  findings: readonly Finding[],
  explanations: Explanations | null,
  looked: Looked,
): Promise<readonly Finding[]> {
  const files = looked.files.keys()
  if (explanations === null) return inFileOrder(findings, files)
  const { accept } = await import('./accept.ts')
  return inFileOrder([...accept(findings, explanations.entries, looked), ...explanations.findings], files)
}
