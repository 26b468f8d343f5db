/** What the name of a row ends in that is itself a yearly rate of growth: 地区生产总值增速, 全员劳动生产率增长. */
export const yearlyRate =
  /(?:增长|增长率|增速|增幅|涨幅|增长速度|上涨)$|growth(?:rate)?$|rate ?of ?growth|^growth ?(?:rate )?of/i
