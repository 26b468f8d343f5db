import type { CheckMessages } from '../messages/check.ts'

const items = (head: string, names: readonly string[]) => `${head}${names.join('、')}`

export const check: CheckMessages = {
  title: '指标',
  heading: ({ year, baselineYear, targetYear, elapsed, method }) => {
    const span = `规划期 ${baselineYear + 1}–${targetYear} 年，基期 ${baselineYear} 年`
    const by = method === null ? '' : `，方法：${method}`
    if (year === null) return `${span}${by}`
    const run = `${year - baselineYear}/${targetYear - baselineYear}`
    return `${year} 年，规划第 ${run} 年（${span}，时间进度 ${elapsed}）${by}`
  },
  columns: {
    baseline: { title: '基期值' },
    trend: { title: '走势' },
    actual: { title: '实际值' },
    expected: { title: '应达值', note: '应达值：从基期匀速走到目标，这一年应有的数。' },
    margin: {
      title: '比目标',
      note: '比目标：（实际 − 目标）÷ 目标，以百分计的指标是相差的点数，正数为超额；越低越好的指标反过来算，正数为好于目标。',
    },
    planned: { title: '计划年均' },
    achieved: { title: '实际年均' },
    realGrowth: {
      title: '可比价增速',
      note: '可比价增速：公布数，扣除了物价变动，基期以来年均；目标本身是增速的才参与评价，其余只列在旁边。',
    },
    required: { title: '尚需年均' },
    projected: { title: '趋势值' },
    outlook: {
      title: '到期达标',
      note: '到期达标：按各年变动（年数很少）估计的可能性，90% 起为很可能，66% 起为较可能，33% 以下为不太可能，10% 以下为很不可能；居中的、与平均速度不一致的、照最近的变动将得而复失的，存疑；能、不能只按平均速度。',
    },
    progress: { title: '实现程度', note: '实现程度：从基期到目标的路已走完多少。' },
    lastVerdict: { title: '上年评价' },
    verdict: { title: '评价' },
  },
  projectedNote: (targetYear) => `趋势值：照基期以来的平均速度，到 ${targetYear} 年的数。`,
  trendNote: (baselineYear) =>
    `走势：${baselineYear} 年以来各年的数（累计指标为当年数），最低到最高；空格是缺数。`,
  binding: (name) => `${name}〔约束〕`,
  done: '完成',
  notDone: '未完成',
  likelihood: { likely: '能', 'in-doubt': '存疑', unlikely: '不能' },
  likelihoods: (counts) =>
    `到期达标展望：能 ${counts.likely} 项，存疑 ${counts['in-doubt']} 项，不能 ${counts.unlikely} 项`,
  losses: (named) => items('目前达标，照最近的变动到期将得而复失：', named),
  loss: (name, projected, changes) => `${name}（照最近 ${changes} 年的变动，到期 ${projected}）`,
  group: (verdict, indicators) => `${verdict}（${indicators} 项）`,
  counts: ({ indicators, onTrack, offTrack, atRisk, notAssessed, over }) => {
    const [on, off] = over ? ['已实现', '未实现'] : ['达到进度', '未达进度']
    const watched = atRisk === 0 ? '' : `，需关注 ${atRisk} 项`
    return `共 ${indicators} 项：${on} ${onTrack} 项，${off} ${offTrack} 项${watched}，未评价 ${notAssessed} 项`
  },
  offTrackBinding: (over, names) => items(`${over ? '未实现' : '未达进度'}的约束性指标：`, names),
  offTrackOthers: (over, names) => items(`${over ? '未实现' : '未达进度'}的预期性指标：`, names),
  atRisk: (names) => items('需关注（目前达标，照此到期可能不达标）：', names),
  overview: {
    all: (indicators, parts) => `规划的 ${indicators} 项指标中，${parts.join('，')}。`,
    binding: (indicators, parts) => `其中约束性指标 ${indicators} 项：${parts.join('，')}。`,
    some: (indicators, verdict, names) =>
      `${indicators} 项${verdict}${names.length === 0 ? '' : `（${names.join('、')}）`}`,
    outlook: (likely, doubtful, unlikely) =>
      `照目前的走势，到期 ${[
        `${likely} 项能够达标`,
        ...(doubtful.length === 0 ? [] : [`${doubtful.length} 项存疑（${doubtful.join('、')}）`]),
        ...(unlikely.length === 0 ? [] : [`${unlikely.length} 项难以达标（${unlikely.join('、')}）`]),
      ].join('，')}。`,
  },
  chosen: (shown, indicators, only) =>
    `列出 ${indicators} 项中的 ${shown} 项（${only.join(' ')}）；计数仍是全部指标`,
  attention: {
    title: '未达进度和需关注的指标（按所需努力排序）',
    sheet: '未达进度',
    more: (indicators) => `另有 ${indicators} 项未达进度`,
    effort: '努力倍数',
    effortNote:
      '努力倍数：尚需年均与实际年均之比；按它排序，约束性指标在前。没有的，是没有变动、方向相反，或只是有不达标风险。',
    gap: '差距',
    gapNote: '差距：实际值减应达值，须保持的减目标值；单位同指标。',
    chance: '可能性',
    chanceNote: '可能性：按各年变动估计的到期达标的可能性，用词同上。',
    next: (year) => `${year} 年须达到`,
    nextNote: '须达到：下一年达到这个数即基本符合预期；累计的为当年数。',
  },
  regions: {
    title: '各地区',
    rank: '位次',
    rankNote: '位次：按达到进度的指标占已评价指标的比重，相同的并列。',
    onTrack: '达到进度/已评价',
    share: '比重',
    offTrack: '未达进度',
    bindingOffTrack: '其中约束性',
    notAssessed: '未评价',
    matrix: '各地区各指标',
  },
  offTrackFirst: '未达进度的指标（约束性在前）',
  theOthers: (indicators) => `其余 ${indicators} 个指标`,
  verdictOf: (verdict, name) => `${verdict}：${name}`,
  status: ({ year, said, target, unit }) => {
    const measured = unit === '' ? '' : `，单位：${unit}`
    return `${year} 年${said.join('，')}（目标 ${target}${measured}）`
  },
  categories: (over, counts) => items(`分类（${over ? '已实现' : '达到进度'}/已评价）：`, counts),
  category: (name, onTrack, assessed) => `${name} ${onTrack}/${assessed}`,
  owners: (over, counts) => items(`责任单位（${over ? '已实现' : '达到进度'}/已评价）：`, counts),
  missingByOwner: (named) => items('缺数据的责任单位：', named),
  ownerMissing: (owner, indicators) => `${owner} ${indicators} 项`,
  bindingOnes: '约束性',
  noCategory: '未分类',
  notAssessed: (names) => items('无法评价：', names),
  notAssessedByNumber: (reasons) => `未评价：序号 ${reasons.join('；')}`,
  missing: (indicators, names) => items(`缺数据 ${indicators} 项：`, names),
  missingByNumber: (indicators, numbers) =>
    `缺数据 ${indicators} 项：序号 ${numbers.join('、')}（加 --all 逐项列出）`,
  remarked: (name, remark) => `${name}（${remark}）`,
  tiers: (name, parts) => `${name}：${parts.join('；')}`,
  tierReached: (goal) => `${goal} 已达到`,
  tierMissed: (goal) => `${goal} 未达到`,
  tierRequires: (goal, rate) => `${goal} 尚需年均 ${rate}`,
  cameTo: (tier) => `达到“${tier}”档`,
  cameToNone: '各档都没有达到',
  flow: (name, target, amount, growth, falling) =>
    `${name}：${target} 相当于每年 ${amount}，或当年数自基期起每年${falling ? '递减' : '增长'} ${growth}`,
  notes: {
    kept: '基期已达标、只需保持的指标，没有应达值、计划年均和进度比。',
    everyYear: '每年都要达到的指标，只看当年的数，没有应达值、计划年均和进度比。',
    perYear: '年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。',
    slack: '可降、可升：每年照此变动仍能达标，是余地而非要求。',
    running: (first) => `[ ]：${first} 年以来的累计数；其前为当年数。`,
    nominal: '现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。',
    realGrowth: (named) => items('公布的可比价增速，基期以来年均：', named),
    means: (name, real, nominal) =>
      nominal === null ? `${name} ${real}` : `${name} ${real}（现价 ${nominal}）`,
    judgedReal: (names) => items('按公布的可比价增速评价（每年都有）：', names),
    sensitive: (names) =>
      items('结论敏感（改用另一种尺度计算，数据略有修订，或按四舍五入前的数，评价就可能改变）：', names),
    sensitiveByMethod: (names) => items('结论敏感（数据略有修订，评价就可能改变）：', names),
    amended: (named) => items('规划调整：', named),
    provisional: (names) => items('初步数（可能修订）：', names),
    held: (named) => items('比重以 0 到 100% 为限，趋势值照算会超出：', named),
    fromReported: (named) => items('基期数取自报送（规划没有给出）：', named),
    otherBaseline: (of, named) =>
      items(`基期数与规划不同，按${of === 'reported' ? '报送' : '规划'}的基期数另算：`, named),
    otherVerdict: (name, value, own, verdict) => `${name} ${value}（表中用 ${own}）为${verdict}`,
    proposed: (indicators) =>
      `${indicators} 项指标的方向或尺度规划文件没有写明，由本工具拟定；理由见 kq plan，请核对。`,
    assigned: (file, source, names) =>
      items(`下达目标，取自“${file}”${source === '' ? '' : `（${source}）`}：`, names),
    comparison: ({ name, own, other, growth, from, both, rates, real }) =>
      rates
        ? `${name} ${from} 年以来年均 ${own}，对照${other} ${growth}（均按${real ? '公布的可比价' : '填报的'}增速）。`
        : `${name} ${own}，对照${other} ${from} 年以来年均 ${growth}（${both ? '均' : '后者'}由现价数算得）。`,
  },
}
