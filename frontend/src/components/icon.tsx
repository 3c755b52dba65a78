import type { ReactNode } from 'react'

/** Drawn on a 24 × 24 grid with one stroke width. Icons always accompany words, so they are hidden from screen readers. */
export function icon(drawing: ReactNode) {
  return function Icon({ size = 20 }: { size?: number }) {
    return (
      <svg
        aria-hidden="true"
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ flex: 'none' }}
      >
        {drawing}
      </svg>
    )
  }
}
