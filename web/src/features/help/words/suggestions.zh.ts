export const suggestions = {
  title: '意见建议',
  says: '关于这个系统哪里不好用、哪里不准，写在这里，机关工委办公室会答复。只有您和办公室看得到。',
  page: '关于哪一页', text: '意见或建议', hint: '不得录入涉密内容。',
  send: '提交', sent: '已提交，办公室会答复。',
  all: '提出过的', none: '还没有人提过。', noneMine: '您还没有提过。',
  answer: '答复', answerSend: '答复', answered: '已答复', waiting: '等待答复',
  by: (name: string, when: string) => `${name}　${when}`,
}
