import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '@parley/shared/documents/cards'
import { firstByLot, isFairDraw } from '@parley/shared/session/lot'
import { bytesIn, keysIn, storedDocument, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, sha256, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** An hour in which both groups tell in turns. */
const STORIES = [
  { act: 'talk', mode: 'open', minutes: 10 },
  { act: 'talk', mode: 'turns', turn: 4, each: 4, minutes: 35 },
  { act: 'agree', mode: 'agreements', minutes: 10 },
  { act: 'agree', mode: 'close', minutes: 5 },
]

const inStories = async (on = server): Promise<Gathering> => {
  const room = await gather(on.url, { a: 2, b: 2 }, { agenda: STORIES, k: 3 })
  await room.mediator.does({ type: 'start-step', step: 'stories' })
  return room
}
const publicTypes = async (seat: Seat) => (await logOf(seat)).entries.map((entry) => entry.public)

describe.concurrent('talk turns', () => {
  it('TT1, TT2, DU2: the lot is sealed before it is drawn, across a kill, and anybody can work it out', async () => {
    const own = await ServerProcess.start()
    try {
      const room = await inStories(own)
      const { mediator, everyone, a } = room
      expect(await refusal(mediator.does({ type: 'draw-turns' }))).toBe('not-now')
      expect(await refusal(a[0]!.does({ type: 'set-turns', seconds: 60, each: 2 }))).toBe('not-allowed')
      expect(await refusal(mediator.does({ type: 'set-turns', seconds: 29, each: 2 }))).toBe('invalid')
      await mediator.does({ type: 'set-turns', seconds: 60, each: 2 })
      for (const seat of everyone) {
        const { turns } = await seat.stateWhere('the seal is shown', (state) => state.turns !== null)
        expect(turns).toMatchObject({ first: null, plan: [], seconds: 60, each: 2 })
        expect(turns).not.toHaveProperty('seed')
      }
      const before = everyone.map((seat) => everythingIn(seat.frames))
      const sealed = JSON.stringify(await logOf(a[0]!))
      const { commitment } = mediator.state!.turns!
      await own.down()
      await own.up()
      await mediator.does({ type: 'draw-turns' })
      for (const seat of everyone) {
        const { turns } = await seat.stateWhere('the draw is shown', (state) => state.turns?.first != null)
        expect([turns!.commitment, sha256(turns!.seed!)]).toEqual([commitment, commitment])
        expect(isFairDraw(commitment, turns!.seed!, turns!.first!)).toBe(true)
        expect(turns!.plan.map(({ group }) => group)).toEqual(
          [0, 1, 0, 1].map((second) => (second === 0 ? turns!.first! : turns!.first === 'a' ? 'b' : 'a')),
        )
      }
      const { seed } = mediator.state!.turns!
      expect(firstByLot(seed!)).toBe(mediator.state!.turns!.first)
      for (const heard of [...before, sealed]) expect(heard).not.toContain(seed)
      expect(JSON.stringify(await logOf(a[0]!))).toContain(seed)
      expect(await refusal(mediator.does({ type: 'draw-turns' }))).toBe('not-now')
      expect(await refusal(mediator.does({ type: 'set-turns', seconds: 60, each: 2 }))).toBe('not-now')
    } finally {
      await own.dispose()
    }
  })

  it('TT1, TT3: both groups get the same, the clock is everybody’s, and a turn ends with its step', async () => {
    const { mediator, a, everyone } = await inStories()
    await mediator.does({ type: 'set-turns', seconds: 60, each: 1 })
    await mediator.does({ type: 'draw-turns' })
    await mediator.does({ type: 'begin-turn' })
    const { timer } = await mediator.stateWhere('a turn runs', (state) => state.turns?.now != null)
    for (const seat of everyone)
      expect((await seat.stateWhere('the clock', (state) => state.timer !== null)).timer).toEqual(timer)
    expect(await refusal(mediator.does({ type: 'set-timer', seconds: 600 }))).toBe('not-now')
    expect(await refusal(a[0]!.does({ type: 'end-turn' }))).toBe('not-allowed')
    await mediator.does({ type: 'extend-turn', seconds: 30 })
    for (const seat of everyone) {
      const { turns } = await seat.stateWhere('more time', (state) => state.turns?.plan[0]?.seconds === 90)
      expect(turns!.plan.map(({ seconds }) => seconds)).toEqual([90, 90])
    }
    expect(mediator.state!.timer!.endsAt).toBe(timer!.endsAt + 30_000)
    await mediator.does({ type: 'end-turn' })
    await mediator.does({ type: 'begin-turn' })
    await mediator.does({ type: 'start-step', step: 'agreements' })
    const log = await publicTypes(a[0]!)
    const ended = log.filter(({ type }) => type === 'turn-ended')
    const first = mediator.state!.turns?.first ?? log.find(({ type }) => type === 'turns-drawn')!['first']
    expect(ended.map(({ group, planned, turn }) => [group, planned, turn])).toEqual([
      [first, 90, 0],
      [first === 'a' ? 'b' : 'a', 90, 1],
    ])
    for (const one of ended)
      expect(Object.keys(one).sort()).toEqual(['group', 'planned', 'seconds', 'turn', 'turns', 'type'])
    expect(log.slice(-2).map(({ type }) => type)).toEqual(['turn-ended', 'step-started'])
    for (const seat of everyone) await seat.stateWhere('no turns any more', (state) => state.turns === null)
  })

  it('TT4, TT5: who wishes, is asked, says yes or passes reaches nobody else, and is stored nowhere', async () => {
    const { mediator, a, b, projector, created } = await inStories()
    await mediator.does({ type: 'set-remote-first', on: true })
    await mediator.does({ type: 'set-turns', seconds: 60, each: 2 })
    const { seq } = await mediator.does({ type: 'draw-turns' })
    await mediator.stateWhere('the draw', (state) => state.turns?.first != null)
    const isA = mediator.state!.turns!.first === 'a'
    const [[one, two], [other]] = [isA ? a : b, isA ? b : a]
    const others = [two!, other!, projector]
    await one!.does({ type: 'wish-to-speak', on: true })
    await two!.does({ type: 'wish-to-speak', on: true, elsewhere: true })
    await mediator.stateWhere('both wishes', (state) => state.speaking?.wishes.length === 2)
    // By name the first would be first: whoever is elsewhere comes before.
    expect(mediator.state!.speaking!.wishes.map(({ seat }) => seat)).toEqual([two!.id, one!.id])
    await until('its own wish', () => one!.self?.turn.wishes)
    await two!.does({ type: 'wish-to-speak', on: false })
    expect(await refusal(mediator.does({ type: 'name-speaker', seat: other!.id }))).toBe('not-now')
    expect(await refusal(two!.does({ type: 'answer-turn', answer: 'yes' }))).toBe('not-now')
    await mediator.does({ type: 'name-speaker', seat: two!.id })
    await until('it is asked', () => two!.self?.turn.asked)
    await two!.does({ type: 'answer-turn', answer: 'pass' })
    await mediator.stateWhere('nobody is asked', (state) => state.speaking?.asked === null)
    for (const seat of [one!, ...others]) {
      const heard = everythingIn(seat.frames)
      expect(heard).not.toContain('"speaking"')
      expect(heard).not.toContain('"speaker"')
    }
    for (const seat of [one!, other!]) expect(everythingIn(seat.frames)).not.toContain('"asked":true')
    // Who wished has said yes: the room sees the name while the turn comes or runs.
    await mediator.does({ type: 'name-speaker', seat: one!.id })
    for (const seat of [two!, other!, projector])
      await seat.stateWhere('the speaker', (state) => state.turns?.speaker?.seat === one!.id)
    expect((await mediator.does({ type: 'begin-turn' })).seq).toBe(seq + 1)
    await one!.does({ type: 'answer-turn', answer: 'pass' })
    for (const seat of others) await seat.stateWhere('no name', (state) => state.turns?.speaker === undefined)
    await one!.does({ type: 'wish-to-speak', on: true })
    await mediator.does({ type: 'name-speaker', seat: one!.id })
    await mediator.does({ type: 'end-turn' })
    await other!.stateWhere('the next turn', (state) => state.turns?.plan[0]?.spoken != null)
    expect(other!.state!.turns).not.toHaveProperty('speaker')
    await until('its wish is gone', () => one!.self?.turn.wishes === false)
    // Of all this the log has the turns, and no table has a seat beside anything that was said.
    const after = (await logOf(one!)).entries.filter((entry) => entry.seq > seq)
    expect(after.map((entry) => entry.public.type)).toEqual(['turn-begun', 'turn-ended'])
    for (const { id } of [one!, two!]) expect(JSON.stringify(after)).not.toContain(id)
    const stored = Object.entries(tablesIn(server.dataDir)).flatMap(([table, rows]) =>
      rows.filter((row) => row['session'] === created.sessionId).map((row) => [table, Object.keys(row)] as const),
    )
    expect(stored.length).toBeGreaterThan(5)
    for (const [, columns] of stored) expect(columns.join()).not.toMatch(/speak|wish|pass(?!word)/)
  })

  it('TT9: that somebody needs a break reaches the mediator as a number, and nobody else', async () => {
    const { mediator, a, b, projector } = await inStories()
    const seqs = new Set<number>()
    for (const seat of [a[0]!, a[0]!, b[1]!]) seqs.add((await seat.does({ type: 'need-break' })).seq)
    await mediator.stateWhere('two need a break', (state) => state.needBreak === 2)
    await until('its own page knows', () => a[0]!.self?.needsBreak)
    expect(seqs.size).toBe(1)
    const others = [a[1]!, b[0]!, projector]
    expect(await refusal(mediator.does({ type: 'need-break' }))).toBe('not-allowed')
    await mediator.does({ type: 'start-step', step: 'agreements' })
    await mediator.stateWhere('it ends with the step', (state) => state.needBreak === 0)
    for (const seat of others) {
      await seat.stateWhere('the next step', (state) => state.phase.of === 'agreements')
      expect(everythingIn(seat.frames)).not.toMatch(/"needBreak"|"needsBreak":true/)
    }
  })

  it('TT6: what one heard stays on the own desk, uncounted and unshared, and is gone at the end', async () => {
    const { mediator, a, b, everyone } = await gather(server.url, { a: 1, b: 1 }, DAY)
    const note = 'The call on the tenth, and nobody had told them'
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const card = await a[0]!.writes('listening', note)
    await a[0]!.writes('interest', 'Time to finish one thing')
    const { drafts } = await mediator.stateWhere('the draft is counted', (state) => (state.drafts?.cards ?? 0) > 0)
    expect(drafts).toMatchObject({ cards: 1, people: 1 })
    const hash = sha256(newSecret())
    expect(await refusal(a[0]!.does({ type: 'offer', cards: [{ card, hash }] }))).toBe('not-now')
    await mediator.does({ type: 'start-step', step: 'table' })
    await until('the table opens', () => b[0]!.state?.phase.of === 'table')
    expect((await a[0]!.sees(`desk:${a[0]!.id}`)).cards.map(({ text }) => text)).toContain(note)
    const own = await fetch(`${server.url}/api/sessions/${a[0]!.sessionId}/files/mine.md`, {
      headers: { authorization: `Bearer ${a[0]!.token}` },
    })
    expect(await own.text()).toContain(note)
    const desk = () => JSON.stringify(readDocument(storedDocument(server.dataDir, a[0]!.sessionId, `desk:${a[0]!.id}`)))
    expect(desk()).toContain(note)
    expect(bytesIn(server.dataDir).includes(card)).toBe(true)
    await mediator.does({ type: 'end-session' })
    for (const seat of everyone.filter((one) => one !== a[0]))
      expect(everythingIn(seat.frames)).not.toContain('nobody had told them')
    expect(desk()).not.toContain('tenth')
    expect(bytesIn(server.dataDir).includes(card)).toBe(false)
  })

  it('TT7: in a circle one has the talking turn, nobody is given it, and the log knows nothing of it', async () => {
    const { mediator, a, b, projector } = await gather(server.url, { a: 2, b: 1 }, { template: 'listening-circle' })
    const { seq } = await mediator.does({ type: 'start-step', step: 'circle' })
    await a[0]!.does({ type: 'take-piece' })
    for (const seat of [mediator, b[0]!, projector])
      await seat.stateWhere('who speaks', (state) => state.circle?.holder?.seat === a[0]!.id)
    expect(await refusal(b[0]!.does({ type: 'take-piece' }))).toBe('not-now')
    expect(await refusal(b[0]!.does({ type: 'lay-piece' }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'name-speaker', seat: b[0]!.id }))).toBe('not-now')
    await a[0]!.does({ type: 'lay-piece' })
    await b[0]!.does({ type: 'take-piece' })
    await projector.stateWhere('the next', (state) => state.circle?.holder?.seat === b[0]!.id)
    await b[0]!.does({ type: 'leave' })
    await a[1]!.stateWhere('it lies in the middle', (state) => state.circle?.holder === null)
    await a[1]!.does({ type: 'take-piece' })
    await mediator.does({ type: 'lay-piece' })
    const after = (await logOf(a[0]!)).entries.filter((entry) => entry.seq > seq)
    expect(after.map((entry) => entry.public.type)).toEqual(['left'])
  })

  it('TT8: of a session that is only a circle, a day and a head count are kept, and nothing else', async () => {
    const own = await ServerProcess.start()
    try {
      const title = 'A quiet hour after the move'
      const room = await gather(own.url, { a: 2, b: 1 }, { template: 'listening-circle', title })
      const { mediator, a, created } = room
      await mediator.does({ type: 'start-step', step: 'circle' })
      await a[0]!.writes('interest', 'Something that came to mind')
      await a[0]!.does({ type: 'stand-between', on: true })
      await a[0]!.does({ type: 'ask-apart', how: 'alone' })
      await a[1]!.does({ type: 'leave' })
      const id = created.sessionId
      const named = () =>
        [id, title, 'Person a0', a[0]!.id, 'came to mind'].filter((one) => wordsIn(own.dataDir).includes(one))
      expect(named()).toHaveLength(5)
      await mediator.does({ type: 'end-session' })
      for (const seat of [a[0]!, mediator]) await seat.stateWhere('the end', (state) => state.ended)
      expect(named()).toEqual([])
      expect(keysIn(own.dataDir).join()).not.toContain(id)
      const bytes = bytesIn(own.dataDir)
      for (const one of [id, title, 'Person a0', a[0]!.id]) expect([one, bytes.includes(one)]).toEqual([one, false])
      const day = new Date(mediator.state!.now).toISOString().slice(0, 10)
      expect(tablesIn(own.dataDir)['circles']).toEqual([{ day, people: 2 }])
      expect(await refusal(a[0]!.does({ type: 'leave' }))).toBe('not-signed-in')
      await own.down()
      await own.up()
      expect(named()).toEqual([])
    } finally {
      await own.dispose()
    }
  })
})
