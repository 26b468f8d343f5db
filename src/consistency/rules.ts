import type { Rule } from '../domain/finding.ts'
import type { Better } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'

/**
 * KQ95x: whether a plan agrees with itself. A table: each rule is stated once, here. Contradictions are warnings, the
 * rest notes: the plan is as it was adopted, and is judged by all the same.
 */

interface RestatedFacts {
  readonly name: Text
  /** The target as first stated, and as stated here, each with its place. */
  readonly first: Text
  readonly again: Text
}

export const restatedOtherwise: Rule<RestatedFacts> = {
  id: 'KQ951',
  name: 'restated-otherwise',
  severity: 'warning',
  title: { zh: '同一目标在两处的数不同', en: 'One target in two figures' },
  why: {
    zh: '完成了一处的目标，未必完成另一处；评价时以哪个数为准，规划自己没有说清。',
    en: 'Whoever meets one figure may still miss the other, and the plan does not say which of them counts.',
  },
  message: ({ name, first, again }) => ({
    zh: `“${name.zh}”的同一目标有两个数：${first.zh}；${again.zh}`,
    en: `"${name.en}" has one target in two figures: ${first.en}; ${again.en}`,
  }),
  remedy: () => ({
    zh: '统一为一个数，或写明以哪一处为准',
    en: 'Make them one figure, or say which of them counts',
  }),
}

export const restatedInPart: Rule<RestatedFacts & { agreeing: Text }> = {
  id: 'KQ952',
  name: 'restated-in-part',
  severity: 'note',
  title: { zh: '同一目标的两种说法不完全一致', en: 'Two statements of one target agree in part only' },
  why: {
    zh: '两种说法只在某一档目标下、或只有约数让一步时才一致；其他情形下完成一种就完不成另一种。',
    en: 'They agree at some of the graded goals only, or if a figure said to be about so much gives way; otherwise one is met and the other missed.',
  },
  message: ({ name, first, again, agreeing }) => ({
    zh: `“${name.zh}”的两种说法不完全一致：${first.zh}；${again.zh}。${agreeing.zh}`,
    en: `Two statements of "${name.en}" agree in part only: ${first.en}; ${again.en}: ${agreeing.en}`,
  }),
  remedy: () => ({
    zh: '写明两种说法各对应哪一档目标，或改为同一口径',
    en: 'Say which graded goal each belongs to, or state both on one basis',
  }),
}

export const restatedLoosely: Rule<{ name: Text; statements: Text }> = {
  id: 'KQ953',
  name: 'restated-loosely',
  severity: 'note',
  title: { zh: '同一目标写法不同', en: 'One target in different words' },
  why: {
    zh: '“达到”“超过”“左右”宽严不同：实绩恰好等于目标数时，一处算实现，另一处不算。',
    en: 'Reaching, exceeding and coming close to a figure are not the same: at exactly the figure one statement is met and another is not.',
  },
  message: ({ name, statements }) => ({
    zh: `“${name.zh}”的同一目标写法不同：${statements.zh}`,
    en: `"${name.en}" has one target in different words: ${statements.en}`,
  }),
  remedy: () => ({ zh: '正文与指标表用同一写法', en: 'Use the same words in the text and in the table' }),
}

interface HeldFacts {
  readonly name: Text
  /** What comes out and what is asked of it. */
  readonly outcome: Text
}

export const relationBroken: Rule<HeldFacts> = {
  id: 'KQ954',
  name: 'relation-broken',
  severity: 'warning',
  title: { zh: '目标之间矛盾', en: 'Targets contradict each other' },
  why: {
    zh: '各个目标都恰好完成时，它们之间应有的关系仍不成立，说明至少有一个数定错或口径不一。',
    en: 'With every target met exactly, what must hold between them does not: at least one figure is off, or is on another basis.',
  },
  message: ({ name, outcome }) => ({
    zh: `“${name.zh}”与相关目标矛盾：${outcome.zh}`,
    en: `"${name.en}" contradicts related targets: ${outcome.en}`,
  }),
  remedy: () => ({
    zh: '核对各数的口径，改正其中不合的一个',
    en: 'Check what each figure covers and correct the one that does not fit',
  }),
}

