import { expect } from '@playwright/test'
import { LARKFIELD } from '../../larkfield/case.ts'
import { nobodyHasDrafts, nobodyHasOtherTables } from '../pages/who-reads-what.ts'
import { askForDoors, sitAtTables } from './at-the-tables.ts'
import { judged, type Looks } from './looks.ts'
import type { DayRoom } from './the-room.ts'

const audits = (room: DayRoom, scene: string): Promise<void> =>
  judged([room.console, room.screen.page, room.named('Chloe').page], scene)

/** A reload in the middle: the same seat, the same step, nothing missing. */
const reloads = async (room: DayRoom): Promise<void> => {
  const { page } = room.named('Chloe')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** T-F10, which two of Strategy do not understand. */
const UNCLEAR = LARKFIELD.cards.frustration[9]?.[1] ?? ''

/** From writing alone to what both groups have read of each other. */
export const MORNING: Looks = {
  'write-interest': async (room) => {
    await audits(room, 'write-interest')
    await reloads(room)
  },
  'shared-assumption': async ({ inBrowsers, mediator, screen, tablet }) =>
    nobodyHasDrafts(inBrowsers, [mediator, screen], tablet),
  table: async (room) => {
    // No word of a table is at the console before its door is open.
    nobodyHasOtherTables(room.inBrowsers, [room.mediator, room.screen])
    await askForDoors(room)
    await audits(room, 'table')
    await reloads(room)
    await sitAtTables(room)
  },
  proposal: async ({ inBrowsers, screen }) => nobodyHasOtherTables(inBrowsers, [screen]),
  'covered-interest': async ({ console }) => {
    // A mediator who drops out finds everything as it was.
    await console.reload()
    await expect(console.getByRole('heading', { name: 'Both groups are ready to show their interests.' })).toBeVisible()
  },
  'silence-frustration': async (room) => {
    // 11:20: what is not understood is marked, and nobody replies.
    for (const name of ['Amara', 'Jonas']) await room.named(name).callsUnclearOnBoard(UNCLEAR)
  },
  'after-frustration': async (room) => {
    const card = room.named('Chloe').page.getByRole('main').getByRole('listitem').filter({ hasText: UNCLEAR })
    await expect(card.first()).toContainText(/Unclear to me:\s*2\s*0/)
    await expect(room.screen.page.getByRole('listitem').filter({ hasText: UNCLEAR })).toContainText('unclear to me')
  },
  'silence-interest': (room) => audits(room, 'silence-interest'),
  collect: (room) => audits(room, 'collect'),
  ballot: (room) => audits(room, 'ballot'),
  result: (room) => audits(room, 'result'),
}
