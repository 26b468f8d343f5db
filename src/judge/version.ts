/** Put in by the build, from `package.json`. */
declare const kqVersion: string
declare const kqHomepage: string | null

/** The version of this tool. */
export const version: string = kqVersion

/** Where its publisher presents it; null where the package names no homepage. */
export const homepage: string | null = kqHomepage
