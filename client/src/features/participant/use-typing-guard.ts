import { DESK_KINDS, type DeskKind } from '@parley/shared/session/agenda'
import { useLayoutEffect, useRef } from 'react'

const kindOf = (element: Element | null): DeskKind | null => {
  const kind = element instanceof HTMLTextAreaElement ? element.dataset['draft'] : undefined
  return DESK_KINDS.find((one) => one === kind) ?? null
}

/**
 * Notices that a step moved while somebody was typing a draft, and says which kind it was, so that the same text
 * stands before them again with the caret in it. Remembers the field while it is there, because afterwards it is gone.
 */
export const useTypingGuard = (task: string, onMoved: (kind: DeskKind) => void): void => {
  const typing = useRef<{ readonly kind: DeskKind; readonly field: HTMLTextAreaElement } | null>(null)
  const moved = useRef(onMoved)
  useLayoutEffect(() => {
    moved.current = onMoved
  })
  useLayoutEffect(() => {
    const note = (): void => {
      const kind = kindOf(document.activeElement)
      typing.current = kind ? { kind, field: document.activeElement as HTMLTextAreaElement } : null
    }
    const forget = ({ target }: FocusEvent): void => {
      // A field that is taken out of the page loses its focus, too; that is not its person's doing,
      // and whether it was taken out can be seen only a moment later.
      setTimeout(() => {
        if (typing.current?.field === target && (target as HTMLElement).isConnected) note()
      })
    }
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', forget)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', forget)
    }
  }, [])
  useLayoutEffect(() => {
    const was = typing.current
    if (!was || was.field.isConnected) return
    typing.current = null
    if (was.field.value.trim() !== '') moved.current(was.kind)
  }, [task])
}
