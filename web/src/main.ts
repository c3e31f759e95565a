import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from '@/App.vue'
import { whenSignedOut } from '@/api/client'
import { queries } from '@/api/queries'
import { dress } from '@/ui/look'
import { unfoldOnPaper } from '@/ui/printing'
import { keepShell } from '@/shell/offline-shell'
import { router } from '@/router'
import { leave, settingUp } from '@/api/session'
import '@/ui/styles/app.css'

// A session that ends while somebody writes leads to signing in and back; the draft waits on the machine.
whenSignedOut(() => {
  const setUp = settingUp.value // its account ends with the first post of the work committee
  leave()
  const here = router.currentRoute.value
  if (!here.meta.open && here.matched.length > 0)
    void router.push({ path: '/sign-in', query: setUp ? { ended: 'setup' } : { then: here.fullPath } })
})

await dress()
createApp(App).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
keepShell()
unfoldOnPaper()
