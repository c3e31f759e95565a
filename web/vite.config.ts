import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'
import { compress } from './compress.ts'
import { shell } from './shell.ts'

/** The parts of the first page, by the names of their files; test/size.mjs says what it needs. */
const brought =
  /\/(?:frame|index|runtime-dom\.esm-bundler|Today|Shell|recording|drafts|keys|OwedRow|MenuButton|Counter|WaitingRow|Accept|PageHeader|look|Dialog|Icon|DutyRows|board|AccountNotices|KeyHints|Panel|verbs|Bones|Waiting|ProblemNote|Timeline|StandingTag|ShortName|EmptyState|navigation|scopes|palette|rolldown-runtime|ids)-[\w-]+\.js$/

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus comes component by component, where a page names one; everything of ours is imported by name.
    Components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    shell(),
    compress(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // `jinze serve` answers /api while the pages come from here.
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: 'chrome92',
    cssTarget: 'chrome92',
    // What the first page has brought need not be named again beside every page that uses it.
    modulePreload: { polyfill: false, resolveDependencies: (_page, files) => files.filter(it => !brought.test(it)) },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    // test/size.mjs reads from it what the first page needs.
    manifest: true,
    // The router, the table of pages and what they are made of in one file: it compresses better than many.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'frame', test: /vue-router|src\/router\.ts|\/pages\.ts/ }] } },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], server: { deps: { inline: ['element-plus'] } } },
})
