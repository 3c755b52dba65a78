import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import '../../i18n/i18n'
import { app, postMart } from '../../testing/factories'
import { ratioOfTwo } from '../../testing/ratio-factories'
import { EntryTrial } from './entry-trial'

test('a trial of the form computes its ratios, and applies the rules about them', async () => {
  render(
    <EntryTrial
      indicators={[app, postMart, ratioOfTwo(postMart, app)]}
      rules={[
        { kind: 'RATIO_RANGE', severity: 'ERROR', numeratorIds: [postMart.id], denominatorIds: [app.id], max: 100 },
      ]}
      today="2022-07-13"
      earlier={[]}
    />,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'Công dân số Xứ Lạng' }), '200')
  await userEvent.type(screen.getByRole('textbox', { name: 'PostMart' }), '213')
  expect(screen.getByText('106,5% (213/200)')).toBeDefined()
  expect(screen.getByText(/tử số lớn hơn mẫu số \(Công dân số Xứ Lạng\): 213\/200 = 106,5%/)).toBeDefined()
})

test('a mark that breaks a bound is shown too', async () => {
  render(
    <EntryTrial
      indicators={[app]}
      rules={[{ kind: 'RANGE', severity: 'ERROR', indicatorId: app.id, min: 5 }]}
      today="2022-07-13"
      earlier={[]}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Không phát sinh' }))
  expect(screen.getByText(/nhỏ hơn .*5/)).toBeDefined()
})
