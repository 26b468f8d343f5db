import type { EvaluatedCounts, EvaluationMessages } from '../messages/evaluation.ts'

export const evaluation: EvaluationMessages = {
  title: ({ region, baselineYear, targetYear, year, over }) =>
    `${region ?? ''}${baselineYear + 1}–${targetYear}年规划主要指标${year === null ? '' : `${year}年`}${over ? '终期' : '监测'}评估`,
  scope: ({ baselineYear, targetYear, year, elapsed, method }) => {
    const span = `规划期为${baselineYear + 1}–${targetYear}年，基期为${baselineYear}年`
    const by = method === null ? '' : `评价按${method}。`
    if (year === null) return `${span}。${by}`
    const run = year >= targetYear ? '最后一年' : `第${year - baselineYear}年`
    return `${span}，${year}年是规划的${run}，时间进度为${elapsed}。${by}`
  },
  covered: ({ year, filled, of, submissions }) => {
    const when = year === null ? '' : `${year}年`
    return submissions > 1
      ? `${submissions}份报送应有${when}数值${of}个，已报${filled}个。`
      : `规划的${of}项指标中，有${when}数值的${filled}项。`
  },
  sentence: (text) => `${text}。`,
  clauses: (clauses) => clauses.join('，'),
  statements: (statements) => `${statements.join('；')}。`,
  overall: {
    title: '总体情况',
    counts: (of) => `${of.ofRegions ? '各地区合计的' : '规划的'}${of.indicators}项指标中，${counts(of)}。`,
    binding: (of) => `其中约束性指标${of.indicators}项，${counts(of)}。`,
    verdicts: (counted) => `按评价结论分，${counted.join('，')}。`,
    counted: (verdict, indicators) => `${verdict}${indicators}项`,
    outlook: (likely, doubtful, unlikely) =>
      `照目前的走势，到期能够达标的${likely}项，存疑的${doubtful}项，难以达标的${unlikely}项。`,
    categories: '各类别指标完成情况',
    category: '类别',
    indicators: '指标数',
    onTrack: (over) => (over ? '已实现' : '达到进度'),
    offTrack: (over) => (over ? '未实现' : '未达进度'),
    notAssessed: '未评价',
  },
  byVerdict: {
    title: '分类完成情况',
    heading: (verdicts, indicators) => `${verdicts.join('、')}（${indicators}项）`,
    members: (members) => `${members.join('；')}。`,
    member: (name, facts) => (facts.length === 0 ? name : `${name}（${facts.join('，')}）`),
    fact: (title, text) => `${title}${/^[\d+<>≥≤[-]/.test(text) ? '' : '：'}${text}`,
    stands: (year, facts) => `${year}年${facts.join('，')}`,
    required: (target, rate) => `实现目标（${target}）尚需年均${rate}`,
    projected: (targetYear, value) => `照目前的速度，${targetYear}年为${value}`,
    outlook: (outlook) => `到期达标：${outlook}`,
  },
  regions: {
    title: '各地区完成情况',
    none: '没有可评价的数据。',
    line: (verdicts, indicators, members) => `${verdicts.join('、')}${indicators}项：${members.join('；')}。`,
  },
  binding: { title: '约束性指标', table: '约束性指标完成情况' },
  risks: {
    title: '风险与建议',
    effort: '需要加快的指标',
    effortLead: (indicators) =>
      `下列${indicators}项指标未达进度或有不达标风险，按所需的努力由大到小排列，约束性指标在前。`,
    raise: (achieved, required) => `须由年均${achieved}提高到年均${required}`,
    shift: (achieved, required) => `须由年均${achieved}转为年均${required}`,
    ease: (achieved, required) => `目前年均${achieved}，以年均${required}为限`,
    only: (required) => `尚需年均${required}`,
    times: (effort) => `为目前的${effort}倍`,
    next: (year, value) => `${year}年须达到${value}`,
    of: (name, clauses) => `${name}：${clauses.join('，')}。`,
    table: '未达进度和需关注的指标',
    doubt: '到期存疑的指标',
    inDoubt: (names) => `目前达到进度、到期能否达标存疑的${names.length}项，宜跟踪：${names.join('、')}。`,
    unlikely: (names) =>
      `目前达到进度、照目前走势到期难以达标的${names.length}项，宜及早研究：${names.join('、')}。`,
    losses: (named) => `目前达标、照最近的变动到期将得而复失的：${named.join('、')}。`,
    data: '数据方面',
    noData: (names) => `补报缺数据的${names.length}项指标：${names.join('、')}。`,
    notAssessed: (named) => `补齐无法评价的${named.length}项指标所缺的数据：${named.join('、')}。`,
    findings: (counts) => `核实报送数据中的问题（${counts}），逐条见附件。`,
    sensitive: (names) => `复核结论敏感的指标，数据略有修订评价就可能改变：${names.join('、')}。`,
    provisional: (names) => `以正式数替换初步数后重新评价：${names.join('、')}。`,
    missed: (names) => `未实现的${names.length}项指标，宜说明原因：${names.join('、')}。`,
    more: (indicators) => `另有${indicators}项，见附件。`,
  },
  annexes: {
    heading: (number, title) => `附件${number}　${title}`,
    indicators: (year) => `规划主要指标${year === null ? '' : `${year}年`}完成情况`,
    findings: '数据问题',
    method: '数据与方法',
    plan: '规划文件',
    methodOf: '评价方法',
    rule: ({ ahead, onTrack, behind, reversing }) =>
      `按规划进度评价。进度比为完成进度除以时间进度：高于${ahead}为快于预期，不低于${onTrack}为基本符合预期，不低于${behind}为滞后，不低于${reversing}为严重滞后，低于${reversing}为背离目标；已达到目标的为提前实现。只需保持的目标，看当年的数是否达标。`,
    ruleAtEnd: '规划期末按是否达到目标评价：达到的为已实现，没有达到的为未实现。',
    tool: '计算工具',
    input: '报送文件',
    inputText: (file, sha256) => `${file}（SHA-256：${sha256}）`,
  },
  figures: {
    progress: '各指标完成进度与时间进度（圆点为完成进度，竖线为时间进度）',
    progressText: (elapsed, rows) => `完成进度由慢到快（时间进度${elapsed}）：${rows.join('、')}。`,
    effort: '增速类指标：实际年均（圆圈）、计划年均（细线）与尚需年均（粗线）',
    effortText: (rows) => `实际年均 → 尚需年均：${rows.join('；')}。`,
    trajectoryText: (name, values, due, goals) =>
      `${name}实际值：${values.join('，')}${due.length === 0 ? '' : `；应达值：${due.join('，')}`}${goals.length === 0 ? '' : `；${goals.join('，')}`}。`,
    inYear: (year, value) => `${year}年${value}`,
    row: (name, text) => `${name} ${text}`,
  },
}

/** How indicators stand, without those of which there are none. */
function counts(of: EvaluatedCounts): string {
  const { onTrack, share, offTrack, atRisk, notAssessed, noData, over } = of
  const [on, off] = over ? ['已实现', '未实现'] : ['达到进度', '未达进度']
  const part = (word: string, count: number) => (count === 0 ? [] : [`${word}${count}项`])
  return [
    ...(share === null ? [] : [`${on}${onTrack}项，占已评价指标的${share}`, `${off}${offTrack}项`]),
    ...part('有不达标风险', atRisk),
    ...part('无法评价', notAssessed),
    ...part('缺数据', noData),
  ].join('，')
}
