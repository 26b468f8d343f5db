import { loadPlan } from '../../src/plan/load.ts'

/** A plan of five indicators, one of each kind the reader has to tell apart. */
export const smallPlan = loadPlan(
  [
    'no,code,name,name_en,aliases,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source',
    '1,gdp,地区生产总值（GDP）,Gross domestic product,地区生产总值;GDP;生产总值,亿元,1516.7,2200★,anticipatory,higher,growth,确保=2000;力争=2200,main,表2 行1',
    '2,gdp-per-capita,人均GDP（常住）,GDP per capita,人均地区生产总值,万元,15.2,20 左右,anticipatory,higher,growth,,main,表2 行2',
    '5,urbanisation,常住人口城市化率,Urbanisation rate,城镇化率,%,81,85 左右,anticipatory,higher,change,,main,表2 行5',
    '13,fdi,实际利用外资,Foreign investment,,亿美元,2.3,[20],anticipatory,higher,sum,,main,表2 行13',
    '17,energy-intensity-cut,单位GDP能耗降低率,Energy intensity cut,,%,6.4,完成上级下达任务,binding,higher,change,,main,表2 行17',
  ].join('\n'),
  'plan.csv',
)
