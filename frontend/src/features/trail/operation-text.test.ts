import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../i18n/i18n'
import { operationText } from './operation-text'

beforeAll(openDesk)

test.each([
  ['GET /api/v1/units/{id}/history', 'Xem: đơn vị › lịch sử'],
  ['GET /api/v1/people/export', 'Tải bảng: người dùng'],
  ['POST /api/v1/submissions/{id}/accept', 'Duyệt: báo cáo của đơn vị'],
  ['PUT /api/v1/teams/{id}/members/{memberId}', 'Sửa: tổ công nghệ số › thành viên'],
  ['GET /api/v1/novel/{id}', 'Xem: novel'],
])('%s is "%s"', (operation, words) => {
  expect(operationText(i18next.t, operation)).toBe(words)
})

test('every operation of the contract has words', () => {
  const contract = readFileSync('../openapi.yaml', 'utf8')
  const operations = [...contract.matchAll(/^ {2}(\/api\/v1\/\S+):\n((?: {4}.*\n)+)/gm)].flatMap(
    ([, path, body = '']) =>
      [...body.matchAll(/^ {4}(get|put|post|delete):$/gm)].map(([, method = '']) => `${method.toUpperCase()} ${path}`),
  )
  expect(operations.length).toBeGreaterThan(100)
  const raw = operations.filter((operation) => {
    const words = operationText(i18next.t, operation)
    return operation
      .split('/')
      .slice(3)
      .some((part) => !part.startsWith('{') && words.includes(part) && part !== '')
  })
  expect(raw).toEqual([])
})
