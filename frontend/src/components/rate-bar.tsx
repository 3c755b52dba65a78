import classes from './rate-bar.module.css'

/** A bar for a figure that is also shown as text; hidden from screen readers. @param share 0 to 1 */
export function RateBar({ share }: { share: number }) {
  const percent = Math.min(100, Math.max(0, share * 100))
  return (
    <span className={classes.track} aria-hidden="true">
      {share > 0 && <span className={classes.fill} style={{ width: `${percent}%` }} />}
    </span>
  )
}
