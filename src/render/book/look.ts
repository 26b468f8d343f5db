import type { CellStyle } from 'hucre/xlsx'
import type { BookCell, CellRole } from '../../document/book.ts'
import type { Tone } from '../../document/tone.ts'

/**
 * How the cells of a workbook look: dark text on pale grounds, so that it reads in print without colour, too. The colour of a
 * text is laid over it by rules alone: a font that has both a size and a colour is written in an order that is not valid.
 */

const thin = { style: 'thin', color: { rgb: 'C9D1DA' } } as const
const allRound = { top: thin, right: thin, bottom: thin, left: thin }

/** Text and ground of cells that a rule colours by how they are meant. */
const toneColours: Readonly<Record<Tone, { readonly text: string; readonly ground: string } | null>> = {
  plain: null,
  strong: null,
  quiet: { text: '5B6672', ground: 'EEF1F4' },
  good: { text: '14713F', ground: 'E3F3E9' },
  warning: { text: '8A5300', ground: 'FDF0D9' },
  bad: { text: 'A3231C', ground: 'FBE4E2' },
}

interface RoleLook {
  readonly bold?: boolean
  readonly size?: number
  readonly ground?: string
  readonly bordered: boolean
}

const looks: Readonly<Record<CellRole, RoleLook>> = {
  title: { bold: true, size: 14, bordered: false },
  heading: { bold: true, size: 12, bordered: false },
  remark: { bordered: false },
  header: { bold: true, ground: 'DCE6F1', bordered: true },
  body: { bordered: true },
  input: { ground: 'FFF8D6', bordered: true },
}

/** The style of a cell by what it is for. */
export function styleOf({ role, tone, format, align, wraps }: BookCell, font: string): CellStyle {
  const { bold = false, size = 10, ground, bordered } = looks[role]
  return {
    font: { name: font, size, ...(bold || tone === 'strong' ? { bold: true } : {}) },
    ...(ground === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground } } }),
    ...(bordered ? { border: allRound } : {}),
    alignment: {
      vertical: 'center',
      ...(align === undefined ? {} : { horizontal: align }),
      // So that a text does not stick to the number before it.
      ...(bordered && align === 'left' ? { indent: 1 } : {}),
      ...(wraps === true ? { wrapText: true } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
  }
}

/** The style that a rule lays over cells of a tone. */
export function ruleStyle(tone: Tone): CellStyle {
  const colours = toneColours[tone]
  if (colours === null) return {}
  const { text, ground } = colours
  return {
    font: { color: { rgb: text } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground }, bgColor: { rgb: ground } },
  }
}
