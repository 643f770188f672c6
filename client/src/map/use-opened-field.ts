import { useRef, useState } from 'react'

/**
 * A field that is opened by a button and goes again: when the field goes with the focus in it, the focus goes to the
 * card around.
 */
export const useOpenedField = () => {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  return {
    place,
    isOpen,
    open: (): void => setOpen(true),
    close: (): void => {
      const item = place.current?.closest<HTMLElement>('[data-card]')
      setOpen(false)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) item?.focus()
      })
    },
  }
}
