import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))

/** Which folders a folder may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  pathway: ['domain'],
  // One formula, written in symbols and with the numbers put in.
  formula: ['domain'],
  // What is said, number by number and word by word.
  words: ['domain', 'formula'],
  document: [],
  // What a chart shows, as data, and its SVG.
  figure: ['domain', 'words', 'document', 'formula'],
  render: ['document', 'figure', 'words'],
  // A workbook's formulas are those that are printed, its charts those of the page.
  report: ['domain', 'words', 'document', 'formula', 'figure'],
  // About findings, not documents.
  ci: ['domain', 'words'],
  // It accepts and names scales in words.
  plan: ['domain', 'text', 'words'],
  submission: ['domain', 'text'],
  // A value is held against its goal and path, a revision against the verdict it changes; what is missing is listed in words.
  validate: ['domain', 'pathway', 'assess', 'words'],
  // What is done with findings, whatever found them: a draft of an explanation is written in words.
  findings: ['domain', 'words'],
  assess: ['domain', 'pathway'],
  method: ['domain', 'pathway', 'assess'],
  // The same definitions, said in SQL; which cells it can tell is what the grammar of cells says.
  sql: ['domain', 'text', 'pathway', 'assess'],
  // It puts the methods side by side, so it has to know them; a form says in words what to fill in.
  compare: ['domain', 'pathway', 'assess', 'method', 'words'],
  // Its findings are worked out in words.
  consistency: ['domain', 'pathway', 'assess', 'words'],
  // A whole run, from files to the report as data.
  judge: ['domain', 'text', 'submission', 'validate', 'findings', 'assess', 'method', 'report', 'words'],
  // What a folder says of itself: pure, the files are opened by the commands.
  project: ['domain', 'text'],
  'io-node': ['domain'],
  cli: [
    'domain',
    'text',
    'pathway',
    'words',
    'document',
    'figure',
    'render',
    'report',
    'ci',
    'plan',
    'submission',
    'validate',
    'findings',
    'assess',
    'method',
    'sql',
    'compare',
    'consistency',
    'judge',
    'project',
  ],
}

/** Where each package may be imported; what is not listed may not be imported at all. */
const packageHome: Readonly<Record<string, readonly string[]>> = {
  commander: ['main.ts', 'cli/'],
  'csv-parse/sync': ['text/csv.ts'],
  chalk: ['render/palette.ts'],
  'cli-table3': ['render/grid.ts'],
  'zod/mini': ['plan/row.ts', 'project/config.ts', 'compare/saved-report.ts'],

  'd3-array': ['figure/axis.ts'],
  docx: ['render/docx.ts', 'render/docx/'],
  // It need not be installed: asked for at run time, where something is drawn.
  '@resvg/resvg-js': ['io-node/rasterise.ts'],
  'hucre/xlsx': ['render/book/'],
  'fastest-levenshtein': ['text/nearest.ts'],
  'get-east-asian-width': ['render/width.ts'],
  saxes: ['text/xml-events.ts'],
  '@e965/xlsx': ['text/old-codepage.ts', 'text/old-workbook.ts'],
  'node:zlib': ['text/unpack.ts'],
  'node:crypto': ['text/digest.ts'],
  'node:buffer': ['text/encoding.ts'],
  // The outside world has one house.
  'node:fs': ['io-node.ts', 'io-node/'],
  'node:path': ['io-node/'],
  '@stdlib/stats-base-dists-t-cdf': ['assess/student-t.ts'],
  '@stdlib/stats-base-dists-t-quantile': ['assess/student-t.ts'],
}

/** What is asked of the system stands here and nowhere else. */
const outside = /^(?:start|io-node)\.ts$|^io-node\//

/** Files that are tables: one entry after another, so their length is no sign of a second idea. */
const tables = ['submission/cell-rules.ts', 'plan/rules.ts', 'domain/unit.ts']

