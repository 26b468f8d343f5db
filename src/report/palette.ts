import { Chalk } from 'chalk'
import type { AnyVerdict, Assessment } from '../domain/assessment.ts'

export type Paint = (text: string) => string

/** The few colours of a table. Each gives its text back as it is where colour is off. */
export interface Palette {
  readonly good: Paint
  readonly warning: Paint
  readonly bad: Paint
  readonly quiet: Paint
  readonly strong: Paint
}

export function paletteOf(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return {
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    quiet: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
  }
}

/** The colour of a verdict: green on track, yellow where little is lost, red off track, dim without an answer. */
export function verdictPaint(
  palette: Palette,
  { verdict, onTrack }: Pick<Assessment, 'verdict' | 'onTrack'>,
): Paint {
  if (onTrack === null) return palette.quiet
  if (onTrack) return palette.good
  return littleLost.has(verdict) ? palette.warning : palette.bad
}

const littleLost: ReadonlySet<AnyVerdict> = new Set([
  'behind',
  'at-risk',
  'moderate',
  'sun-cloud',
  'accelerate',
  'slow',
])
