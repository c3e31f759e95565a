// Where the pages of an assessment stand.
export const assessment = (id: string) => `/assessments/${id}`
export const ofBody = (id: string, body: string, page = '') => `/assessments/${id}/bodies/${body}${page && `/${page}`}`
export const tree = (body: string, year: number) => `/score-tree?node=${body}&year=${year}`
