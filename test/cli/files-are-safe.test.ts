import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inTurn } from '../support/in-turn.ts'
import { run } from '../support/run.ts'

// All values are made up.
const plan = `no,code,name,unit,baseline_2020,target_2025,attribute,better,scale
1,gdp,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth
2,exports,外贸出口额,亿元,864.6,1000,anticipatory,higher,growth
`
const files: Readonly<Record<string, string>> = {
  'data.csv': '指标,2023年,来源\n地区生产总值,1880.6,虚构\n外贸出口额,9110.4,虚构\n',
  'later.csv': '指标,2024年,来源\n地区生产总值,1990.6,虚构\n外贸出口额,960.4,虚构\n',
  'plan.csv': plan,
  'plan.relations.csv': 'name,left,relation,right,grade\n',
  'targets.csv': 'code,target\n',
  'explained.csv':
    'rule,indicator,region,year,value,reason,who,until\nKQ505,exports,,2023,9110.4,=实情,甲,\n',
  'kq.explanations.csv':
    'rule,indicator,region,year,value,reason,who,until\nKQ505,exports,,2023,9110.4,属实,甲,\n',
}

/** A folder with these files, and one inside it. */
function folderOf(some: Readonly<Record<string, string>> = files): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-safe-'))
  mkdirSync(join(cwd, 'sub'))
  for (const [name, text] of Object.entries(some)) writeFileSync(join(cwd, name), text)
  return cwd
}

/** Everything in a folder, by name: what a file holds, what a link names. */
function stateOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      if (lstatSync(path).isSymbolicLink()) return [name, 'link']
      return [name, statSync(path).isFile() ? readFileSync(path, 'latin1') : 'folder']
    }),
  )
}

/** Other names of a file in a folder; each makes what it needs, and gives the name. */
const spellings: Readonly<Record<string, (cwd: string, file: string) => string>> = {
  'the same name': (_, file) => file,
  'with ./': (_, file) => `./${file}`,
  absolute: (cwd, file) => join(cwd, file),
  'through the folder above': (cwd, file) => `../${basename(cwd)}/${file}`,
  'through a folder inside': (_, file) => `sub/../${file}`,
  'with a doubled slash': (cwd, file) => `${cwd}//${file}`,
  'a symbolic link': (cwd, file) => {
    symlinkSync(file, join(cwd, 'link.csv'))
    return 'link.csv'
  },
  'a link to a link': (cwd, file) => {
    symlinkSync(file, join(cwd, 'first.csv'))
    symlinkSync('first.csv', join(cwd, 'link.csv'))
    return 'link.csv'
  },
  'a linked folder': (cwd, file) => {
    symlinkSync('.', join(cwd, 'here'))
    return `here/${file}`
  },
  'a hard link': (cwd, file) => {
    linkSync(join(cwd, file), join(cwd, 'hard.csv'))
    return 'hard.csv'
  },
}

const spelled = Object.entries(spellings)
const own = ['--plan', 'plan.csv']

/** Each way a command reads a file: which file, and the words that read it, with `-o` still to come. */
const readings: readonly (readonly [string, string, readonly string[]])[] = [
  ['check', 'data.csv', ['check', 'data.csv']],
  ['check of several', 'later.csv', ['check', 'data.csv', 'later.csv']],
  ['validate', 'data.csv', ['validate', 'data.csv', ...own]],
  ['compare', 'data.csv', ['compare', 'data.csv']],
  ['milestones', 'data.csv', ['milestones', 'data.csv']],
  ['explain', 'data.csv', ['explain', 'gdp', 'data.csv', '-f', 'json']],
  ['diff, the old file', 'data.csv', ['diff', 'data.csv', 'later.csv']],
  ['diff, the new file', 'later.csv', ['diff', 'data.csv', 'later.csv']],
  ['the plan of check', 'plan.csv', ['check', 'data.csv', ...own]],
  ['the plan of plan', 'plan.csv', ['plan', ...own, '-f', 'csv']],
  ['the plan of plan --lint', 'plan.csv', ['plan', '--lint', ...own, '-f', 'csv']],
  ['the relations beside a plan', 'plan.relations.csv', ['plan', '--lint', ...own, '-f', 'csv']],
  ['the targets', 'targets.csv', ['check', 'data.csv', ...own, '--targets', 'targets.csv']],
  ['the explanations', 'explained.csv', ['check', 'data.csv', ...own, '--explanations', 'explained.csv']],
  ['the usual explanations', 'kq.explanations.csv', ['check', 'data.csv', ...own]],
  ['the usual explanations of compare', 'kq.explanations.csv', ['compare', 'data.csv', ...own]],
  ['last year of a template', 'data.csv', ['template', '2024', '--from', 'data.csv', '--force']],
  ['the plan of a template', 'plan.csv', ['template', '2024', ...own, '--force']],
]

