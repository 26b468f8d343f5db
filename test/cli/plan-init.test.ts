import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run } from '../support/run.ts'

const printed = join(root, 'fixtures/plans/printed/table2-as-printed.tsv')
const shipped = join(root, 'indicators.csv')
const folder = () => mkdtempSync(join(tmpdir(), 'kq-init-'))

async function verdicts(plan: string, cwd: string) {
  const files = [2021, 2022, 2023].map((year) => join(root, `fixtures/keqiao/${year}.csv`))
  const { stdout } = await run(['check', ...files, '--plan', plan, '-f', 'json'], { cwd })
  const { assessments } = JSON.parse(stdout)
  return assessments.map(({ no, verdict, rate, expected }: Record<string, unknown>) => ({
    no,
    verdict,
    rate,
    expected,
  }))
}

describe('kq plan init', () => {
  it.each(['csv', 'xlsx'])(
    'writes a complete plan that gives the verdicts of the printed table: %s',
    async (kind) => {
      const cwd = folder()
      const written = await run(['plan', 'init', printed, '-o', `plan.${kind}`, '--lang', 'zh'], { cwd })
      expect([written.exit, written.stdout]).toEqual([0, ''])
      expect(written.stderr).toContain('读到 36 项指标（2020 → 2025 年）；36 项有拟定的内容')
      expect(await verdicts(`plan.${kind}`, cwd)).toEqual(await verdicts(printed, cwd))
      expect(await verdicts(`plan.${kind}`, cwd)).toEqual(await verdicts(shipped, cwd))
    },
  )

  it('never writes over a file, and with --force over no file that it reads', async () => {
    const cwd = folder()
    const table = join(cwd, 'table.tsv')
    writeFileSync(table, readFileSync(printed))
    writeFileSync(join(cwd, 'plan.csv'), 'mine')
    expect((await run(['plan', 'init', 'table.tsv', '-o', 'plan.csv'], { cwd })).exit).toBe(2)
    expect(readFileSync(join(cwd, 'plan.csv'), 'utf8')).toBe('mine')
    for (const spelling of ['table.tsv', './table.tsv', table]) {
      const words = ['plan', 'init', spelling, '-o', 'table.tsv', '--force', '-f', 'csv']
      expect((await run(words, { cwd })).exit).toBe(2)
    }
    expect(readFileSync(table)).toEqual(readFileSync(printed))
    expect((await run(['plan', 'init', 'table.tsv', '-o', 'plan.csv', '--force'], { cwd })).exit).toBe(0)
  })

  it('takes over codes, names, directions and relations of the indicators that are the same', async () => {
    const cwd = folder()
    const given = ['plan', 'init', printed, '--from', shipped, '-o', 'plan.csv', '--lang', 'en']
    const { exit, stderr } = await run(given, { cwd })
    expect(exit).toBe(0)
    expect(stderr).toContain('36 of them are indicators of')
    expect(stderr).toContain('10 relations taken over into "plan.relations.csv"')
    const { stdout } = await run(['plan', '--plan', 'plan.csv', '-f', 'json'], { cwd })
    const known = JSON.parse((await run(['plan', '-f', 'json'], { cwd: root })).stdout)
    const codes = ({
      indicators,
    }: {
      indicators: readonly { code: string; better: string; scale: string }[]
    }) => indicators.map(({ code, better, scale }) => ({ code, better, scale }))
    expect(codes(JSON.parse(stdout))).toEqual(codes(known))
    const lint = await run(['plan', '--lint', '--plan', 'plan.csv', '-f', 'json'], { cwd })
    expect([lint.exit, lint.stderr]).toEqual([0, ''])
  })

  it('gives an indicator of its own a code that the other plan does not have', async () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'old.csv'),
      '序号,代码,指标,单位,2020年,2025年,方向,尺度\n1,n2,粮食产量,万吨,10,12,越高越好,增长\n',
    )
    writeFileSync(
      join(cwd, 'new.csv'),
      '序号,指标,单位,2025年,2030年\n1,粮食产量,万吨,12,14\n2,蔬菜产量,万吨,50,60\n',
    )
    const { stdout } = await run(['plan', 'init', 'new.csv', '--from', 'old.csv', '--lang', 'en'], { cwd })
    expect(stdout.split('\n').map((line) => line.split(',')[1])).toEqual(['code', 'n2', 'n2-2', undefined])
  })

  it('says everything that is wrong with the table', async () => {
    const { exit, stderr } = await run([
      'plan',
      'init',
      'fixtures/plans/printed/ten-unreadable-targets.csv',
      '--lang',
      'zh',
    ])
    expect(exit).toBe(2)
    expect(stderr).toContain('KQ903')
  })
})
