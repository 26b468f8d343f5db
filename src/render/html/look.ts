import { type ColourName, type Colours, chartLook, dark, fonts, light } from '../../figure/look.ts'

const names = Object.keys(light) as readonly ColourName[]
const tones = ['good', 'warning', 'bad', 'quiet'] as const
const grounds = { good: 'onGood', warning: 'onWarning', bad: 'onBad', quiet: 'onQuiet' } as const

function variables(colours: Colours): string {
  return names.map((name) => `--${name}:${colours[name]}`).join(';')
}

const variable = (name: ColourName) => `var(--${name})`

/** How every page looks: on a wide screen and a narrow one, light and dark, and on paper. */
export const pageLook = `:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
body{font:15px/1.6 ${fonts};color:var(--ink);background:var(--ground);max-width:72rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
body.wide-page{max-width:96rem}
h1{font-size:1.65rem;line-height:1.3;margin:.2em 0}h2{font-size:1.2rem;margin:2.2rem 0 .7rem;border-left:5px solid var(--actual);padding-left:.6rem}h3{font-size:1rem;margin:1.2rem 0 .5rem}h4{font-size:1rem;margin:0}
p,ul.lines,ul.notes{margin:.5rem 0}a{color:var(--actual)}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.87rem;font-variant-numeric:tabular-nums;margin:.6rem 0}
th,td{padding:.25rem .55rem;text-align:left;vertical-align:top;white-space:nowrap}.text{white-space:normal;min-width:9em}thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;white-space:normal}
@media screen{.broad{width:min(96rem,100vw - 3rem);margin-left:calc(50% - min(48rem,50vw - 1.5rem))}.wide-page .broad{width:auto;margin:0}.broad .text{min-width:13em}}
td.text{overflow-wrap:anywhere}tbody tr+tr>*{border-top:1px solid var(--line)}.right{text-align:right}tbody th{padding-top:.8rem}
dt{font-weight:600}dd{margin:0 0 .3rem 1.2rem;overflow-wrap:anywhere}ul.lines{list-style:none;padding:0}.strong{font-weight:600}
.quiet,.notes{color:var(--quiet)}.good{color:var(--good)}.warning{color:var(--warning)}.bad{color:var(--bad)}.notes{font-size:.87rem;padding-left:1.2rem}
.chip,.bar>*,.cell{background:var(--ground)}${tones.map((tone) => `.chip.${tone},.bar>.${tone},.cell.${tone}{color:var(--${tone});background:var(--${grounds[tone]})}`).join('')}
.chip{border-radius:1em;padding:.05em .6em;font-size:.83rem;white-space:nowrap}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:1rem 0 .7rem;padding:0;list-style:none}.tiles li{border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem}.tiles b{font-size:1.9rem;line-height:1.2;font-variant-numeric:tabular-nums}.tiles p{margin:0}
.bar{display:flex;height:1.9rem;border-radius:6px;overflow:hidden;gap:2px}.bar>*{display:flex;align-items:center;justify-content:center;font-weight:600;font-size:.83rem;min-width:2.3em;overflow:hidden;white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:.4rem .8rem;margin:.5rem 0;padding:0;list-style:none}
.matrix{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.4rem;list-style:none;padding:0;margin:.3rem 0}.cell{border-radius:6px;padding:.35rem .5rem;font-size:.83rem;line-height:1.35;overflow-wrap:anywhere;break-inside:avoid}.cell>*{color:inherit;text-decoration:none;display:block;position:relative;padding-right:1.3em}.cell a:hover{text-decoration:underline}.cell small{display:block}.cell b{position:absolute;right:0;top:0}
figure{margin:.5rem 0}figcaption{font-size:.87rem;color:var(--quiet)}
.rows{list-style:none;margin:0;padding:0}.rows li{display:grid;grid-template-columns:minmax(0,18rem) 1.2rem minmax(0,1fr) minmax(4rem,auto);gap:0 .5rem;align-items:center;font-size:.87rem;line-height:1.35;break-inside:avoid}.rows .name{text-align:right}.rows .value{font-variant-numeric:tabular-nums;white-space:nowrap;color:var(--mute)}.rows.wide li{grid-template-columns:minmax(0,18rem) 1.2rem minmax(0,1fr) 10.5rem}.rows svg{display:block;width:100%;height:22px;overflow:visible}.axis{position:relative;height:1.5rem;font-size:.8rem;color:var(--mute)}.axis>span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:.75rem}.card{border:1px solid var(--line);border-radius:8px;padding:.6rem .75rem .3rem;break-inside:avoid;display:flex;flex-direction:column;min-width:0}.card header{display:flex;justify-content:space-between;gap:.5rem;align-items:flex-start}.card h3,.card h4{font-size:.97rem;line-height:1.35;margin:0}.card h3 small,.card h4 small{font-weight:400;color:var(--mute)}.card figure{margin:.3rem 0 0}.card svg{width:100%;height:auto;display:block}.card dl{display:grid;grid-template-columns:repeat(3,1fr);gap:.4rem;margin:.2rem 0;font-size:.8rem}.card dt{color:var(--mute);font-weight:400}.card dd{margin:0;font-weight:600;font-variant-numeric:tabular-nums}.card ul.lines{font-size:.87rem;margin:.2rem 0 .3rem}.card details{font-size:.8rem;margin-top:auto}.card table{font-size:.8rem;margin:.2rem 0}.card th,.card td{padding:.1rem .35rem}.card:target{outline:3px solid var(--actual)}
details{margin:.4rem 0}summary{cursor:pointer}.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;background:var(--ground);padding:.4rem}
.top{display:flex;justify-content:flex-end}.langs{display:flex;gap:.3rem;margin:0;padding:0;border:0;font-size:.87rem}.langs legend,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.langs label{border:1px solid var(--line);border-radius:6px;padding:.1rem .6rem;cursor:pointer}.langs input{margin:0 .3rem 0 0}
${chartLook(variable)}
@media screen and (max-width:40rem){body{padding:1rem .8rem 3rem}.rows li,.rows.wide li{grid-template-columns:1.2rem minmax(0,1fr) auto;margin-bottom:.35rem}.rows .name{grid-column:1/-1;text-align:left}.rows .axis-row .name,.rows .axis-row .sign{display:none}.rows .axis-row{grid-template-columns:1.2rem minmax(0,1fr) 3.5rem}.rows .axis{grid-column:2}.rows:not(.wide) .axis>span:not(.now){display:none}.rows.wide .axis>span:nth-child(even){display:none}.cards{grid-template-columns:minmax(0,1fr)}.matrix{grid-template-columns:repeat(auto-fill,minmax(7.5rem,1fr))}.tiles{grid-template-columns:1fr 1fr}}
@page{size:A4;margin:16mm 14mm}@page wide{size:A4 landscape;margin:12mm}
@media print{html{font-size:12.5px}body{max-width:none;padding:0;font-size:1rem}.top{display:none}h2,h3{break-after:avoid}tr,figure,.tiles,.bar,.legend{break-inside:avoid}thead{display:table-header-group}.tiles{grid-template-columns:repeat(4,1fr)}.rows li{grid-template-columns:13rem 1.2rem minmax(0,1fr) 3.5rem}.rows.wide li{grid-template-columns:13rem 1.2rem minmax(0,1fr) 10rem}.rows.wide .axis>span:nth-child(even){display:none}.cards{grid-template-columns:repeat(2,1fr)}.scroll{overflow:visible}.scroll table{font-size:.75rem}.scroll th,.scroll td{padding:.12rem .3rem}.scroll td.text{min-width:0}.broad{page:wide}.card details{display:none}.matrix{grid-template-columns:repeat(5,1fr)}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit;text-decoration:none}}`
