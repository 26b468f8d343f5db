/** The colours of charts and pages, on a light ground and on a dark one. */
export interface Colours {
  readonly ground: string
  readonly ink: string
  readonly mute: string
  readonly line: string
  readonly actual: string
  readonly path: string
  readonly good: string
  readonly warning: string
  readonly bad: string
  readonly quiet: string
  /** The same as grounds, behind their text. */
  readonly onGood: string
  readonly onWarning: string
  readonly onBad: string
  readonly onQuiet: string
}

export type ColourName = keyof Colours

export const light: Colours = {
  ground: '#ffffff',
  ink: '#1c2126',
  mute: '#59616a',
  line: '#dfe3e7',
  actual: '#174ea6',
  path: '#6b747d',
  good: '#14713f',
  warning: '#7a4a00',
  bad: '#a3231c',
  quiet: '#555b61',
  onGood: '#e3f3e9',
  onWarning: '#fdf0d9',
  onBad: '#fbe4e2',
  onQuiet: '#eceef0',
}

export const dark: Colours = {
  ground: '#14171a',
  ink: '#e6e9ec',
  mute: '#a3abb3',
  line: '#343a40',
  actual: '#8ab4f8',
  path: '#98a1aa',
  good: '#7bc88f',
  warning: '#e6b35c',
  bad: '#f29b95',
  quiet: '#b0b7be',
  onGood: '#15301f',
  onWarning: '#38290d',
  onBad: '#3d1b19',
  onQuiet: '#262b30',
}

/** The fonts of a text, those of each system. */
export const fonts =
  '"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif'

/**
 * How the parts of a chart look, by their classes. `colour` gives a colour as it is written there: a variable of a page, or the
 * colour itself in a file that stands alone.
 */
export function chartLook(colour: (name: ColourName) => string): string {
  const tones = (['good', 'warning', 'bad', 'quiet'] as const).flatMap((tone) => [
    `.fw.${tone},.fq.${tone}{stroke:${colour(tone)}}`,
    `.fk.${tone},.fv.${tone},.fs.${tone}{fill:${colour(tone)}}`,
  ])
  return [
    `.fx,.fl,.fy,.fv,.fs{font:11px ${fonts};fill:${colour('mute')}}`,
    `.fl,.fy{fill:${colour('ink')}}.fy{font-size:13px}.fv{font-size:12px;font-weight:700;fill:${colour('ink')}}`,
    '.fe{text-anchor:end}.fm{text-anchor:middle}',
    `.fg,.fr{stroke:${colour('line')}}`,
    `.fp{fill:none;stroke:${colour('path')};stroke-dasharray:5 3;stroke-width:1.5}`,
    `.fo{fill:${colour('ground')};stroke:${colour('path')};stroke-width:1.4}`,
    `.fb{fill:${colour('path')};opacity:.16}`,
    `.ff{fill:${colour('actual')};opacity:.16}`,
    `.fj{fill:none;stroke:${colour('actual')};stroke-dasharray:1.5 3;stroke-width:1.5}`,
    `.fc{fill:${colour('ground')};stroke:${colour('actual')};stroke-width:1.4}`,
    `.fa{fill:none;stroke:${colour('actual')};stroke-width:2}.fd{fill:${colour('actual')}}`,
    `.ft{stroke:${colour('ink')};stroke-width:2}.fz{fill:${colour('bad')};opacity:.1}`,
    `.fw{stroke-width:3;opacity:.55;stroke:${colour('mute')}}.fk{fill:${colour('mute')}}`,
    `.fq{stroke-width:5;stroke:${colour('mute')}}.fn{stroke:${colour('path')};stroke-width:1.6}`,
    `.fh{fill:${colour('ground')};stroke:${colour('ink')};stroke-width:1.8}`,
    `.fu{stroke:${colour('path')};stroke-dasharray:3 3}.fi{stroke:${colour('ink')};stroke-width:1.4}`,
    ...tones,
  ].join('\n')
}
