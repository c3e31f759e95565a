// Files on a matter: where they stand in its story, how large they are, and one sent to the server.
import { bring } from '@/api/bring'
import type { Schemas } from '@/api/client'

export type Step = Schemas['MatterStepShown']
export type FileShown = Schemas['MatterFileShown']
export type Told = { step: Step; file?: undefined } | { file: FileShown; step?: undefined }

export const largest = 20 * 1024 * 1024
export const taken = '.pdf,.ofd,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv'

/** Acts and files together, the latest first: a file stands above the act that came before it. */
export function storyOf(steps: readonly Step[], files: readonly FileShown[]): Told[] {
  const latest = [...files].reverse()
  const after = (n: number) => latest.filter(it => it.after === n).map(file => ({ file }))
  return [...steps.flatMap((step, i) => [...after(steps.length - i), { step }]), ...after(0)]
}

/** 1.5 MB, 12 KB, 300 B. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} B`
}

export const addFile = (
  matter: string,
  file: File,
  key: string,
  told: (part: number) => void,
): Promise<Schemas['ReceiptAnswer']> =>
  bring(`/api/matters/${matter}/files?name=${encodeURIComponent(file.name)}`, file, key, told)
