import type { Lang } from '../domain/wording.ts'
import type { Io } from './io.ts'

/** Says how far long work has come. */
export interface Progress {
  /** So many regions are done. */
  readonly at: (regions: number) => Promise<void>
  /** Take away what was said: the work is done. */
  readonly end: () => Promise<void>
}

/** Nothing is said of work that takes less, in milliseconds, and nothing more often than this. */
const [silent, pause] = [1000, 200]

const none: Progress = { at: async () => {}, end: async () => {} }

/**
 * What says on a terminal how many regions are done, and how many a second, in a line that goes when the work is done.
 * Nothing in a pipe, with `-q`, or on CI, where every state of the line would stay.
 */
export function progressOn(
  { stderr, env, now }: Pick<Io, 'stderr' | 'env' | 'now'>,
  lang: Lang,
  quiet = false,
): Progress {
  const { status } = stderr
  if (status === undefined || quiet || (env.CI ?? '') !== '' || env.TERM === 'dumb') return none
  const begun = now()
  let next = begun + silent
  let said = false
  return {
    at: async (regions) => {
      const time = now()
      if (time < next) return
      next = time + pause
      said = true
      await status(lineOf(regions, (time - begun) / 1000, lang))
    },
    end: async () => {
      if (said) await status('')
      said = false
    },
  }
}

/** Do work whose progress is said, and take that away however the work ends. */
export async function during<T>({ end }: Progress, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await end()
  }
}

function lineOf(regions: number, seconds: number, lang: Lang): string {
  const rate = Math.round(regions / seconds)
  return { zh: `已处理 ${regions} 个地区，每秒 ${rate} 个`, en: `${regions} regions done, ${rate} a second` }[
    lang
  ]
}
