import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { methodWords, officeMethods, otherMethods } from '../../src/domain/method.ts'
import { builtKq } from '../support/built.ts'

const path = builtKq()
const home = dirname(path)
const { NODE_EXTRA_CA_CERTS, CI, ...others } = process.env
const env = { ...others, PATH: `${path}:${process.env.PATH}`, LANG: 'en', KQ_LANG: 'en' }

// Made up.
const files = {
  'data.csv': '指标,2023年,来源\n地区生产总值,2030.29,虚构\n外贸出口额,905.2,虚构\n',
  'mistakes.csv': '指标,单位,2023年,来源\n地区生产总值,亿元,18806000,虚构\n外贸出口额,亿元,1O38.9,虚构\n',
  'old.csv': 'an older report\n',
}

const plan = `no,code,name,unit,baseline_2020,target_2025,attribute,better,scale
1,gdp,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth
`

function folderOf(more: Readonly<Record<string, string>> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-command-'))
  for (const [name, text] of Object.entries({ ...files, ...more })) writeFileSync(join(cwd, name), text)
  return cwd
}

describe('the start of the command', () => {
  const start = readFileSync(join(home, 'dist', 'kq.cjs'), 'utf8')

  it('holds what the methods of other offices are called, and none of how they judge', () => {
    for (const method of otherMethods) {
      const [head = ''] = officeMethods[method].rule.en.split(';')
      expect(start).toContain(methodWords[method].office.en)
      expect(start).not.toContain(head)
    }
  })
})

const stateOf = (cwd: string) =>
  Object.fromEntries(
    readdirSync(cwd)
      .toSorted()
      .map((name) => [name, readFileSync(join(cwd, name), 'utf8')]),
  )

/** What a line of shell prints and how it ends. */
function sh(
  line: string,
  cwd = folderOf(),
): { readonly stdout: string; readonly stderr: string; readonly exit: number | null } {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8' })
  return { stdout, stderr, exit: status }
}

const oneLine = /^kq: [^\n]+\n$/

describe('a stream that fails is said in one line, exit 2', () => {
  it.each([
    'kq check data.csv -q',
    'kq validate data.csv',
    'kq plan',
    'kq plan gdp',
    'kq template 2024',
    'kq explain gdp',
    'kq compare data.csv -q',
    'kq milestones',
    'kq completion bash',
    'kq --version',
    'kq -V',
    'kq --help',
    'kq help check',
    'kq check --help',
    'kq',
  ])('%s > /dev/full', (line) => {
    expect(sh(`${line} > /dev/full`)).toEqual({
      stdout: '',
      stderr: 'kq: Cannot write to standard output: the disk is full\n',
      exit: 2,
    })
  })

  it.each([
    ['kq check /proc/self/mem', 'EIO'],
    ['kq check - < /', 'folder'],
    ['kq check .', 'folder'],
    ['kq check /dev/zero', '256 MiB'],
    ['cat /dev/zero | kq check -', '256 MiB'],
    ['truncate -s 1T far.csv; kq check far.csv', '1024 MiB'],
    ['kq check data.csv --plan /dev/zero', '256 MiB'],
    ['kq check data.csv -q -f csv -o /dev/full', 'the disk is full'],
  ])('%s', (line, reason) => {
    const { stdout, stderr, exit } = sh(line)
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
    expect(stderr).toMatch(oneLine)
    expect(stderr).toContain(reason)
  })

  it('loses neither report nor file where standard error is full', () => {
    const cwd = folderOf()
    expect(sh('kq check mistakes.csv -o r.csv 2> /dev/full', cwd)).toEqual({
      stdout: '',
      stderr: '',
      exit: 1,
    })
    expect(stateOf(cwd)['r.csv']).toContain('gdp')
    const { stdout, exit } = sh('kq check mistakes.csv 2> /dev/full', cwd)
    expect({ exit, gdp: stdout.includes('gdp') }).toEqual({ exit: 1, gdp: true })
    expect(sh('kq check missing.csv > /dev/full 2> /dev/full', cwd).exit).toBe(2)
  })

  it('loses neither annotations nor report where the page of the job cannot be written', () => {
    for (const page of ['/dev/full', '/nowhere/page.md', '.']) {
      const { stdout, stderr, exit } = sh(`GITHUB_STEP_SUMMARY=${page} kq check mistakes.csv -q -f github`)
      expect({ exit, errors: stdout.match(/^::error /gm)?.length }).toEqual({ exit: 2, errors: 2 })
      expect(stderr).toMatch(oneLine)
      expect(stderr).toContain('GITHUB_STEP_SUMMARY')
    }
  })

  it('is no failure where the reader has seen enough', () => {
    for (const line of [
      'kq plan | head -1',
      'kq check data.csv -q -o /dev/stdout -f csv | head -1',
      'kq --help | head -1',
    ])
      expect(sh(`${line}; exit $PIPESTATUS`)).toMatchObject({ stderr: '', exit: 0 })
  })
})

