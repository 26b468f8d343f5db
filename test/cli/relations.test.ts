import { describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { memoryIo } from '../support/memory-io.ts'

const plan = [
  'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale',
  '1,whole,全部,亿元,,500,anticipatory,higher,growth',
  '2,some,一部分,亿元,,400,anticipatory,higher,growth',
].join('\n')
const beside = '名称,左式,关系,右式,数据\n一部分与全部,some,<=,whole,<='
const other = 'name,left,right,values\n和,some + 100,whole,='
const data = '指标,2023年\n全部,300\n一部分,310\n'

describe('the relations beside a plan of one’s own', () => {
  const run = async (...options: string[]) => {
    const files = { 'mine.csv': plan, 'mine.relations.csv': beside, 'other.csv': other, 'd.csv': data }
    const { io, stdout, stderr } = memoryIo({ files })
    const exit = await main([...options, '--plan', 'mine.csv', '-f', 'json'], io)
    const { findings = [] } = stdout().length === 0 ? {} : JSON.parse(Buffer.from(stdout()).toString())
    return { exit, ids: findings.map(({ id }: { id: string }) => id), stderr: stderr() }
  }

  it.each(['validate', 'check'])('are held against its values by kq %s: 310 of 300', async (command) => {
    expect(await run(command, 'd.csv')).toMatchObject({ exit: 1, ids: ['KQ602'] })
  })

  it('give way to those of --relations: 310 + 100 is not 300', async () => {
    expect(await run('validate', 'd.csv', '--relations', 'other.csv')).toMatchObject({
      exit: 0,
      ids: ['KQ603'],
    })
  })

  it('are held against its targets by kq plan --lint: 400 of 500', async () => {
    expect(await run('plan', '--lint')).toMatchObject({ exit: 0, ids: [] })
  })

  it('stop a run where they cannot be read, each with its cell', async () => {
    const { exit, stderr } = await run('validate', 'd.csv', '--relations', 'd.csv')
    expect(exit).toBe(2)
    expect(stderr).toContain('d.csv:1 KQ959')
  })
})
