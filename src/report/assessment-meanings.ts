import type { Text } from '../domain/wording.ts'

const meaning = (zh: string, en: string): Text => ({ zh, en })

/** What each column of `kq check -f csv` and `-f tsv` holds, by its id. */
export const assessmentMeanings: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    no: meaning('序号', "number in the plan's table"),
    code: meaning('指标代码', 'code of the indicator'),
    name: meaning('名称，随语言', 'name, in the language asked for'),
    region: meaning('地区；没有写明的为空', 'region; empty where none is stated'),
    unit: meaning('单位；纯比值为空', 'unit; empty for a pure ratio'),
    attribute: meaning(
      'binding 约束性、anticipatory 预期性、guiding 指导性',
      'binding, anticipatory or guiding',
    ),
    baseline: meaning('基期值', 'baseline'),
    target: meaning('目标值', 'value of the target'),
    year: meaning('评价年份', 'year judged'),
    actual: meaning(
      '实际值；累计的为基期以来累计数，年均的为基期以来均值',
      'actual value; of totals the sum since the baseline, of means the mean since',
    ),
    latest: meaning('当年的数', "the year's own value"),
    expected: meaning('按规划进度这一年应达的值', 'value due in the year by the plan'),
    progress: meaning(
      '完成进度：从基期到目标的路走完的份额',
      'share of the way from baseline to target that is covered',
    ),
    pace: meaning('进度比：完成进度 ÷ 应完成的进度', 'progress over the progress due'),
    rate_planned: meaning('计划年均，单位见 rate_unit', 'planned rate a year, in rate_unit'),
    rate_required: meaning('余下各年尚需年均，单位见 rate_unit', 'rate a year still required, in rate_unit'),
    rate_achieved: meaning(
      '基期以来实际年均，单位见 rate_unit',
      'rate a year since the baseline, in rate_unit',
    ),
    projected: meaning('趋势值：照实际年均到目标年的值', 'value in the target year at the rate achieved'),
    verdict: meaning('评价；其他方法的用它自己的用语', "verdict; another method's in its own words"),
    on_track: meaning('是否达到进度；未评价的为空', 'whether it is on track; empty where not assessed'),
    reason: meaning('没有评价的原因', 'why it is not assessed'),
    sensitive: meaning('结论是否敏感', 'whether something small would change the answer'),
    provisional: meaning('是否初步数', 'whether the value is provisional'),
    target_text: meaning('目标照规划原样', 'the target as the plan writes it'),
    target_kind: meaning('目标的写法', 'kind of target'),
    group: meaning('main 主要指标、text 仅见于正文', 'main, or text: stated in the body only'),
    better: meaning(
      'higher 越高越好、lower 越低越好、range 区间内',
      'higher, lower, or range: both ends count',
    ),
    scale: meaning('尺度', 'the scale on which the path is straight'),
    aim: meaning('reach 要实现、keep 要保持、every-year 每年都要达到', 'reach, keep or every-year'),
    elapsed: meaning('时间进度，0 到 1', 'share of the time elapsed, 0 to 1'),
    rate_flow: meaning(
      '累计数相当于当年数自基期起每年增长的份额',
      'of a total, the growth of the yearly amount from its baseline that adds up to it, a fraction',
    ),
    reaches: meaning(
      '照趋势值能否达标；目标年为是否达标',
      'whether the projected value satisfies the target; in the target year, the actual one',
    ),
    probability: meaning('到期达标的可能性，0 到 1', 'chance of meeting the target, 0 to 1'),
    real_growth: meaning('当年公布的可比价增速，%', 'published growth at constant prices in the year, in %'),
    verdict_text: meaning('评价的用语，随语言', 'verdict in words, in the language asked for'),
    margin: meaning(
      '目标年比目标多或少的份额，正数为好',
      'in the target year (A − T)/|T|, above zero is better',
    ),
    tier_reached: meaning('目标年达到的最高一档', 'the highest graded goal reached in the target year'),
    projected_low: meaning('80% 预测区间的下限', 'lower end of the 80 % prediction interval'),
    projected_high: meaning('80% 预测区间的上限', 'upper end of the 80 % prediction interval'),
    range_low: meaning('余下各年都像最差的一年', 'value if every year left were like the worst'),
    range_high: meaning('余下各年都像最好的一年', 'value if every year left were like the best'),
    sensitive_to: meaning(
      '结论对什么敏感，多项以分号隔开',
      'what would change the answer, separated by semicolons',
    ),
    category: meaning('类别', "division of the plan's table"),
    proposed: meaning('规划没有写明、由本工具拟定的列', 'what the plan does not say and was proposed'),
    actual_bound: meaning(
      '实际值只知道界限：>、>=、<、<=',
      'the actual value is known as a bound only: >, >=, <, <=',
    ),
    baseline_of: meaning(
      '基期数取自：plan 规划、reported 报送',
      'whose figure the baseline is: plan or reported',
    ),
    other_baseline: meaning('另一方的基期数', 'the other figure of the baseline year'),
    other_baseline_verdict: meaning('按另一方基期数的评价', 'verdict from that'),
    likelihood: meaning('到期达标展望：likely、in-doubt、unlikely', 'outlook: likely, in-doubt or unlikely'),
    loss_projected: meaning(
      '照最近的变动将得而复失的，到期的值',
      'where the latest changes would lose what is met, the value they lead to',
    ),
    projected_beyond: meaning(
      '比重照算超出 0–100% 的趋势值',
      'of a share, what the projection would be beyond its ends',
    ),
    missing_years: meaning('累计数缺的年份，以分号隔开', 'years that a total lacks, separated by semicolons'),
    redefined_from: meaning('从哪一年起口径改变', 'year from which another definition holds'),
    effort: meaning('努力倍数：尚需年均 ÷ 实际年均', 'rate required over rate achieved'),
    next_on_track: meaning('下一年达到这个数即符合进度', 'value with which the next year is on track'),
    next_own: meaning(
      '累计的，下一年当年要有的数',
      'of a running value, what the next year must bring by itself',
    ),
    next_at_last_pace: meaning(
      '照当年的变动走下去，下一年须达到的数',
      'value from which the target is met if later years move as this one did',
    ),
    last_verdict: meaning('上年的评价', 'verdict of the year before'),
    real_mean: meaning(
      '基期以来可比价增速的年均，份额',
      'mean growth at constant prices since the baseline, a fraction',
    ),
    nominal_mean: meaning(
      '按可比价评价时，金额的年均增速，份额',
      'where judged by that, mean growth of the amounts, a fraction',
    ),
    difference: meaning(
      '目标年比目标多或少多少，本单位，正数为好',
      'in the target year how far above the target, in its unit, above zero is better',
    ),
    rate_unit: meaning(
      '各年均的单位：1/yr 每年的份额（0.05 即 5%）、pp/yr 每年的百分点、unit/yr 每年的本单位',
      'unit of the rates: 1/yr a fraction a year (0.05 is 5 %), pp/yr points a year, unit/yr units a year',
    ),
  }),
)
