/**
 * A number and what it counts.
 *
 * @example counted(2, 'entry', 'entries') // '2 entries'
 */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