const text = (file: string) => readFileSync(join(src, file), 'utf8')
const code = (file: string) =>
  text(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
const importsOf = (file: string) =>
  [...code(file).matchAll(/(?:from|import)\s*\(?\s*'([@\w./:-]+)'/g)].map((match) => match[1] ?? '')

describe('architecture', () => {
  it('reads a source tree that is there', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(60)
  })

  it.each(files)('%s imports only what its folder may', (file) => {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : null
    const wrong = importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(src, join(src, dirname(file), target)).replaceAll('\\', '/'))
      .filter((target) => {
        const other = target.includes('/') ? target.slice(0, target.indexOf('/')) : null
        if (folder === null || other === folder) return false
        // The outside world knows of the commands only what they ask of it.
        if (folder === 'io-node' && other === 'cli') return target !== 'cli/io.ts'
        if (['cli', 'judge'].includes(folder) && ['catalogue.ts', 'rule-examples.ts'].includes(target))
          return false
        return other === null || !(mayImport[folder] ?? []).includes(other)
      })
    expect(wrong).toEqual([])
  })

  it.each(files)('%s uses packages only where they belong', (file) => {
    const wrong = importsOf(file)
      .filter((target) => !target.startsWith('.'))
      .filter(
        (target) =>
          !(packageHome[target] ?? []).some(
            (home) => file === home || (home.endsWith('/') && file.startsWith(home)),
          ),
      )
    expect(wrong).toEqual([])
  })

  it.each(files)('%s names no clock, console, process or locale', (file) => {
    if (outside.test(file)) return
    const banned = code(file).match(
      /\bprocess\.|\bconsole\.|\bDate\.now|\bnew Date\((?!Date\.UTC\()|\.toLocale\w*|\bIntl\.|\bMath\.random/g,
    )
    expect(banned).toBeNull()
  })

  it.each(files)('%s makes no number but in text/number, and no zero of a gap', (file) => {
    if (outside.test(file)) return
    const banned = code(file).match(/\bparseFloat\(|\bparseInt\(|\?\? 0\b|\|\| 0\b/g)
    expect(banned).toBeNull()
  })

  it.each(files)(
    '%s looks no text up in a plain object, which knows "constructor" and "__proto__"',
    (file) => {
      expect(code(file).match(/\bconst \w+: (?:Readonly<|Partial<)*Record<string,/g)).toBeNull()
    },
  )

  it.each(files.filter((file) => !tables.includes(file)))('%s has at most 300 lines', (file) => {
    expect(text(file).split('\n').length).toBeLessThanOrEqual(301)
  })

  /** Codes are a plan's own. Examples of messages are made of one; the families of words fold GDP, which is a name. */
  it('knows no indicator by its code', () => {
    const [, ...rows] = readFileSync(join(root, 'indicators.csv'), 'utf8').split('\n')
    const codes = new Set(rows.map((row) => row.split(',')[1] ?? ''))
    expect(codes.size).toBeGreaterThan(100)
    const named = files
      .filter((file) => !['rule-examples.ts', 'text/names/word-families.ts'].includes(file))
      .flatMap((file) =>
        [...code(file).matchAll(/(['"`])([\w-]+)\1/g)].map(([, , text = '']) => ({ file, text })),
      )
      .filter(({ text }) => codes.has(text))
    expect(named).toEqual([])
  })

  it.each(files.filter((file) => file.startsWith('consistency/')))('%s chooses no language', (file) => {
    expect(code(file).match(/\bzh \?|=== '(?:zh|en)'/g)).toBeNull()
  })

  it('gives every type a name of its own', () => {
    const names = files
      .flatMap((file) => [...code(file).matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)])
      .map(([, name]) => name)
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has no folder for everything and nothing', () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|manager|service|misc)\b/.test(file)),
    ).toEqual([])
  })

  it('has no import cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((target) => target.startsWith('.'))
          .map((target) => relative(src, join(src, dirname(file), target)).replaceAll('\\', '/')),
      ]),
    )
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `cycle ${[...path, file].join(' → ')}`).not.toContain(file)
      if (done.has(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(done.size).toBe(files.length)
  })

  /** The files and packages that every start loads: what is imported from the first file on, but not by `import()`. */
  const loadedAtStart = (() => {
    const loaded = new Set<string>()
    const packages = new Set<string>()
    const visit = (file: string): void => {
      if (loaded.has(file)) return
      loaded.add(file)
      const imports = [...code(file).matchAll(/^(?:import|export)\b(?!\s+type\b)[^'";]*?from '([^']+)'/gm)]
      for (const [, target = ''] of imports) {
        if (target.startsWith('.'))
          visit(relative(src, join(src, dirname(file), target)).replaceAll('\\', '/'))
        else packages.add(target)
      }
    }
    visit('start.ts')
    return { files: [...loaded], packages: [...packages] }
  })()

  it('loads at its start nothing that only some commands need', () => {
    expect(loadedAtStart.files.length).toBeGreaterThan(40)
    const onDemand =
      /^(?:plan\/|compare\/|consistency\/|method\/|findings\/(?:accept|draft|explanation-rules|read|speaking)|catalogue|rule-examples|assess\/student-t|document\/(?!rectangle)|report\/(?:book\/|page\/|say|said|explain|formula|rule|milestone|tables\/(?!names)|plan|sparkline|compare|diff|validation|check\.|job)|render\/(?!index|rectangle)|ci\/(?!index)|words\/(?:zh|en|messages|working)\b|text\/(?:workbook-rules|choose-sheet|old-|ods|xlsx|xml|archive|unpack|digest|gb18030|add-rows|encode)|submission\/(?:(?:open-)?workbook|several\.|agree|supersede\.|latest|revision-name)|io-node\/(?:lock|replace|undisturbed|update)|cli\/(?:help|program-words|draft-explanations|find|completion\/|commands\/(?!index|check\.|report\.)))/
    expect(loadedAtStart.files.filter((file) => onDemand.test(file))).toEqual([])
  })

  /**
   * What a check of a clean submission in a pipe goes through. The stages are needed whole; of what is read, said and
   * written, each file is named: a new one is read and compiled by every start, so it is loaded on demand, or has its reason.
   */
  it('holds at its start only what the main job goes through', () => {
    const whole = /^(?:domain|pathway|assess|submission|validate|judge)\//
    const named: Readonly<Record<string, string>> = {
      '': 'start main io-node',
      'io-node': 'identity pause read spool system-error temporary-file windows write-all',
      text: 'bound cell-runs code-label container csv currency decode delimiter digits encoding fault fold footnote-mark lazily lines meant missing nearest number ole-streams prose provisional quote remarks remembering rules saved-twice shorten simplified split-unit stated-unit statement utf32 workbook-name',
      'text/names': 'alternatives halves matcher named sense slip word-families',
      words:
        'coverage expression finding json-text load-messages name number number-runs plain-text punctuation rate-unit unit verdict',
      document: 'rectangle',
      findings: 'block explanation looked order settle',
      report:
        'assessment-columns attention build check-answer findings findings-rectangle indicator-columns last-year listed-findings off-track owner-counts region-counts row-wishes tally totals',
      // What --report may ask for.
      'report/tables': 'names',
      render: 'index rectangle',
      ci: 'index',
      cli: 'answer choose-format command files formats gate guard harmless-output in-rounds language most-findings open-plan option options program progress refusal session style suggestion system-words usage',
      // Whether the folder is part of a project is asked of every run.
      'cli/project': 'open',
      'cli/commands': 'check index report',
    }
    const mayBeLoaded = new Set(
      Object.entries(named).flatMap(([folder, names]) =>
        names.split(' ').map((name) => join(folder, `${name}.ts`).replaceAll('\\', '/')),
      ),
    )
    const beyond = loadedAtStart.files.filter((file) => !whole.test(file) && !mayBeLoaded.has(file))
    expect(beyond).toEqual([])
    const packages = ['commander', 'csv-parse/sync', 'fastest-levenshtein']
    const own = ['node:buffer', 'node:fs', 'node:path']
    expect(loadedAtStart.packages.filter((name) => ![...packages, ...own].includes(name))).toEqual([])
  })
})
