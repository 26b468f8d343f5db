import type { Text } from '../domain/wording.ts'

const reasons: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    EACCES: { zh: '没有权限', en: 'no permission' },
    EAGAIN: {
      zh: '系统暂时没有资源，请稍后再试',
      en: 'the system has no resources for it at the moment; try again',
    },
    EBADF: { zh: '它已被关闭', en: 'it is closed' },
    EBUSY: { zh: '它正被别的程序占用', en: 'another program is using it' },
    ECHANGED: {
      zh: '读取时它正被改动；请等保存完再运行',
      en: 'it changed while it was read; run again once it is saved',
    },
    EDQUOT: { zh: '超出磁盘配额', en: 'the disk quota is used up' },
    EEXIST: { zh: '它已经存在', en: 'it is there already' },
    EFBIG: { zh: '超过文件大小的限制', en: 'it would be larger than files may be' },
    EIO: { zh: '设备读写出错（EIO）', en: 'the device failed (EIO)' },
    EISDIR: { zh: '它是目录', en: 'it is a folder' },
    ELOOP: { zh: '链接绕成了一圈', en: 'its links lead in a circle' },
    EMFILE: {
      zh: '打开的文件太多，请减少一次处理的文件',
      en: 'too many files are open; take fewer at a time',
    },
    ENAMETOOLONG: { zh: '文件名太长', en: 'its name is too long' },
    ENFILE: { zh: '系统打开的文件太多', en: 'too many files are open in the system' },
    ENODEV: { zh: '没有这个设备', en: 'there is no such device' },
    ENOENT: { zh: '它的目录不存在；请先建目录', en: 'its folder does not exist; create it first' },
    ENOMEM: { zh: '内存不足', en: 'there is not enough memory' },
    ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
    ENOTDIR: { zh: '路径中有一段不是目录', en: 'a part of its path is no folder' },
    ENXIO: { zh: '没有程序在另一端', en: 'there is nothing at its other end' },
    EPERM: { zh: '没有权限', en: 'no permission' },
    EROFS: { zh: '磁盘是只读的', en: 'the disk can only be read' },
    ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'the file is too large' },
    ERR_MEMORY_ALLOCATION_FAILED: { zh: '内存不足', en: 'there is not enough memory' },
    ERR_STRING_TOO_LONG: { zh: '内容太长，程序放不下', en: 'it is longer than one text can be' },
    ETXTBSY: { zh: '它是正在运行的程序', en: 'it is a program that is running' },
  }),
)

/** What the engine says, without a code, where it has no room left. */
const noRoom: ReadonlyMap<string, string> = new Map([
  ['Invalid string length', 'ERR_STRING_TOO_LONG'],
  ['Array buffer allocation failed', 'ENOMEM'],
])

/** The code of an error that is the system's and not the program's (`ENOSPC`); null for any other. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code =
    'code' in error && typeof error.code === 'string' ? error.code : (noRoom.get(error.message) ?? '')
  return reasons.has(code) || /^E[A-Z0-9]+$|^UNKNOWN$/.test(code) ? code : null
}

/** Why the system refused, in words; its own word where there are none for it. */
export function reasonOf(error: unknown): Text {
  const code = systemCode(error) ?? String(error)
  return reasons.get(code) ?? { zh: code, en: code }
}
