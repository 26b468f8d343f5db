import type { Rule } from '../domain/finding.ts'

/** KQ22x: which region a submission is of, where a roster says which there are. */

export const sheetOfNoRegion: Rule<{ readonly sheets: readonly string[] }> = {
  id: 'KQ223',
  name: 'sheet-of-no-region',
  severity: 'warning',
  title: { zh: '工作表不属于名册中的地区', en: 'A sheet is of no region of the roster' },
  why: {
    zh: '一个工作簿装几个地区，一表一个；表名不是名册里的地区，就不知道归谁，没有读取。',
    en: 'Where a workbook has a sheet a region, one whose name is no region of the roster belongs to nobody and is not read.',
  },
  message: ({ sheets }) => ({
    zh: `没有读取工作表${sheets.map((name) => `“${name}”`).join('、')}：表名不是名册里的地区`,
    en: `The sheets ${sheets.map((name) => `"${name}"`).join(', ')} were not read: they are named for no region of the roster`,
  }),
  remedy: () => ({
    zh: '工作表改名为名册里的地区；不是报送数据的，移到别的工作簿',
    en: 'Name the sheet after its region as the roster has it; move what is no submission to another workbook',
  }),
}

export const regionConflict: Rule<{ readonly region: string; readonly told: string }> = {
  id: 'KQ224',
  name: 'region-conflict',
  severity: 'warning',
  title: { zh: '文件写的地区与名册不同', en: 'A file states another region than the roster' },
  why: {
    zh: '名册说这个文件是一个地区的，表中写的却是另一个：可能交错了文件，也可能填错了地区。',
    en: 'The roster has the file for one region and its rows state another: the wrong file was sent, or the wrong region filled in.',
  },
  message: ({ region, told }) => ({
    zh: `名册写明这个文件是“${told}”的，表中写的地区是“${region}”；以表中写的为准`,
    en: `By the roster the file is of "${told}", and its rows state "${region}", which counts`,
  }),
  remedy: ({ told }) => ({
    zh: `把地区改成“${told}”，或把文件放到它的地区名下`,
    en: `Change the region to "${told}", or put the file where the roster has that of its region`,
  }),
}

export const regionRules: readonly Rule[] = [sheetOfNoRegion, regionConflict]
