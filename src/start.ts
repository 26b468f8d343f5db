import { type Home, nodeIo } from './io-node.ts'
import { main } from './main.ts'

export { main, nodeIo }

/** Run the command as it was typed. */
export async function start(home: Home): Promise<void> {
  process.exit(await main(process.argv.slice(2), nodeIo(home)))
}
