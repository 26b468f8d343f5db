import { CannotRun } from '../domain/cannot-run.ts'
import type { Source } from '../domain/source.ts'
import { decode } from '../text/decode.ts'

/** The text of a small file that is not a submission, in whatever encoding it was saved; one that is no text cannot run. */
export function decodedText(source: Source): string {
  const decoded = decode(source)
  if (decoded.ok) return [...decoded.text].join('')
  throw new CannotRun(
    decoded.findings.map(({ message, remedy }) => ({
      zh: `${source.file}：${message.zh}；${remedy.zh}`,
      en: `${source.file}: ${message.en}. ${remedy.en}`,
    })),
  )
}
