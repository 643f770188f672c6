import type { DeskKind } from '@parley/shared/session/agenda'

/** What can be opened from the menu, over any task. */
export type SheetName =
  | 'desk'
  | 'own'
  | 'home'
  | 'who'
  | 'rules'
  | 'changes'
  | 'last'
  | 'log'
  | 'talks'
  | 'return'
  | 'agenda'
  | 'leave'
  | 'place'
  | 'phone'
  | 'between'
  | 'parking'
  | 'themes'
  | 'calls'
  | 'delete'
export type OpenSheet = { readonly name: SheetName; readonly kind?: DeskKind; readonly isTyping?: boolean }
