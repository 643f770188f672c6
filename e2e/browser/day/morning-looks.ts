import { expect } from '@playwright/test'
import { nobodyHasDrafts, nobodyHasOtherTables } from '../pages/who-reads-what.ts'
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

/** From writing alone to what both groups have read of each other. */
export const MORNING: Looks = {
  'write-interest': async (room) => {
    await audits(room, 'write-interest')
    await reloads(room)
  },
  'shared-assumption': async ({ inBrowsers, mediator, screen, tablet }) =>
    nobodyHasDrafts(inBrowsers, [mediator, screen], tablet),
  table: async (room) => {
    const { joss } = room
    await joss.isAsked(room.named('Dee'))
    await audits(room, 'table')
    await reloads(room)
    await joss.readsAndGoes(room.named('Dee'))
  },
  proposal: async ({ inBrowsers, mediator, screen }) => nobodyHasOtherTables(inBrowsers, [mediator, screen]),
  'covered-interest': async ({ console }) => {
    // A mediator who drops out finds everything as it was.
    await console.reload()
    await expect(console.getByRole('heading', { name: 'Both groups are ready to show their interests.' })).toBeVisible()
  },
  'silence-interest': (room) => audits(room, 'silence-interest'),
  collect: (room) => audits(room, 'collect'),
  ballot: (room) => audits(room, 'ballot'),
  result: (room) => audits(room, 'result'),
}
