import type { ValidationMessages } from '../messages/validation.ts'

export const validation: ValidationMessages = {
  title: (plan, baselineYear, targetYear) => `数据审核，规划“${plan}”（${baselineYear}–${targetYear}）`,
  file: ({ file, indicators, years, regions }) =>
    `${file}：${[
      `${indicators} 个指标`,
      ...(years === '' ? [] : [`${years} 年`]),
      ...(regions > 1 ? [`${regions} 个地区`] : []),
    ].join('，')}`,
  clean: (file) => `${file}，没有问题`,
  cleanFiles: (files, alone) => (alone ? `${files} 个文件没有问题` : `另有 ${files} 个文件没有问题`),
  explainHint: '数值属实的，可加 --write-explanations 起草说明',
}
