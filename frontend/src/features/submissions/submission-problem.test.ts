import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { ApiProblem } from '../../api/problem'
import { openDesk } from '../../i18n/i18n'
import { submissionProblemText } from './submission-problem'

beforeAll(openDesk)

test('the words for an ended unit name its end', () => {
  const ended = { type: '/problems/unit-ended', title: 'Ended', status: 422, endedOn: '2022-07-01' }
  expect(submissionProblemText(i18next.t, new ApiProblem(ended))).toBe(
    'Đơn vị không còn từ 01/07/2022: chỉ nhận số liệu của những ngày trước đó.',
  )
})
