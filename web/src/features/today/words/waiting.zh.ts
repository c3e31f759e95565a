// Reasons that wait for a decision.
export const waiting = {
  accepted: (what: string) => `已采纳：${what}`,
  see: '看这一项',
}
