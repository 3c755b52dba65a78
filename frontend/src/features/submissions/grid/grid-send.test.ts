import { expect, test } from 'vitest'
import { ApiProblem, networkProblem } from '../../../api/problem'
import { submission } from '../../../testing/factories'
import { eachRow, type Outcome } from './grid-send'

const failing = (type: string, status: number) => ({ problem: new ApiProblem({ type, title: type, status }) })

test('three rows are sent at once, in order, and a refused row does not stop the others', async () => {
  const begun: number[] = []
  let now = 0
  let most = 0
  const stopped = await eachRow([1, 2, 3, 4, 5, 6, 7, 8], async (row): Promise<Outcome> => {
    begun.push(row)
    most = Math.max(most, ++now)
    await new Promise((done) => setTimeout(done, 5))
    now--
    return row % 2 ? { submission } : failing('/problems/invalid-submission', 422)
  })
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(most).toBe(3)
  expect(stopped).toBeUndefined()
})

test('offline, the remaining rows are not sent', async () => {
  const begun: number[] = []
  const stopped = await eachRow([1, 2, 3, 4, 5, 6, 7, 8], async (row): Promise<Outcome> => {
    begun.push(row)
    await new Promise((done) => setTimeout(done, row))
    return failing(networkProblem, 0)
  })
  expect(begun).toEqual([1, 2, 3])
  expect(stopped).toBe(networkProblem)
})
