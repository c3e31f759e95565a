// What a draft needs besides its answer: where it begins, what people wrote, and the sheet's text.
import type { Schemas } from '@/api/client'

export type Kind = Schemas['PaperKind']
type Field = Schemas['PaperField']

/** The address of the form; `about` names a matter, a record or a body. */
export const draftAddress = (kind: Kind, about: Record<string, string>) =>
  `/papers/new?${new URLSearchParams({ kind, ...about })}`

/** The value of a field, as people wrote it over. */
export const valueOf = (fields: Field[], written: Record<string, string>, name: string) =>
  written[name] ?? fields.find(it => it.name === name)?.value ?? ''

/** Only what was changed is sent. */
export const changed = (fields: Field[], written: Record<string, string>) =>
  fields
    .filter(it => it.may_write && (written[it.name] ?? it.value) !== it.value)
    .map(it => ({ name: it.name, value: written[it.name] ?? '' }))

/** What the pages call a field that people write. */
export const keyOf: Record<string, string> = {
  标题: 'title',
  主送: 'to',
  正文: 'text',
  抄送: 'copies',
  附件: 'annexes',
  印发机关: 'printedBy',
  反馈方式: 'how',
  联系人: 'contact',
  联系电话: 'telephone',
  说明: 'remarks',
  办理结果: 'result',
}

export const isLong = (name: string) => ['正文', '办理结果', '附件', '反馈方式', '说明'].includes(name)

export const linesOf = (text: string) => text.split('\n').filter(it => it.trim())

/** How an official paper sets a line: a heading 一、 in 黑体, （一） in 楷体; a sentence more and it is text. */
export const levelOf = (line: string) => {
  if (/。./.test(line)) return 0
  return /^[一二三四五六七八九十]+、/.test(line) ? 1 : /^（[一二三四五六七八九十]+）/.test(line) ? 2 : 0
}

/** A part of what a slip or a report shows: one value, or two side by side. */
export const rowsOf: Partial<Record<Kind, string[][]>> = {
  supervision_notice: [
    ['主送'],
    ['立项依据'],
    ['督办事项'],
    ['办理要求'],
    ['牵头单位', '责任人'],
    ['协办单位'],
    ['办理期限', '重点'],
    ['反馈方式'],
    ['说明'],
    ['联系人', '联系电话'],
  ],
  closing_report: [
    ['主送'],
    ['督办事项'],
    ['立项依据'],
    ['办理要求'],
    ['牵头单位', '责任人'],
    ['首定期限', '办理期限'],
    ['单位用时', '上级用时'],
    ['办理结果'],
    ['说明'],
    ['审核意见'],
  ],
  meeting_record: [
    ['会议名称'],
    ['会议日期', '地点'],
    ['形式', '主持人'],
    ['应到', '实到'],
    ['请假'],
    ['缺席'],
    ['列席'],
    ['议题'],
  ],
}
rowsOf.assignment = rowsOf.supervision_notice

/** The heading of a sheet that is no official paper. */
export const headOf: Partial<Record<Kind, string>> = {
  supervision_notice: '督办通知单',
  assignment: '督办事项交办单',
  closing_report: '督办事项办结报告',
  meeting_record: '会议记录',
  year_book: '记录本',
  body_duties: '责任清单',
  post_duties: '岗位责任清单',
  handover_list: '交接清单',
  open_items: '未办结事项清单',
}
