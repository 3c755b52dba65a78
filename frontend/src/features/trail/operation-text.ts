import type { TFunction } from 'i18next'

/** An operation of the API as people read it: "Xem: đơn vị › lịch sử". A segment that only a newer server knows stays as it is. */
export function operationText(t: TFunction, operation: string): string {
  const [method = '', path = ''] = operation.split(' ')
  const parts = path
    .replace('/api/v1/', '')
    .split('/')
    .filter((part) => !part.startsWith('{'))
  const step = parts.length > 1 && word(t, 'step', parts.at(-1))
  if (step) parts.pop()
  const verb = step || word(t, 'method', method) || method
  return `${verb}: ${parts.map((part) => word(t, 'part', part) || part).join(' › ')}`
}

const word = (t: TFunction, kind: 'step' | 'method' | 'part', name = '') =>
  String(t(`trail.operations.${kind}.${name}` as never, { defaultValue: '' } as never))
