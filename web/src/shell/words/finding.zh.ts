export const finding = {
  groups: { organisation: '组织', person: '人员', duty: '责任', record: '记录', page: '页面' } as Record<
    string,
    string
  >,
}
