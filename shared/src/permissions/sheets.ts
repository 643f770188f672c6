import { SHEETS, type SheetName } from '../protocol/sheets.ts'
import type { Audience } from '../protocol/state-view.ts'

/** What a person reads before deciding whether to take part. */
const AT_THE_DOOR: readonly SheetName[] = ['statements', 'sponsor', 'disclosure']

/** The sheets that an audience reads: all of them in the room, at the door and for the sponsor what joining asks about. */
export const sheetsOf = (audience: Audience): readonly SheetName[] =>
  audience === 'door' || audience === 'sponsor' ? AT_THE_DOOR : SHEETS
