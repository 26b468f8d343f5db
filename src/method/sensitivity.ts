import type { MethodResult } from '../domain/method.ts'
import { cuts as destatis } from './destatis.ts'
import { cuts as escap } from './escap.ts'
import { cuts as statcan } from './statcan.ts'
import { cuts as unsd } from './unsd.ts'

/** As near to a cut as this a ratio could as well have fallen on its other side; an index of 10 is ten times as long. */
const near = 0.02

/** Whether the number that decided lies so near to a cut that a rounding of the data could have moved it. */
export function nearCutOf(result: MethodResult): boolean {
  switch (result.method) {
    case 'statcan':
      return isNear(result.ratio, Object.values(statcan), near)
    case 'destatis':
      return isNear(result.deviation, Object.values(destatis), near)
    case 'unsd':
      return isNear(result.ratio, Object.values(unsd), near)
    case 'escap':
      return isNear(result.index, Object.values(escap), near * 10)
  }
}

function isNear(value: number | null, cuts: readonly number[], distance: number): boolean {
  return value !== null && cuts.some((cut) => Math.abs(value - cut) <= distance + 1e-12)
}
