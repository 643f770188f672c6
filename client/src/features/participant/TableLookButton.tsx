import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button.tsx'
import { setTableLook, type TableLook } from './table-look.ts'

// The two looks stand in different places of the page: whoever presses goes on from the same button in the other one.
let isPressed = false

/** Changes between the table as a board and as a list, and keeps the focus. */
export const TableLookButton = ({ look }: { readonly look: TableLook }) => {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isPressed) place.current?.querySelector('button')?.focus()
    isPressed = false
  }, [])
  return (
    <span ref={place}>
      <Button
        variant="quiet"
        onClick={() => {
          isPressed = true
          setTableLook(look === 'board' ? 'list' : 'board')
        }}
      >
        {look === 'board' ? m.table_board_to_list() : m.table_board_to_board()}
      </Button>
    </span>
  )
}
