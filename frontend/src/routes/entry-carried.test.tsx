import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { EntryField, EntryForm } from '../api/types'
import { app, clock, entryForm, huuLien, huuLung, me, regime, town, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

let form: EntryForm
beforeEach(() => {
  form = beginning({})
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    'regimes/:id/form': () => form,
    'regimes/:id/forms': () => ({ items: [form] }),
  })
})

/** The form of a unit that was created from two others the day before and has not reported yet. */
function beginning(more: Partial<EntryField>): EntryForm {
  const carried = {
    previous: { indicatorId: app.id, asOf: '2022-07-12', value: 1814 },
    carriedFrom: [yenBinh, town],
    recent: [
      { asOf: '2022-07-12', value: 1814 },
      { asOf: '2022-07-11', value: 1810 },
    ],
  }
  return {
    ...entryForm,
    fields: entryForm.fields.map((field) =>
      field.indicator.id === app.id ? { ...field, target: undefined, ...carried, ...more } : field,
    ),
    rules: [
      { kind: 'FALLING', severity: 'WARNING', indicatorId: app.id },
      { kind: 'JUMP', severity: 'WARNING', indicatorId: app.id, factor: 5, atLeast: 100 },
    ],
  }
}

const field = (name = 'Công dân số Xứ Lạng') => screen.findByRole<HTMLInputElement>('textbox', { name })
/** The description of the field without its unit of measure. */
const described = async () =>
  ((await field()).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => !id.endsWith('-about'))
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')
    .trim()
const from = 'Số đầu kỳ chuyển từ Xã Yên Bình, Thị trấn Hữu Lũng (đến hết ngày 12/07/2022): 1.814'

test('a new unit sees the figures that it takes over, and from which units', async () => {
  renderApp('/nhap-bao-cao')
  expect(await described()).toBe(from)
  await userEvent.type(await field(), '1.820')
  expect(screen.getByText('+6')).toBeDefined()
})

test('the form says that no figures come from a unit that was divided without shares', async () => {
  const words = 'Xã Yên Bình được chia không có tỷ lệ: không có số đầu kỳ của phần này'
  form = beginning({ dividedWithoutShares: [yenBinh], carriedFrom: [town] })
  renderApp('/nhap-bao-cao')
  expect(await described()).toBe(`Số đầu kỳ chuyển từ Thị trấn Hữu Lũng (đến hết ngày 12/07/2022): 1.814 · ${words}`)
})

test('without other predecessors the form names only the divided unit', async () => {
  form = beginning({ dividedWithoutShares: [yenBinh], carriedFrom: [], previous: undefined, recent: [] })
  renderApp('/nhap-bao-cao')
  expect(await described()).toBe('Xã Yên Bình được chia không có tỷ lệ: không có số đầu kỳ của phần này')
})

test.each([
  ['1.800', 'thấp hơn số lũy kế lần trước là 1.814 (đến hết ngày 12/07/2022).'],
  ['9.000', 'tăng nhiều hơn hẳn những lần trước (lần trước 1.814, đến hết ngày 12/07/2022).'],
])('%s is compared with the figure that was taken over', async (typed, words) => {
  const found = `Công dân số Xứ Lạng: ${typed} ${words} ${from}.`
  renderApp('/nhap-bao-cao')
  await userEvent.type(await field(), typed)
  await userEvent.type(await field('PostMart'), '1')
  await userEvent.type(await field('Voso'), '1')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  expect((await screen.findAllByText(`${found} Nếu số đúng, hãy ghi lý do.`)).length).toBeGreaterThan(0)
})

test('a warning in the grid names the units from which the earlier figure was taken over', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF'), 'units/:id': unitView(huuLung) })
  renderApp('/nhap-bang')
  await userEvent.type(await field('Hữu Liên, Công dân số Xứ Lạng'), '1.800')
  await userEvent.type(await field('Hữu Liên, PostMart'), '1')
  await userEvent.type(await field('Hữu Liên, Voso'), '1')
  const row = screen.getByRole('row', { name: /^Hữu Liên/ })
  expect(row.textContent).toContain(`là 1.814 (đến hết ngày 12/07/2022). ${from}.`)
})
