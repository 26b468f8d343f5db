/** Put in by the build, from `package.json`. */
declare const kqVersion: string

/** The version of this tool. */
export const version: string = kqVersion
