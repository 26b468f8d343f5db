import { type Destatis, destatisMethod, destatisWords } from './method/destatis.ts'
import { type Escap, escapMethod, escapWords } from './method/escap.ts'
import type { MethodWords, NumberWords, OfficeMethod, OfficeWord } from './method/office-method.ts'
import { type Statcan, statcanMethod, statcanWords } from './method/statcan.ts'
import { type Unsd, unsdMethod, unsdWords } from './method/unsd.ts'

/** The methods of other offices, for comparison with `schedule`, kq's own. */
type Office = Statcan | Destatis | Unsd | Escap

/** What each is called and says, in the order they are shown. */
export const methodWords = {
  statcan: statcanWords,
  destatis: destatisWords,
  unsd: unsdWords,
  escap: escapWords,
} as const satisfies { readonly [M in OtherMethod]: MethodWords<Office & { readonly method: M }> }

/** How each judges. Apart from the words, so that a run by the schedule loads none of it. */
export const officeMethods = {
  statcan: statcanMethod,
  destatis: destatisMethod,
  unsd: unsdMethod,
  escap: escapMethod,
} as const satisfies { readonly [M in OtherMethod]: OfficeMethod<Office & { readonly method: M }> }

export type OtherMethod = Office['method']
/** Ways to judge an indicator: `schedule` is kq's own, the others are those of statistics offices, for comparison. */
export type Method = 'schedule' | Office['method']
export const otherMethods = Object.keys(methodWords) as readonly OtherMethod[]
export const methods: readonly Method[] = ['schedule', ...otherMethods]

/** Something of every method, by its name. */
export function ofMethods<T>(of: (method: Method) => T): Readonly<Record<Method, T>> {
  return Object.fromEntries(methods.map((method) => [method, of(method)])) as Readonly<Record<Method, T>>
}

/** The words each office's method answers in. What it has no word for is `not-assessed`, with a reason. */
export type MethodVerdict = Office['verdict']

/** The numbers of the method that judged; null where undefined. Changes and projections are in the indicator's unit. */
export type MethodResult = Office['result']

/** The number a method decides by. Growth is a fraction a year. */
export type Measure = Office['measure']

/** The words of an office's method, in the order they are counted. */
export function officeWords(method: OtherMethod): readonly (readonly [MethodVerdict, OfficeWord])[] {
  return Object.entries<OfficeWord>(methodWords[method].words) as (readonly [MethodVerdict, OfficeWord])[]
}

/** The numbers a method works out, in the order of the report: their names, and how each is to be read. */
export function numbersOf(method: OtherMethod): readonly (readonly [name: string, NumberWords])[] {
  return Object.entries<NumberWords>(methodWords[method].numbers)
}

/** A number of a method by its name; null where it is undefined. */
export function numberIn(result: MethodResult | Measure | null | undefined, name: string): number | null {
  const found = Object.entries(result ?? {}).find(([key]) => key === name)?.[1]
  return typeof found === 'number' ? found : null
}
