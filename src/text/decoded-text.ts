import { CannotRun } from '../domain/cannot-run.ts'
import type { Finding } from '../domain/finding.ts'
import type { Source } from '../domain/source.ts'
import type { Text } from '../domain/wording.ts'
import { decode } from './decode.ts'
import { notATable } from './rules.ts'

/**
 * The text of a small file that is not a submission (a plan, its targets or relations), in whatever encoding it was
 * saved; one that is no text cannot run. Such files are read from CSV only.
 */
export function decodedText(source: Source): string {
  const decoded = decode(source)
  if (decoded.ok) return [...decoded.text].join('')
  throw new CannotRun(decoded.findings.map((finding) => problem(source.file, finding)))
}

function problem(file: string, { id, message, remedy }: Finding): Text {
  const { zh, en } =
    id === notATable.id ? { zh: '在 Excel、WPS 中另存为 CSV', en: 'In Excel or WPS, save it as CSV' } : remedy
  return { zh: `${file}：${message.zh}；${zh}`, en: `${file}: ${message.en}. ${en}` }
}
