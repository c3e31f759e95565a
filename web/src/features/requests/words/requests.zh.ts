export const requests = {
  title: '请求与答复',
  says: (waiting: number, unconfirmed: number) =>
    waiting + unconfirmed === 0
      ? '没有待答复、待确认的请求。'
      : (waiting ? `待答复${waiting}件` : '') +
        (waiting && unconfirmed ? '，' : '') +
        (unconfirmed ? `待确认${unconfirmed}件` : '') +
        '。',
  ask: '请求帮助',
  text: '请求、提出组织或受理单位',
  standing: '办理情况',
  answer: '答复',
  confirm: '确认已解决',
  object: '提出异议',
  decide: '上级认定',
  settled: '已解决',
  notSettled: '未解决，请再次答复',
  why: { 'object-to-answer': '还有什么没有解决', 'decide-request': '认定的理由' } as Record<string, string>,
  asks: (asker: string, addressee: string) => `${asker}　→　${addressee}`,
  wished: (day: string) => `希望${day}前答复`,
  waits: (n: number) => (n ? `已等${n}个工作日` : '今日提出'),
  answered: (day: string, n: number) => `${day}答复，用时${n}个工作日`,
  none: '没有请求',
  noneFound: '没有符合条件的请求，请放宽条件。',
  noneSay: '支部有困难，可以向党组、机关党委或工委提出请求；答复以后由提出的一方确认是否解决。',
  done: (act: string) => `${act}已办。`,
}
