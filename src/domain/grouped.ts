/**
 * Items by what they have in common, groups and items in the order in which they come. Each item is looked at once.
 *
 * @example [...grouped([3, 4, 5], (n) => n % 2)] // [[1, [3, 5]], [0, [4]]]
 */
export function grouped<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
