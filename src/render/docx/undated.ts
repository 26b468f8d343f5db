/** Marks of the entries of a ZIP archive, and where in each the time stands. */
const [directoryEnd, directoryEntry] = [0x06054b50, 0x02014b50]
/** The day that stands for no day in an archive: 1 January 1980, midnight. */
const noDay = 0x00210000

/**
 * An archive without the time it was made, so that the same content is the same bytes, whenever written. The archive is one of
 * our own, without a comment at its end.
 */
export function undated(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== directoryEnd) throw new Error('not an archive')
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === directoryEntry) {
    view.setUint32(entry + 12, noDay, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, noDay, true)
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += lengths.reduce((sum, length) => sum + length, 46)
  }
  return bytes
}
