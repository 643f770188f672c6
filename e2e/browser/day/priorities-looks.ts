import { expect } from '@playwright/test'
import { bytesIn, keysIn, tablesIn } from '../../driver/data-folder.ts'
import { LARKFIELD, PEOPLE } from '../../larkfield/case.ts'
import type { DayRoom } from './the-room.ts'

/** The figures of the case, on the wall. */
export const readsPriorities = async ({ screen: { page } }: DayRoom): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Two problems matter to both groups' })).toBeVisible()
  for (const { text, S, O } of LARKFIELD.expected.priorities.filter((one) => one.both)) {
    await expect(page.getByText(text).first()).toBeVisible()
    await expect(page.getByText(`${S} of 6`).first()).toBeVisible()
    await expect(page.getByText(`${O} of 9`).first()).toBeVisible()
  }
}

/** After a pulse and two ballots nothing on disk and nothing that reached anybody is a vote. */
export const noVoteIsLeft = async ({ server, onSockets, inBrowsers, everyPage }: DayRoom): Promise<void> => {
  const receipts = onSockets.flatMap((person) => person.receipts)
  for (const person of inBrowsers) {
    const kept = await person.page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('parley.receipt.'))
        .map(([, value]) => value),
    )
    receipts.push(...kept.flatMap((value) => /[A-Za-z0-9_-]{43}/.exec(value)?.[0] ?? []))
  }
  expect(receipts).toHaveLength(PEOPLE.length * 3)
  const folder = bytesIn(server.dataDir)
  for (const receipt of receipts) {
    expect(folder.includes(receipt)).toBe(false)
    for (const recorded of everyPage) expect(recorded.reached()).not.toContain(receipt)
  }
  const tables = tablesIn(server.dataDir)
  expect([tables['votes'], tables['turnout']]).toEqual([[], []])
  expect(keysIn(server.dataDir).filter((name) => name.startsWith('ballot-'))).toEqual([])
}
