import type { Paper, Passage, ReportView } from '../../api/types'
import { addressLine, paperDate, reference, signatureLines, signedWords, unbroken } from './paper-words'
import classes from './sheet.module.css'

interface Props {
  /** The paper; its subject has the figures filled in. */
  paper: Paper
  body: Passage[]
  asOf: string
  edition: number
  state: ReportView['state']
  hash?: string
}

/**
 * The first pages as they will be printed, in the layout of appendix I of Nghị định 30/2020. The document is always
 * Vietnamese, so its fixed words are here and not in the translations.
 */
export function Sheet({ paper, body, asOf, edition, state, hash }: Props) {
  const addressed = addressLine(paper)
  const issued = state === 'ISSUED' || state === 'SUPERSEDED'
  return (
    <article className={`paper ${classes.sheet}`} lang="vi" aria-label={`Báo cáo ${paperDate(asOf)}`}>
      {state === 'DRAFT' && <p className={classes.mark}>DỰ THẢO</p>}
      <header className={classes.head}>
        <div>
          <p>{paper.superiorBody}</p>
          <p className={classes.ruled}>
            <b>{paper.issuingBody}</b>
          </p>
          <p className={classes.number}>Số: {(issued && paper.number) || '……'}</p>
        </div>
        <div>
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </p>
          <p className={classes.motto}>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </p>
          <p className={classes.place}>
            {unbroken(`${paper.place}, ${signedWords(issued ? paper.signedOn : undefined)}`)}
          </p>
        </div>
      </header>
      <p className={classes.kind}>BÁO CÁO</p>
      <p className={classes.subject}>{unbroken(paper.subject)}</p>
      {addressed && <p className={classes.addressee}>{addressed}</p>}
      {body.map(({ style, text }, index) => (
        <p key={index} className={classes.passage} data-style={style}>
          {style === 'ITEM' && '- '}
          {unbroken(text)}
        </p>
      ))}
      <footer className={classes.foot}>
        <div className={classes.recipients}>
          <p>Nơi nhận:</p>
          {paper.recipients.map((recipient, index) => (
            <p key={index}>
              - {recipient}
              {index < paper.recipients.length - 1 ? ';' : '.'}
            </p>
          ))}
        </div>
        <div className={classes.signature}>
          {signatureLines(paper.signature).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          <p className={classes.signer}>{paper.signature.name}</p>
        </div>
      </footer>
      <p className={classes.reference}>{reference({ edition, state, hash })}</p>
    </article>
  )
}
