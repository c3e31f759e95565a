// Writes dist/worker.js: worker.js with the names of what the frame, signing in, home and the form of a record are made of,
// in Chinese and English. From the build's own manifest, so that nothing is left out when a part is added.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
const pages = [
  'index.html',
  'src/shell/Shell.vue',
  'src/features/session/SignIn.vue',
  'src/features/today/Today.vue',
  'src/features/record/RecordNew.vue',
  'src/i18n/en/index.ts',
]

export function shell(): Plugin {
  let folder = ''
  return {
    name: 'shell',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir
    },
    closeBundle() {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
      const files = new Set<string>(),
        seen = new Set<string>()
      const take = (name: string) => {
        const chunk = manifest[name]
        if (!chunk) throw new Error(`the shell: no part ${name}`)
        if (seen.has(name)) return
        seen.add(name)
        for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add('/' + file)
        chunk.imports?.forEach(take)
        if (name === 'src/features/record/RecordNew.vue') chunk.dynamicImports?.forEach(take)
      }
      pages.forEach(take)
      files.delete('/index.html')
      const list = ['/', '/seal.svg', ...[...files].sort()]
      const mark = createHash('sha256')
        .update(list.join('\n'))
        .update(readFileSync(join(folder, 'index.html')))
        .digest('hex')
        .slice(0, 16)
      const text = readFileSync(new URL('./worker.js', import.meta.url), 'utf8')
      writeFileSync(
        join(folder, 'worker.js'),
        text
          .replace('const shell = []', `const shell = ${JSON.stringify(list)}`)
          .replace("'shell ' + 0", `'shell ${mark}'`),
      )
    },
  }
}
