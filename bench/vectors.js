// Reproduce the verdicts other offices have published: `node bench/vectors.js DIR`, or KQ_VECTORS=DIR. DIR holds
// statcan.json and destatis.json: { "vectors": [ … ] } of published inputs and verdicts. Needs `npm run build` first.
// Prints how many of how many cases with a target come out as published, and those that do not; then exits 1.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { destatis, statcan } from '../dist/index.js'

const folder = process.argv[2] ?? process.env.KQ_VECTORS

/** The cases of a file that have a target. Without one the methods of a plan have nothing to say. */
function casesOf(file) {
  const { vectors } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const cases = vectors.filter(({ target }) => target !== null)
  return { cases, without: vectors.length - cases.length }
}

/** Compare every case, print the score and what differs; gives the number that differ. */
function report(title, { cases, without }, judge) {
  const judged = cases.map(judge)
  const differing = judged.filter(({ same }) => !same)
  console.log(`${title}: ${cases.length - differing.length} of ${cases.length} reproduced`)
  console.log(`  (${without} more have no target)`)
  for (const { name, published, computed } of differing) {
    console.log(`  ${name}\n    published ${published}\n    computed  ${computed}`)
  }
  return differing.length
}

const betterOf = (direction) => (direction === 1 ? 'higher' : 'lower')
/** Figures are published as doubles; anything beyond their last digits is a difference. */
const near = (a, b) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)))

function byStatcan(vector) {
  const word = {
    target_achieved: 'met',
    substantial_progress: 'substantial',
    moderate_progress: 'moderate',
    limited_progress: 'limited',
    deterioration: 'deterioration',
    not_available: 'not-available',
  }[vector.status]
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

function byDestatis(vector) {
  const symbol = vector.published === 'light' ? 'sun-cloud' : vector.published
  const { verdict, deviation } = destatis({
    points: vector.series.map(([year, value]) => ({ year, value })),
    target: vector.target,
    targetYear: vector.target_year,
    better: betterOf(vector.direction),
    kept: vector.rule.startsWith('every-year'),
  })
  return {
    name: `${vector.indicator}, ${vector.target} by ${vector.target_year ?? 'every year'}, in ${vector.year}`,
    same: verdict === symbol,
    published: symbol,
    computed: `${verdict} ${deviation}`,
  }
}

if (folder === undefined) {
  console.log('usage: node bench/vectors.js DIR')
  process.exitCode = 2
} else {
  const differing = [
    report('statcan: verdict, ratio, score', casesOf('statcan.json'), byStatcan),
    report('destatis: symbol', casesOf('destatis.json'), byDestatis),
  ]
  if (differing.some((count) => count > 0)) process.exitCode = 1
}
