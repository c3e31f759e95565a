// What the server says in both languages at once.
export interface Words { zh: string, en: string }
