import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { city } from '../support/city.ts'
import { junitErrors } from '../support/published.ts'
import { run } from '../support/run.ts'

/* A region that has not reported is no file: what a CI service is told of it all the same. */

const says = {
  zh: '1 个地区没有报送 2023 年数据：北岭县（截止 次年3月20日）',
  en: '1 region has not reported for 2023: 北岭县 (due 次年3月20日)',
}
const cases = (['check', 'validate'] as const).flatMap((command) =>
  (['zh', 'en'] as const).flatMap((lang) =>
    [true, false].map((fails) => ({ command, lang, fails, kind: fails ? 'an error' : 'a notice' })),
  ),
)

describe.each(cases)('kq $command in $lang: who is late is $kind', ({ command, lang, fails }) => {
  const words = [command, '-y', '2023', '--lang', lang, ...(fails ? ['--fail-on', 'late'] : [])]
  const kq = (format: string, env = {}) => run([...words, '-f', format, '-q'], { cwd: city, env })

  it('as an annotation of no file, before the others of its kind', async () => {
    const { stdout, exit } = await kq('github')
    const [first = ''] = stdout.split('\n')
    expect(first).toMatch(fails ? /^::error title=/ : /^::notice title=/)
    expect(first.endsWith(`::${says[lang]}`)).toBe(true)
    expect(exit).toBe(fails ? 1 : 0)
  })

  it('as a case of JUnit that fails, or is skipped', async () => {
    const { stdout } = await kq('junit')
    const outcome = fails ? 'failure' : 'skipped'
    expect(stdout).toContain(`<${outcome} message="${says[lang]}" type="late"/>`)
    expect(stdout.match(/<failure/g)?.length ?? 0).toBe(fails ? 1 : 0)
    expect(await junitErrors([stdout])).toEqual([])
  })

  it('as a line of the page of the job', async () => {
    const page = join(mkdtempSync(join(tmpdir(), 'kq-late-')), 'page.md')
    await kq('github', { GITHUB_STEP_SUMMARY: page })
    expect(readFileSync(page, 'utf8')).toContain(says[lang])
  })
})
