import type { CSSProperties } from 'react'
import type { ReportContent, ReportRow } from '../../api/types'
import { dateOf } from '../../shared/dates'
import { differenceOf, exactOf, formatCount, sumExactly, type Exact } from '../../shared/numbers'
import { ratioText } from '../../shared/ratio'
import { widthOf } from './annex-width'
import classes from './annex.module.css'
import { paperDate, titled } from './paper-words'
import { isFound, isRated, rateText } from './rate-text'

interface Props {
  title: string
  content: ReportContent
  rows: ReportRow[]
  /** A note on figures that the totals carry from earlier days or leave out, if there are any. */
  scope?: string
  /** Whether to show the sum; false if only some of the rows are shown. */
  total?: boolean
}

/** The annex of a report with one row per unit. Always Vietnamese, like the document. */
export function Annex({ title, content, rows, scope, total = true }: Props) {
  const { lines, asOf, previousAsOf } = content
  const compared = previousAsOf != null
  const accounts = lines.some(({ meanPercent, meanPercentText }) => meanPercent != null || meanPercentText != null)
  const within = rows.some((row) => row.within != null)
  const whole = lines.map((line, at) => hasAllBefore(line, rows, at))
  return (
    <section className={`paper ${classes.annex}`} lang="vi">
      <h2>
        {title} ĐẾN HẾT NGÀY {paperDate(asOf)}
      </h2>
      {accounts && (
        <p>Tỷ lệ ở các cột tổng là số tài khoản trên mỗi người theo kế hoạch, không phải tỷ lệ người đã tham gia.</p>
      )}
      {previousAsOf && (
        <p>
          Kỳ trước tính đến hết ngày {paperDate(previousAsOf)}.
          {lines.some(
            (line, at) => exactOf(line.before, line.beforeText) !== undefined && !hasAllBefore(line, content.rows, at),
          ) && ' Số kỳ trước của đơn vị đã kết thúc hoặc sắp xếp lại chỉ có ở dòng tổng.'}
          {rows.some(hasCorrected) &&
            ' Phát sinh trong kỳ của đơn vị chưa gửi là phần sửa số liệu của những ngày trước.'}
        </p>
      )}
      {scope && <p>{scope}</p>}
      {/* Focusable, so that the keyboard can scroll it if it is wider than the screen. */}
      <div role="region" aria-label={title} className={classes.region} tabIndex={0}>
        <table className={classes.table} style={{ '--ems': widthOf(content, rows).toFixed(1) } as CSSProperties}>
          <thead>
            <tr>
              <Tall>STT</Tall>
              <Tall>Đơn vị</Tall>
              {within && <Tall>Thuộc</Tall>}
              <Tall>Dân số từ 15 tuổi</Tall>
              <Tall>Chỉ tiêu giao</Tall>
              {lines.map((line) => (
                <th key={line.indicatorId} scope="colgroup" colSpan={headsOf(line, compared).length}>
                  {line.name}
                  {line.from && ` (từ ${paperDate(line.from)} đến hết ${paperDate(asOf)})`}
                </th>
              ))}
              <Tall>Xếp hạng</Tall>
              <Tall>Ngày gửi</Tall>
              <Tall>Tình trạng</Tall>
              <Tall>Ghi chú</Tall>
            </tr>
            <tr>
              {lines.map((line) => (
                <SubHeads key={line.indicatorId} heads={headsOf(line, compared)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.unit.id}>
                <td data-number>{index + 1}</td>
                <th scope="row">{titled(row.unit)}</th>
                {within && <td>{row.within}</td>}
                <Count value={row.population} />
                <Count value={row.target} />
                {lines.map((line, at) => (
                  <Figures
                    key={line.indicatorId}
                    compared={compared}
                    line={line}
                    figure={row.figures[at] ?? {}}
                    whole={whole[at]}
                  />
                ))}
                <td data-number>{row.rank}</td>
                <td>{row.receivedAt && paperDate(dateOf(row.receivedAt))}</td>
                <td>{stateWords(row)}</td>
                <td>{noteWords(row, lines)}</td>
              </tr>
            ))}
            {total && (
              <tr className={classes.total}>
                <td />
                <th scope="row">Tổng cộng</th>
                {within && <td />}
                <Count value={populationOf(rows) ?? content.population} />
                <Count value={content.plan?.value} />
                {lines.map((line) => (
                  <Figures key={line.indicatorId} compared={compared} line={line} figure={line} />
                ))}
                <td />
                <td />
                <td>{sentWords(content.coverage)}</td>
                <td>{partialWords(content.coverage)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Tall({ children }: { children: string }) {
  return (
    <th scope="col" rowSpan={2}>
      {children}
    </th>
  )
}

function Count({ value }: { value: Exact | null | undefined }) {
  return <td data-number>{value != null && formatCount(value)}</td>
}

function SubHeads({ heads }: { heads: string[] }) {
  return heads.map((head) => (
    <th key={head} scope="col">
      {head}
    </th>
  ))
}

/** The columns of a line, as in the printed document. */
function headsOf(line: ReportContent['lines'][number], compared: boolean): string[] {
  if (line.answer === 'RATIO') return ['Tỷ lệ']
  const value = isFound(line)
    ? ['Hiện trạng']
    : [...(compared ? ['Lũy kế kỳ trước', 'Phát sinh trong kỳ'] : []), 'Lũy kế']
  return [...value, ...(isRated(line) ? ['Tỷ lệ'] : [])]
}

interface FiguresProps {
  compared: boolean
  line: ReportContent['lines'][number]
  figure: ReportRow['figures'][number]
  /** Whether the rows have all earlier figures, so that a first figure has grown by all of it. */
  whole?: boolean
}

function Figures({ compared, line, figure, whole }: FiguresProps) {
  const value = exactOf(figure.value, figure.valueText)
  const before = exactOf(figure.before, figure.beforeText)
  const { percent, percentText, ratio } = figure
  if (line.answer === 'RATIO') return <td data-number>{ratio && ratioText(ratio)}</td>
  const showsBefore = compared && !isFound(line)
  return (
    <>
      {showsBefore && <Count value={before} />}
      {showsBefore && <Count value={increase(value, before, whole)} />}
      <Count value={value} />
      {isRated(line) && <td data-number>{rateText({ percent, percentText, digits: line.digits })}</td>}
    </>
  )
}

/** Undefined if it is not recorded for every row. */
const populationOf = (rows: ReportRow[]) =>
  rows.some(({ population }) => population == null)
    ? undefined
    : sumExactly(rows.map(({ population }) => population ?? 0))

/** After a reorganisation, earlier figures of units that have ended are in no row; then first figures are no growth. */
const hasAllBefore = (line: ReportContent['lines'][number], rows: ReportRow[], at: number) =>
  exactOf(line.before, line.beforeText) ===
  sumExactly(rows.map(({ figures }) => exactOf(figures[at]?.before, figures[at]?.beforeText) ?? 0))

/** Whether a unit that has not reported has another figure than in the earlier report. */
const hasCorrected = ({ status, figures }: ReportRow) =>
  status === 'MISSING' &&
  figures.some((figure) => {
    const value = exactOf(figure.value, figure.valueText)
    const before = exactOf(figure.before, figure.beforeText)
    return value !== undefined && before !== undefined && value !== before
  })

function increase(value: Exact | undefined, before: Exact | undefined, whole = false): Exact | undefined {
  if (value !== undefined && before !== undefined) return differenceOf(value, before)
  if (!whole) return undefined
  return value === undefined && before !== undefined ? differenceOf(0, before) : value
}

const sentWords = ({ reported, expected, exempt }: ReportContent['coverage']) =>
  `${reported}/${expected - exempt} đã gửi${exempt ? `, ${exempt} được miễn` : ''}`

function stateWords({ status, timeliness, coverage, review }: ReportRow): string {
  if (coverage) return sentWords(coverage)
  if (status === 'MISSING') return 'Chưa gửi'
  if (status === 'EXEMPT') return 'Miễn'
  const sent = timeliness === 'BACKFILLED' ? 'Nhập bổ sung' : timeliness === 'LATE' ? 'Chậm' : timeliness && 'Đúng hạn'
  const reviewed = review === 'RETURNED' ? ', bị trả lại' : review === 'SUBMITTED' ? ', chưa duyệt' : ''
  return sent ? sent + reviewed : ''
}

const partialWords = ({ partial }: ReportContent['coverage']) =>
  partial ? `${String(partial).padStart(2, '0')} đơn vị gửi thiếu số liệu` : ''

/** The notes of a row, with the same words as in the printed document. */
function noteWords(row: ReportRow, lines: ReportContent['lines']): string {
  const { unanswered, carriedFrom, coverage, figures, status, review, returnedDays, carriedWithout } = row
  const ofReturned =
    returnedDays && `Gồm số liệu của báo cáo đã bị trả lại, ngày ${returnedDays.map(paperDate).join(', ')}`
  const times = figures.flatMap(({ from }, at) =>
    from ? [`${lines[at]?.name ?? ''} tính từ ngày ${paperDate(from)}`] : [],
  )
  if (unanswered && unanswered.length > 0) {
    const lacking = unanswered.map((id) => {
      const at = lines.findIndex(({ indicatorId }) => indicatorId === id)
      const from = figures[at]?.carriedFrom
      return `${lines[at]?.name ?? ''}${from ? ` (lấy số ngày ${paperDate(from)})` : ''}`
    })
    return [`Thiếu số liệu: ${lacking.join('; ')}`, ofReturned, ...times].filter(Boolean).join('. ')
  }
  const returned = review === 'RETURNED' && status !== 'REPORTED' && !returnedDays ? ', báo cáo đã bị trả lại' : ''
  const carried = carriedFrom && `Có số liệu từ ngày ${paperDate(carriedFrom)}${returned}`
  const names = carriedWithout?.map((id) => lines.find(({ indicatorId }) => indicatorId === id)?.name ?? '')
  const without = names && `Thiếu số liệu: ${names.join('; ')}`
  return [coverage && partialWords(coverage), carried, without, ofReturned, ...times].filter(Boolean).join('. ')
}
