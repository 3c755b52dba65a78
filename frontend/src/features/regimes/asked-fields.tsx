import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { DownIcon, UpIcon } from '../../components/icons'
import { inLanguage } from '../../reference/names'
import { isRatio, isSum } from '../../reference/sum'
import { missingParts, withParts } from './asked'
import { fieldId, type Problems } from './form-problems'
import type { AskedDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  asked: AskedDraft[]
  indicators: Indicator[]
  problems: Problems
  onChange: (asked: AskedDraft[]) => void
}

/** The indicators of the form in order, each with its help text. */
export function AskedFields({ asked, indicators, problems, onChange }: Props) {
  const { t } = useTranslation()
  const of = (id: string) => indicators.find((one) => one.id === id)
  const rest = indicators.filter(({ id }) => !asked.some(({ indicatorId }) => indicatorId === id))
  const change = (index: number, part: Partial<AskedDraft>) =>
    onChange(asked.map((one, at) => (at === index ? { ...one, ...part } : one)))
  const move = (index: number, by: number) => {
    const order = asked.filter((_, at) => at !== index)
    order.splice(index + by, 0, ...asked.slice(index, index + 1))
    onChange(order)
  }
  return (
    <>
      <ol className={classes.asked}>
        {asked.map((one, index) => {
          const indicator = of(one.indicatorId)
          const name = indicator ? inLanguage(indicator.name) : t('regimes.unknownIndicator')
          return (
            <li key={one.indicatorId}>
              <p>
                <strong>{name}</strong>
                {indicator && isSum(indicator) && <span className="soft"> {t('regimes.computed')}</span>}
                {indicator && isRatio(indicator) && <span className="soft"> {t('regimes.computedRatio')}</span>}
              </p>
              <MissingParts id={one.indicatorId} asked={asked} indicators={indicators} onChange={onChange} />
              <TextInput
                label={t('regimes.helpOf', { name })}
                placeholder={indicator?.help ? inLanguage(indicator.help) : undefined}
                maxLength={1000}
                value={one.help}
                id={fieldId(`asked.${index}`)}
                error={problems[`asked.${index}`]}
                onChange={(event) => change(index, { help: event.currentTarget.value })}
              />
              <TextInput
                label={t('regimes.helpEnOf', { name })}
                placeholder={one.help ? undefined : indicator?.help?.en}
                lang="en"
                maxLength={1000}
                disabled={one.help.trim() === ''}
                value={one.helpEn}
                onChange={(event) => change(index, { helpEn: event.currentTarget.value })}
              />
              <div className={classes.moves}>
                <button
                  type="button"
                  disabled={index === 0}
                  aria-label={t('regimes.up', { name })}
                  onClick={() => move(index, -1)}
                >
                  <UpIcon />
                </button>
                <button
                  type="button"
                  disabled={index === asked.length - 1}
                  aria-label={t('regimes.down', { name })}
                  onClick={() => move(index, 1)}
                >
                  <DownIcon />
                </button>
                <Button
                  variant="default"
                  aria-label={t('regimes.dropOne', { name })}
                  onClick={() => onChange(asked.filter((_, at) => at !== index))}
                >
                  {t('regimes.drop')}
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      <NativeSelect
        label={t('regimes.ask')}
        value=""
        id={fieldId('asked')}
        error={problems.asked}
        onChange={(event) => onChange(withParts(asked, event.currentTarget.value, indicators))}
        data={[
          { value: '', label: t('regimes.choose') },
          ...rest.map(({ id, code, name }) => ({ value: id, label: `${inLanguage(name)} (${code})` })),
        ]}
      />
    </>
  )
}

type MissingProps = Omit<Props, 'problems'> & { id: string }

/** Says what a sum or a ratio of the form lacks. */
function MissingParts({ id, asked, indicators, onChange }: MissingProps) {
  const { t } = useTranslation()
  const missing = missingParts(asked, id, indicators)
  if (missing.length === 0) return null
  const known = missing.flatMap((part) => indicators.find((one) => one.id === part) ?? [])
  const names = known.map(({ name }) => inLanguage(name)).join('; ')
  return (
    <div role="status">
      {known.length > 0 && <p className={classes.problem}>{t('regimes.partsMissing', { names })}</p>}
      {known.length < missing.length && <p className={classes.problem}>{t('regimes.partsUnusable')}</p>}
      {known.length > 0 && (
        <Button
          variant="default"
          onClick={() => onChange(missing.reduce((all, part) => withParts(all, part, indicators), asked))}
        >
          {t('regimes.addParts')}
        </Button>
      )}
    </div>
  )
}
