// Opens the shell without a line: the one page and the parts of it that a form needs. Nothing that the server says of
// anybody lies here; that is asked for each time. The build writes the list (shell.ts).
const shell = []
const kept = 'shell ' + 0

self.addEventListener('install', event => event.waitUntil(caches.open(kept).then(cache => cache.addAll(shell))))
// The old shell is dropped when no page of it is open any more: a page goes on with the parts it was built with.
self.addEventListener('activate', event =>
  event.waitUntil(caches.keys().then(all => Promise.all(all.filter(it => it !== kept).map(it => caches.delete(it))))),
)

self.addEventListener('fetch', event => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  // The page itself comes from the server wherever there is one, so that a renewed program is never hidden.
  if (event.request.mode === 'navigate')
    event.respondWith(fetch(event.request).catch(() => caches.match('/', { cacheName: kept })))
  // A part's name holds its hash: the same name is the same part.
  else if (pathname.startsWith('/assets/'))
    event.respondWith(caches.match(pathname, { cacheName: kept }).then(found => found ?? fetch(event.request)))
})
