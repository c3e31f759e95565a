import type { Standing } from '@/base/standing'

const when: Record<Standing, string> = {
  overdue: '期限已过，未达到要求，也没有被采纳的说明',
  reason_wanted: '“一般”和“本区规定”的要求，期满后10个工作日内可以说明原因',
  due_soon: '末日在5个工作日以内',
  open: '在期限内，还没有达到要求',
  awaiting_notice: '等上级通知启动，不算逾期',
  not_begun: '期限还没有开始',
  done: '期限内达到要求，且按时记录',
  done_entered_late: '期限内达到要求，记录晚于10个工作日',
  done_late: '期限之后才达到要求，始终标为逾期履行',
  answered: '期满后说明原因，上级已采纳',
  waived: '上级决定免除',
  not_owed: '不由这个承担者承担',
}

export const standing = { when }
