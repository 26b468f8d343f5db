import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Report } from '../../src/domain/report.ts'
import { builtKq } from '../support/built.ts'
import { junitErrors } from '../support/published.ts'
import { root } from '../support/run.ts'

const folder = join(root, 'fixtures', 'examples')
const example = (name: string) => readFileSync(join(folder, name), 'utf8')
const path = builtKq()

const header = '指标,2023年\n'
/** Sound, and on track. */
const good = `${header}地区生产总值（GDP）,2030.29\n`
/** An amount typed in 万元 under 亿元: an error. */
const bad = `${header}地区生产总值（GDP）,20302900\n`
/** Sound, and far behind. */
const behind = `${header}一般公共预算收入,142.2\n`

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A repository of submissions with a commit in it, in a folder of its own. */
function repository(files: Readonly<Record<string, string>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-example-'))
  const run = (command: string, args: readonly string[], env: Record<string, string> = {}): Ran =>
    spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: `${path}:${process.env.PATH}`,
        HOME: cwd,
        GIT_CONFIG_NOSYSTEM: '1',
        KQ_LANG: 'en',
        LC_ALL: 'C.UTF-8',
        ...env,
      },
    })
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = run('git', [
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      ...args,
    ])
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`)
    return stdout.trim()
  }
  const commit = (changed: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(changed)) write(name, text)
    git('add', '-A')
    git('commit', '-q', '-m', 'x')
    return git('rev-parse', 'HEAD')
  }
  git('init', '-q')
  return {
    cwd,
    run,
    write,
    git,
    commit,
    base: commit(files),
    read: (name: string) => readFileSync(join(cwd, name), 'utf8'),
  }
}

describe('the examples', () => {
  it.each(['github-workflow.yml', 'gitlab-ci.yml'])('%s installs this version', (name) => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(example(name)).toContain(`npm install --global ./tools/kq-${version}.tgz`)
  })
})

describe('the GitHub workflow', () => {
  const text = example('github-workflow.yml')
  const { steps } = (parse(text) as { jobs: { validate: { steps: { name?: string; run?: string }[] } } }).jobs
    .validate
  const script = steps.find(({ name }) => name === 'Validate the files that changed')?.run ?? ''

  /** What GitHub has against a workflow. */
  const errorsOf = async (content: string) => {
    const { context, value } = parseWorkflow({ name: 'x.yml', content }, new NoOperationTraceWriter())
    const { errors = [] } = value === undefined ? {} : await convertWorkflowTemplate(context, value)
    return [...context.errors.getErrors(), ...errors]
  }

  it('is one that GitHub reads', async () => {
    expect(await errorsOf(text)).toEqual([])
  })

  it.each([
    ['a key that a job has not', 'runs-on:', 'run-on:'],
    ['an event there is not', 'pull_request:', 'pull_requests:'],
    ['an expression of nothing', 'github.event', 'gitlab.event'],
    ['a right there is not', 'contents: read', 'contents: look'],
  ])('would not be with %s', async (_, from, to) => {
    expect(await errorsOf(text.replace(from, to))).not.toEqual([])
  })

  /** Run the step as GitHub does where no shell is named. */
  const validate = ({ cwd, run, base, write }: ReturnType<typeof repository>) => {
    write('step.sh', script)
    const ran = run('bash', ['-e', 'step.sh'], { BASE: base, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') })
    const summary = existsSync(join(cwd, 'summary.md')) ? readFileSync(join(cwd, 'summary.md'), 'utf8') : ''
    return { ...ran, summary }
  }

  it('annotates the files that changed and no other, writes the summary, and fails', () => {
    const data = repository({ 'data/2022.csv': bad, 'data/2023.csv': good })
    data.commit({ 'data/乡镇 1/2023.csv': bad, 'data/2023.csv': behind })
    const { status, stdout, summary } = validate(data)
    expect(status).not.toBe(0)
    expect(stdout).toMatch(/^::error file=data\/乡镇 1\/2023\.csv,line=2,title=KQ503 unit-scale::/)
    expect(stdout).not.toContain('2022.csv')
    expect(summary).toContain('KQ503 unit-scale')
  })

  it('passes where what changed is sound', () => {
    const data = repository({ 'data/2022.csv': bad })
    data.commit({ 'data/2023.csv': good })
    const { status, stdout } = validate(data)
    // A row of 36 is a warning, and no more than that.
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 1])
    expect(stdout).toMatch(/^::warning file=data\/2023\.csv,title=KQ410 mostly-missing::/)
  })

  it('passes where a file was deleted, and where none changed', () => {
    const data = repository({ 'data/2022.csv': bad, README: 'x' })
    rmSync(join(data.cwd, 'data/2022.csv'))
    data.commit({ README: 'y' })
    expect(validate(data)).toMatchObject({ status: 0, stdout: '', summary: '' })
  })
})

describe('the GitLab job', () => {
  const job = (
    parse(example('gitlab-ci.yml')) as Record<
      string,
      { script: string[]; artifacts: { reports: Record<string, string> } }
    >
  )['validate-submissions']
  if (job === undefined) throw new Error('no job')

  /** Run the script as GitLab does: line after line, until one fails. */
  const validate = ({ run, write }: ReturnType<typeof repository>) => {
    write('script.sh', job.script.join('\n'))
    return run('sh', ['-e', 'script.sh'])
  }

  it('is of keys that a job has', () => {
    expect(Object.keys(job).toSorted()).toEqual(['artifacts', 'before_script', 'image', 'rules', 'script'])
    expect(job.artifacts).toMatchObject({ when: 'always' })
    expect(Object.keys(job.artifacts.reports)).toEqual(['codequality', 'junit'])
  })

  it.each([
    ['fails, and leaves both reports', bad, 1, 1],
    ['passes, and leaves both reports', good, 0, 0],
  ])('%s', async (_, text, status, found) => {
    const data = repository({ 'data/2022.csv': good.replace('2023', '2022'), 'data/2023.csv': text })
    expect(validate(data)).toMatchObject({ status })
    const { codequality = '', junit = '' } = job.artifacts.reports
    const issues = JSON.parse(data.read(codequality)) as { location: { path: string }; severity: string }[]
    const severe = issues.filter(({ severity }) => severity === 'major')
    expect(severe.map(({ location }) => location.path)).toEqual(Array(found).fill('data/2023.csv'))
    expect(await junitErrors([data.read(junit)])).toEqual([])
    expect(data.read(junit).includes('<failure')).toBe(found > 0)
  })
})

describe('the hook for pre-commit.com', () => {
  const { repos } = parse(example('pre-commit-config.yaml')) as {
    repos: { repo: string; hooks: { entry: string; files: string; language: string }[] }[]
  }
  const [hook] = repos[0]?.hooks ?? []
  if (hook === undefined) throw new Error('no hook')

  /** Run the hook as pre-commit does: its entry with the staged files that its pattern finds anywhere in. */
  const validate = ({ run, git }: ReturnType<typeof repository>) => {
    const staged = git('diff', '--cached', '--name-only', '-z')
      .split('\0')
      .filter((name) => name !== '')
    const files = staged.filter((name) => new RegExp(hook.files).test(name))
    const [command = '', ...args] = hook.entry.split(' ')
    return files.length === 0 ? null : run(command, [...args, ...files])
  }

  it.each([
    ['stops a commit with an error in it', { 'data/2023.csv': bad }, 1],
    ['lets a sound one pass', { 'data/2023.csv': good }, 0],
    ['has nothing to do elsewhere', { 'docs/2023.csv': bad, 'data/notes.md': 'x' }, undefined],
  ])('%s', (_, files, status) => {
    const data = repository({ README: 'x' })
    for (const [name, text] of Object.entries(files)) data.write(name, text)
    data.git('add', '-A')
    expect(validate(data)?.status).toBe(status)
  })

  it.runIf(spawnSync('pre-commit', ['--version']).status === 0)('does so under pre-commit itself', () => {
    const data = repository({ '.pre-commit-config.yaml': example('pre-commit-config.yaml') })
    data.write('data/2023.csv', bad)
    data.git('add', '-A')
    const run = () => data.run('pre-commit', ['run'])
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('KQ503') })
    data.write('data/2023.csv', good)
    data.git('add', '-A')
    expect(run()).toMatchObject({ status: 0 })
  })
})

describe('the plain hook of git', () => {
  const withHook = () => {
    const data = repository({ README: 'x' })
    const hook = join(data.cwd, '.git', 'hooks', 'pre-commit')
    copyFileSync(join(folder, 'pre-commit'), hook)
    chmodSync(hook, 0o755)
    const commit = () =>
      data.run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-m', 'x'])
    return { ...data, commitStaged: commit }
  }

  it('stops a commit with an error in it, and says where', () => {
    const data = withHook()
    data.write('data/乡镇 1/2023.csv', bad)
    data.git('add', '-A')
    const { status, stdout, stderr } = data.commitStaged()
    expect(status).toBe(1)
    expect(`${stdout}${stderr}`).toMatch(/data\/乡镇 1\/2023\.csv.*KQ503/)
    expect(data.git('rev-parse', 'HEAD')).toBe(data.base)
  })

  it('looks at what is staged, not at the work tree', () => {
    const data = withHook()
    data.write('data/2023.csv', good)
    data.git('add', '-A')
    data.write('data/2023.csv', bad)
    expect(data.commitStaged().status).toBe(0)
    data.git('add', '-A')
    data.write('data/2023.csv', good)
    expect(data.commitStaged().status).toBe(1)
  })

  it('lets other commits pass', () => {
    const data = withHook()
    data.write('docs/2023.csv', bad)
    data.git('add', '-A')
    expect(data.commitStaged().status).toBe(0)
  })
})

describe('the Makefile', () => {
  const withMakefile = (text: string) => repository({ Makefile: example('Makefile'), 'data/2023.csv': text })

  it.each([
    ['good', good, 0, ''],
    ['bad', bad, 2, 'Error 1'],
    ['behind', behind, 2, 'Error 3'],
  ])('make check of a file that is %s', (_, text, status, error) => {
    const ran = withMakefile(text).run('make', ['check'])
    expect(ran.status).toBe(status)
    expect(ran.stderr).toContain(error)
  })

  it('makes a report anew only where its submission has changed', () => {
    const data = withMakefile(behind)
    const make = () => data.run('make', ['build/2023.json'])
    expect(make()).toMatchObject({ status: 0 })
    const report = JSON.parse(data.read('build/2023.json')) as Report
    expect(report.summary.offTrack).toBe(1)
    expect(make().stdout).toContain('up to date')
  })
})