it('says more findings than a call takes arguments', { timeout: 300_000 }, () => {
  const rows = Array.from({ length: 150_000 }, (_, region) => `地区生产总值（GDP）,${region} 区,2023,约\n`)
  const cwd = folderOf({ 'many.csv': `指标,地区,年份,实际值\n${rows.join('')}` })
  const { stdout, stderr, exit } = sh('kq validate many.csv -f csv | grep -c KQ303; exit $PIPESTATUS', cwd)
  expect({ stdout, exit }).toEqual({ stdout: '150000\n', exit: 1 })
  expect(stderr).toMatch(/^150000 errors\n/)
})

describe('what is read and what is written', () => {
  it.each([
    'kq check data.csv -o /proc/self/cwd/data.csv',
    'kq check data.csv -o "$PWD/data.csv"',
    'kq check /proc/self/cwd/data.csv -o data.csv',
    'kq check - -o data.csv < data.csv',
    'kq check /dev/stdin -o data.csv < data.csv',
    'kq check data.csv -o /dev/stdout -f csv >> data.csv',
    'kq check data.csv >> data.csv',
    'kq check data.csv 2>> data.csv',
    'GITHUB_STEP_SUMMARY=/dev/fd/3 kq check data.csv -f github 3>> data.csv',
    'kq plan --plan - -f csv -o p.csv < p.csv',
  ])('%s leaves the data as it is', (line) => {
    const cwd = folderOf({ 'p.csv': plan })
    const { exit } = sh(line, cwd)
    expect({ exit, state: stateOf(cwd) }).toEqual({ exit: 2, state: { ...files, 'p.csv': plan } })
  })

  it('what comes with the tool is not written over either', () => {
    const copy = copyOfBuilt()
    for (const [line, name] of [
      ['plan -f csv', 'indicators.csv'],
      ['check data.csv', 'indicators.csv'],
      ['plan --lint -f csv', 'indicators.relations.csv'],
    ]) {
      const cwd = folderOf()
      linkSync(join(copy, name ?? ''), join(cwd, 'hard.csv'))
      symlinkSync(join(copy, name ?? ''), join(cwd, 'link.csv'))
      const before = readFileSync(join(copy, name ?? ''), 'utf8')
      for (const goal of ['hard.csv', 'link.csv'])
        expect(sh(`node '${copy}/bin/kq.js' ${line} -o ${goal}`, cwd).exit).toBe(2)
      expect(readFileSync(join(copy, name ?? ''), 'utf8')).toBe(before)
    }
  })

  it('goes straight to what is no file: /dev/null, a pipe with a name, the output', () => {
    const plain = sh('kq check data.csv -q -f tsv').stdout
    expect(sh('kq check data.csv -q -f tsv -o /dev/null')).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect(sh('kq check data.csv -q -f tsv -o /dev/stdout').stdout).toBe(plain)
    expect(sh('mkfifo p.tsv; cat p.tsv & kq check data.csv -q -o p.tsv; wait').stdout).toBe(plain)
    // At the place where the output stands, which is no place in the file of its own.
    expect(
      sh('{ echo before; kq check data.csv -q -f tsv -o /dev/stdout; echo after; } > all; cat all').stdout,
    ).toBe(`before\n${plain}after\n`)
    expect(sh('kq template 2024 -o /dev/stdout -f csv; kq template 2024 -o /dev/null').stderr).toMatch(
      /csv|option/,
    )
  })

  it('keeps the old file whole under a limit on file size', () => {
    const entries = 'KQ505,gdp,,2021,1,属实,甲,\n'.repeat(60)
    const rows = `rule,indicator,region,year,value,reason,who,until\n${entries}`
    const odd = '指标,2023年,来源\n地区生产总值,9030.29,虚构\n'
    const cwd = folderOf({ 'e.csv': rows, 'odd.csv': odd })
    const before = stateOf(cwd)
    for (const line of [
      'kq check data.csv -o old.csv',
      'kq check data.csv -o new.csv',
      'kq template 2024 -o old.csv --force',
      'kq validate odd.csv --explanations e.csv --write-explanations',
      'GITHUB_STEP_SUMMARY=old.csv kq check mistakes.csv -f github',
    ]) {
      const { stderr, exit } = sh(`ulimit -f 1; ${line}`, cwd)
      expect({ line, exit }).toEqual({ line, exit: 2 })
      expect(stderr).toContain('it would be larger than files may be')
      expect({ line, state: stateOf(cwd) }).toEqual({ line, state: before })
    }
  })

  it('adds the explanations of several runs at once, to a file that none of them finds there', () => {
    const of = (index: number) => `指标,2023年,来源\n地区生产总值,${9030 + index},虚构\n`
    const cwd = folderOf(Object.fromEntries([1, 2, 3, 4].map((index) => [`d${index}.csv`, of(index)])))
    sh('for i in 1 2 3 4; do kq validate d$i.csv --write-explanations & done; wait', cwd)
    const { 'kq.explanations.csv': text = '', ...rest } = stateOf(cwd)
    const lines = text.trimEnd().split('\r\n')
    expect(
      lines
        .filter((line) => line.startsWith('KQ505'))
        .map((line) => /d\d\.csv,2023,(\d+)/.exec(line)?.[1])
        .toSorted(),
    ).toEqual(['9031', '9032', '9033', '9034'])
    expect(Object.keys(rest)).toEqual([
      'd1.csv',
      'd2.csv',
      'd3.csv',
      'd4.csv',
      'data.csv',
      'mistakes.csv',
      'old.csv',
    ])
  })

  it('a signal leaves the old file or the new one, whole, and nothing beside it', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) => `测试区${index},地区生产总值,2023,${1500 + index}.5,虚构\n`,
    )
    const cwd = folderOf({ 'large.csv': `地区,指标,年份,数值,来源\n${rows.join('')}` })
    const argv = ['check', 'large.csv', '-q', '-f', 'json', '-o', 'old.csv']
    expect(sh(`kq ${argv.join(' ')}`, cwd).exit).toBe(0)
    const whole = stateOf(cwd)['old.csv'] ?? ''
    let cut = 0
    for (let step = 0; step < 16; step += 1) {
      writeFileSync(join(cwd, 'old.csv'), 'old')
      const started = performance.now()
      const child = spawn(process.execPath, [join(home, 'bin', 'kq.js'), ...argv], {
        cwd,
        env,
        stdio: 'ignore',
      })
      const timer = setTimeout(() => child.kill(step % 2 === 0 ? 'SIGINT' : 'SIGTERM'), 20 + step * 30)
      const { signal } = await ended(child)
      clearTimeout(timer)
      if (signal !== null) cut += 1
      const { 'old.csv': result = '', ...rest } = stateOf(cwd)
      expect([`old`, whole].includes(result), `after ${performance.now() - started} ms`).toBe(true)
      expect(Object.keys(rest)).toEqual(['data.csv', 'large.csv', 'mistakes.csv'])
    }
    expect(cut).toBeGreaterThan(0)
  })
})

