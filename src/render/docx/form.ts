import { AlignmentType, type ISectionOptions, type IStylesOptions, LineRuleType, PageOrientation } from 'docx'
import type { Document } from '../../document/block.ts'

/** The form of official papers, GB/T 9704: its fonts, sizes, margins and lines. Lengths in twentieths of a point. */
const millimetre = 1440 / 25.4
const length = (millimetres: number) => Math.round(millimetres * millimetre)

const sheet = { width: length(210), height: length(297) }
const margins = { top: length(37), bottom: length(35), left: length(28), right: length(26) }
/** The line of page numbers stands seven millimetres below the text. */
const footer = length(23)

/** A page upright, or on its side: what is bound is the same edge. */
export type Lie = 'upright' | 'sideways'

/** How wide the text of a page is. */
export const textWidths: Readonly<Record<Lie, number>> = {
  upright: sheet.width - margins.left - margins.right,
  sideways: sheet.height - margins.top - margins.bottom,
}

/** How high a figure may be on an upright page, so that its caption stays with it. */
export const figureHeight = length(195)

export const pageOf: Readonly<Record<Lie, ISectionOptions['properties'] & object>> = {
  upright: { page: { size: sheet, margin: { ...margins, footer } } },
  sideways: {
    page: {
      size: { ...sheet, orientation: PageOrientation.LANDSCAPE },
      margin: {
        top: margins.left,
        bottom: margins.right,
        left: margins.bottom,
        right: margins.top,
        footer: length(14),
      },
    },
  },
}

/** Chinese fonts by what they are for; Latin letters and digits are Times New Roman everywhere. */
export const faces = {
  title: '方正小标宋简体',
  part: '黑体',
  section: '楷体_GB2312',
  text: '仿宋_GB2312',
  number: '宋体',
} as const

/** What stands in for a font where a system lacks it. */
export const standIns: readonly (readonly [face: string, names: string])[] = [
  [faces.title, '方正小标宋_GBK,华文中宋,宋体'],
  [faces.part, 'SimHei'],
  [faces.section, '楷体,KaiTi'],
  [faces.text, '仿宋,FangSong'],
  [faces.number, 'SimSun'],
]

const latin = 'Times New Roman'
export const fontOf = (face: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia: face })

/** Sizes in half points: 二号, 三号, 四号, 五号. */
const [second, third, fourth, fifth] = [44, 32, 28, 21]

/** 28 points from line to line. */
const spacing = { line: 560, lineRule: LineRuleType.EXACT }
const close = { line: 280, lineRule: LineRuleType.AT_LEAST }
/** A paragraph begins two characters in. */
const indent = { firstLine: 2 * 20 * (third / 2), firstLineChars: 200 }

/** The language of a document, as word processors name it. */
export const languages: Readonly<
  Record<Document['lang'], { readonly value: string; readonly eastAsia: string }>
> = {
  zh: { value: 'en-US', eastAsia: 'zh-CN' },
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
}

/** Half a column of a table, at either side of what a cell says. */
export const cellMargin = 75
/** So many display columns of a table take this: half of a character of its size. */
export const columnWidth = (fifth / 2 / 2) * 20

export function stylesOf(lang: Document['lang']): IStylesOptions {
  const black = '000000'
  const heading = (face: string, bold: boolean) => ({
    run: { font: fontOf(face), size: third, bold, color: black },
    paragraph: { spacing, indent, keepNext: true },
  })
  // Latin letters of 黑体 and 楷体 would all be the same: English tells its levels by weight.
  const inEnglish = lang === 'en'
  return {
    default: {
      document: {
        run: { font: fontOf(faces.text), size: third, language: languages[lang] },
        paragraph: { spacing },
      },
      title: {
        run: { font: fontOf(faces.title), size: second, bold: inEnglish, color: black },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 560 },
        },
      },
      heading1: heading(faces.part, inEnglish),
      heading2: heading(faces.section, inEnglish),
      heading3: heading(faces.text, true),
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing, indent, alignment: AlignmentType.BOTH },
      },
      {
        id: 'Annex',
        name: 'Annex',
        basedOn: 'Heading1',
        next: 'BodyText',
        quickFormat: true,
        paragraph: { indent: { firstLine: 0, firstLineChars: 0 }, spacing, keepNext: true },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { font: fontOf(faces.part), size: fifth + 3, bold: inEnglish },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...close, before: 120, after: 60 } },
      },
      {
        id: 'Figure',
        name: 'Figure',
        basedOn: 'Normal',
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120 },
        },
      },
      {
        id: 'Cell',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: fifth },
        paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
      },
      {
        id: 'SmallPrint',
        name: 'Small Print',
        basedOn: 'Normal',
        run: { size: fifth },
        paragraph: { spacing: { ...close, after: 40 }, alignment: AlignmentType.BOTH },
      },
      {
        id: 'PageNumber',
        name: 'Page Number Line',
        basedOn: 'Normal',
        run: { font: fontOf(faces.number), size: fourth },
        paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
      },
    ],
  }
}

/** How a heading of a table stands. */
export const headFont = fontOf(faces.part)
