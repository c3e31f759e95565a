// What the first page needs, gzipped: the frame and the page of today with everything they import. Ends with 1 above 120 kB.
import { readFileSync, statSync } from 'node:fs'

const limit = 120_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const files = new Set(['index.html'])
const seen = new Set()
function take(name) {
  if (seen.has(name)) return
  seen.add(name)
  const chunk = manifest[name]
  if (!chunk) throw new Error(`no chunk ${name}`)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  chunk.imports?.forEach(take)
}
;['index.html', 'src/shell/Shell.vue', 'src/features/today/Today.vue'].forEach(take)

const size = end => [...files].reduce((sum, file) => sum + statSync(new URL(file + end, dist)).size, 0)
console.log(
  `first load: ${files.size} files, ${(size('.gz') / 1000).toFixed(1)} kB gzip, ${(size('.br') / 1000).toFixed(1)} kB brotli, of ${limit / 1000} kB`,
)
process.exit(size('.gz') > limit ? 1 : 0)
