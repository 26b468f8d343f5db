import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planCommandOf } from '../support/fixtures.ts'
import { copied, inRemedy, type Mended } from '../support/mended.ts'
import { root, run } from '../support/run.ts'

/*
 * Every remedy of a plan's rules remedies: what a finding tells to do is done to the plan that breaks the rule, and the
 * finding is gone, and no other has come. Where a remedy leaves the choice, each of its ways is gone.
 */

type Deed = (plan: Mended, remedy: string) => void
const swap =
  (from: string | RegExp, to: string, file = ''): Deed =>
  (plan) =>
    plan.swap(file, from, to)
/** What the remedy itself says to write, in place of what was there. */
const write =
  (from: string | RegExp, pattern: RegExp, file = ''): Deed =>
  (plan, remedy) =>
    plan.swap(file, from, inRemedy(pattern, remedy))
const inPlan = (from: string | RegExp, to: string) => swap(from, to, 'plan.csv')
const inRelations = (from: string | RegExp, to: string) => swap(from, to, 'relations.csv')
const inTargets = (from: string | RegExp, to: string) => swap(from, to, 'targets.csv')
/** The last column of the plan is one more. */
const column =
  (name: string, cell: string): Deed =>
  (plan) => {
    plan.swap('plan.csv', /\n/, `,${name}\n`)
    plan.swap('plan.csv', /\n$/, `,${cell}\n`)
  }

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  KQ901: [
    (plan, remedy) => {
      const rows = ['1,地区生产总值,亿元,1516.7,2200,anticipatory', '19,单位GDP用水量下降率,%,3,[10],binding']
      plan.write('', `${[inRemedy(/for example: ([^.]+)/, remedy), ...rows].join('\n')}\n`)
    },
    (plan, remedy) => plan.swap('', ',目标,', `,${inRemedy(/\((target_\d+)\)/, remedy)},`),
  ],
  KQ902: [write('baseline_2025', /(baseline_\d+)/)],
  KQ903: [write('两千二', /one of: (\d+)/), write('两千二', /, (\d+–\d+),/)],
  KQ904: [write('一千五', /number \(([\d.]+)/), swap('一千五', '')],
  KQ905: [swap('\n1,water', '\n19,water')],
  KQ906: [write('预期', /anticipatory \(([^)]+)/), write('预期', /(binding)/)],
  KQ907: [swap('2200以内', '2200以上'), swap('higher', 'lower')],
  KQ908: [write(/(?<=,)10(?=,)/, /(\[20\])/), swap(/,cut\n/, ',change\n'), swap(/,cut\n/, ',growth\n')],
  KQ909: [swap(',,倍增', ',1516.7,倍增'), swap('倍增', '3033.4')],
  KQ910: [swap(',0,', ',1516.7,'), write(/(?<=higher,)growth/, /scale (\w+)/)],
  KQ911: [write('确保2000', /as (\S+):/)],
  KQ912: [swap('地区,生产总值', '"地区,生产总值"')],
  KQ913: [swap(/$/, '1,gdp,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth\n')],
  KQ914: [swap('[100]', '[10]'), write(/(?<=,)cut(?=\n)/, /scale (\w+)\./)],
  KQ915: [write('GDP', /example ([a-z-]+)/)],
  KQ916: [swap('"地区生产总值', '"地区生产总值"')],
  KQ917: [write('户籍口径', /as (\S+):/)],
  KQ918: [swap('gpd', 'gdp'), swap('gpd', '1'), swap('gpd', '地区生产总值'), swap('gpd', '')],
  KQ919: [write('2015', /so that it counts from (\d+)/), swap('较2015年下降10%', '[10]')],
  KQ920: [write('十三五末', /example (\d+)/)],
  KQ921: [
    write('万元', /for example "([^"]+)"/),
    swap(/1,gdp,地区生产总值,万元/, '2,gdp-other,地区生产总值（另一）,万元'),
  ],
  KQ922: [
    ...['water-intensity-cut', '单位GDP用水量下降率', '19'].map((name) => swap(/people/g, name)),
    swap(/mean by people/g, 'sum'),
  ],
  KQ981: [
    (plan, remedy) =>
      plan.write(
        'plan.amendments.csv',
        `${inRemedy(/Write ([a-z_,]+)/, remedy)}\ngdp,2023,2400,,中期调整,虚构\n`,
      ),
  ],
  KQ982: ['gdp', '地区生产总值', '1'].map((name) => swap('gdb', name, 'plan.amendments.csv')),
  KQ983: [write('2020', /from (\d{4}) to/, 'plan.amendments.csv')],
  KQ984: [
    swap(/gdp,2023,2500.*\n/, '', 'plan.amendments.csv'),
    swap('gdp,2023,2500', 'gdp,2024,2500', 'plan.amendments.csv'),
  ],
  KQ985: [
    swap('2023,,', '2023,2400,', 'plan.amendments.csv'),
    swap('2023,,,', '2023,,1520,', 'plan.amendments.csv'),
    swap(/gdp,2023,,.*\n/, '', 'plan.amendments.csv'),
  ],
  KQ951: [inPlan('1150', '1100')],
  KQ952: [
    inPlan('86左右', '85'),
    (plan) => {
      column('tiers', '力争=86')(plan, '')
      plan.swap('plan.csv', '86左右', '85')
    },
  ],
  KQ953: [inPlan('超过1100', '1100')],
  KQ954: [inPlan('1050', '1200'), inPlan('1100', '1000')],
  KQ955: [inPlan('19,', '20.5,'), inPlan('2200', '2000')],
  KQ956: [inPlan(',87,', ',90,'), column('要求', '每年'), column('aim', 'every-year')],
  KQ957: [inPlan('1.68,1.68', '1.68,1.7'), column('要求', '每年'), column('aim', 'every-year')],
  KQ958: [
    (plan) => plan.write('targets.csv', 'code,target,来源\ntrade,1200,虚构\n'),
    inRelations(/出口与进出口.*\n/, ''),
  ],
  KQ959: [...['<', '<='].map((sign) => inRelations('至多', sign)), inRelations('至多', '')],
  KQ961: [inTargets(/code,来源\nenergy,/, 'code,target,source\nenergy,[14.5],')],
  KQ962: [inTargets('energi', 'energy'), inTargets('energi', '1'), inTargets('energi', '单位GDP能耗降低率')],
  KQ963: [
    inTargets(/water.*\n/, 'energy,[14.5],虚构\n'),
    (plan) => {
      plan.swap('plan.csv', '[10]', '[14.5]')
      plan.drop('targets.csv')
    },
  ],
  KQ964: [inTargets(/energy,\[15\].*\n/, '')],
  KQ965: [
    write('14.5', /Write (\[[\d.]+\])/, 'targets.csv'),
    write('14.5', /, ([^,]+?) \(a reduction/, 'targets.csv'),
    write('14.5', /or (\[[\d.]+\]以上)/, 'targets.csv'),
  ],
  KQ966: [inTargets(/$/, 'energy,[14.5],虚构\n')],
  KQ971: [inPlan(',53,', ',57,')],
  KQ972: [column('other_definitions', '原口径=60')],
  KQ973: [inPlan(',90,', ',75,')],
  KQ974: [inPlan(',105,', ',95,'), inPlan('绿化覆盖率', '绿化渗透率')],
  KQ975: [
    inPlan(/$/, '1,gdp,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth,虚构\n'),
    (plan) => {
      plan.swap('plan.csv', /\n/, ',aliases\n')
      plan.swap(
        'plan.csv',
        /\n$/,
        ',\n1,output,总产出,亿元,1516.7,2200,anticipatory,higher,growth,虚构,地区生产总值\n',
      )
    },
  ],
}