function ended(child: ChildProcess): Promise<{ readonly signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve({ signal })))
}

/** A copy of the command as built, to be changed. */
function copyOfBuilt(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kq-copy-'))
  for (const name of ['bin', 'dist', 'package.json', 'indicators.csv', 'indicators.relations.csv'])
    cpSync(join(home, name), join(copy, name), { recursive: true })
  return copy
}

/** Where what this Node compiled of a part is kept. */
function keptIn(copy: string, name: string): string {
  return join(copy, 'dist', 'compiled', `${process.versions.v8}-${process.arch}`, `${name}.cache`)
}

/** What a copy of the command says of an indicator. */
function verdict(copy: string, settings = ''): string {
  const { stdout, stderr, exit } = sh(`${settings} node '${copy}/bin/kq.js' check data.csv -q -f json`)
  if (exit !== 0) return `exit ${exit}: ${stderr}`
  return JSON.parse(stdout).assessments[0].verdict
}

/** Every file of a folder by when it was written and what is in it. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(
    files.map((name) => {
      const { mtimeMs, size, mode } = statSync(join(folder, name))
      return [name, `${mtimeMs} ${size} ${(mode & 0o777).toString(8)}`]
    }),
  )
}

describe('what was compiled is kept', () => {
  const jobs = [
    'check data.csv -f tsv',
    'check data.csv -f table',
    'check data.csv -f html',
    'validate data.csv',
    'explain gdp',
    'plan',
    'compare data.csv',
    'milestones data.csv --lang zh',
    'check --help',
  ]
  const answers = (copy: string, settings = '') =>
    jobs.map((job) => sh(`${settings} node '${copy}/bin/kq.js' ${job}`))

  it('by the build for every part that there is, and taken as it is', () => {
    const copy = copyOfBuilt()
    const before = filesIn(join(copy, 'dist'))
    const parts = [...before.keys()].filter((name) => name.endsWith('.cjs'))
    expect(parts.length).toBeGreaterThan(50)
    for (const part of parts)
      expect(before.has(relative(join(copy, 'dist'), keptIn(copy, part.replace(/\.cjs$/, ''))))).toBe(true)
    for (const { exit } of answers(copy)) expect(exit).toBe(0)
    expect(filesIn(join(copy, 'dist'))).toEqual(before)
  })

  it('and no broken one is taken', () => {
    const copy = copyOfBuilt()
    const whole = answers(copy)
    const folder = dirname(keptIn(copy, 'kq'))
    for (const name of filesIn(folder).keys()) {
      const bytes = readFileSync(join(folder, name))
      for (let at = 0; at < bytes.length; at += 997) bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)
      writeFileSync(join(folder, name), bytes)
    }
    expect(answers(copy)).toEqual(whole)
    const mended = filesIn(folder)
    expect(answers(copy)).toEqual(whole)
    expect(filesIn(folder)).toEqual(mended)
  })

  it('for every set of flags by the first run with it, beside what others keep', () => {
    const copy = copyOfBuilt()
    const folder = join(copy, 'dist', 'compiled')
    const before = filesIn(folder)
    const flags = 'NODE_OPTIONS=--max-old-space-size=4096'
    expect(verdict(copy, `NODE_DISABLE_COMPILE_CACHE=1 ${flags}`)).toBe('ahead')
    expect(filesIn(folder)).toEqual(before)
    expect(verdict(copy, flags)).toBe('ahead')
    const kept = filesIn(folder)
    for (const [name, state] of before) expect(kept.get(name)).toBe(state)
    const added = [...kept.keys()].filter((name) => !before.has(name))
    expect(added.filter((name) => name.endsWith('/kq.cache'))).toHaveLength(1)
    expect(verdict(copy, flags)).toBe('ahead')
    expect(filesIn(folder)).toEqual(kept)
    // What was compiled under other flags is refused by V8, and made anew; from Node 24 on it takes this one for none that
    // changes what is compiled.
    const isRefused = Number(process.versions.node.split('.')[0]) < 24
    const [own = ''] = added.filter((name) => name.endsWith('/kq.cache'))
    cpSync(keptIn(copy, 'kq'), join(folder, own))
    const foreign = filesIn(folder).get(own)
    expect(verdict(copy, flags)).toBe('ahead')
    expect(filesIn(folder).get(own) !== foreign).toBe(isRefused)
  })

  it('with its user where it cannot be with the program, and taken from there if nobody else can have written it', () => {
    const copy = copyOfBuilt()
    const compiled = join(copy, 'dist', 'compiled')
    const program = readFileSync(join(copy, 'dist', 'kq.cjs'))
    // What a program of the same length compiles to: V8 would not see that it is another.
    const other = copyOfBuilt()
    const text = program.toString('latin1').replaceAll('1.05', '9.05')
    writeFileSync(join(other, 'dist', 'kq.cjs'), text, 'latin1')
    expect(verdict(other)).toBe('on-track')
    const bytes = readFileSync(keptIn(other, 'kq'))
    const planted = Buffer.concat([bytes.subarray(0, bytes.length - program.length), program])

    rmSync(compiled, { recursive: true })
    writeFileSync(compiled, 'no folder')
    const user = mkdtempSync(join(tmpdir(), 'kq-user-'))
    const settings = `HOME='${user}' XDG_CACHE_HOME=`
    expect(verdict(copy, settings)).toBe('ahead')
    const folder = join(user, '.cache', 'kq')
    const kept = filesIn(folder)
    expect(kept.size).toBeGreaterThan(0)
    for (const state of kept.values()) expect(state).toMatch(/ 600$/)
    expect(verdict(copy, settings)).toBe('ahead')
    expect(filesIn(folder)).toEqual(kept)

    const [name = ''] = [...kept.keys()].filter((file) => file.endsWith('kq.cache'))
    writeFileSync(join(folder, name), planted)
    expect(verdict(copy, settings)).toBe('on-track')
    chmodSync(join(folder, name), 0o620)
    expect(verdict(copy, settings)).toBe('ahead')
  })
})

describe('what is reviewed is what runs', () => {
  const change = (file: string, by: (bytes: Buffer) => Buffer) => writeFileSync(file, by(readFileSync(file)))
  const flipped = (bytes: Buffer) => {
    for (const at of [0.2, 0.5, 0.9])
      bytes.writeUInt8(bytes.readUInt8(Math.floor(bytes.length * at)) ^ 4, Math.floor(bytes.length * at))
    return bytes
  }

  it('decides by the program, not by what was compiled of another', () => {
    const copy = copyOfBuilt()
    expect(verdict(copy)).toBe('ahead')
    change(join(copy, 'dist', 'kq.cjs'), (bytes) => {
      const text = bytes.toString('latin1')
      expect(text).toContain('1.05')
      return Buffer.from(text.replaceAll('1.05', '9.05'), 'latin1')
    })
    expect(verdict(copy)).toBe('on-track')
  })

  it.each(['compiled', 'indicators.json'])(
    'runs as ever with %s missing, broken, cut off or of something else',
    (name) => {
      const copy = copyOfBuilt()
      const file = name === 'compiled' ? keptIn(copy, 'kq') : join(copy, 'dist', name)
      const whole = readFileSync(file)
      for (const broken of [
        flipped(Buffer.from(whole)),
        whole.subarray(0, whole.length / 2),
        whole.subarray(0, 9),
        Buffer.from('null'),
        Buffer.alloc(0),
        Buffer.concat([whole, Buffer.of(0)]),
      ]) {
        writeFileSync(file, broken)
        expect(verdict(copy)).toBe('ahead')
      }
      rmSync(file)
      expect(verdict(copy)).toBe('ahead')
    },
  )

  it('judges by the plan as it stands, not as it was when the tool was built', () => {
    const copy = copyOfBuilt()
    change(join(copy, 'dist', 'indicators.json'), (bytes) =>
      Buffer.from(bytes.toString().replaceAll('2200', '9900')),
    )
    expect(verdict(copy)).toBe('ahead')
    change(join(copy, 'indicators.csv'), (bytes) => Buffer.from(bytes.toString().replace('2200★', '9900★')))
    expect(verdict(copy)).toBe('far-behind')
  })

  it('gives each part of the build a file of its own', () => {
    const copy = mkdtempSync(join(tmpdir(), 'kq-parts-'))
    for (const name of [
      'bin',
      'package.json',
      'indicators.csv',
      'indicators.relations.csv',
      'esbuild.config.js',
      'tsconfig.json',
      'src',
      'fixtures',
    ])
      cpSync(join(home, name), join(copy, name), { recursive: true, dereference: true })
    symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'))
    // Three of one base name, two of which would be one with any sign between folder and name.
    const parts = ['report/a/b.ts', 'report/a-b.ts', 'words/a/b.ts']
    for (const part of parts) {
      const at = join(copy, 'src', part)
      cpSync(join(copy, 'package.json'), at)
      writeFileSync(at, `export const part = ${JSON.stringify(part)}\n`)
    }
    change(join(copy, 'src', 'start.ts'), (bytes) =>
      Buffer.concat([
        bytes,
        Buffer.from(
          `export const parts = () => Promise.all([${parts.map((part) => `import('./${part}')`).join(', ')}])\n`,
        ),
      ]),
    )
    expect(sh('node esbuild.config.js', copy)).toMatchObject({ exit: 0 })
    const asked = `require('./bin/kq.js').part('kq').parts().then((all) => console.log(all.map(({ part }) => part).join()))`
    expect(sh(`node -e "${asked}"`, copy).stdout).toBe(`${parts.join()}\n`)
  })
})
