import type { CheckMessages } from '../messages/check.ts'
import { counted } from './count.ts'

const items = (head: string, names: readonly string[]) => `${head}${names.join('; ')}`

export const check: CheckMessages = {
  title: 'Indicators',
  heading: ({ year, baselineYear, targetYear, elapsed, method }) => {
    const span = `${baselineYear + 1}–${targetYear}`
    const by = method === null ? '' : `, method: ${method}`
    if (year === null) return `Plan ${span}, baseline ${baselineYear}${by}`
    const run = `${year - baselineYear} of ${targetYear - baselineYear}`
    return `${year}, year ${run} of the plan (${span}, baseline ${baselineYear}; ${elapsed} of time elapsed)${by}`
  },
  columns: {
    baseline: { title: 'Baseline' },
    trend: { title: 'Trend' },
    actual: { title: 'Actual' },
    expected: {
      title: 'Expected',
      note: 'Expected: the value this year on a steady path from baseline to target.',
    },
    margin: {
      title: 'Margin',
      note: 'Margin: (actual − target) ÷ target, of a share the points between them; above zero is over-fulfilled; turned round where lower is better.',
    },
    planned: { title: 'Plan/yr' },
    achieved: { title: 'Actual/yr' },
    realGrowth: {
      title: 'Real/yr',
      note: 'Real/yr: published growth at constant prices, with changes of prices taken out, its mean since the baseline; it has no part in the verdict but where the target is itself a growth.',
    },
    required: { title: 'Required/yr' },
    projected: { title: 'Projected' },
    outlook: {
      title: 'Outlook',
      note: 'Outlook: whether the target will be met. By the few yearly changes so far, very likely from 90%, likely from 66%, unlikely up to 33%, very unlikely up to 10%; in doubt between these, where the mean pace does not agree, and where the latest changes would lose what is met. Yes or no: by the mean pace alone.',
    },
    progress: { title: 'Done', note: 'Done: share of the way from baseline to target that is covered.' },
    lastVerdict: { title: 'Year before' },
    verdict: { title: 'Verdict' },
  },
  projectedNote: (targetYear) => `Projected: the value in ${targetYear} at the mean pace since the baseline.`,
  trendNote: (baselineYear) =>
    `Trend: the yearly values since ${baselineYear} (of totals, each year's own), from lowest to highest; a blank is a gap.`,
  binding: (name) => `${name} [binding]`,
  done: 'done',
  notDone: 'not done',
  likelihood: { likely: 'yes', 'in-doubt': 'in doubt', unlikely: 'no' },
  likelihoods: (counts) =>
    `Outlook: ${counts.likely} yes, ${counts['in-doubt']} in doubt, ${counts.unlikely} no`,
  losses: (named) => items('Met now, and lost again at the latest changes: ', named),
  loss: (name, projected, changes) =>
    `${name} (${projected} at ${changes === 1 ? 'the last change' : `the mean of the last ${changes}`})`,
  group: (verdict, indicators) => `${verdict} (${indicators})`,
  counts: ({ indicators, onTrack, offTrack, atRisk, notAssessed, over }) => {
    const [on, off] = over ? ['met', 'missed'] : ['on track', 'off track']
    const watched = atRisk === 0 ? '' : `, ${atRisk} at risk`
    return `${counted(indicators, 'indicator')}: ${onTrack} ${on}, ${offTrack} ${off}${watched}, ${notAssessed} not assessed`
  },
  offTrackBinding: (over, names) => items(`${over ? 'Missed' : 'Off track'}, binding: `, names),
  offTrackOthers: (over, names) => items(`${over ? 'Missed' : 'Off track'}, anticipatory: `, names),
  atRisk: (names) => items('At risk (met today, and lost by the end if it goes on so): ', names),
  overview: {
    all: (indicators, parts) => `Of ${counted(indicators, 'indicator')} of the plan, ${sentence(parts)}`,
    binding: (indicators, parts) =>
      `Of the ${counted(indicators, 'binding indicator')} among them, ${sentence(parts)}`,
    some: (indicators, verdict, names) =>
      `${indicators} ${indicators === 1 ? 'is' : 'are'} "${verdict}"${names.length === 0 ? '' : ` (${names.join('; ')})`}`,
    outlook: (likely, doubtful, unlikely) =>
      `As things go, ${sentence([
        `${counted(likely, 'target')} will be met`,
        ...namedPart(doubtful, 'in doubt'),
        ...namedPart(unlikely, 'will not be met'),
      ])}`,
  },
  chosen: (shown, indicators, only) =>
    `Shown: ${shown} of ${counted(indicators, 'indicator')} (${only.join(' ')}); all are counted`,
  attention: {
    title: 'Off track and at risk, by effort needed',
    sheet: 'Off track',
    more: (indicators) => `${indicators} more off track`,
    effort: 'Effort',
    effortNote:
      'Effort: the rate required over the one achieved; the list is in its order, binding indicators first. A dash: the value moved the other way or not at all, or is only at risk.',
    gap: 'Gap',
    gapNote:
      'Gap: the actual value less the one expected, of a target to be kept less the target; in the unit of the indicator.',
    chance: 'Chance',
    chanceNote: 'Chance: of meeting the target, by the yearly changes so far, in the words above.',
    next: (year) => `Needed ${year}`,
    nextNote: 'Needed: what the next year must bring to be on track then; of a total, in that year alone.',
  },
  regions: {
    title: 'Regions',
    rank: 'Rank',
    rankNote: 'Rank: by the share on track of the indicators assessed; equal shares have the same.',
    onTrack: 'On track/assessed',
    share: 'Share',
    offTrack: 'Off track',
    bindingOffTrack: 'of these binding',
    notAssessed: 'Not assessed',
    matrix: 'Indicators by region',
  },
  offTrackFirst: 'Indicators off track, binding ones first',
  theOthers: (indicators) => `The other ${indicators} indicators`,
  verdictOf: (verdict, name) => `${verdict}: ${name}`,
  status: ({ year, said, target, unit }) => {
    const measured = unit === '' ? '' : `, in ${unit}`
    return `${year}: ${said.join(', ')} (target ${target}${measured})`
  },
  categories: (over, counts) => items(`By category (${over ? 'met' : 'on track'}/assessed): `, counts),
  category: (name, onTrack, assessed) => `${name} ${onTrack}/${assessed}`,
  owners: (over, counts) => items(`By owner (${over ? 'met' : 'on track'}/assessed): `, counts),
  missingByOwner: (named) => items('No data by owner: ', named),
  ownerMissing: (owner, indicators) => `${owner} ${indicators}`,
  bindingOnes: 'binding',
  noCategory: 'No category',
  notAssessed: (names) => items('Not assessed: ', names),
  notAssessedByNumber: (reasons) => `Not assessed: No. ${reasons.join('; ')}`,
  missing: (indicators, names) => items(`No data for ${counted(indicators, 'indicator')}: `, names),
  missingByNumber: (indicators, numbers) =>
    `No data for ${counted(indicators, 'indicator')}: No. ${numbers.join(', ')} (add --all to list them)`,
  remarked: (name, remark) => `${name} (${remark})`,
  tiers: (name, parts) => `${name}: ${parts.join('; ')}`,
  tierReached: (goal) => `${goal} reached`,
  tierMissed: (goal) => `${goal} not reached`,
  tierRequires: (goal, rate) => `${goal} requires ${rate} a year`,
  cameTo: (tier) => `came to "${tier}"`,
  cameToNone: 'no goal reached',
  flow: (name, target, amount, growth, falling) =>
    `${name}: ${target} is ${amount} a year, or a yearly amount ${falling ? 'falling' : 'growing'} by ${growth} a year from the baseline`,
  notes: {
    kept: 'Targets that the baseline already met are to be kept: they have no expected value, planned rate or pace.',
    everyYear:
      'Targets that must hold in each year are judged by the value of the year: they have no expected value, planned rate or pace.',
    perYear:
      'Per year: % is compound growth; the rest are changes or amounts in the unit of the indicator (pp: percentage points).',
    slack: 'may fall, may rise: room to move that much a year and still meet the target.',
    running: (first) => `[ ]: running total since ${first}; before it, the value of the year.`,
    nominal:
      'Nominal: amounts of money are at current prices; so are their rates, which do not compare with real growth.',
    realGrowth: (named) =>
      items('Published growth at constant prices, mean a year since the baseline: ', named),
    means: (name, real, nominal) =>
      nominal === null ? `${name} ${real}` : `${name} ${real} (nominal ${nominal})`,
    judgedReal: (names) =>
      items('Judged by published growth at constant prices, of which there is every year: ', names),
    sensitive: (names) =>
      items(
        'Sensitive (a path in % instead of units or the reverse, a slight revision, or the value before it was rounded, may change the verdict): ',
        names,
      ),
    sensitiveByMethod: (names) => items('Sensitive (a slight revision may change the verdict): ', names),
    amended: (named) => items('The plan was amended: ', named),
    provisional: (names) => items('Provisional (may be revised): ', names),
    held: (named) =>
      items('Projected values of shares are held to 0 to 100%; worked out they would be: ', named),
    fromReported: (named) => items('Baseline as reported, for the plan has none: ', named),
    otherBaseline: (of, named) =>
      items(
        `By the baseline ${of === 'reported' ? 'reported, which differs from the plan’s' : 'of the plan, which differs from the one reported'}: `,
        named,
      ),
    otherVerdict: (name, value, own, verdict) => `${name} ${value} (in the table ${own}): ${verdict}`,
    proposed: (indicators) =>
      `Direction or scale of ${counted(indicators, 'indicator')} is proposed, as the plan file does not say it; kq plan gives the reasons. Please check.`,
    assigned: (file, source, names) =>
      items(`Assigned targets, from "${file}"${source === '' ? '' : ` (${source})`}: `, names),
    comparison: ({ name, own, other, growth, from, both, rates, real }) =>
      rates
        ? `${name}: ${own} a year since ${from} against ${growth} of ${other}, both by ${real ? 'published growth at constant prices' : 'the rates reported'}.`
        : `${name}: ${own} against ${growth} a year of ${other} since ${from} (${both ? 'both' : 'the latter'} worked out at current prices).`,
  },
}

/** Parts of a sentence, of which any may have commas. */
function sentence(parts: readonly string[]): string {
  return `${parts.join(', ')}.`
}

function namedPart(names: readonly string[], are: string): readonly string[] {
  return names.length === 0 ? [] : [`${names.length} ${are} (${names.join('; ')})`]
}