interface Said {
  readonly id: string
  readonly text: string
}

/** What `kq plan` says, a line a finding; the words of the remedy stand in it. */
async function saidOf(fixture: string, base: string): Promise<readonly Said[]> {
  const command = planCommandOf(fixture, base)
  const { stdout, stderr, exit } = await run(['plan', ...command, '-f', 'tsv', '--lang', 'en'], { cwd: base })
  const said = `${stderr}\n${stdout}`.split('\n').flatMap((text) => {
    const id = /(?<=\s)KQ9\d\d(?=\s)/.exec(text)?.[0]
    return id === undefined ? [] : [{ id, text }]
  })
  return exit !== 0 && said.length === 0 ? [{ id: 'none', text: stderr }] : said
}

const folder = 'fixtures/plans/invalid'
const fixtures = readdirSync(join(root, folder)).filter((name) => name.startsWith('KQ'))
const ways = fixtures.flatMap((name) =>
  (deeds[name.slice(0, 5)] ?? []).map((deed, at) => ({ name, way: at + 1, deed })),
)

describe('every remedy of a plan rule remedies', () => {
  it('is tried of every rule that a plan breaks', () => {
    expect(fixtures.map((name) => name.slice(0, 5)).toSorted()).toEqual(Object.keys(deeds).toSorted())
  })

  it.each(ways)('$name, way $way', async ({ name, deed }) => {
    const id = name.slice(0, 5)
    const fixture = `${folder}/${name}`
    const said = await saidOf(fixture, root)
    expect(said.map((one) => one.id)).toEqual([id])
    const plan = copied(fixture)
    deed(plan, said[0]?.text ?? '')
    expect(await saidOf(fixture, plan.base)).toEqual([])
  })
})
