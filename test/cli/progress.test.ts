import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'
import { main } from '../../src/main.ts'
import { memoryIo } from '../support/memory-io.ts'

const rows = Array.from({ length: 40 }, (_, index) => `区${index},地区生产总值,2023,${1800 + index}`)
const files = { 'a.csv': `地区,指标,年份,数值\n${rows.join('\n')}\n` }

/** What a run says on standard error where each question for the time is asked so many milliseconds after the last. */
async function said(
  argv: readonly string[],
  step: number,
  world: { columns?: number; env?: Record<string, string> },
) {
  const memory = memoryIo({ files, ...world })
  let time = 0
  const now = () => {
    time += step
    return time
  }
  await main([...argv, '--lang', 'en'], { ...memory.io, now, enough: 1 })
  return memory.stderr()
}

describe('progress', () => {
  it.each(['check', 'validate'])(
    'of %s is said on a terminal after a second, and taken away',
    async (command) => {
      const text = await said([command, 'a.csv', '-f', 'csv'], 300, { columns: 80 })
      const states = [...text.matchAll(/\r([^\r]*)\r/g)].map(([, state]) => state)
      // Of 300 ms a question the first is the begin, at 300: a second has passed at 1500, when four regions are done.
      expect(states[0]).toBe('4 regions done, 3 a second')
      expect(states.at(-1)).toBe('')
      expect(states.length).toBeGreaterThan(10)
    },
  )

  it.each([
    ['in a pipe', {}],
    ['on CI', { columns: 80, env: { CI: 'true' } }],
    ['on a terminal that takes no commands', { columns: 80, env: { TERM: 'dumb' } }],
  ])('is not said %s', async (_, world) => {
    expect(await said(['check', 'a.csv', '-f', 'csv'], 300, world)).not.toContain('\r')
  })

  it('is not said with -q, nor of work that is done at once', async () => {
    expect(await said(['check', 'a.csv', '-f', 'csv', '-q'], 300, { columns: 80 })).toBe('')
    expect(await said(['check', 'a.csv', '-f', 'csv'], 1, { columns: 80 })).not.toContain('\r')
  })

  it.each(['check', 'validate'])(
    'of %s is taken away where the file fails on the way, which is named',
    async (command) => {
      const { io, stderr } = memoryIo({ files, columns: 80 })
      const many = Array.from({ length: 3000 }, (_, at) => `区${at},地区生产总值,2023,1900.5`)
      const bytes = Buffer.from(`地区,指标,年份,数值\n${many.join('\n')}\n`)
      let time = 0
      const failing = function* () {
        yield bytes.subarray(0, 60_000)
        // Sound when it is looked at, and another file once some of it has been read.
        if (time > 1800) throw Object.assign(new Error('ECHANGED'), { code: 'ECHANGED' })
        yield bytes.subarray(60_000)
      }
      const now = () => {
        time += 300
        return time
      }
      const open = async (file: string) => ({
        ...(await io.open(file)),
        size: bytes.length,
        chunks: () => ({ [Symbol.iterator]: failing }),
      })
      const exit = await main([command, 'a.csv', '-f', 'csv', '--lang', 'en'], {
        ...io,
        open,
        now,
        enough: 1,
      })
      expect(exit).toBe(2)
      const [shown, said] = [stderr().lastIndexOf('a second'), stderr().lastIndexOf('\r\r')]
      expect(shown).toBeGreaterThan(0)
      expect(shown).toBeLessThan(said)
      expect(stderr()).toContain('"a.csv"')
      expect(stderr()).toContain('it changed while it was read')
      expect(stderr()).not.toContain('Internal')
    },
  )

  it('is said no more often than five times a second', async () => {
    const states: string[] = []
    let time = 0
    const stderr = {
      isTerminal: true,
      columns: 80,
      identity: [],
      write: async () => {},
      status: async (text: string) => void states.push(text),
    }
    const { at, end } = progressOn({ stderr, env: {}, now: () => time }, 'zh')
    for (; time < 3000; time += 10) await at(time)
    await end()
    await end()
    expect(states.length).toBe(11)
    expect(states[0]).toBe('已处理 1000 个地区，每秒 1000 个')
    expect(states.at(-1)).toBe('')
  })
})
