import { expect, test, vi } from 'vitest'
import { store } from '../../device/store'
import { endDraft, readKept } from './draft-store'
import { OpenDraft } from './open-draft'

const open = () => OpenDraft.open('somebody', 'an obligation')
const kept = async () => (await readKept('somebody', 'an obligation')).fields
const figure = (text: string) => ({ text, mark: null })
const texts = (draft: OpenDraft) =>
  Object.fromEntries(Object.entries(draft.view().entries).map(([id, { text }]) => [id, text]))

test('values typed while the draft is being read or saved are saved too', async () => {
  const draft = await open()
  draft.type('app', figure('1'))
  const reading = draft.refresh()
  draft.type('app', figure('12'))
  const saving = draft.save()
  draft.type('voso', figure('7'))
  await Promise.all([reading, saving])
  await draft.save()
  expect(texts(draft)).toEqual({ app: '12', voso: '7' })
  expect(texts(await open())).toEqual({ app: '12', voso: '7' })
  expect((await kept()).app).toHaveLength(1)
})

test('simultaneous saves of two tabs lose nothing', async () => {
  const [ours, theirs] = await Promise.all([open(), open()])
  for (let count = 0; count < 20; count++) {
    ours.type(`ours${count}`, figure(String(count)))
    theirs.type(`theirs${count}`, figure(String(count)))
  }
  await Promise.all([ours.save(), theirs.save()])
  expect(Object.keys(await kept())).toHaveLength(40)
})

test('if saving fails, typed values stay and are saved as soon as it works again', async () => {
  const draft = await open()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('forbidden', 'InvalidStateError')
  })
  draft.type('app', figure('120'))
  await draft.save()
  expect(warn).toHaveBeenCalled()
  put.mockRestore()
  draft.type('voso', figure('7'))
  await draft.save()
  expect(texts(await open())).toEqual({ app: '120', voso: '7' })
})

test('after the browser has cleared its storage, the tab saves all its values again', async () => {
  const draft = await open()
  draft.type('app', figure('120'))
  await draft.save()
  await (await store()).clear('drafts')
  draft.type('voso', figure('7'))
  await draft.save()
  expect(texts(await open())).toEqual({ app: '120', voso: '7' })
})

test('only one tab can begin a request, and empty rows are deleted later', async () => {
  const [ours, theirs] = await Promise.all([open(), open()])
  ours.type('app', figure('120'))
  await ours.save()
  const attempt = { key: 'k', enteredAt: '2026-01-01T00:00:00Z', content: '' }
  expect(await ours.begin(attempt)).toBe(true)
  await ours.end({ how: 'sent', key: 'k' }, ours.ids())
  expect(texts(ours)).toEqual({})
  expect(await theirs.begin(attempt)).toBe(false)
  expect(theirs.view().ended).toMatchObject({ how: 'sent', key: 'k', left: false })

  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61 * 86_400_000)
  await endDraft({ subject: 'somebody', obligation: 'another' }, { how: 'sent' })
  expect((await (await store()).getAll('drafts')).map(({ obligation }) => obligation)).toEqual(['another'])
})
