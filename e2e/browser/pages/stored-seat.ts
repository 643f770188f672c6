import type { Page } from '@playwright/test'
import type { Seat } from '../../driver/seat.ts'

/** Lets a browser hold a seat that a protocol client took, and opens its page: as if it had come back to this device. */
export const sitsInBrowser = async (page: Page, seat: Seat, role: string, name: string): Promise<void> => {
  await page.goto(`${seat.url}/icon.svg`)
  await page.evaluate(
    ({ stored, sessionId }) => {
      localStorage.setItem('parley.seats', JSON.stringify([stored]))
      sessionStorage.setItem(`parley.tab-seat.${sessionId}`, stored.seat)
    },
    {
      stored: { sessionId: seat.sessionId, seat: seat.id, role, token: seat.token, name, title: 'Session', at: 1 },
      sessionId: seat.sessionId,
    },
  )
  await page.goto(`${seat.url}/s/${seat.sessionId}`)
}
