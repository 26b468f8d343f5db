import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import { inTurn } from '../support/in-turn.ts'
import { regionalOptions, regionalText } from '../support/regional.ts'
import { type Run, root, run } from '../support/run.ts'
import { tries } from '../support/seed.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { everyGiven } from '../support/submissions.ts'

/** Every format that is text. */
const formats = reportFormats.formats.filter((format) => format !== 'xlsx' && format !== 'docx')

/** What a command says where all values are kept, and where whole regions are judged and let go as soon as they can be. */
async function bothWays(argv: readonly string[], stdin?: string): Promise<readonly [Run, Run]> {
  const world = stdin === undefined ? {} : { stdin }
  return [
    await run(argv, { ...world, enough: Number.POSITIVE_INFINITY }),
    await run(argv, { ...world, enough: 1 }),
  ]
}

describe('one answer, however much of a file is kept', () => {
  // Two of the formats with each submission: the others with the next ones. `.ci/run` tries every pair.
  const given = everyGiven().map((one, at) => ({ ...one, formats: inTurn(formats, at, 6) }))

  it('is asked of at least 1,260 pairs', () => {
    expect(given.length * formats.length).toBeGreaterThanOrEqual(1260)
  })

  it.each(given)('$title, in $formats', async ({ files, plan, explanations, options, formats }) => {
    for (const format of formats) {
      const [whole, rounds] = await bothWays([
        'check',
        ...files,
        ...(plan === null ? [] : ['--plan', plan]),
        ...(explanations === null ? [] : ['--explanations', explanations]),
        ...options,
        ...['-f', format],
      ])
      expect(rounds, format).toEqual(whole)
    }
  })

  it.each(given)('$title, validated', async ({ files, plan, explanations, options }) => {
    const [whole, parts] = await bothWays([
      'validate',
      ...files,
      ...(plan === null ? [] : ['--plan', plan]),
      ...(explanations === null ? [] : ['--explanations', explanations]),
      ...options.filter((word, at) => !(word === '--group' || options[at - 1] === '--group')),
    ])
    expect(parts).toEqual(whole)
  })

  it('is the same for a table of any size in bytes', async () => {
    const table = [
      '指标,单位,2023年',
      '地区生产总值,亿元,2030.29',
      '外贸出口额,亿元,905.2',
      '城镇登记失业率,%,1.9',
    ]
    const padded = table.map((row, index) => `${row},${index === 0 ? '备注' : '口径说明'.repeat(20_000)}`)
    for (const year of [[], ['--year', '2023'], ['--year', '2022']]) {
      const argv = ['check', '-', '-f', 'csv', ...year]
      const small = await run(argv, { stdin: `${table.join('\n')}\n` })
      const large = await run(argv, { stdin: `${padded.join('\n')}\n` })
      expect({ ...large, stderr: '' }).toEqual({ ...small, stderr: '' })
    }
  })

  it('is the same for many values of many regions', async () => {
    const regions = Array.from({ length: 60 }, (_, index) => `虚构地区${index}`)
    const rows = regions.flatMap((region) =>
      ['2022', '2023'].flatMap((year) =>
        ['1900.5', '900.1', '81.9', '2.3', '380.2'].map((value, index) => {
          const name = [
            '地区生产总值',
            '外贸出口额',
            '常住人口城市化率',
            '实际利用外资',
            '社会消费品零售总额',
          ][index]
          return `${region},${name},${year},${value}`
        }),
      ),
    )
    const stdin = `地区,指标,年份,数值\n${rows.join('\n')}\n`
    const argv = ['check', '-', '-f', 'tsv', '--fail-on', 'off-track']
    const usual = await run(argv, { stdin, enough: 100 })
    expect(usual).toEqual(await run(argv, { stdin, enough: Number.POSITIVE_INFINITY }))
    expect(usual.stdout.split('\n')).toHaveLength(1 + 36 * regions.length + 1)
    expect(usual.exit).toBe(3)
  })

  it('writes nothing over an older result where it cannot run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kq-sizes-'))
    writeFileSync(join(folder, 'old.csv'), 'old')
    writeFileSync(
      join(folder, '2023.csv'),
      '地区,指标,2023年\n甲区,地区生产总值,2030\n乙区,地区生产总值,930\n',
    )
    const argv = ['check', '2023.csv', '--region', '没有', '-f', 'csv', '-o', 'old.csv']
    const { exit } = await run(argv, { cwd: folder, enough: 1 })
    expect([exit, readFileSync(join(folder, 'old.csv'), 'utf8')]).toEqual([2, 'old'])
  })

  it('is the same in a file, with its mark and line ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kq-sizes-'))
    const bytes = async (enough: number) => {
      const argv = ['check', 'fixtures/regions/2023.csv', '-o', relative(root, join(folder, `${enough}.csv`))]
      await run(argv, { enough })
      return readFileSync(join(folder, `${enough}.csv`))
    }
    const whole = await bytes(Number.POSITIVE_INFINITY)
    expect(whole.subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
    expect(await bytes(1)).toEqual(whole)
  })

  it('is asked of files of many regions in any order, with every option', async () => {
    const explanations = join(mkdtempSync(join(tmpdir(), 'kq-sizes-')), 'kq.explanations.csv')
    writeFileSync(
      explanations,
      [
        'rule,indicator,region,year,reason,until',
        'KQ401,exports,,,虚构：尚未统计,',
        'KQ505,gdp,甲区,,虚构：普查修订,2022',
        'KQ403,,乙区,,虚构：不报送,',
        'KQ503,gdp,,,虚构：错误不能说明,',
        'KQ601,,,,,',
        'KQ311,,丙县,2020,虚构：没有用上,',
      ].join('\n'),
    )
    const cases = {
      text: regionalText(await shippedPlan()),
      words: regionalOptions,
      enough: fc.constantFrom(1, 1, 5, 20, 40, 100),
      explained: fc.boolean(),
    }
    await fc.assert(
      fc.asyncProperty(fc.record(cases), async ({ text, words, enough, explained }) => {
        const argv = [
          'check',
          '-',
          ...words,
          ...(explained ? ['--explanations', relative(root, explanations)] : []),
        ]
        const world = { stdin: text }
        const whole = await run(argv, { ...world, enough: Number.POSITIVE_INFINITY })
        expect(whole.stderr).not.toMatch(/程序内部出错|Internal error/)
        expect(await run(argv, { ...world, enough })).toEqual(whole)
      }),
      tries(50),
    )
  })
})
