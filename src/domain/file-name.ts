/** A file's name as steps from folder to folder, however it is spelt. */
function steps(file: string): readonly string[] {
  return file
    .normalize('NFC')
    .split(/[/\\]+/)
    .filter((step) => step !== '' && step !== '.')
}

/** Names that Windows keeps for its devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that every system takes for a file or a folder, and that leads nowhere else, whatever the text it is made of.
 *
 * @example fileStem('../甲区') // '.._甲区'
 * @example fileStem('..') // '_'
 */
export function fileStem(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '_')
    .trim()
    .slice(0, 100)
    .replace(/(?<![. ])[. ]+$/, '')
  return name === '' ? '_' : devices.test(name) ? `${name}_` : name
}

/**
 * Whether `name` names `file`: its name, or the end of its path from some folder on. Standard input has no name.
 *
 * @example isNamed('2023/甲区.csv', '甲区.csv') // true
 * @example isNamed('2023/甲区.csv', '区.csv') // false
 */
export function isNamed(file: string, name: string): boolean {
  const [path, end] = [steps(file), steps(name)]
  if (file === '-' || end.length === 0 || end.length > path.length) return false
  return end.every((step, index) => step === path[path.length - end.length + index])
}

/**
 * The shortest name of each of `files` that names no other of them; empty for standard input.
 *
 * @example shortNames(['甲区/2023.csv', '乙区/2023.csv'])('甲区/2023.csv') // '甲区/2023.csv'
 */
export function shortNames(files: Iterable<string>): (file: string) => string {
  const namesOf = (file: string) => {
    const path = steps(file)
    return path.map((_, index) => path.slice(path.length - 1 - index).join('/'))
  }
  const known = new Set<string>()
  const shared = new Set<string>()
  for (const file of new Set(files)) {
    for (const name of namesOf(file)) (known.has(name) ? shared : known).add(name)
  }
  return (file) => {
    if (file === '-') return ''
    const names = namesOf(file)
    return names.find((name) => !shared.has(name)) ?? names.at(-1) ?? file
  }
}
