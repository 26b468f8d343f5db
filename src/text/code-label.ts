const labelled = /^\s*([A-Za-z][\w.-]*)\s*:\s*(\S.*)$/

/**
 * A code and the label behind it, as SDMX-CSV writes them; null where a text is not of that form.
 *
 * @example codeAndLabel('CNY: Yuan') // { code: 'CNY', label: 'Yuan' }
 */
export function codeAndLabel(text: string): { readonly code: string; readonly label: string } | null {
  const [, code, label] = labelled.exec(text) ?? []
  return code === undefined || label === undefined ? null : { code, label }
}
