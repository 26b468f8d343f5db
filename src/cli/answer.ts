import type { Document } from '../document/block.ts'
import type { Appearance } from '../render/appearance.ts'
import { type DocumentFormat, documentFormats } from '../render/index.ts'

/** A document in one of the formats of documents. */
export async function rendered(
  document: Document,
  format: DocumentFormat,
  appearance: Appearance,
): Promise<string | Uint8Array> {
  const render = await documentFormats[format].load()
  return render(document, appearance)
}
