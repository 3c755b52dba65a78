import type { TFunction } from 'i18next'
import type { TeamDecision } from '../../api/types'
import { formatDate } from '../../shared/dates'

/** "45/QĐ-UBND ngày 12/04/2022, Chủ tịch UBND xã Yên Bình" */
export const decisionText = (t: TFunction, { number, date, signer }: TeamDecision) =>
  t('team.decision.text', { number, date: formatDate(date), signer })
