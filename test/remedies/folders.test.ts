import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandOf, wordsIn } from '../support/fixtures.ts'
import { copied, inRemedy, type Mended } from '../support/mended.ts'
import { root, run } from '../support/run.ts'

/*
 * Every remedy of a rule that takes several files, or a file and an option, remedies: what a finding tells to do is done to
 * a copy of the fixture, in each of the ways that it names, and the finding is gone. Workbooks have a test of their own.
 */

type Deed = (folder: Mended, said: Said) => void
interface Said {
  readonly id: string
  readonly severity: string
  readonly remedy: string
}

const options =
  (...words: readonly string[]): Deed =>
  (folder) =>
    folder.write('options.txt', `${words.join(' ')}\n`)
const explanation = (from: string | RegExp, to: string): Deed => {
  return (folder) => folder.swap('kq.explanations.csv', from, to)
}
const drop = (file: string): Deed => {
  return (folder) => folder.drop(file)
}
const write = (file: string, text: string): Deed => {
  return (folder) => folder.write(file, `测试数据：全部虚构，仅用于检查规则\n${text}`)
}
/** Where all is right nothing is to be done: a note, which does not count. */
const nothing = 'nothing'

const deeds: Readonly<Record<string, readonly Deed[] | typeof nothing>> = {
  KQ108: [options(), ...['utf-8', 'UTF-8'].map((name) => options('--encoding', name))],
  KQ221: [
    options(),
    (folder) => folder.write('2023.csv', 'Goods exports\n地区,2023年\n柯桥区,1338.91\n来源：浙江日报\n'),
  ],
  KQ222: nothing,
  KQ405: [
    drop('2023-a.csv'),
    drop('2023-b.csv'),
    options('--supersedes', 'fixtures/invalid/KQ405-two-files/2023-a.csv'),
    (folder) => {
      for (const [file, region] of [
        ['2023-a.csv', '甲区'],
        ['2023-b.csv', '乙区'],
      ] as const) {
        folder.swap(file, '指标,', '地区,指标,')
        folder.swap(file, '地区生产总值', `${region},地区生产总值`)
      }
    },
  ],
  KQ224: [
    (folder, said) => folder.swap('2023.csv', '乙区', inRemedy(/region to "([^"]+)"/, said.remedy)),
    (folder) => folder.swap('roster.csv', '甲区,{year}.csv', '乙区,{year}.csv'),
  ],
  KQ414: [
    (folder) => folder.swap('2023.csv', '丙区', '甲区'),
    (folder) =>
      folder.swap('plan.csv', /$/, '1,gdp,地区生产总值,亿元,90,140,anticipatory,higher,growth,丙区\n'),
    (folder) => folder.swap('plan.csv', ',growth,甲区', ',growth,'),
  ],
  KQ604: [
    (folder) => folder.swap('2023.csv', '250.5', '240.5'),
    (folder) => folder.swap('2023.csv', '甲区,gdp,120.5', '甲区,gdp,130.5'),
  ],
  KQ408: [
    (folder, said) => options('--year', inRemedy(/--year (\d+)/, said.remedy))(folder, said),
    (folder) => folder.swap('2023.csv', '2023年', '2024年'),
  ],
  KQ409: [
    (folder) => folder.swap('2023.csv', /$/, '19,单位GDP用水量下降率,%,2.1,虚构\n'),
    options('--require', '17'),
    options('--require', '40%'),
  ],
  KQ411: nothing,
  KQ412: [
    (folder) => {
      for (const region of ['甲区', '乙区']) {
        folder.swap(`${region}.csv`, '指标,', '地区,指标,')
        folder.swap(`${region}.csv`, '地区生产总值', `${region},地区生产总值`)
      }
    },
  ],
  KQ413: [options(), write('2022.csv', '指标,2023年\n地区生产总值（GDP）,1870\n')],
  KQ510: [
    (folder, { remedy }) => folder.swap('2023.csv', '[5.3]', inRemedy(/Write (\[[\d.]+\])/, remedy)),
    (folder, { remedy }) => folder.swap('2023.csv', '[5.3]', inRemedy(/only, ([\d.]+)/, remedy)),
  ],
  KQ515: [
    (folder) => folder.swap('2023.csv', '1761.9', '1756.3'),
    (folder) => folder.swap('2022.csv', '1756.3', '1761.9'),
  ],
  KQ701: [
    // The value that was explained is the one that was sent after all.
    (folder) => folder.swap('2023.csv', '83.4', '88.9'),
    drop('kq.explanations.csv'),
  ],
  KQ702: [explanation(/2022$/m, '2023')],
  KQ703: [explanation(',,张三', ',行政区划调整（虚构）,张三')],
  KQ704: [
    (folder, { remedy }) => folder.swap('kq.explanations.csv', 'KQ999', inRemedy(/example, (KQ\d+)/, remedy)),
  ],
  KQ705: [
    (folder) => {
      folder.swap('2023.csv', '18806000', '1880.6')
      folder.drop('kq.explanations.csv')
    },
  ],
  KQ706: [
    (folder) =>
      folder.swap(
        'kq.explanations.csv',
        /(KQ505,常住人口城市化率),(,.*)\n/,
        '$1,甲区.csv$2\n$1,乙区.csv$2\n',
      ),
  ],
  KQ707: [
    explanation('2023年.csv', '2023.csv'),
    (folder) =>
      folder.swap('kq.explanations.csv', /(KQ505,常住人口城市化率),2023年.csv(.*)\n/, '$&$1,2023.csv$2\n'),
  ],
}

