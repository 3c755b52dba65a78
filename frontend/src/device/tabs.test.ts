import { afterEach, expect, test, vi } from 'vitest'
import { alone, announce, listen, onReturn } from './tabs'

afterEach(() => vi.unstubAllGlobals())

test('announcements reach this tab and others until they stop listening', async () => {
  const heard: string[] = []
  const stop = listen('test.topic', (news) => heard.push(news))
  listen('test.other', (news) => heard.push(news))
  announce('test.topic', 'first')
  await vi.waitFor(() => expect(heard).toEqual(['first']))
  // A second channel acts as another tab.
  const channel = new BroadcastChannel('test.topic')
  channel.postMessage('second')
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second']))
  stop()
  channel.postMessage('third')
  channel.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(heard).toHaveLength(2)
})

test('without BroadcastChannel, announcements go through local storage and are removed at once', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const set = vi.spyOn(Storage.prototype, 'setItem')
  const heard: string[] = []
  const stop = listen('test.topic', (news) => heard.push(news))
  announce('test.topic', 'same news')
  announce('test.topic', 'same news')
  expect(heard).toEqual(['same news', 'same news'])
  // Equal values would cause no event in other tabs.
  expect(set.mock.calls[0]?.[1]).not.toBe(set.mock.calls[1]?.[1])
  expect(localStorage.getItem('test.topic')).toBeNull()
  // An announcement from another tab.
  window.dispatchEvent(new StorageEvent('storage', { key: 'test.topic', newValue: '0 from there' }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'test.topic', newValue: null }))
  expect(heard).toEqual(['same news', 'same news', 'from there'])
  stop()
  announce('test.topic', 'late')
  expect(heard).toHaveLength(3)
})

test('without BroadcastChannel and storage, announcements reach at least this tab', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  const heard: string[] = []
  listen('test.topic', (news) => heard.push(news))
  announce('test.topic', 'news')
  expect(heard).toEqual(['news'])
})

test('returning to the tab is noticed by each of the browser events', () => {
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

test('a browser without locks does the work anyway', async () => {
  vi.stubGlobal('navigator', {})
  expect(await alone('test', () => Promise.resolve(1))).toBe(1)
})
