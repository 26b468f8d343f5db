import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import Draft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log } from 'sarif'
import { createGenerator, type SchemaGenerator } from 'ts-json-schema-generator'
import { validateXML } from 'xmllint-wasm'
import { root } from './run.ts'

const require = createRequire(import.meta.url)

/** The standard's own schema, as Microsoft's test kit for SARIF ships it. */
const sarifSchema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object
const isSarif = formats
  .default(new Draft4.default({ strict: false, allErrors: true, unicodeRegExp: false }))
  .compile(sarifSchema)

/** What the SARIF schema has against a log; empty where it is valid. */
export function sarifErrors(text: string): readonly string[] {
  isSarif(JSON.parse(text))
  return (isSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** A log read back; one that is not valid throws. */
export function readSarif(text: string): Log {
  const errors = sarifErrors(text)
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return JSON.parse(text) as Log
}

const xsd = readFileSync(join(import.meta.dirname, 'junit.xsd'), 'utf8')

/** What libxml2 has against documents, as XML or by the schema of JUnit files; empty where all are valid. */
export async function junitErrors(documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `junit-${index}.xml`, contents }))
  const { valid, errors, rawOutput } = await validateXML({ xml, schema: xsd })
  if (valid) return []
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput]
}

/** The types that state the contracts, read once for all. */
let generator: SchemaGenerator | undefined
function contracts(): SchemaGenerator {
  generator ??= createGenerator({
    path: join(root, 'src', 'domain', '{report,diff,explanation,milestones}.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: false,
  })
  return generator
}
type Contract = 'Report' | 'DiffReport' | 'ExplainReport' | 'MilestonesReport'

/** A contract of kq's own, from the types that state it; nothing outside it is allowed. */
export function contractErrors(type: Contract): (value: unknown) => readonly string[] {
  const schema = contracts().createSchema(type)
  const check = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    schema as AnySchemaObject,
  )
  return (value) => {
    check(value)
    return (check.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    )
  }
}
