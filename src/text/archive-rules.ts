import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** Why an archive is not unpacked. */
export type Refusal =
  | { readonly kind: 'too-large'; readonly mebibytes: number; readonly limit: number }
  | { readonly kind: 'too-dense'; readonly ratio: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly entries: number; readonly limit: number }
  | { readonly kind: 'false-sizes' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'merges' }

function refusalText(refusal: Refusal): Text {
  switch (refusal.kind) {
    case 'too-large':
      return {
        zh: `解压后有 ${refusal.mebibytes} MiB，超过上限 ${refusal.limit} MiB`,
        en: `unpacked it would take ${refusal.mebibytes} MiB, over the limit of ${refusal.limit} MiB`,
      }
    case 'too-dense':
      return {
        zh: `压缩比达 ${refusal.ratio} 倍，超过上限 ${refusal.limit} 倍`,
        en: `it is packed ${refusal.ratio} to 1, over the limit of ${refusal.limit} to 1`,
      }
    case 'too-many':
      return {
        zh: `内含 ${refusal.entries} 个部件，超过上限 ${refusal.limit} 个`,
        en: `it has ${refusal.entries} parts, over the limit of ${refusal.limit}`,
      }
    case 'false-sizes':
      return { zh: '所声明的部件大小不可信', en: 'the sizes it declares for its parts cannot be true' }
    case 'encrypted':
      return { zh: '内部部件已加密', en: 'its parts are encrypted' }
    case 'merges':
      return {
        zh: '合并单元格太多，而且互相重叠',
        en: 'it has too many merged areas that lie over each other',
      }
  }
}

export const archiveRefused: Rule<{ refusal: Refusal }> = {
  id: 'KQ105',
  name: 'archive-refused',
  severity: 'error',
  title: { zh: '工作簿未解压', en: 'Workbook not unpacked' },
  why: {
    zh: '.xlsx 是压缩包，很小的文件也可能解压出占满内存的内容；先看声明的大小，再决定是否打开。',
    en: 'An .xlsx is a packed archive, and a tiny one can unpack to more than memory holds; the declared sizes are looked at before it is opened.',
  },
  message: ({ refusal }) => ({
    zh: `工作簿没有打开：${refusalText(refusal).zh}`,
    en: `The workbook was not opened: ${refusalText(refusal).en}`,
  }),
  remedy: () => ({
    zh: '把需要的那张表复制到新工作簿，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
    en: 'Copy the sheet that matters into a new workbook and save it as .xlsx or as "CSV UTF-8 (Comma delimited)"',
  }),
}
