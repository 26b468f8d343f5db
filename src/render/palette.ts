import { Chalk } from 'chalk'

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
