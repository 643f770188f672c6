import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCard, readCard, setCard, setText } from '@parley/shared/documents/cards'
import type { OwnCard } from '@parley/shared/protocol/answers'
import type { ProposalView } from '@parley/shared/protocol/state-view'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { becomeReady, cardsOf, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { as, knocks } from '../driver/probe.ts'
import { ask, newSecret, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** Twenty seconds, and time for a busy machine. */
const HOLDS = 40_000
const proposalOf = async (seat: Seat): Promise<ProposalView> =>
  (await seat.stateWhere('something stands before the group', (state) => Boolean(state.table?.proposal))).table!
    .proposal!

/** Waits until everything that was done before has been followed up: the session does one thing after another. */
const settled = async ({ mediator }: Gathering): Promise<void> => {
  const endsAt = mediator.state?.timer?.endsAt ?? 0
  await mediator.does({ type: 'set-timer', seconds: 600 + Math.floor(Math.random() * 3_000) })
  await mediator.stateWhere('the timer is set', (state) => state.timer !== null && state.timer.endsAt !== endsAt)
}

describe.concurrent('acts of a group', () => {
  it('GA1, LG3: an act holds after twenty seconds unless a member says "Not yet", and nobody learns who proposed', async () => {
    const room = await gather(server.url, { a: 2, b: 2 })
    const { mediator, a, b, projector } = room
    await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
    await expect(mediator.does({ type: 'propose', act: 'ready' })).rejects.toThrow('not-allowed')
    await a[0]!.does({ type: 'propose', act: 'ready' })
    const stands = await proposalOf(a[1]!)
    expect(Object.keys(stands).sort()).toEqual(['act', 'holdsAt', 'id', 'proposedAt'])
    expect(Math.abs(stands.holdsAt - stands.proposedAt - 20_000)).toBeLessThan(50)
    // The other group has no say in it, and does not see it.
    await expect(b[0]!.does({ type: 'not-yet', proposal: stands.id })).rejects.toThrow('not-now')
    expect(b[0]!.state!.table!.proposal).toBeNull()
    await a[1]!.does({ type: 'not-yet', proposal: stands.id })
    await a[0]!.stateWhere('it is off the table', (state) => state.table!.proposal === null)
    await expect(a[1]!.does({ type: 'not-yet', proposal: stands.id })).rejects.toThrow('not-now')
    await b[0]!.does({ type: 'propose', act: 'ready' })
    const later = await proposalOf(b[1]!)
    await mediator.stateWhere('the other group is ready', (state) => state.ready.b, HOLDS)
    expect(Date.now()).toBeGreaterThanOrEqual(later.holdsAt)
    expect(mediator.state!.ready).toEqual({ a: false, b: true })
    for (const seat of [mediator, projector])
      for (const { data } of seat.frames) if (typeof data === 'string') expect(data).not.toContain('"proposal":{')
    const log = await ask<{ entries: { public: Record<string, unknown> }[] }>(
      server.url,
      `/sessions/${mediator.sessionId}/log`,
      undefined,
      b[0]!.token,
    )
    const acts = log.entries.filter(({ public: open }) =>
      ['proposed', 'not-yet', 'group-act-held'].includes(open['type'] as string),
    )
    expect(acts.map(({ public: open }) => open['type'])).toEqual(['proposed', 'not-yet', 'proposed', 'group-act-held'])
    for (const { id } of room.people) expect(JSON.stringify(acts)).not.toContain(id)
  }, 180_000)

  it('GA1: who runs the server says how long an act stands, and everybody is told', async () => {
    const own = await ServerProcess.start({ GROUP_ACT_SECONDS: '5' })
    try {
      const room = await gather(own.url, { a: 2, b: 1 })
      await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
      await room.a[0]!.does({ type: 'propose', act: 'ready' })
      const stands = await proposalOf(room.a[1]!)
      expect(Math.abs(stands.holdsAt - stands.proposedAt - 5_000)).toBeLessThan(50)
      expect(room.a[1]!.state!.session.actSeconds).toBe(5)
      await room.mediator.stateWhere('it holds', (state) => state.ready.a, HOLDS)
      expect(Date.now()).toBeGreaterThanOrEqual(stands.holdsAt)
    } finally {
      await own.dispose()
    }
  }, 180_000)

  it('GA3, TA2, TA4: an edit clears ready, proposed or held; ordering and holding back do not, bringing back does', async () => {
    const room = await gather(server.url, { a: 2, b: 2 })
    const { mediator, a, b } = room
    await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
    const [first, second] = await cardsOf(a[0]!, 'table:a', 2)
    const [other] = await cardsOf(b[0]!, 'table:b', 2)
    const doc = await a[0]!.opens('table:a')
    await a[1]!.does({ type: 'propose', act: 'ready' })
    // Both have seen it: who has not would take the state before it for the state after it.
    await Promise.all([proposalOf(a[0]!), proposalOf(a[1]!)])
    setText(doc, first!.id, `${first!.text}, in other words`)
    await a[1]!.stateWhere('the words have changed under it', (state) => state.table!.proposal === null)
    await becomeReady(room)

    setCard(doc, first!.id, 'at', [0, 77])
    await a[0]!.saved('table:a')
    await a[1]!.does({ type: 'hold-back', card: second!.id })
    await b[1]!.does({ type: 'hold-back', card: other!.id })
    await until('it is held', async () => readCard(await a[0]!.opens('table:a'), second!.id)?.held)
    await settled(room)
    expect(mediator.state!.ready).toEqual({ a: true, b: true })

    setText(doc, first!.id, 'Quite another thing')
    await mediator.stateWhere('the edit cleared it', (state) => !state.ready.a)
    expect(mediator.state!.ready).toEqual({ a: false, b: true })
    await b[0]!.does({ type: 'bring-back', card: other!.id })
    await mediator.stateWhere('bringing back cleared it', (state) => !state.ready.b)
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await expect(mediator.does({ type: 'reveal', kind: 'interest' })).rejects.toThrow('not-now')
  }, 180_000)

  it('GA2, GA4, VR2, VR7: a group opens its door to the mediator, and any member closes it at once', async () => {
    const room = await gather(server.url, { a: 2, b: 1 })
    const { mediator, a, b } = room
    await expect(a[0]!.does({ type: 'propose', act: 'open-door' })).rejects.toThrow('not-now')
    await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
    await a[0]!.does({ type: 'propose', act: 'open-door' })
    await proposalOf(a[1]!)
    await expect(mediator.opens('table:a')).rejects.toThrow('4403')
    // Any member stops it at once while it stands, too.
    await a[1]!.does({ type: 'close-door' })
    await a[0]!.stateWhere('it is off the table', (state) => state.table!.proposal === null)
    await a[0]!.does({ type: 'propose', act: 'open-door' })
    await mediator.stateWhere('the door is open', (state) => state.doorsOpen?.includes('a') === true, HOLDS)
    const doc = await mediator.opens('table:a')
    const [card] = await cardsOf(mediator, 'table:a', 2)
    expect(
      (await a[1]!.stateWhere('the mediator is named as a reader', (state) => state.table!.doorOpen)).table!.readers.at(
        -1,
      ),
    ).toBe('Nell')
    await expect(mediator.opens('table:b')).rejects.toThrow('4403')
    expect(b[0]!.state!.table!.doorOpen).toBe(false)
    const before = mediator.closes.length
    await a[1]!.does({ type: 'close-door' })
    await until('the mediator’s socket closes', () =>
      mediator.closes.slice(before).some(({ url, code }) => url.includes('/table') && code === 4512),
    )
    expect(await knocks(server.url, `/sync/${mediator.sessionId}/table:a`, as(mediator.token))).toMatchObject({
      is: 'closed',
      code: 4403,
    })
    // What the group writes from now on does not reach the mediator any more.
    const words = 'Among ourselves again'
    setText(await a[0]!.opens('table:a'), card!.id, words)
    await until('the group reads it', async () =>
      (await a[1]!.sees('table:a')).cards.some(({ text }) => text === words),
    )
    expect(readCard(doc, card!.id)!.text).not.toBe(words)
  }, 180_000)

  it('GA2, FI3: each group answers whether its words go along, one act at a time, and can take its yes back', async () => {
    const room = await gather(server.url, { a: 2, b: 1 })
    const { mediator, a, b } = room
    await expect(a[0]!.does({ type: 'propose', act: 'release' })).rejects.toThrow('not-now')
    await a[0]!.does({ type: 'propose', act: 'release', answer: 'yes' })
    await b[0]!.does({ type: 'propose', act: 'release', answer: 'no' })
    expect(await proposalOf(a[1]!)).toMatchObject({ act: 'release', answer: 'yes' })
    await expect(a[1]!.does({ type: 'propose', act: 'release', answer: 'no' })).rejects.toThrow('not-now')
    expect(mediator.state!.release).toEqual({ a: null, b: null })
    await mediator.stateWhere(
      'both have answered',
      (state) => state.release.a === 'yes' && state.release.b === 'no',
      HOLDS,
    )
    await expect(a[1]!.does({ type: 'propose', act: 'release', answer: 'yes' })).rejects.toThrow('not-now')
    await a[1]!.does({ type: 'propose', act: 'release', answer: 'no' })
    await mediator.stateWhere('the yes is taken back', (state) => state.release.a === 'no', HOLDS)
  }, 120_000)

  it('OW2, GA3, RV1: a card that is taken back at the last moment is not revealed, and the group says anew that it is ready', async () => {
    const room = await gather(server.url, { a: 2, b: 1 })
    const { mediator, a, b } = room
    const written = await writesAndTables(room, 'interest', (seat) => `Nuthatch${seat} regrets`)
    await b[0]!.opens('board')
    await cardsOf(a[1]!, 'table:a', 2)
    await becomeReady(room)
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    const [draft] = written.get(a[0]!)!
    await a[0]!.does({ type: 'withdraw', secret: a[0]!.secrets.get(draft!.id)! })
    await expect(mediator.does({ type: 'reveal', kind: 'interest' })).rejects.toThrow('not-now')
    await cardsOf(a[1]!, 'table:a', 1)
    await mediator.stateWhere('the group has to look again', (state) => !state.ready.a && state.ready.b)
    await a[1]!.does({ type: 'propose', act: 'ready' })
    await mediator.stateWhere('it is ready again', (state) => state.ready.a, HOLDS)
    await mediator.does({ type: 'reveal', kind: 'interest' })
    await cardsOf(b[0]!, 'board', 2)
    for (const seat of [b[0]!, mediator, room.projector]) expect(everythingIn(seat.frames)).not.toContain('Nuthatch0')
    expect(everythingIn(a[1]!.frames)).toContain('Nuthatch0')
  }, 120_000)

  it('OW1, OW2, OW3, OF6, SE8: with the secret an author rewords and takes back; when the session ends, what was deleted is nowhere', async () => {
    const own = await ServerProcess.start()
    try {
      const room = await gather(own.url, { a: 3, b: 1 })
      const {
        mediator,
        a: [one, two, three],
        b,
        people,
      } = room
      const words = ['Albatross', 'Budgerigar', 'Cassowary', 'Dotterel']
      const written = await writesAndTables(room, 'interest', (seat) => `${words[seat]} before`)
      for (const seat of room.a) await cardsOf(seat, 'table:a', 3)
      const secretOf = (seat: Seat): string => seat.secrets.get(written.get(seat)![0]!.id)!
      const found = async (seat: Seat, secret = secretOf(seat)) =>
        ask<OwnCard[]>(own.url, `/sessions/${seat.sessionId}/own-cards`, { secrets: [secret] }, seat.token)
      expect(await found(one!)).toMatchObject([{ where: 'table', text: 'Albatross before', held: false }])
      expect(await found(one!, newSecret())).toEqual([])
      await expect(one!.does({ type: 'withdraw', secret: newSecret() })).rejects.toThrow('not-found')
      await expect(one!.does({ type: 'edit-own', secret: newSecret(), text: 'Wrong' })).rejects.toThrow('not-found')

      const draft = randomBytes(12).toString('base64url')
      addCard(await three!.opens(`desk:${three!.id}`), {
        id: draft,
        kind: 'assumption',
        at: [0, 0],
        text: 'Emu that stays on the desk',
      })
      await three!.saved(`desk:${three!.id}`)
      const table = await three!.opens('table:a')
      const updates: Uint8Array[] = []
      table.on('update', (update: Uint8Array) => updates.push(update))
      const asked = Date.now()
      await one!.does({ type: 'edit-own', secret: secretOf(one!), text: 'Albatross after' })
      await two!.does({ type: 'withdraw', secret: secretOf(two!) })
      const after = await until(
        'the batch is carried out',
        async () => {
          const { cards } = await three!.sees('table:a')
          return cards.length === 2 && cards.some((card) => card.text === 'Albatross after') ? cards : null
        },
        15_000,
      )
      expect(Date.now() - asked).toBeLessThan(13_000)
      expect(after.map((card) => card.text).sort()).toEqual(['Albatross after', 'Cassowary before'])
      expect(updates).toHaveLength(1)
      const clients = new Set(Y.decodeUpdate(updates[0]!).structs.map((struct) => struct.id.client))
      for (const seat of room.a) expect(clients.has((await seat.opens('table:a')).clientID)).toBe(false)
      expect(await found(two!)).toEqual([])

      await three!.does({ type: 'hold-back', card: after.find((card) => card.text.startsWith('Cassowary'))!.id })
      await becomeReady(room)
      await mediator.does({ type: 'start-step', step: 'reveal-interests' })
      await mediator.does({ type: 'reveal', kind: 'interest' })
      await cardsOf(b[0]!, 'board', 2)
      expect(await found(one!)).toMatchObject([{ where: 'board', text: 'Albatross after' }])
      await one!.does({ type: 'edit-own', secret: secretOf(one!), text: 'Flamingo at last' })
      await b[0]!.does({ type: 'withdraw', secret: secretOf(b[0]!) })
      await until(
        'the board follows',
        async () => (await mediator.sees('board')).cards.map((card) => card.text).join() === 'Flamingo at last',
        15_000,
      )
      // The detector first: what is to be gone is found now.
      expect(wordsIn(own.dataDir)).toContain('Emu that stays on the desk')
      expect(bytesIn(own.dataDir).includes('Cassowary before')).toBe(true)

      await mediator.does({ type: 'end-silence' })
      await one!.does({ type: 'edit-own', secret: secretOf(one!), text: 'Goldcrest for good' })
      await mediator.does({ type: 'end-session' })
      for (const seat of [...people, mediator])
        await until('documents close for good', () =>
          seat.closes.some(({ url, code }) => url.includes('/sync/') && code === 4410),
        )
      const [bytes, decoded] = [bytesIn(own.dataDir), wordsIn(own.dataDir)]
      expect(decoded).toContain('Goldcrest for good')
      for (const gone of ['Albatross', 'Budgerigar', 'Cassowary', 'Dotterel', 'Emu that stays', 'Flamingo']) {
        expect({ gone, bytes: bytes.includes(gone), decoded: decoded.includes(gone) }).toEqual({
          gone,
          bytes: false,
          decoded: false,
        })
      }
      for (const seat of people)
        for (const secret of seat.secrets.values())
          expect(bytes.includes(secret) || own.output.includes(secret)).toBe(false)
    } finally {
      await own.dispose()
    }
  }, 180_000)
})
