/** English ways of writing a target, each with the Chinese that means the same: blanks are gone, letters are small. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:as)?assigned$/, '完成上级下达任务'],
  [/^(?:full|universal)(?:coverage)?$/, '全覆盖'],
  [/^stable$|^(?:remains?|keep|kept|maintain(?:ed)?)(?:stable|steady|unchanged)?$|^unchanged$/, '保持稳定'],
  [
    /^(?:to)?(?:increas|ris|rais|grow|up$)(?:e|es|ed|ing|s|th)?(?:steadily|everyyear|yearonyear|significantly)?$/,
    '稳步提高',
  ],
  [
    /^(?:to)?(?:decreas|reduc|declin|fall|lower|down$)(?:e|es|ed|ing|s|tion)?(?:steadily|everyyear|yearonyear|significantly)?$/,
    '稳步下降',
  ],
  [/^(?:to)?improv(?:e|ed|ing|ement)$/, '改善'],
  [/^(?:grow(?:th|ing)?)?(?:faster|higher)than(?!\d)(.+?)(?:growth)?$/, '快于$1增长'],
  [/^(?:grow(?:th|ing)?)?(?:noslower|notslower|nolower|notlower)than(?!\d)(.+?)(?:growth)?$/, '不低于$1增长'],
  [/^(?:grow(?:th|ing)?)?in(?:line|step|pace)with(.+?)(?:growth)?$/, '与$1增长基本同步'],
  [/^(?:rank(?:ed|ing)?)?(?:in|among|within)?(?:the)?top(\d+)$/, '前$1位'],
  [/^(?:rank(?:ed|ing)?|no\.?|#)(\d+)(?:st|nd|rd|th)?$|^(\d+)(?:st|nd|rd|th)(?:place|rank)?$/, '第$1$2位'],
  [/[,;]?\(?(?:(?:in)?(?:every|each)year|annually)\)?$/, '(每年)'],
  [/^(?:every|each)year[,:]?/, '每年'],
  [/(?:by|in)(?:theendof)?(\d{4})$/, '($1年)'],
  [/^between(.+)and(.+)$/, '$1至$2'],
  [/(\d%?)to(?=\d)/, '$1至'],
  [
    /^(?:an?)?(?:(?:average|mean)annual|annual(?:average|mean)?|average|mean)(?:growth|increase)(?:rate)?(?:of|by)?/,
    '年均增长',
  ],
  [
    /^(?:an?)?(?:(?:average|mean)annual|annual(?:average|mean)?)(?:reduction|decrease|decline|fall)(?:rate)?(?:of|by)?/,
    '年均下降',
  ],
  [/^(?:grow(?:th)?|increase|rise)(?:by|of)?(.+%)(?:a|per)(?:year|annum)$/, '年均增长$1'],
  [/^(?:fall|decrease|decline|reduction|reduce|cut)(?:by|of)?(.+%)(?:a|per)(?:year|annum)$/, '年均下降$1'],
  [/^(?:increas|ris|rais|grow|up)(?:e|ed|es|ing|th)?(?:by|of)/, '增长'],
  [/^(?:decreas|reduc|declin|fall|lower|cut|down)(?:e|ed|es|ing|tion)?(?:by|of)/, '下降'],
  [/(?:percentagepoints?|ppts?|pp)$/, '个百分点'],
  [/^(?:to)?doubl(?:e|ed|ing)$|^twofold$/, '翻一番'],
  [/^(?:to)?tripl(?:e|ed|ing)$|^threefold$/, '3倍'],
  [/^(?:to)?quadrupl(?:e|ed|ing)$/, '4倍'],
  [/^([\d.]+)times(?:(?:the)?baseline)?$/, '$1倍'],
  [/(?<=^|增长|下降|每年)(?:atleast|no(?:t)?(?:less|fewer|lower)than|aminimumof|min\.?)/, '不低于'],
  [
    /(?<=^|增长|下降|每年)(?:atmost|no(?:t)?(?:more|higher|greater)than|upto|notexceeding|amaximumof|max\.?)/,
    '不超过',
  ],
  [/(?<=^|增长|下降|每年)(?:over|morethan|above|exceed(?:s|ing)?|greaterthan|higherthan)(?=[\d[])/, '超过'],
  [/(?<=^|增长|下降|每年)(?:under|lessthan|below|fewerthan|lowerthan)(?=[\d[])/, '低于'],
  [/or(?:less|fewer|lower|below|under)$/, '以下'],
  [/or(?:more|higher|greater|above|over)$/, '以上'],
  [/(?<=\d%?)\+$/, '以上'],
  [/(?<=^|增长|下降|每年)(?:about|around|approx(?:imately|\.)?|roughly|circa|ca\.|[~≈])/, '约'],
]

/**
 * A target whose English words stand in Chinese, so that one grammar reads both; other texts are left as they are.
 * The text is folded: no blanks between words.
 *
 * @example inChinese('nomorethan10%') // '不超过10%'
 */
export function inChinese(folded: string): string {
  if (!/[a-z~≈+]/i.test(folded)) return folded
  const lower = folded.toLowerCase()
  const said = phrases.reduce((text, [phrase, chinese]) => text.replace(phrase, chinese), lower)
  return said === lower ? folded : said
}
