// Runs against the installed package: the library as another project would use it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { judge, openPlan, sourceOf } from 'kq'

const home = dirname(createRequire(import.meta.url).resolve('kq/package.json'))
const plan = await openPlan(readFileSync(join(home, 'indicators.csv')), 'indicators.csv')
const bytes = readFileSync(join(home, 'fixtures/keqiao/2023.csv'))
const { assessments, tool } = await judge(plan, [sourceOf('2023.csv', bytes)])
const [gdp] = assessments
if (gdp?.verdict !== 'ahead' || gdp.rate.required?.toFixed(4) !== '0.0410')
  throw new Error(JSON.stringify(gdp))
const { version } = JSON.parse(readFileSync(join(home, 'package.json')))
if (tool !== `kq ${version}`) throw new Error(tool)

// What validation takes for an error is not judged (a made-up value).
const slip = Buffer.from('指标,2023年\n地区生产总值,18806000\n')
const report = await judge(plan, [sourceOf('slip.csv', slip)])
if (!report.findings.some(({ id }) => id === 'KQ503') || report.assessments[0]?.reason !== 'invalid')
  throw new Error(JSON.stringify(report.assessments[0]))

// The contracts of the JSON formats come with it.
for (const name of ['kq-report', 'kq-diff', 'kq-status', 'kq-manifest', 'kq-plan-diff']) {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`kq/schemas/${name}.json`)))
  if (schema.properties.schema.const !== `${name}/1`)
    throw new Error(`${name}: ${schema.properties.schema.const}`)
}
// What a project writes in kq.json, for editors that complete it.
const project = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('kq/schemas/kq-project.json')))
if (project.properties.roster.type !== 'string' || project.additionalProperties !== false)
  throw new Error(JSON.stringify(project))
