// Runs against the installed package: the library as another project would use it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { assess, loadPlan, readSubmission, sourceOf } from 'kq'

const home = dirname(createRequire(import.meta.url).resolve('kq/package.json'))
const plan = loadPlan(readFileSync(join(home, 'indicators.csv'), 'utf8'), 'indicators.csv')
const bytes = readFileSync(join(home, 'fixtures/keqiao/2023.csv'))
const submission = await readSubmission(sourceOf('2023.csv', bytes), plan)
const [gdp] = assess(plan, [submission])
if (gdp?.verdict !== 'ahead' || gdp.rate.required?.toFixed(4) !== '0.0410')
  throw new Error(JSON.stringify(gdp))

// The contracts of the JSON formats come with it.
for (const name of ['kq-report', 'kq-diff']) {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`kq/schemas/${name}.json`)))
  if (schema.properties.schema.const !== `${name}/1`)
    throw new Error(`${name}: ${schema.properties.schema.const}`)
}
