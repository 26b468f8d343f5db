import { describe, expect, it } from 'vitest'
import { type ColourName, type Colours, dark, light } from '../../src/figure/look.ts'

/* Contrast by WCAG 2.2: text needs 4.5 to 1 on its ground, lines and marks that carry meaning 3 to 1. Browsers' checkers cannot
   tell what is behind the text of a picture, so it is worked out here. */

/** Relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const palettes: readonly (readonly [string, Colours])[] = [
  ['light', light],
  ['dark', dark],
]
const texts: readonly (readonly [ColourName, ColourName])[] = [
  ['ink', 'ground'],
  ['mute', 'ground'],
  ['good', 'ground'],
  ['warning', 'ground'],
  ['bad', 'ground'],
  ['quiet', 'ground'],
  ['actual', 'ground'],
  ['good', 'onGood'],
  ['warning', 'onWarning'],
  ['bad', 'onBad'],
  ['quiet', 'onQuiet'],
  ['ink', 'onQuiet'],
]
const marks: readonly (readonly [ColourName, ColourName])[] = [
  ['actual', 'ground'],
  ['path', 'ground'],
  ['good', 'ground'],
  ['warning', 'ground'],
  ['bad', 'ground'],
]

describe.each(palettes)('contrast of the %s colours', (_, colours) => {
  it.each(texts)('text %s on %s: at least 4.5', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(marks)('mark %s on %s: at least 3', (mark, ground) => {
    expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})

it('works contrast out as WCAG does: black on white is 21, #767676 on white just 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
