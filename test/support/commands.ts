import { commands as listed } from '../../src/cli/commands/index.ts'
import { spelling } from '../../src/cli/option.ts'

/** Every command of the program as declared, each option with both its spellings, the short one first. */
export const commands = await Promise.all(
  listed.map(async ({ name, about, load }) => {
    const command = await load()
    const options = Object.entries(command.options).map(([key, option]) => ({
      ...option,
      long: spelling(key, option),
      spellings: [...(option.short === undefined ? [] : [`-${option.short}`]), spelling(key, option)],
    }))
    return { ...command, name, about, options }
  }),
)

/** The same as a shell completes them: a command of two words shares the options of the first. */
export const completed = commands
  .filter(({ name }) => !name.includes(' '))
  .map((command) => {
    const others = commands.filter(({ name }) => name.startsWith(`${command.name} `))
    const more = others
      .flatMap(({ options }) => options)
      .filter(({ long }) => command.options.every((own) => own.long !== long))
    return {
      ...command,
      words: others.map(({ name }) => name.split(' ')[1] ?? ''),
      options: [...command.options, ...more],
    }
  })
