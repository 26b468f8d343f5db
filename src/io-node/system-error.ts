/** An error as the system would give it, for what is refused before the system is asked. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Whether an error is the system's, by this code. */
export function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
