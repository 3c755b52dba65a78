import type { TFunction } from 'i18next'
import type { Figure } from '../../api/types'
import { formatCount } from '../../shared/numbers'

/** A number, or the mark or absence of a figure in words. A missing figure is not zero. */
export function figureText(t: TFunction, figure: Pick<Figure, 'value' | 'mark'> | null | undefined): string {
  if (figure?.mark) return t(`mark.${figure.mark}`)
  return figure?.value == null ? t('figure.none') : formatCount(figure.value)
}
