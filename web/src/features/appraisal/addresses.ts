// Where the pages of an assessment stand.
export const assessment = (id: string) => `/assessments/${id}`
export const ofBody = (id: string, body: string, page = '') => `/assessments/${id}/bodies/${body}${page && `/${page}`}`
export const tree = (id: string, body: string) => ofBody(id, body, 'tree')
