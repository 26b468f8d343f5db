import { describe, expect, it } from 'vitest'
import { CannotRun, openPlan, openRelations, openTargets } from '../../src/index.ts'
import { encode } from '../text/support.ts'

describe('files of a plan', () => {
  const text =
    'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale\n1,gdp,地区生产总值,亿元,100,200,anticipatory,higher,growth\n'
  const words = '2,service,满意度,%,80,完成上级下达任务,binding,higher,change\n'
  const targets = 'code,target\nservice,90\n'
  const relations = 'name,left,relation,right\n虚构的关系,gdp,>=,service\n'

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('are opened from bytes in %s', async (encoding) => {
    const bytes = (text: string) => encode(text, encoding) ?? new Uint8Array()
    const plan = await openPlan(bytes(text + words), 'plan.csv')
    expect(plan.indicators.map(({ name }) => name)).toEqual(['地区生产总值', '满意度'])
    const assigned = await openTargets(plan, bytes(targets), 'targets.csv')
    expect(assigned.indicators[1]?.target).not.toMatchObject({ kind: 'qualitative' })
    expect((await openRelations(plan, bytes(relations), 'relations.csv')).relations).toHaveLength(1)
  })

  it('that are broken cannot run', async () => {
    await expect(openPlan(Buffer.from('nothing'), 'plan.csv')).rejects.toThrow(CannotRun)
  })
})
