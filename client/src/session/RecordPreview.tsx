import { useEffect, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import styles from './RecordPreview.module.css'

/**
 * The record's own page, made of the bytes that were fetched and nothing else. The frame runs no script, sends no form
 * and loads nothing: it may only be measured, so that it stands here as one long sheet without a scroll bar of its own.
 */
export const RecordPreview = ({ html }: { readonly html: Uint8Array<ArrayBuffer> }) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const [loads, setLoads] = useState(0)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    // An address of its own, so that the links of its contents lead inside it.
    const made = URL.createObjectURL(new Blob([html], { type: 'text/html; charset=utf-8' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [html])
  useEffect(() => {
    const root = frame.current?.contentDocument?.documentElement
    if (!root || loads === 0) return undefined
    // What it scrolls to is never less than the frame; its own height shrinks with a wider window, too.
    const measure = (): void => setHeight(root.offsetHeight)
    const watch = new ResizeObserver(measure)
    watch.observe(root)
    measure()
    return () => watch.disconnect()
  }, [loads])
  return address === null ? null : (
    <iframe
      ref={frame}
      className={styles.frame}
      sandbox="allow-same-origin"
      src={address}
      title={m.participant_record_frame()}
      onLoad={() => setLoads(loads + 1)}
      {...(height !== null && { style: { height: `${height + 2}px` } })}
    />
  )
}
