import type { Text } from '../domain/wording.ts'
import { nothing, suggestion } from './suggestion.ts'

/** Word commander's complaint in both languages, with what was most likely meant; what was typed is quoted. */
export function usageError(code: string, message: string, options: readonly string[]): Text {
  const [quoted] = /'[^']+'/.exec(message) ?? []
  const what =
    quoted
      ?.slice(1, -1)
      .replace(/^-\w, /, '')
      .replace(/[ =].*$/s, '') ?? ''
  const { line, meant = nothing } = complaint(code, what, message, options)
  const hint = meant.zh === '' ? seeHelp : meant
  return { zh: `${line.zh}${hint.zh}`, en: `${line.en}${hint.en}` }
}

/** There is no command of this name. */
export function unknownCommand(typed: string, names: readonly string[]): Text {
  const meant = suggestion(typed, names)
  const hint = meant.zh === '' ? seeHelp : meant
  return { zh: `没有命令 ${typed}${hint.zh}`, en: `No command ${typed}${hint.en}` }
}

const seeHelp: Text = { zh: '；用 kq --help 查看用法', en: '. kq --help shows the usage' }

interface Complaint {
  readonly line: Text
  readonly meant?: Text
}

function complaint(code: string, what: string, message: string, options: readonly string[]): Complaint {
  switch (code) {
    case 'commander.unknownOption':
      return {
        line: { zh: `没有选项 ${what}`, en: `No option ${what}` },
        meant: suggestion(what.replace(/^-+/, ''), options, '--'),
      }
    case 'commander.missingArgument':
      return { line: { zh: `没有写出要读的文件或内容（${what}）`, en: `Nothing given for ${what}` } }
    case 'commander.optionMissingArgument':
      return { line: { zh: `选项 ${what} 后面要有值`, en: `The option ${what} needs a value` } }
    case 'commander.excessArguments':
      return { line: { zh: '多写了参数', en: 'Too many arguments' } }
    case 'commander.invalidArgument': {
      const argument = /command-argument value '(.*?)' is invalid for argument '(.+?)'\. ?(.*)$/s.exec(
        message,
      )
      const option = /option '(.+?)' argument '(.*?)' is invalid\. ?(.*)$/s.exec(message)
      const [, value = '', name = what, reason = ''] =
        argument ?? (option === null ? [] : [option[0], option[2], option[1], option[3]])
      const plain = name.replace(/^-\w, /, '').replace(/ .*$/, '')
      const choices = reason.replace(/^Allowed choices are /, '').replace(/\.\s*$/, '')
      const [zh, en] = argument === null ? [`选项 ${plain}`, `The option ${plain}`] : [plain, plain]
      return {
        line: {
          zh: `${zh} 不接受“${value}”，可用：${choices}`,
          en: `${en} does not take "${value}"; it takes ${choices}`,
        },
        meant: suggestion(value, choices.split(', ')),
      }
    }
    default:
      return { line: { zh: message.replace(/^error: /, ''), en: message.replace(/^error: /, '') } }
  }
}
