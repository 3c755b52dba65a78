import type { ReportContent } from '../../api/types'
import { dateOf } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './annex.module.css'
import { paperDate } from './paper-words'
import { rateWriter } from './rates'

/** The table behind the report, one unit a row. Vietnamese like the document it belongs to. */
export function Annex({ content }: { content: ReportContent }) {
  const { lines, rows, asOf, previousAsOf } = content
  const compared = previousAsOf != null
  const columns = lines.map((line, index) => ({
    line,
    compared,
    write: line.percent == null ? undefined : rateWriter(content, index),
  }))
  const accounts = lines.some(({ meanPercent }) => meanPercent != null)
  const targets = rows.some(({ target }) => target != null)
  return (
    <section className={classes.annex} lang="vi">
      <h2>PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ ĐẾN HẾT NGÀY {paperDate(asOf)}</h2>
      {accounts && (
        <p>Tỷ lệ ở các cột tổng là số tài khoản trên mỗi người theo kế hoạch, không phải tỷ lệ người đã tham gia.</p>
      )}
      {/* The keyboard has to be able to scroll it where it is wider than the screen. */}
      <div role="region" aria-label="Phụ lục" className={classes.region} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                STT
              </th>
              <th scope="col" rowSpan={2}>
                Đơn vị
              </th>
              {targets && (
                <th scope="col" rowSpan={2}>
                  Chỉ tiêu giao
                </th>
              )}
              {columns.map(({ line, write }) => (
                <th key={line.indicatorId} scope="colgroup" colSpan={1 + (compared ? 2 : 0) + (write ? 1 : 0)}>
                  {line.name}
                </th>
              ))}
              <th scope="col" rowSpan={2}>
                Xếp hạng
              </th>
              <th scope="col" rowSpan={2}>
                Ngày gửi
              </th>
              <th scope="col" rowSpan={2}>
                Tình trạng
              </th>
            </tr>
            <tr>
              {columns.map(({ line, write }) => (
                <SubHeads key={line.indicatorId} compared={compared} rated={write !== undefined} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.unit.id}>
                <td data-number>{index + 1}</td>
                <th scope="row">{row.unit.name}</th>
                {targets && <td data-number>{row.target != null && formatCount(row.target)}</td>}
                {columns.map(({ line, ...shown }, at) => (
                  <Figures key={line.indicatorId} {...shown} figure={row.figures[at] ?? {}} />
                ))}
                <td data-number>{row.rank}</td>
                <td>{row.receivedAt && paperDate(dateOf(row.receivedAt))}</td>
                <td>{stateWords(row)}</td>
              </tr>
            ))}
            <tr className={classes.total}>
              <td />
              <th scope="row">Tổng cộng</th>
              {targets && <td data-number>{content.plan && formatCount(content.plan.value)}</td>}
              {columns.map(({ line, ...shown }) => (
                <Figures key={line.indicatorId} {...shown} figure={line} />
              ))}
              <td />
              <td />
              <td>
                {content.coverage.reported}/{content.coverage.expected} đã gửi
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function SubHeads({ compared, rated }: { compared: boolean; rated: boolean }) {
  return (
    <>
      {compared && <th scope="col">Kỳ trước</th>}
      {compared && <th scope="col">Phát sinh</th>}
      <th scope="col">Luỹ kế</th>
      {rated && <th scope="col">Tỷ lệ</th>}
    </>
  )
}

interface FiguresProps {
  compared: boolean
  write: ReturnType<typeof rateWriter> | undefined
  figure: ReportContent['rows'][number]['figures'][number]
}

function Figures({ compared, write, figure: { value, before, percent } }: FiguresProps) {
  return (
    <>
      {compared && <td data-number>{before != null && formatCount(before)}</td>}
      {compared && <td data-number>{value != null && before != null && formatCount(value - before)}</td>}
      <td data-number>{value != null && formatCount(value)}</td>
      {write && <td data-number>{write(percent)}</td>}
    </>
  )
}

function stateWords({ status, timeliness }: ReportContent['rows'][number]): string {
  if (status === 'MISSING') return 'Chưa gửi'
  if (status === 'EXEMPT') return 'Miễn'
  return timeliness === 'LATE' ? 'Chậm' : timeliness ? 'Đúng hạn' : ''
}
