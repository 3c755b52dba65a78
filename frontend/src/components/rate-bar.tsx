import classes from './rate-bar.module.css'

/** A drawing of a figure that stands in words beside it, and so is not read out. */
export function RateBar({ share }: { share: number }) {
  const percent = Math.min(100, Math.max(0, share * 100))
  return (
    <span className={classes.track} aria-hidden="true">
      {/* More than nothing stays visible. */}
      {share > 0 && <span className={classes.fill} style={{ width: `max(3px, ${percent}%)` }} />}
    </span>
  )
}
