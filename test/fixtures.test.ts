import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import { commandOf, fixturesOf, planCommandOf, wordsIn } from './support/fixtures.ts'
import { root, run } from './support/run.ts'

/*
 * Every rule has a fixture that breaks it and nothing else, fixtures/invalid/<id>-<name>.<extension>, and a twin under the
 * same name in fixtures/valid, the nearest file that breaks no rule at all. Where one file is not enough the fixture is a
 * folder <id>-<name>/ whose files are given in one run, in the order of their names; of these, plan.csv is given as
 * --plan, kq.explanations.csv as --explanations, and the words of options.txt are added to the command, which is that of
 * command.txt where there is one and kq check where not. Fixtures of plan rules (KQ9xx) are plans, in
 * fixtures/plans/invalid and fixtures/plans/valid, read by kq plan; a folder of these holds plan.csv, and relations.csv
 * and targets.csv where the rule is about them.
 */

const finding = /(?:^|\s)(KQ\d{3}) (?:error|warning|note)(?: \(accepted\))? {2}/gm
const idsIn = (text: string) => [...text.matchAll(finding)].map(([, id]) => id)

/**
 * The ids of everything `kq check` says about a fixture, and what it says if it cannot run. Of explanations, what they
 * add to what is said without them: they may speak of something that is really there.
 */
async function checked(fixture: string): Promise<readonly unknown[]> {
  const command = commandOf(fixture)
  const name = wordsIn(join(root, fixture), 'command.txt')[0] ?? 'check'
  const check = (words: readonly string[]) => saidBy(name, words)
  const said = await check(command)
  const at = command.indexOf('--explanations')
  if (at < 0) return said
  const without = await check(command.filter((_, index) => index !== at && index !== at + 1))
  for (const id of without) if (said.includes(id)) said.splice(said.indexOf(id), 1)
  return said
}

/** What a command says on standard error; kq validate, for people, on standard output. */
async function saidBy(name: string, command: readonly string[]): Promise<unknown[]> {
  const format = name === 'validate' ? 'table' : 'tsv'
  const { stdout, stderr, exit } = await run([name, ...command, '-f', format, '--lang', 'en'])
  return exit === 2 ? [stderr] : idsIn(name === 'validate' ? stdout : stderr)
}

/** The ids of everything that `kq plan` says against a plan, one a line. */
async function planned(fixture: string): Promise<readonly unknown[]> {
  const { stdout, stderr, exit } = await run(['plan', ...planCommandOf(fixture), '-f', 'tsv', '--lang', 'en'])
  const ids = `${stderr}\n${stdout}`
    .split('\n')
    .flatMap((line) => /(?<=\s)KQ9\d\d(?=\s)/.exec(line)?.[0] ?? [])
  return exit !== 0 && ids.length === 0 ? [stderr] : ids
}

/*
 * Fixtures are excerpts, as short as they can be: that the other indicators of the plan have no value is said of every one
 * of them, and is the fault of those alone that are about it.
 */
const ofExcerpts = 'KQ410'
const aboutCoverage = ['KQ401', 'KQ403', 'KQ406', 'KQ407', 'KQ408', 'KQ409', ofExcerpts]

describe.each(catalogue)('$id $name', ({ id, name }) => {
  const ofPlan = id.startsWith('KQ9')
  const folder = ofPlan ? 'fixtures/plans' : 'fixtures'
  const idsOf = async (fixture: string) => {
    const ids = await (ofPlan ? planned : checked)(fixture)
    return aboutCoverage.includes(id) ? ids : ids.filter((one) => one !== ofExcerpts)
  }

  it('is broken by its fixture, and nothing else is', async () => {
    const fixtures = fixturesOf(id, name, `${folder}/invalid`)
    expect(fixtures.length).toBeGreaterThan(0)
    for (const fixture of fixtures) expect([fixture, await idsOf(fixture)]).toEqual([fixture, [id]])
  })

  it('is not broken by the twin, and nothing is', async () => {
    const fixtures = fixturesOf(id, name, `${folder}/invalid`)
    for (const fixture of fixtures) {
      const twin = fixture.replace('/invalid/', '/valid/')
      expect([twin, await idsOf(twin)]).toEqual([twin, []])
    }
  })
})

it.each(['fixtures/invalid', 'fixtures/valid', 'fixtures/plans/invalid', 'fixtures/plans/valid'])(
  '%s holds nothing that no rule is known by',
  (folder) => {
    const names = new Set(catalogue.map(({ id, name }) => `${id}-${name}`))
    const others = readdirSync(join(root, folder)).filter((file) => !names.has(file.split('.', 1).join('')))
    expect(others.filter((file) => file !== 'make.js')).toEqual([])
    if (!folder.endsWith('/invalid')) return
    for (const file of readdirSync(join(root, folder)).filter((name) => name !== 'make.js')) {
      expect(existsSync(join(root, folder.replace('/invalid', '/valid'), file))).toBe(true)
    }
  },
)
