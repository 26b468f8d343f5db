import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inTurn } from '../support/in-turn.ts'
import { run } from '../support/run.ts'

/** Words that every plain object answers to: none of them may be taken for an entry of a table. */
const inherited = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
]

const cwd = mkdtempSync(join(tmpdir(), 'kq-outside-words-'))
const header =
  'no,code,name,name_en,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source,aliases'

/** A plan, a submission and explanations in which one word stands wherever people may write a word of their own. */
function filesOf(word: string): readonly [string, string, string] {
  const plan = `plan-${word}.csv`
  const data = `data-${word}.csv`
  const said = `said-${word}.csv`
  writeFileSync(
    join(cwd, plan),
    [
      header,
      `1,gdp,${word},${word},亿元,100,200,anticipatory,higher,growth,${word}=180,main,${word},${word}`,
      `2,rate,比重,Share,${word},10,20,binding,higher,change,,main,${word},`,
    ].join('\n'),
  )
  writeFileSync(
    join(cwd, data),
    `指标,地区,单位,2022年,2023年,${word}\n${word},${word},亿元,120,170,${word}\n比重,${word},${word},12,13,\n${word}${word},${word},${word},1,2,\n`,
  )
  writeFileSync(
    join(cwd, said),
    `${word},规则,指标,地区,原因,年份\n${word},${word},${word},${word},${word},${word}\n`,
  )
  return [plan, data, said]
}

const formats = ['table', 'text', 'csv', 'tsv', 'json', 'markdown', 'github', 'junit', 'gitlab']

describe.each(inherited.map((word, turn) => ({ word, turn })))('$word', ({ word, turn }) => {
  const [plan, data, said] = filesOf(word)

  it.each([
    ['check', data],
    ['check', data, '--method', 'unsd'],
    ['validate', data],
    ['plan'],
    ['plan', 'gdp'],
    ['plan', '--lint'],
    ['explain', 'gdp', data],
    ['milestones', data],
    ['compare', data],
    ['diff', data, data],
    ['template', '2024'],
  ])('is a word like any other in kq %s %s', async (...argv) => {
    const explained = ['check', 'validate'].includes(argv[0]) ? ['--explanations', said] : []
    for (const lang of ['zh', 'en'])
      for (const format of inTurn(formats, turn, 3)) {
        const words = [...argv, '--plan', plan, ...explained, '-f', format, '--lang', lang]
        const { stdout, stderr, exit } = await run(words, { cwd })
        expect(`${stdout}${stderr}`).not.toMatch(
          /native code|\[object |Internal error|程序内部出错|undefined/,
        )
        if (exit === 2) expect(stderr).toMatch(/--format/)
        else if (argv[0] !== 'diff' && !argv.includes('--lint'))
          expect(stdout).toContain(word.replaceAll('_', format === 'markdown' ? '\\_' : '_'))
      }
  })

  it.each([
    ['--format'],
    ['--method'],
    ['--group'],
    ['--group-by'],
    ['--fail-on'],
    ['--report'],
    ['--region'],
    ['--year'],
    ['--max-warnings'],
    ['--lang'],
  ])('is no value that %s takes', async (option) => {
    writeFileSync(join(cwd, '2023.csv'), '指标,2023年\n地区生产总值,1880.6\n')
    const { stdout, stderr, exit } = await run(['check', '2023.csv', option, word], { cwd })
    expect([stdout, exit]).toEqual(['', 2])
    expect(stderr).toContain(word)
    expect(stderr).not.toMatch(/Internal error|程序内部出错/)
  })

  it.each([
    ['check', data],
    ['validate', data],
    ['plan'],
    ['plan', '--lint'],
    ['explain', 'gdp'],
    ['milestones'],
    ['compare', data],
    ['diff', data, data],
    ['template', '2024'],
  ])('picks no format of kq %s as an extension', async (...argv) => {
    const { stdout, stderr, exit } = await run([...argv, '-o', `x.${word}`, '--lang', 'en'], { cwd })
    expect([stdout, exit, existsSync(join(cwd, `x.${word}`))]).toEqual(['', 2, false])
    expect(stderr).toContain(`The name "x.${word}" picks no format`)
  })

  it('is no command, rule or indicator', async () => {
    for (const argv of [[word], ['explain', word], ['plan', word], ['completion', word], ['help', word]])
      expect((await run(argv)).exit, argv.join(' ')).toBe(2)
  })

  it('leaves the files as they were', () => {
    expect(readFileSync(join(cwd, data), 'utf8')).toContain(word)
  })
})
