import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** One path of unit squares: a row of dark modules is one stroke of it. */
const pathOf = (rows: readonly (readonly boolean[])[]): string => {
  const parts: string[] = []
  rows.forEach((row, y) => {
    let from = -1
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && from < 0) from = x
      if (!row[x] && from >= 0) {
        parts.push(`M${from} ${y}h${x - from}v1H${from}z`)
        from = -1
      }
    }
  })
  return parts.join('')
}

/** A QR code that takes the width of its place; dark on white in both themes, with the quiet zone that readers need. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={pathOf(code.data)} />
    </svg>
  )
}
