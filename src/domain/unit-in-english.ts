/** Units of the plan in English, short enough for a column. */
const english: ReadonlyMap<string, string> = new Map([
  ['亿元', '100m yuan'],
  ['万元', '10k yuan'],
  ['元', 'yuan'],
  ['万元/人', '10k yuan/person'],
  ['元/人', 'yuan/person'],
  ['亿美元', '100m USD'],
  ['万美元', '10k USD'],
  ['万人', '10k people'],
  ['人', 'people'],
  ['人年', 'person-years'],
  ['万人次', '10k visits'],
  ['亿人次', '100m visits'],
  ['户', 'households'],
  ['件', 'items'],
  ['家', 'units'],
  ['个', 'units'],
  ['张', 'beds'],
  ['岁', 'years'],
  ['年', 'years'],
  ['天', 'days'],
  ['微克/立方米', 'µg/m³'],
  ['平方米', 'm²'],
  ['万平方米', '10k m²'],
  ['平方公里', 'km²'],
  ['公顷', 'ha'],
  ['亩', 'mu'],
  ['万亩', '10k mu'],
  ['公里', 'km'],
  ['吨', 't'],
  ['万吨', '10k t'],
  ['亿斤', '100m jin'],
  ['立方米/万元', 'm³/10k yuan'],
  ['吨标准煤/万元', 'tce/10k yuan'],
  ['人/亿元', 'per 100m yuan'],
  ['件/万人', 'per 10k people'],
])

/** A unit as reports write it in English; one without a translation as it stands. */
export function unitInEnglish(unit: string): string {
  return english.get(unit) ?? unit.replace(/^(\d{4})年=/, '$1=')
}
