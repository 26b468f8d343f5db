// Reproduce the verdicts other offices have published: `node bench/vectors.js DIR`, or KQ_VECTORS=DIR. DIR holds
// statcan.json and destatis.json: { "vectors": [ … ] } of published inputs and verdicts. Needs `npm run build` first.
// Prints how many of how many cases come out as published, and those that do not; then exits 1. Series without a target
// that rise towards a natural limit are shown apart and do not count.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { destatis, destatisWithoutTarget, statcan, statcanWithoutTarget } from '../dist/index.js'

const folder = process.argv[2] ?? process.env.KQ_VECTORS

/** The cases of a file, with a target and without. */
function casesOf(file) {
  const { vectors } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const [withTarget, without] = [true, false].map((has) =>
    vectors.filter(({ target }) => (target !== null) === has),
  )
  return { withTarget, without }
}

/** Compare every case, print the score and what differs; gives the number that differ. */
function report(title, cases, judge) {
  const judged = cases.map(judge)
  const differing = judged.filter(({ same }) => !same)
  console.log(`${title}: ${cases.length - differing.length} of ${cases.length} reproduced`)
  for (const { name, published, computed } of differing) {
    console.log(`  ${name}\n    published ${published}\n    computed  ${computed}`)
  }
  return differing.length
}

const betterOf = (direction) => (direction === 1 ? 'higher' : 'lower')
/** Figures are published as doubles; anything beyond their last digits is a difference. */
const near = (a, b) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)))

const wordOf = ({ status }) =>
  ({
    target_achieved: 'met',
    substantial_progress: 'substantial',
    moderate_progress: 'moderate',
    limited_progress: 'limited',
    deterioration: 'deterioration',
    not_available: 'not-available',
  })[status]

function byStatcan(vector) {
  const word = wordOf(vector)
  const { verdict, ratio, score } = statcan({
    base: vector.base_value,
    baseYear: vector.base_year,
    value: vector.current_value,
    year: vector.current_year,
    target: vector.target,
    targetYear: vector.target_year,
    better: betterOf(vector.direction),
  })
  return {
    name: vector.series,
    same: verdict === word && near(ratio, vector.progress_value) && near(score, vector.score),
    published: [word, vector.progress_value, vector.score].join(' '),
    computed: [verdict, ratio, score].join(' '),
  }
}

function byStatcanWithoutTarget(vector) {
  const word = wordOf(vector)
  const { verdict, score } = statcanWithoutTarget({
    base: vector.base_value,
    baseYear: vector.base_year,
    value: vector.current_value,
    year: vector.current_year,
    points: [],
    better: betterOf(vector.direction),
    limited: vector.limit !== null && vector.direction === 1,
  })
  return {
    name: `${vector.series}${vector.limit === null ? '' : `, limit ${vector.limit}`}`,
    same: verdict === word && near(score, vector.score),
    published: `${word} ${vector.score}`,
    computed: `${verdict} ${score}`,
  }
}

const symbolOf = ({ published }) => (published === 'light' ? 'sun-cloud' : published)

function byDestatisWithoutTarget(vector) {
  const points = vector.series.map(([year, value]) => ({ year, value }))
  const [first] = points
  const last = points.at(-1)
  const { verdict, change } = destatisWithoutTarget({
    base: first.value,
    baseYear: first.year,
    value: last.value,
    year: last.year,
    points,
    better: betterOf(vector.direction),
    limited: false,
  })
  return {
    name: `${vector.indicator} in ${vector.year}`,
    same: verdict === symbolOf(vector),
    published: symbolOf(vector),
    computed: `${verdict} ${change}`,
  }
}

function byDestatis(vector) {
  const { verdict, deviation } = destatis({
    points: vector.series.map(([year, value]) => ({ year, value })),
    target: vector.target,
    targetYear: vector.target_year,
    better: betterOf(vector.direction),
    kept: vector.rule.startsWith('every-year'),
  })
  return {
    name: `${vector.indicator}, ${vector.target} by ${vector.target_year ?? 'every year'}, in ${vector.year}`,
    same: verdict === symbolOf(vector),
    published: symbolOf(vector),
    computed: `${verdict} ${deviation}`,
  }
}

if (folder === undefined) {
  console.log('usage: node bench/vectors.js DIR')
  process.exitCode = 2
} else {
  const [canada, germany] = ['statcan.json', 'destatis.json'].map(casesOf)
  const hasLimit = ({ limit }) => limit !== null
  const everyYear = ({ rule }) => rule.startsWith('every-year')
  const differing = [
    report('statcan: verdict, ratio, score', canada.withTarget, byStatcan),
    report(
      'statcan without a target: verdict, score',
      canada.without.filter((one) => !hasLimit(one)),
      byStatcanWithoutTarget,
    ),
    report(
      'destatis: symbol',
      germany.withTarget.filter((one) => !everyYear(one)),
      byDestatis,
    ),
    report('destatis, every year: symbol', germany.withTarget.filter(everyYear), byDestatis),
    report('destatis without a target: symbol', germany.without, byDestatisWithoutTarget),
  ]
  // How much growth is asked of a series with a natural limit is not published: what cannot be decided is not answered.
  report(
    'statcan without a target, towards a natural limit: verdict, score',
    canada.without.filter(hasLimit),
    byStatcanWithoutTarget,
  )
  if (differing.some((count) => count > 0)) process.exitCode = 1
}
