import type { Source } from '../domain/source.ts'

/** A submission of an earlier year, to be reported like the others; what is only read stays so. */
export function reportedToo(source: Source): Source {
  if (source.told?.history !== 'earlier-year') return source
  const { history: _, ...told } = source.told
  return { ...source, told }
}
