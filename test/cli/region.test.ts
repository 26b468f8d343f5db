import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCannotRun } from '../../src/domain/cannot-run.ts'
import { regionNamed } from '../../src/judge/region.ts'
import { run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-region-'))
writeFileSync(
  join(cwd, 'regions.csv'),
  '地区,指标,2023年\n甲区,地区生产总值,1880.6\n乙区,地区生产总值,1790.2\n越城区（高新区）,地区生产总值,1190.2\n',
)

/** Every command that takes the option, with what it needs besides. */
const commands: readonly (readonly string[])[] = [
  ['check', 'regions.csv'],
  ['validate', 'regions.csv'],
  ['explain', 'gdp', 'regions.csv'],
  ['milestones', 'regions.csv'],
  ['compare', 'regions.csv'],
  ['diff', 'regions.csv', 'regions.csv'],
  ['template', '2024', '--from', 'regions.csv'],
]

const named = (wanted: string, regions: readonly (string | null)[]) => {
  try {
    return { region: regionNamed(wanted, new Set(regions)) }
  } catch (error) {
    if (!isCannotRun(error)) throw error
    return { refused: error.lines.map(({ en }) => en).join('\n') }
  }
}

describe('--region', () => {
  it.each(commands.map((argv) => ({ argv })))(
    'of kq $argv refuses a region that no file speaks of, before anything is written',
    async ({ argv }) => {
      for (const [lang, text] of [
        ['zh', 'kq: 文件里没有地区“丙区”；有：“甲区”、“乙区”、“越城区（高新区）”\n'],
        ['en', 'kq: The files have no region "丙区"; they have "甲区", "乙区", "越城区（高新区）"\n'],
      ] as const) {
        const words = [
          ...argv,
          '--region',
          '丙区',
          '--lang',
          lang,
          '-f',
          argv[0] === 'template' ? 'csv' : 'json',
        ]
        expect(await run(words, { cwd })).toEqual({ stdout: '', stderr: text, exit: 2 })
        const output = `${argv[0]}-${lang}.json`
        expect(await run([...words, '-o', output], { cwd })).toEqual({ stdout: '', stderr: text, exit: 2 })
        expect(existsSync(join(cwd, output))).toBe(false)
      }
    },
  )

  it.each(commands.map((argv) => ({ argv })))(
    'of kq $argv takes a region whatever its width and blanks',
    async ({ argv }) => {
      const format = argv[0] === 'template' ? 'csv' : 'json'
      const plain = await run([...argv, '--region', '越城区（高新区）', '-f', format], { cwd })
      expect(plain.exit).toBe(0)
      expect(await run([...argv, '--region', ' 越城区(高新 区) ', '-f', format], { cwd })).toEqual(plain)
      for (const other of ['甲区', '乙区']) expect(plain.stdout).not.toContain(other)
    },
  )

  it.each([['explain', 'gdp'], ['milestones']])(
    'of kq %s has nothing to pick from without files',
    async (...argv) => {
      const { stdout, stderr, exit } = await run([...argv, '--region', '甲区', '--lang', 'en'], { cwd })
      expect([stdout, exit]).toEqual(['', 2])
      expect(stderr).toBe(
        'kq: No files are named, so there is no region "甲区" to pick; name the files, or leave out --region\n',
      )
    },
  )

  it('names the nearest regions first, five at most', () => {
    const regions = ['东阳市', '兰溪市', '永康市', '义乌市', '浦江县', '武义县', '磐安县']
    expect(named('磐安市', regions)).toEqual({
      refused:
        'The files have no region "磐安市"; they have "磐安县", "东阳市", "兰溪市", "永康市", "义乌市" and 2 more',
    })
  })

  it('does not choose between two regions that differ by a blank, and takes either as written', () => {
    expect(named('甲　区', ['甲区', '甲 区', null])).toEqual({
      refused: 'The files have no region "甲　区"; they have "甲区", "甲 区"',
    })
    expect(named('甲 区', ['甲区', '甲 区'])).toEqual({ region: '甲 区' })
  })

  it('gives a region that was read or none', () => {
    const name = fc.string({
      unit: fc.constantFrom('甲', '区', '（', '(', 'Ａ', 'a', ' ', '　', '-'),
      maxLength: 4,
    })
    fc.assert(
      fc.property(name, fc.array(fc.option(name), { maxLength: 6 }), (wanted, regions) => {
        const { region, refused } = named(wanted, regions)
        if (region === undefined) expect(refused).toContain(`"${wanted}"`)
        else expect(regions).toContain(region)
        if (regions.includes(wanted)) expect(region).toBe(wanted)
      }),
    )
  })
})
