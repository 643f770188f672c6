import { expect, type Browser } from '@playwright/test'
import { gather, type Gathering } from '../../driver/gather.ts'
import { RecordedPage } from './recorded-page.ts'
import { sitsInBrowser } from './stored-seat.ts'

/** A room of three in the map step, with a mediator and a screen. */
export const atTheMap = async (url: string): Promise<Gathering> => {
  const room = await gather(url, { a: 1, b: 2 }, { k: 3, template: 'joint-day' })
  await room.mediator.does({ type: 'start-step', step: 'map' })
  return room
}

/** One of Strategy and one of Operations on laptops, another of Operations on a phone. */
export const sitAtTheMap = async (browser: Browser, room: Gathering) => {
  const open = async (device: 'laptop' | 'phone', seat: Gathering['people'][number]) => {
    const recorded = await RecordedPage.open(browser, device)
    await sitsInBrowser(recorded.page, seat, 'participant', 'Somebody')
    await expect(
      recorded.page.getByRole('heading', { name: 'What has to be there first, and for what?' }),
    ).toBeVisible()
    return recorded
  }
  const [a] = room.a
  const [b, phone] = room.b
  if (!a || !b || !phone) throw new Error('The room is too small.')
  return { a: await open('laptop', a), b: await open('laptop', b), phone: await open('phone', phone) }
}