export const relationStrained: Rule<HeldFacts> = {
  id: 'KQ955',
  name: 'relation-strained',
  severity: 'note',
  title: { zh: '目标之间不衔接', en: 'Targets do not go well together' },
  why: {
    zh: '关系只在某一档目标下成立，或要靠约数让步，或超出了通常的范围：可能做到，但应当说明。',
    en: 'The relation holds at some of the graded goals only, or if a figure said to be about so much gives way, or lies outside the usual range: possible, but to be accounted for.',
  },
  message: ({ name, outcome }) => ({
    zh: `“${name.zh}”与相关目标不衔接：${outcome.zh}`,
    en: `"${name.en}" does not go well with related targets: ${outcome.en}`,
  }),
  remedy: () => ({
    zh: '说明靠什么做到，或调整其中一个目标',
    en: 'Say what would make it possible, or adjust one of the targets',
  }),
}

export const targetLooser: Rule<{ name: Text; target: string; baseline: string; better: Better }> = {
  id: 'KQ956',
  name: 'target-looser',
  severity: 'note',
  title: { zh: '目标比基期宽松', en: 'A target is looser than the baseline' },
  why: {
    zh: '指标比基期变差仍算完成目标；按“保持”评价。',
    en: 'The indicator may get worse than its baseline and still meet the target; it is judged as one to be kept.',
  },
  message: ({ name, target, baseline, better }) => ({
    zh: `“${name.zh}”${better === 'higher' ? '越高' : '越低'}越好，目标“${target}”却比基期 ${baseline} 宽松`,
    en: `"${name.en}" is better when ${better}, yet its target "${target}" is looser than the baseline ${baseline}`,
  }),
  remedy: () => ({
    zh: '若是每年都要守住的底线，在“要求”列写“每年”；若意在改善，收紧目标',
    en: 'If it is a bound to be kept in every year, write every-year in a column aim; if improvement is meant, tighten the target',
  }),
}

export const targetMet: Rule<{ name: Text; target: string; baseline: string }> = {
  id: 'KQ957',
  name: 'target-met',
  severity: 'note',
  title: { zh: '目标在基期已经达到', en: 'A target is met by the baseline' },
  why: {
    zh: '没有要走的路，只能评价是否保持住。',
    en: 'There is no way to go: it can only be judged whether it is kept.',
  },
  message: ({ name, target, baseline }) => ({
    zh: `“${name.zh}”的目标“${target}”在基期（${baseline}）已经达到`,
    en: `The target "${target}" of "${name.en}" was met by the baseline (${baseline}) already`,
  }),
  remedy: () => ({
    zh: '若意在保持，在“要求”列写“每年”；若意在改善，收紧目标',
    en: 'If keeping it is meant, write every-year in a column aim; if improvement is meant, tighten the target',
  }),
}

export const relationUndecided: Rule<{ name: Text; lacks: Text }> = {
  id: 'KQ958',
  name: 'relation-undecided',
  severity: 'note',
  title: { zh: '关系缺数，无法核对', en: 'A relation lacks a figure' },
  why: {
    zh: '算式中有的目标或基期没有数，这条关系没有核对，不等于没有问题。',
    en: 'A target or a baseline in the formula is no number: the relation was not checked, which is not to say that it holds.',
  },
  message: ({ name, lacks }) => ({
    zh: `关系“${name.zh}”没有核对：${lacks.zh}`,
    en: `The relation "${name.en}" was not checked: ${lacks.en}`,
  }),
  remedy: () => ({
    zh: '补上数（下达的目标用 --targets），或从关系表中删去这一条',
    en: 'Supply the figure (assigned targets by --targets), or take the relation off the list',
  }),
}

/** Every rule about a plan's agreement with itself, in id order. */
export const lintRules: readonly Rule[] = [
  restatedOtherwise,
  restatedInPart,
  restatedLoosely,
  relationBroken,
  relationStrained,
  targetLooser,
  targetMet,
  relationUndecided,
]
