import type { Text } from '../domain/wording.ts'

/** Word commander's complaint in both languages; what was typed is quoted. */
export function usageError(code: string, message: string): Text {
  const [quoted] = /'[^']+'/.exec(message) ?? []
  const what =
    quoted
      ?.slice(1, -1)
      .replace(/^-\w, /, '')
      .replace(/ .*$/, '') ?? ''
  const [, near] = /Did you mean (?:one of )?([^?]+)\?/.exec(message) ?? []
  const hint: Text =
    near === undefined
      ? { zh: '用 kq --help 查看用法', en: 'kq --help shows the usage' }
      : { zh: `是不是想写 ${near}？`, en: `Did you mean ${near}?` }
  const line = complaint(code, what, message)
  return { zh: `${line.zh}；${hint.zh}`, en: `${line.en}. ${hint.en}` }
}

function complaint(code: string, what: string, message: string): Text {
  switch (code) {
    case 'commander.unknownOption':
      return { zh: `没有选项 ${what}`, en: `No option ${what}` }
    case 'commander.unknownCommand':
      return { zh: `没有命令 ${what}`, en: `No command ${what}` }
    case 'commander.missingArgument':
      return { zh: `没有写出要读的文件或内容（${what}）`, en: `Nothing given for ${what}` }
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${what} 后面要有值`, en: `The option ${what} needs a value` }
    case 'commander.excessArguments':
      return { zh: '多写了参数', en: 'Too many arguments' }
    case 'commander.invalidArgument': {
      const argument = /command-argument value '(.*?)' is invalid for argument '(.+?)'\. ?(.*)$/s.exec(
        message,
      )
      if (argument !== null) {
        const [, value = '', name = '', rest = ''] = argument
        return {
          zh: `${name} 不接受“${value}”，可用：${choicesIn(rest)}`,
          en: `${name} does not take "${value}"; it takes ${choicesIn(rest)}`,
        }
      }
      const [, option, value, reason] =
        /option '(.+?)' argument '(.*?)' is invalid\. ?(.*)$/s.exec(message) ?? []
      const name = option?.replace(/^-\w, /, '').replace(/ .*$/, '') ?? what
      const choices = choicesIn(reason ?? '')
      return {
        zh: `选项 ${name} 不接受“${value ?? ''}”，可用：${choices}`,
        en: `The option ${name} does not take "${value ?? ''}"; it takes ${choices}`,
      }
    }
    default:
      return { zh: message.replace(/^error: /, ''), en: message.replace(/^error: /, '') }
  }
}

function choicesIn(reason: string): string {
  return reason.replace(/^Allowed choices are /, '').replace(/\.\s*$/, '')
}
