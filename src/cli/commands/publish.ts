import { CannotRun } from '../../domain/cannot-run.ts'
import type { Text } from '../../domain/wording.ts'
import { examine } from '../../judge/examine.ts'
import { lateOf, reportedYears } from '../../judge/late.ts'
import { reportedToo } from '../../judge/reported-too.ts'
import { requirementOf } from '../../judge/requirement.ts'
import { judgeYears } from '../../judge/yearly.ts'
import { buildReport, worded } from '../../report/build.ts'
import { conclude, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { writeFile } from '../files.ts'
import { folderFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { flag, one, text } from '../option.ts'
import { baseline, group, lang, method, planOptions, quiet } from '../options.ts'
import { projectAt } from '../project/open.ts'
import { typedByProject } from '../project/typed.ts'
import { publicationOf, rolesOf } from '../publish/publication.ts'
import { rooted } from '../publish/rooted.ts'
import { open } from '../session.ts'

/** `kq publish`: what is published of a year, with the hashes of everything it rests on. */
export const publish = defineCommand({
  formats: folderFormats,
  args: { year: one({ zh: '发布哪一年', en: 'year to publish' }) },
  options: {
    config: planOptions.config,
    group,
    baseline,
    method,
    output: text('output', '<folder>', { zh: '写到这个目录', en: 'write to this folder' }, 'o'),
    force: flag('output', {
      zh: '目录里已有文件也重新发布',
      en: 'publish again into a folder that has files',
    }),
    lang,
    quiet,
  },
  examples: {
    zh: `
示例：
  kq publish 2023 -o 发布/2023
  kq diff 发布/2023          发布以后有什么变化`,
    en: `
Examples:
  kq publish 2023 -o published/2023
  kq diff published/2023     what has changed since`,
  },
  run: async (session, { year: typed }) => {
    const { project, tool, lang, style, options } = session
    const { output } = options
    if (project === null) throw new CannotRun([noProject])
    if (output === undefined) throw new CannotRun([noFolder(typed)])
    const folder = `${output.replace(/(?<![/\\])[/\\]+$/, '')}/`
    await refuseFilled(session.io.names, folder, options.force)
    // All names are those of the project, so that it is the same from wherever it is published.
    const { io, read } = rooted(session.io, project.root)
    const own = await projectAt(io, '', project.name)
    const said = typedByProject(own, allOfPlan)
    const file = (name: string) => (typeof said[name] === 'string' ? { [name]: said[name] } : {})
    const plan = await openPlan({
      io,
      project: own,
      options: { ...file('plan'), ...file('targets'), ...file('relations') },
    })
    const required = said.require === undefined ? null : String(said.require)
    const opened = await open(
      {
        ...session,
        io,
        project: own,
        format: 'json',
        options: { year: typed, explanations: undefined, ...file('explanations') },
      },
      plan,
      [],
    )
    const { sources, reading, explanations, due, year } = opened
    const requirement = required === null ? null : requirementOf(required)
    const asking = { group: options.group, required: requirement }
    const examined = await examine(plan, sources, reading, explanations, undefined, asking)
    if (year === null || examined.submissions.every(({ history }) => history === true))
      throw new CannotRun([nothingToPublish(typed)])
    const { year: _, ...years } = reading
    const everyYear = await examine(plan, sources.map(reportedToo), years, explanations, undefined, asking)
    const judging = { group: options.group, baseline: options.baseline }
    const yearly = await judgeYears(plan, everyYear, judging, 'all', true)
    const report = buildReport({
      tool,
      plan,
      year,
      method: options.method,
      inputs: examined.submissions.map(({ input }) => input),
      assessments:
        yearly.years.find((one) => one.year === year)?.byMethod.find((one) => one.method === options.method)
          ?.assessments ?? [],
      findings: examined.findings,
      coverage: examined.coverage,
      lang,
      ...(due === null ? {} : { late: lateOf(due, year, reportedYears(examined.submissions)) }),
    })
    const files = await publicationOf(
      report,
      yearly,
      { ...style, colour: false, bom: false },
      {
        year,
        inputs: rolesOf(read(), own, plan),
        options: {
          lang,
          group: options.group,
          method: options.method,
          baseline: options.baseline,
          require: required,
        },
      },
      (other) =>
        other === lang ? report.findings : examined.findings.map((finding) => worded(finding, other)),
    )
    await session.io.makeFolder(`${folder}tables`)
    for (const { file: name, content } of files) await writeFile(session.io, `${folder}${name}`, content)
    await tell(session, report, report)
    return conclude(session, report, plan)
  },
})

/** What of a plan a project may name, as options of a command that has them all. */
const allOfPlan = {
  plan: planOptions.plan,
  targets: planOptions.targets,
  relations: planOptions.plan,
  explanations: planOptions.plan,
  require: planOptions.plan,
}

/** A publication is not written over unless that is asked for. */
async function refuseFilled(
  names: (folder: string) => Promise<readonly string[]>,
  folder: string,
  force: boolean,
): Promise<void> {
  if (force) return
  const inside = await names(folder).catch((): readonly string[] => [])
  if (inside.length > 0) throw new CannotRun([filledFolder(folder)])
}

const noProject: Text = {
  zh: '没有项目可以发布：在项目的目录里运行，或用 --config 指定 kq.json',
  en: 'There is no project to publish: run it in the folder of one, or name its kq.json by --config',
}

function noFolder(year: string): Text {
  return {
    zh: `没有写发布到哪个目录；写 kq publish ${year} -o 目录`,
    en: `No folder to publish to; write kq publish ${year} -o <folder>`,
  }
}

function filledFolder(folder: string): Text {
  return {
    zh: `“${folder}”里已有文件，没有发布；换一个目录，或加 --force 重新发布`,
    en: `"${folder}" has files already, so nothing was published; name another folder, or publish again with --force`,
  }
}

function nothingToPublish(year: string): Text {
  return {
    zh: `没有 ${year} 年的报送文件，没有可发布的；kq status 列出各年收到了什么`,
    en: `There is no submission for ${year}, so nothing to publish; kq status lists what came in each year`,
  }
}
