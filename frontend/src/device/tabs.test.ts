import { afterEach, expect, test, vi } from 'vitest'
import { alone, announce, listen, onReturn } from './tabs'

afterEach(() => vi.unstubAllGlobals())

test('what is announced is heard in this tab and in others, until one stops listening', async () => {
  const heard: string[] = []
  const stop = listen('test.topic', (news) => heard.push(news))
  listen('test.other', (news) => heard.push(news))
  announce('test.topic', 'first')
  await vi.waitFor(() => expect(heard).toEqual(['first']))
  // Another tab.
  const channel = new BroadcastChannel('test.topic')
  channel.postMessage('second')
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second']))
  stop()
  channel.postMessage('third')
  channel.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(heard).toHaveLength(2)
})

test('a browser without channels tells the others through local storage, which keeps nothing of it', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const set = vi.spyOn(Storage.prototype, 'setItem')
  const heard: string[] = []
  const stop = listen('test.topic', (news) => heard.push(news))
  announce('test.topic', 'same news')
  announce('test.topic', 'same news')
  expect(heard).toEqual(['same news', 'same news'])
  // Else the second would be no change, and no event in the other tabs.
  expect(set.mock.calls[0]?.[1]).not.toBe(set.mock.calls[1]?.[1])
  expect(localStorage.getItem('test.topic')).toBeNull()
  // As another tab's announcement arrives.
  window.dispatchEvent(new StorageEvent('storage', { key: 'test.topic', newValue: '0 from there' }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'test.topic', newValue: null }))
  expect(heard).toEqual(['same news', 'same news', 'from there'])
  stop()
  announce('test.topic', 'late')
  expect(heard).toHaveLength(3)
})

test('a browser without channels and without storage at least hears itself', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  const heard: string[] = []
  listen('test.topic', (news) => heard.push(news))
  announce('test.topic', 'news')
  expect(heard).toEqual(['news'])
})

test('coming to the front is noticed, in whichever way the browser says so', () => {
  const back = vi.fn()
  const stop = onReturn(back)
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('focus'))
  window.dispatchEvent(new Event('pageshow'))
  expect(back).toHaveBeenCalledTimes(3)
  stop()
  window.dispatchEvent(new Event('focus'))
  expect(back).toHaveBeenCalledTimes(3)
})

test('without locks the work is done all the same', async () => {
  vi.stubGlobal('navigator', {})
  expect(await alone('test', () => Promise.resolve(1))).toBe(1)
})
