import { lazily } from './lazily.ts'

/** Characters of the vocabulary of statistics in their traditional and their simplified form, in pairs. */
const pairs =
  '區区產产總总億亿萬万與与專专業业個个豐丰義义鄉乡買买雲云優优會会傳传傷伤體体餘余債债單单數数據据標标準准項项稱称額额資资貿贸進进財财務务稅税預预實实際际績绩積积計计劃划規规員员農农鎮镇縣县國国內内勞劳動动發发經经費费試试驗验佔占價价戰战興兴術术創创權权擁拥礎础網网絡络電电蓋盖環环質质細细顆颗濃浓達达類类護护養养齡龄醫医師师執执壽寿參参險险場场綜综糧粮應应處处罰罚開开關关門门間间時时點点線线條条鐵铁車车輛辆運运輸输遊游飲饮銀银貸贷儲储幣币證证擔担級级層层廣广廳厅辦办統统報报錄录編编號号碼码備备註注來来說说審审責责歲岁齊齐聯联歷历較较長长減减噸吨頃顷畝亩戶户學学衛卫兒儿園园館馆氣气溫温廢废棄弃廠厂淨净綠绿災灾從从眾众儀仪兩两勝胜協协雙双變变嚴严圍围圖图團团壓压夠够娛娱寧宁寶宝對对導导屬属島岛嶺岭幫帮強强復复徵征恆恒態态慶庆懷怀擬拟擴扩斷断暫暂曆历構构樣样機机殘残決决沒没況况測测滯滞滿满潔洁濟济濱滨灣湾營营狀状獨独獲获現现當当療疗監监盤盘礦矿種种穩稳競竞節节範范築筑簡简紀纪約约紅红終终組组結结給给維维縮缩織织習习職职腦脑臺台舉举藝艺藥药蘭兰裝装補补複复觀观訂订訊讯設设許许評评詳详認认語语誤误課课調调論论識识議议讓让負负貢贡貧贫貨货貴贵賣卖購购趨趋跡迹軟软載载輕轻輔辅邊边遷迁選选遺遗還还鄰邻釋释針针鋼钢錢钱鏈链閉闭陳陈陸陆陽阳隊队階阶隨随隱隐雜杂難难靈灵靜静響响順顺領领頭头頻频題题願愿顯显風风飛飞駐驻黃黄黨党龍龙佈布彙汇'

const table = lazily(() => {
  const simple = new Map(
    (pairs.match(/../gu) ?? []).map((pair): [string, string] => {
      const [traditional = '', simplified = ''] = [...pair]
      return [traditional, simplified]
    }),
  )
  return { simple, traditional: new RegExp(`[${[...simple.keys()].join('')}]`, 'g') }
})

/**
 * A text with the traditional characters of the vocabulary of statistics in their simplified form: for matching headers and
 * names, never for what is shown.
 *
 * @example simplified('地區生產總值') // '地区生产总值'
 */
export function simplified(text: string): string {
  const { simple, traditional } = table()
  return text.replace(traditional, (character) => simple.get(character) ?? character)
}
