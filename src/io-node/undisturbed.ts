const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Do `work` to its end before a signal ends the process, so that it leaves no half-written file, no temporary one and no
 * lock. Work that waits asks `interrupted` whether it should go on waiting.
 */
export async function undisturbed<T>(work: (interrupted: () => boolean) => Promise<T>): Promise<T> {
  let caught: NodeJS.Signals | null = null
  const note = (signal: NodeJS.Signals) => {
    caught ??= signal
  }
  for (const signal of signals) process.on(signal, note)
  try {
    return await work(() => caught !== null)
  } finally {
    // A signal that came while nothing could listen is told at the next turn.
    await new Promise(setImmediate)
    for (const signal of signals) process.removeListener(signal, note)
    if (caught !== null) process.kill(process.pid, caught)
  }
}