async function saidOf(fixture: string, base: string): Promise<readonly Said[]> {
  const name = wordsIn(join(base, fixture), 'command.txt')[0] ?? 'check'
  const command = commandOf(fixture, base)
  const { stdout, stderr, exit } = await run([name, ...command, '-f', 'json', '--lang', 'en'], { cwd: base })
  if (exit === 2) throw new Error(stderr)
  return (JSON.parse(stdout) as { findings: readonly Said[] }).findings
}

const folder = 'fixtures/invalid'
const fixtures = readdirSync(join(root, folder)).filter(
  (name) =>
    statSync(join(root, folder, name)).isDirectory() &&
    !readdirSync(join(root, folder, name)).some((file) => file.endsWith('.xlsx')),
)
const ways = fixtures.flatMap((name) => {
  const done = deeds[name.slice(0, 5)] ?? nothing
  return done === nothing ? [] : done.map((deed, at) => ({ name, way: at + 1, deed }))
})
const idOf = (name: string) => name.slice(0, 5)
const errorsOf = (list: readonly Said[]) =>
  list.filter(({ severity }) => severity === 'error').map(({ id }) => id)

describe('every remedy of a rule about several files or options remedies', () => {
  it('is tried of every rule that a folder breaks', () => {
    expect(fixtures.map(idOf).toSorted()).toEqual(Object.keys(deeds).toSorted())
  })

  it.each(ways)('$name, way $way', async ({ name, deed }) => {
    const fixture = `${folder}/${name}`
    const before = await saidOf(fixture, root)
    const said = before.find(({ id }) => id === idOf(name))
    if (said === undefined) throw new Error(`${name} does not break its rule`)
    const copy = copied(fixture)
    deed(copy, said)
    const found = await saidOf(fixture, copy.base)
    expect(found.filter(({ id }) => id === idOf(name))).toEqual([])
    expect(errorsOf(found).filter((id) => !errorsOf(before).includes(id))).toEqual([])
  })

  it.each(fixtures.filter((name) => deeds[idOf(name)] === nothing))(
    '%s: nothing is to be done',
    async (name) => {
      const said = (await saidOf(`${folder}/${name}`, root)).filter(({ id }) => id === idOf(name))
      expect(said.map(({ severity }) => severity)).toEqual(['note'])
      expect(said[0]?.remedy).toMatch(/nothing is to be done/i)
    },
  )
})
