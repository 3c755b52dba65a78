import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { store } from '../device/store'
import { server } from './server'

// Pages are lazy chunks, which can load slowly on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

// Browser functions that jsdom lacks.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }) as unknown as MediaQueryList
window.scrollTo = vi.fn()
Element.prototype.scrollIntoView = vi.fn()
Blob.prototype.arrayBuffer = function () {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsArrayBuffer(this)
  })
}
let last: Promise<unknown> = Promise.resolve()
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, work: () => Promise<unknown>) => (last = last.then(work, work)) },
})

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(async () => {
  cleanup()
  server.resetHandlers()
  // Wait for requests that the test has started.
  await last.catch(() => undefined)
  const database = await store()
  await Promise.all([...database.objectStoreNames].map((name) => database.clear(name)))
})
afterAll(() => server.close())
