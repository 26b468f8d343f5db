import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { otherMethods } from '../../../src/domain/method.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'domain', 'method')
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))

/** The examples of a file that say what they give: `f(x) // result`; `…` stands for the further digits of a number. */
function examplesOf(file: string): readonly (readonly [call: string, result: string])[] {
  const lines = readFileSync(join(folder, file), 'utf8').matchAll(/^ \* @example (.+) \/\/ (.+)$/gm)
  return [...lines].map(([, call = '', result = '']) => [call, result])
}

const examples = files.flatMap((file) => examplesOf(file).map(([call, result]) => ({ file, call, result })))

describe('examples of the methods', () => {
  it('are there for each of them', () => {
    for (const name of otherMethods) {
      expect(examples.filter(({ call }) => call.startsWith(`${name}(`))).not.toEqual([])
    }
  })

  it.each(examples)('$call', async ({ file, call, result }) => {
    const module: Readonly<Record<string, unknown>> = await import(join(folder, file))
    const evaluate = (text: string): unknown =>
      new Function(...Object.keys(module), `return (${text})`)(...Object.values(module))
    const printed = JSON.stringify(evaluate(result.replaceAll('…', '')))
    const got = JSON.stringify(evaluate(call), (_key, value) =>
      typeof value === 'number' && result.includes('…')
        ? Number(String(value).slice(0, digits(result)))
        : value,
    )
    expect(got).toBe(printed)
  })
})

function digits(result: string): number {
  return /(-?[\d.]+)…/.exec(result)?.[1]?.length ?? 20
}
