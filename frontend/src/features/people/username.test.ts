import { expect, test } from 'vitest'
import { usernameOf } from './username'

test.each([
  ['Hoàng Thị Bé', 'hoangthibe'],
  ['Đỗ Đình Đức', 'dodinhduc'],
  ['  Nguyễn  Văn A (2) ', 'nguyenvana2'],
  ['', ''],
])('the user name of "%s" is "%s"', (fullName, username) => {
  expect(usernameOf(fullName)).toBe(username)
})
