// Ids that tie labels, hints and errors to their fields.
let next = 1
export const newId = (what: string) => `${what}-${next++}`
