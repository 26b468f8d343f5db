import { methods } from '../../domain/method.ts'
import { countWord } from '../../words/number.ts'
import type { ListedWithLoad } from '../command.ts'
import { check } from './check.ts'
import { report } from './report.ts'

/** Every command, in the order the help lists them. The main job is at hand at the start, and so is its report, which goes the same way; any other is loaded when asked for. */
export const commands: readonly ListedWithLoad[] = [
  {
    name: 'check',
    about: {
      zh: '检查报送数据，评价每个指标是否符合进度',
      en: 'read submissions, validate them, and judge every indicator against the plan',
    },
    load: async () => check,
  },
  {
    name: 'validate',
    about: {
      zh: '只检查报送数据，不作评价：供收数的人和 CI 使用',
      en: 'check submissions without judging them: for whoever takes in data, and for CI',
    },
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'report',
    about: {
      zh: '写出供人传阅的报告：网页、工作簿或文档，含图表',
      en: 'write the report that is handed in: a page, a workbook or a document, with charts',
    },
    load: async () => report,
  },
  {
    name: 'plan',
    about: {
      zh: '列出对规划的理解：目标类型、方向、尺度、计划增速；--lint 核对目标之间是否相符',
      en: 'print the plan as understood: kind of target, direction, scale, planned rate; or lint it',
    },
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'plan init',
    about: {
      zh: '由规划印出的指标表写出完整的规划文件，供核对修改',
      en: 'write a complete plan file from the table that a plan prints, to look over and correct',
    },
    load: async () => (await import('./plan-init.ts')).planInit,
  },
  {
    name: 'explain',
    about: {
      zh: '逐步说明一个评价怎么得来；或说明规划对一个指标的要求、一条检查规则',
      en: 'explain a verdict step by step; or what the plan asks of an indicator, or a rule',
    },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'milestones',
    about: {
      zh: '把目标分解到各年；有实绩时从最新实绩重新分解',
      en: 'break the targets down by year; with actual values, spread what is left from the latest',
    },
    load: async () => (await import('./milestones.ts')).milestones,
  },
  {
    name: 'compare',
    about: {
      zh: `${countWord(methods.length, 'zh')}种评价方法并列：各自的结论、是否一致、为何不同`,
      en: `judge by ${countWord(methods.length, 'en')} methods side by side: where they agree, and why they differ`,
    },
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'diff',
    about: {
      zh: '比较两份报送数据：数值的增删、修订，以及由此改变的评价',
      en: 'compare two submissions: values added, removed, revised, and the verdicts that change with them',
    },
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'status',
    about: {
      zh: '项目各地区各年：收到、填报、错误、已说明、已评价，谁还没报',
      en: 'a project by region and year: received, filled, errors, explained, judged, late',
    },
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'publish',
    about: {
      zh: '发布一年的报告和数据表，附所依据的全部文件的校验值',
      en: 'publish the report and tables of a year, with the hashes of all it rests on',
    },
    load: async () => (await import('./publish.ts')).publish,
  },
  {
    name: 'sql',
    about: {
      zh: '把规划和进度法写成一条 SQL，在数据仓库里评价长表',
      en: 'write the plan and the schedule method as one SQL query over a long table in a warehouse',
    },
    load: async () => (await import('./sql.ts')).sql,
  },
  {
    name: 'template',
    about: { zh: '生成一份待填的报送表', en: 'write a submission to fill in' },
    load: async () => (await import('./template.ts')).template,
  },
  {
    name: 'completion',
    about: { zh: '输出命令补全脚本', en: 'print the script that completes kq in a shell' },
    load: async () => (await import('./completion.ts')).completion,
  },
]
