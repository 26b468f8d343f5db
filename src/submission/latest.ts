import type { Observation } from '../domain/observation.ts'
import { isLater } from '../domain/version.ts'
import { isRevisionOf, revisionName, saysRevised } from './revision-name.ts'
import type { Order } from './several-rules.ts'

/** Values given for one cell, those that count and those they supersede, and by what the order is known. */
export interface Latest {
  readonly left: readonly Observation[]
  readonly gone: readonly Observation[]
  readonly orders: readonly Order[]
}

/**
 * The values that none of the others supersedes by what is declared; all of them where each is superseded by another.
 * `earlier` are the files that all others supersede.
 */
export function latest(given: readonly Observation[], earlier: ReadonlySet<string>): Latest {
  const classes = classesOf(given, earlier)
  if (classes.length < 2) return { left: given, gone: [], orders: [] }
  const two = new Set(given.map(({ place }) => place.file)).size === 2
  const orders = new Set<Order>()
  const isSuperseded = (own: Observation) => {
    const found = classes.map(([other]) => orderOf(other, own, two, earlier)).find((order) => order !== null)
    if (found != null) orders.add(found)
    return found != null
  }
  const superseded = classes.filter(([first]) => isSuperseded(first))
  if (superseded.length === classes.length) return { left: given, gone: [], orders: [] }
  const gone = new Set(superseded.flat())
  return { left: given.filter((one) => !gone.has(one)), gone: [...gone], orders: [...orders] }
}

type Class = readonly [Observation, ...Observation[]]

/** Values of which the same is declared: whatever supersedes one of them supersedes all. */
function classesOf(given: readonly Observation[], earlier: ReadonlySet<string>): readonly Class[] {
  const keys = given.map(({ place }) => {
    const { revised, folder, stem } = revisionName(place.file)
    return { revised, name: `${folder}\n${stem}` }
  })
  const revisions = new Set(keys.flatMap(({ revised, name }) => (revised ? [name] : [])))
  const classes = new Map<string, [Observation, ...Observation[]]>()
  for (const [index, one] of given.entries()) {
    const { revised = false, name = '' } = keys[index] ?? {}
    const declared = [earlier.has(one.place.file), revised, revisions.has(name) ? name : '', one.version]
    const key = JSON.stringify(declared)
    const known = classes.get(key)
    if (known === undefined) classes.set(key, [one])
    else known.push(one)
  }
  return [...classes.values()]
}

/**
 * By what `later` supersedes `own`: the option, else the versions or the names, where these do not say the opposite. Of
 * two files in all the word in the name of one is enough; of more the names must say which file is meant.
 */
function orderOf(
  later: Observation,
  own: Observation,
  two: boolean,
  earlier: ReadonlySet<string>,
): Order | null {
  const [file, ownFile] = [later.place.file, own.place.file]
  if (earlier.has(file) !== earlier.has(ownFile)) return earlier.has(ownFile) ? 'option' : null
  const revises = (a: string, b: string) => (two ? saysRevised(a) && !saysRevised(b) : isRevisionOf(a, b))
  if (isLater(later.version, own.version)) return revises(ownFile, file) ? null : 'version'
  if (isLater(own.version, later.version)) return null
  return revises(file, ownFile) ? 'name' : null
}
