import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(import.meta.dirname, '..', '..', 'src')

/** Every module of the program, by its path below `src`, with its text. */
export const modules: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(src, file), 'utf8')]),
)

/** A regular expression written in the program. */
export interface Pattern {
  readonly file: string
  readonly line: number
  readonly regex: RegExp
}

/** What may stand right before a regular expression; before a division stands a value. */
const before = /(?:[(,=:[!&|?{};<>+\-*%~^]|\b(?:return|case|typeof|in|of|default|yield|await)|^)\s*$/
const literal = /^\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+)\/([dgimsuvy]*)/

/** The regular expressions that the program writes as literals. Comments, strings and the text of templates are passed over. */
export function* patternsIn(file: string, text: string): Generator<Pattern> {
  /** Depths of braces at which a template goes on. */
  const templates: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const skipped = /^(?:\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/.exec(rest)?.[0]
    const found =
      skipped === undefined && before.test(text.slice(Math.max(0, at - 40), at)) ? literal.exec(rest) : null
    if (skipped !== undefined) at += skipped.length
    else if (found !== null) {
      yield { file, line: text.slice(0, at).split('\n').length, regex: new RegExp(found[1] ?? '', found[2]) }
      at += found[0].length
    } else if (text[at] === '`' || (text[at] === '}' && templates.at(-1) === depth)) {
      if (text[at] === '}') templates.pop()
      const piece = /^[`}](?:[^`\\$]|\\.|\$(?!\{))*(`|\$\{)/s.exec(rest)
      if (piece === null) throw new Error(`${file}: a template that does not end`)
      if (piece[1] === '${') templates.push(depth)
      at += piece[0].length
    } else {
      if (text[at] === '{') depth += 1
      if (text[at] === '}') depth -= 1
      at += 1
    }
  }
}

/** The regular expressions that modules put together as they are loaded. */
export async function composedPatterns(): Promise<readonly Pattern[]> {
  const found: Pattern[] = []
  const plain = globalThis.RegExp
  for (const [file, text] of modules) {
    if (!/new RegExp\(/.test(text)) continue
    globalThis.RegExp = new Proxy(plain, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const regex = new target(source, flags)
        found.push({ file, line: 0, regex })
        return regex
      },
    })
    try {
      await import(/* @vite-ignore */ `${join(src, file)}?composed`)
    } finally {
      globalThis.RegExp = plain
    }
  }
  return found
}
