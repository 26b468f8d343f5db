import type { Lang } from '../domain/wording.ts'

/**
 * The language of a run: `--lang`, else `KQ_LANG`, else the locale; Chinese for `zh*`, English otherwise.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const position = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const flag =
    position < 0 ? undefined : argv[position]?.includes('=') ? argv[position]?.slice(7) : argv[position + 1]
  const stated = [flag, env.KQ_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  return stated?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en'
}