describe('what a run reads is never written over', () => {
  it.each(
    readings.flatMap(([title, file, argv], turn) =>
      inTurn(spelled, turn, 3).map(([how, spell]) => ({ title, file, argv, how, spell })),
    ),
  )('$title: $how', async ({ file, argv, spell }) => {
    const cwd = folderOf()
    const name = spell(cwd, file)
    const before = stateOf(cwd)
    const { exit, stdout, stderr } = await run([...argv, '-o', name, '--lang', 'en'], { cwd })
    expect(stderr).toMatch(/^kq: .*being read/)
    expect({ exit, stdout, state: stateOf(cwd) }).toEqual({ exit: 2, stdout: '', state: before })
  })

  it.each(spelled)('a page of a job is not added to it: %s', async (_how, spell) => {
    const cwd = folderOf()
    const name = spell(cwd, 'data.csv')
    const before = stateOf(cwd)
    for (const command of ['check', 'validate']) {
      const argv = [command, 'data.csv', ...own, '-f', 'github', '--lang', 'en']
      const { exit, stdout, stderr } = await run(argv, { cwd, env: { GITHUB_STEP_SUMMARY: name } })
      // The annotations come all the same.
      expect(stdout).toContain('KQ505')
      expect(stderr).toContain('GITHUB_STEP_SUMMARY names "data.csv"')
      expect({ exit, state: stateOf(cwd) }).toEqual({ exit: 2, state: before })
    }
  })

  it.each(
    ['data.csv', 'plan.csv', 'targets.csv'].flatMap((file) =>
      spelled.map(([how, spell]) => ({ file, how, spell })),
    ),
  )('no explanations are added to $file: $how', async ({ file, spell }) => {
    const cwd = folderOf()
    const name = spell(cwd, file)
    const before = stateOf(cwd)
    const argv = ['validate', 'data.csv', ...own, '--targets', 'targets.csv', '--explanations', name]
    const { exit } = await run([...argv, '--write-explanations'], { cwd })
    expect({ exit, state: stateOf(cwd) }).toEqual({ exit: 2, state: before })
  })

  it('is so with the result and explanations of one run, in either order', async () => {
    const { 'kq.explanations.csv': _, ...others } = files
    for (const some of [files, others]) {
      const cwd = folderOf(some)
      const argv = ['validate', 'data.csv', ...own, '--write-explanations', '-o', 'kq.explanations.csv']
      const { exit } = await run(argv, { cwd })
      expect(exit).toBe(2)
      const kept = stateOf(cwd)['kq.explanations.csv']
      // Where none were there, the result had its place before any explanation was to be added.
      if (some === files)
        expect(kept).toBe(Buffer.from(files['kq.explanations.csv'] ?? '').toString('latin1'))
      else expect(kept).not.toContain('rule,indicator')
    }
  })

  it('is so with the result and the page of a job', async () => {
    const cwd = folderOf()
    const { exit } = await run(['check', 'data.csv', '-f', 'github', '-o', 'r.txt'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: './r.txt' },
    })
    expect(exit).toBe(2)
    expect(stateOf(cwd)['r.txt']).not.toContain('#')
  })

  it('is so with standard input that is read twice', async () => {
    const { exit, stderr } = await run(['diff', '-', '-', '--lang', 'en'], { stdin: 'a' })
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr:
        'kq: Standard input can be read only once, and "-" is given twice; save one of them as a file\n',
    })
  })

  it('refuses a folder that is not there before the work', async () => {
    const { exit, stderr } = await run(['check', 'data.csv', '-o', 'nowhere/r.csv', '--lang', 'en'], {
      cwd: folderOf(),
    })
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: 'kq: Cannot write "nowhere/r.csv": its folder does not exist; create it first\n',
    })
  })
})

