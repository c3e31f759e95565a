// Whether there is a line at all; the browser knows a pulled cable, the live stream a stopped server.
import { computed, ref } from 'vue'
import { connected } from '@/api/live'

const cable = ref(navigator.onLine)
window.addEventListener('online', () => {
  cable.value = true
})
window.addEventListener('offline', () => {
  cable.value = false
})

export const offline = computed(() => !cable.value)
export const notLive = computed(() => !cable.value || !connected.value)
