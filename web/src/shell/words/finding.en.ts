import type { finding as zh } from './finding.zh'

export const finding: typeof zh = {
  groups: { organisation: 'Organisations', person: 'People', duty: 'Duties', record: 'Records', page: 'Pages' },
}