describe('a form that may be filled in', () => {
  it.each(['2024.csv', '2024.xlsx'])('is kept: %s', async (name) => {
    const cwd = folderOf({})
    expect(await run(['template', '2024', '-o', name], { cwd })).toEqual({ stdout: '', stderr: '', exit: 0 })
    writeFileSync(join(cwd, name), 'filled in')
    const argv = ['template', '2023', '-o', `./${name}`, '--lang', 'en']
    const { exit, stderr } = await run(argv, { cwd })
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: `kq: "./${name}" is there already and may be filled in; choose another name, or --force to replace it\n`,
    })
    expect(stateOf(cwd)).toEqual({ sub: 'folder', [name]: 'filled in' })
    expect(await run([...argv, '--force'], { cwd })).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect(readFileSync(join(cwd, name), 'utf8')).not.toContain('filled in')
  })

  it('is kept behind a link, and a link that leads nowhere is followed', async () => {
    const cwd = folderOf({ 'form.csv': 'filled in' })
    symlinkSync('form.csv', join(cwd, 'link.csv'))
    expect((await run(['template', '2024', '-o', 'link.csv'], { cwd })).exit).toBe(2)
    expect(stateOf(cwd)['form.csv']).toBe('filled in')
    symlinkSync('sub/new.csv', join(cwd, 'new.csv'))
    expect((await run(['template', '2024', '-o', 'new.csv'], { cwd })).exit).toBe(0)
    expect(stateOf(cwd)).toMatchObject({ 'new.csv': 'link', 'sub/new.csv': expect.stringContaining('2024') })
  })
})

describe('what is written', () => {
  it('replaces an older result, keeps its mode and its links, and leaves nothing beside it', async () => {
    const cwd = folderOf({ ...files, 'old.csv': 'old' })
    chmodSync(join(cwd, 'old.csv'), 0o640)
    symlinkSync('../old.csv', join(cwd, 'sub', 'link.csv'))
    expect((await run(['check', 'data.csv', '-o', 'sub/link.csv'], { cwd })).exit).toBe(0)
    expect(statSync(join(cwd, 'old.csv')).mode & 0o7777).toBe(0o640)
    const { 'old.csv': result, ...others } = stateOf(cwd)
    expect(result).toContain('gdp')
    expect(others).toEqual({
      ...Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString('latin1')]),
      ),
      sub: 'folder',
      'sub/link.csv': 'link',
    })
  })

  it('is not begun by a run that cannot go through', async () => {
    const cwd = folderOf({ ...files, 'old.csv': 'old' })
    const before = stateOf(cwd)
    for (const argv of [
      ['check', 'data.csv', '--region', '没有'],
      ['check', 'missing.csv'],
      ['check', 'data.csv', '--plan', 'data.csv'],
      ['check', 'data.csv', '--year', '2040'],
      ['check', 'data.csv', '--report', 'findings', '-f', 'markdown'],
      ['plan', '--plan', 'missing.csv'],
      ['template', '1999', '--force'],
    ]) {
      const { exit } = await run([...argv, '-o', 'old.csv'], { cwd })
      expect({ argv, exit, state: stateOf(cwd) }).toEqual({ argv, exit: 2, state: before })
    }
  })
})

describe('a file that is looked for beside the data and is there', () => {
  it.each(['kq.explanations.csv', 'plan.relations.csv'])(
    '%s as a folder or a circle of links is said',
    async (name) => {
      const { [name]: _, ...others } = files
      const argv = name.startsWith('kq') ? ['check', 'data.csv'] : ['plan', '--lint', ...own]
      expect((await run(argv, { cwd: folderOf(others) })).exit).toBe(0)
      const folder = folderOf(others)
      mkdirSync(join(folder, name))
      const circle = folderOf(others)
      symlinkSync(name, join(circle, name))
      for (const [cwd, reason] of [
        [folder, 'it is a folder'],
        [circle, 'its links lead in a circle'],
      ] as const) {
        const { exit, stdout, stderr } = await run([...argv, '--lang', 'en'], { cwd })
        expect({ exit, stdout, stderr }).toEqual({
          exit: 2,
          stdout: '',
          stderr: `kq: Cannot read "${name}": ${reason}\n`,
        })
      }
    },
  )
})
