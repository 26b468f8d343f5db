import type { MilestoneMessages } from '../messages/milestones.ts'

export const milestones: MilestoneMessages = {
  title: '分年目标',
  heading: ({ file, baselineYear, targetYear, from, tier, indicators }) => {
    const start = from === null ? `从 ${baselineYear} 年基期起` : `从最新实绩（${from} 年）起`
    const led = tier === null ? '' : `，按“${tier}”档`
    return `规划“${file}”分年目标，${start}到 ${targetYear} 年${led}，${indicators} 项指标`
  },
  from: '起点',
  startValue: '起点值',
  rate: '每年',
  howLaid: '分解方式',
  increment: (year) => `${year}年增减（累计指标为当年数）`,
  growth: (year) => `${year}年增速或降低率`,
  basis: {
    path: '—',
    kept: '保持',
    words: '按下达任务',
    'no-start': '无起点',
    'not-defined': '算不出',
    over: '期满',
  },
  asOther: '随对照指标',
  steady: '匀速',
  notes: {
    path: '各年数：从起点匀速走到目标，每年应达到的数。',
    rate: '每年：照此每年应有的增速、增减或数量。',
    spread: '起点年及以前是实绩，以后是应达到的数；没有实绩的指标从基期起。',
    running: (first) => `[ ]：${first} 年以来的累计数；其前为当年数。`,
    kept: '≥、≤、>、<：起点已经达标，或每年都要达到：以后每年守住这个数就行，不要求再变。',
    gap: '—：目标没有数值可分，或那一年没有填报。',
    redefined: (name, why) => `${name}：${why}，分解时不计这些年份。`,
    incomplete: (name, missing) =>
      `${name}：至今的累计数或年均数不明（?），从最近一个已知的年份起分解；${missing}。`,
    noStart: '无起点：没有基期值，也没有实绩，只知道期末目标。',
    notDefined: '算不出：有零或负数，增速没有意义。',
    about: '“左右”的目标按原数分解；走完 95% 就算达标。',
    interval: '区间目标按较近的一端分解。',
    strict: '带 < 或 > 的目标，期末须越过这个数，等于不算。',
  },
}
