/** Processor time that a piece of work takes, in milliseconds: what else the machine does is not in it. */
export async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How much smaller the work is that another is held against. */
const share = 16
/**
 * Times its share that work may take whose time grows with its size: halfway, as factors go, from 1 to the 16 of the
 * square. In a worker whose heap holds much, the collector alone has brought work in proportion to 2.7.
 */
export const inProportion = 4

/**
 * How many times its share of the time a piece of work takes that is 16 times as large as another: 1 where time grows
 * with size, 16 where it grows with the square, and 0 where it is below `floor` milliseconds, about which nothing can be
 * said. The least of five tries at most, for it is the least that the work needs.
 */
export async function growth(work: (size: number) => unknown, size: number, floor = 20): Promise<number> {
  let [large, small] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < 5; attempt += 1) {
    large = Math.min(large, await timeOf(() => work(size)))
    if (large <= floor) return 0
    small = Math.min(small, await timeOf(() => work(Math.ceil(size / share))))
    if (large <= inProportion * share * small) break
  }
  return large / (share * small)
}
