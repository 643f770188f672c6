import { addCard, setText } from '@parley/shared/documents/cards'
import { addStroke } from '@parley/shared/documents/strokes'
import {
  BODY_BYTES_MOST,
  CARD_TEXT_MOST,
  FRAME_BYTES_MOST,
  GROUP_NAME_MOST,
  OWN_CARDS_MOST,
  PERSON_NAME_MOST,
  REASON_MOST,
  SPONSOR_LINE_MOST,
  TITLE_MOST,
} from '@parley/shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { gather, type Gathering } from '../driver/gather.ts'
import { as, asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
let here: Gathering
beforeAll(async () => {
  server = await ServerProcess.start()
  here = await gather(server.url, { a: 1, b: 1 })
}, 180_000)
afterAll(() => server.dispose())

const session = (more: Record<string, unknown>): unknown => ({
  title: 'From boxes to subscriptions',
  template: 'joint-session',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  ...more,
})
const errorIn = (text: string) =>
  (JSON.parse(text) as { readonly error?: { readonly id: string; readonly message: string; readonly field?: string } })
    .error

describe('limits of what is asked over HTTP', () => {
  it.each([
    ['title', TITLE_MOST, (name: string) => session({ title: name })],
    ['mediator', PERSON_NAME_MOST, (name: string) => session({ mediator: name })],
    ['sponsor', SPONSOR_LINE_MOST, (name: string) => session({ sponsor: name })],
    [
      'groups.a.name',
      GROUP_NAME_MOST,
      (name: string) => session({ groups: { a: { name }, b: { name: 'Operations' } } }),
    ],
  ])('LI1: %s holds %i characters, and not one more', async (field, most, body) => {
    for (const length of [most - 1, most]) {
      const { status } = await asks(server.url, '/api/sessions', { body: body('x'.repeat(length)) })
      expect(status).toBe(201)
    }
    const { status, text } = await asks(server.url, '/api/sessions', { body: body('x'.repeat(most + 1)) })
    expect(status).toBe(422)
    expect(errorIn(text)).toMatchObject({ id: 'invalid', field })
    expect(errorIn(text)?.message).toMatch(/\.$/)
  })

  it('LI1: a name at the door and a reason hold so many characters, and not one more', async () => {
    const joins = (length: number) =>
      asks(server.url, '/api/seats', { body: { invite: here.created.invites.a, name: 'x'.repeat(length) } })
    expect((await joins(PERSON_NAME_MOST)).status).toBe(201)
    const refused = await joins(PERSON_NAME_MOST + 1)
    expect(refused.status).toBe(422)
    expect(errorIn(refused.text)?.id).toBe('invalid')
    const hides = (length: number) =>
      asks(server.url, `/api/sessions/${here.created.sessionId}/commands`, {
        body: { type: 'hide-card', card: 'nowhere', reason: 'x'.repeat(length) },
        token: here.mediator.token,
      })
    // There is no such card: what is asked is well-formed up to the limit, and not beyond it.
    expect(errorIn((await hides(REASON_MOST)).text)?.id).not.toBe('invalid')
    expect(errorIn((await hides(REASON_MOST + 1)).text)).toMatchObject({ id: 'invalid', field: 'reason' })
  })

  it('LI3: a body holds so many bytes, and one more is answered 413', async () => {
    const bodyOf = (bytes: number): string =>
      JSON.stringify(session({ pad: '' })).replace(
        '"pad":""',
        `"pad":"${'x'.repeat(bytes - JSON.stringify(session({ pad: '' })).length)}"`,
      )
    const posts = (bytes: number) => asks(server.url, '/api/sessions', { raw: bodyOf(bytes) })
    expect((await posts(BODY_BYTES_MOST - 1)).status).toBe(201)
    expect((await posts(BODY_BYTES_MOST)).status).toBe(201)
    const { status, text } = await posts(BODY_BYTES_MOST + 1)
    expect(status).toBe(413)
    expect(errorIn(text)?.id).toBe('too-large')
    expect(errorIn(text)?.message).toMatch(/\.$/)
  })
})

/** Writes on a seat's own desk, and says how it was taken. */
const writesOn = async (seat: Seat, write: (doc: Awaited<ReturnType<Seat['opens']>>) => void): Promise<string> => {
  const name = `desk:${seat.id}`
  const before = seat.closes.length
  write(await seat.opens(name))
  await Promise.race([
    seat.saved(name).catch(() => undefined),
    until('it is refused', () => seat.closes.length > before, 20_000),
  ])
  const close = seat.closes[before]
  return close ? `${close.code} ${close.reason}` : 'saved'
}
const REFUSED = '4409 {"reason":"too-large"}'
const joinsHere = (): Promise<Seat> => Seat.joins(server.url, { invite: here.created.invites.a, name: 'Writes' })

describe('limits of a document', () => {
  it('LI1: a card holds so many characters, new or written over, and not one more', async () => {
    await here.mediator.does({ type: 'start-step', step: 'write-interests' })
    const seat = await joinsHere()
    const card = (id: string, length: number) => (doc: Parameters<typeof addCard>[0]) =>
      addCard(doc, { id, kind: 'interest', at: [0, 0], text: 'x'.repeat(length) })
    expect(await writesOn(seat, card('below-it', CARD_TEXT_MOST - 1))).toBe('saved')
    expect(await writesOn(seat, card('at-the-limit', CARD_TEXT_MOST))).toBe('saved')
    expect(await writesOn(seat, (doc) => setText(doc, 'below-it', 'y'.repeat(CARD_TEXT_MOST)))).toBe('saved')
    expect(await writesOn(seat, (doc) => setText(doc, 'below-it', 'y'.repeat(CARD_TEXT_MOST + 1)))).toBe(REFUSED)
    const other = await joinsHere()
    expect(await writesOn(other, card('above-it', CARD_TEXT_MOST + 1))).toBe(REFUSED)
    expect((await seat.sees(`desk:${seat.id}`)).cards.map(({ text }) => text.length)).toEqual([
      CARD_TEXT_MOST,
      CARD_TEXT_MOST,
    ])
  })

  it('LI3: a seat has so many cards in a document, and not one more', async () => {
    const seat = await joinsHere()
    const adds = (from: number, to: number) => (doc: Parameters<typeof addCard>[0]) =>
      doc.transact(() => {
        for (let n = from; n < to; n += 1) addCard(doc, { id: `card-no-${n}`, kind: 'interest', at: [0, n], text: 'x' })
      })
    expect(await writesOn(seat, adds(0, OWN_CARDS_MOST - 1))).toBe('saved')
    expect(await writesOn(seat, adds(OWN_CARDS_MOST - 1, OWN_CARDS_MOST))).toBe('saved')
    expect(await writesOn(seat, adds(OWN_CARDS_MOST, OWN_CARDS_MOST + 1))).toBe(REFUSED)
  })

  it('FA2: nobody draws on a desk', async () => {
    const seat = await joinsHere()
    const refused = await writesOn(seat, (doc) => addStroke(doc, { id: 'stroke-1', pen: 'fine', points: [1, 1] }))
    expect(refused).toBe('4409 {"reason":"not-allowed"}')
  })

  it('LI3: a frame holds so many bytes, and one more closes 1009', async () => {
    const seat = await joinsHere()
    const sends = (bytes: number): Promise<number> =>
      new Promise((resolve) => {
        const path = `/sync/${seat.sessionId}/${encodeURIComponent(`desk:${seat.id}`)}`
        const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}${path}`, [...as(seat.token)])
        socket.on('open', () => socket.send(new Uint8Array(bytes).fill(255)))
        socket.on('close', (code: number) => resolve(code))
        socket.on('error', () => undefined)
      })
    // Nothing that anybody could read: it is taken in up to the limit, and not beyond it.
    expect(await sends(FRAME_BYTES_MOST - 1)).not.toBe(1009)
    expect(await sends(FRAME_BYTES_MOST)).not.toBe(1009)
    expect(await sends(FRAME_BYTES_MOST + 1)).toBe(1009)
  })
})
