import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementHash } from '@parley/shared/agree/frozen'
import { longestChain } from '@parley/shared/map/longest-chain'
import { readDocument } from '@parley/shared/documents/cards'
import type { StateView } from '@parley/shared/protocol/state-view'
import { PRACTICE_STEPS } from '@parley/shared/protocol/practice'
import { pulseRows, pulseWaves } from '@parley/shared/voting/pulse-waves'
import { gap, median } from '@parley/shared/voting/rate-measures'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { practise } from '../driver/practice-seats.ts'
import { asks } from '../driver/probe.ts'
import { ask, RefusedAnswer, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

type Figures = {
  readonly cards: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly agreements: readonly (readonly [string, ...string[]])[]
  readonly open_differences: readonly (readonly [string, ...string[]])[]
  readonly support: readonly (readonly [string, Record<string, unknown>])[]
  readonly expected: {
    readonly priorities: readonly { readonly text: string; readonly both: boolean; readonly floor: number }[]
    readonly support: readonly { readonly text: string; readonly [round: string]: unknown }[]
    readonly assumptions: readonly ({ readonly text: string } & Readonly<Record<string, unknown>>)[]
    readonly confidence: readonly { readonly text: string; readonly median: Sides; readonly gap: number }[]
    readonly pulse: readonly {
      readonly text: string
      readonly change: Readonly<Record<keyof Sides, { readonly p: number }>>
    }[]
  }
}
type Sides = { readonly S: number; readonly O: number }
const CASE = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../shared/src/practice/larkfield.json', import.meta.url)), 'utf8'),
) as Figures

/** What each support check of the case came to, proposal by proposal, round by round. */
const expectedChecks = CASE.expected.support.flatMap((proposal) =>
  (['round1', 'round2'] as const).flatMap((round) => {
    const figures = proposal[round] as { readonly carried: boolean } | undefined
    return figures ? [figures.carried ? 'carried' : 'not-carried'] : []
  }),
)

const acceptedByBoth = (state: StateView): readonly string[] => {
  const of = (group: 'a' | 'b') =>
    new Set(state.accepted.filter((one) => one.of === 'agreement' && one.group === group).map((one) => one.card))
  const b = of('b')
  return [...of('a')].filter((card) => b.has(card))
}

/** Every rated card with the middle of each group and the gap on each axis, as the case writes them. */
const ratedIn = ({ ballots }: StateView): readonly unknown[] =>
  ballots.flatMap(({ rating, options }) =>
    ((rating?.of !== 'pulse' && rating?.result?.options) || []).map(({ option, axes, guess }) => ({
      text: options.find(({ id }) => id === option)?.text,
      ...Object.fromEntries(
        axes.map(({ axis, a, b }) => {
          if (!a || !b) return [axis, null]
          return [axis, { S: median(a), O: median(b), gap: Math.round((gap(a, b) ?? -1) * 1_000) / 1_000 }]
        }),
      ),
      isGuessed: guess !== undefined,
    })),
  )

const wordOf = (p: number): string => (p < 0.05 ? 'unlikely' : p <= 0.2 ? 'some' : 'chance')

const sorted = (words: readonly (string | undefined)[]): readonly string[] =>
  words.map(String).sort((one, other) => (one < other ? -1 : 1))

/** A measure for whoever reads the run; nothing hangs on it. */
const said = (line: string): void => void process.stdout.write(`${line}\n`)

const lastStep = PRACTICE_STEPS.at(-1)?.id ?? ''

describe('a whole practice', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await ServerProcess.start()
  })
  afterAll(() => server.dispose())

  it('PT1, PT2: plays the demo case by itself to its figures, and writes nothing', { timeout: 180_000 }, async () => {
    const before = bytesIn(server.dataDir)
    const began = Date.now()
    const { seat } = await practise(server.url, { seat: 'projector', step: 'open', speed: 'at-once' })
    await seat.connects()
    const board = await seat.opens('board')
    const state = await seat.stateWhere('the day has ended', (now) => now.ended, 120_000)
    const { cards } = readDocument(board)

    const [priorities] = state.ballots.filter((one) => one.result)
    const checks = state.ballots.filter((one) => one.support)
    const common = CASE.expected.priorities.filter((one) => one.both).sort((one, other) => other.floor - one.floor)
    expect(priorities?.result?.common.map((one) => one.text)).toEqual(common.map((one) => one.text))
    expect(checks.map((check) => check.support?.result?.carried)).toEqual(expectedChecks)
    expect(checks.map((check) => check.options[0]?.text.slice(0, 40))).toEqual(
      CASE.support
        .flatMap(([text, rounds]) => ('round2' in rounds ? [text, text] : [text]))
        .map((text) => text.slice(0, 40)),
    )
    expect(ratedIn(state)).toEqual([
      ...CASE.expected.assumptions.map((one) => ({
        text: one.text,
        importance: { ...(one['imp_median'] as Sides), gap: one['imp_gap'] },
        evidence: { ...(one['evi_median'] as Sides), gap: one['evi_gap'] },
        isGuessed: one['guess_error'] !== undefined,
      })),
      ...CASE.expected.confidence.map(({ text, median: of, gap: apart }) => ({
        text,
        confidence: { ...of, gap: apart },
        isGuessed: false,
      })),
    ])
    // The pulse before the day and at its close, with the words of the case; of what is delicate only bands are compared.
    expect(
      pulseRows(pulseWaves(state.ballots)).map(({ text, isSensitive, changes }) =>
        changes?.by === 'group' ? [text, isSensitive || [changes.a.word, changes.b.word]] : [text, null],
      ),
    ).toEqual(
      CASE.expected.pulse.map(({ text, change: { S, O } }, at) => [text, at === 0 || [wordOf(S.p), wordOf(O.p)]]),
    )
    const agreed = acceptedByBoth(state).map((id) => cards.find((card) => card.id === id)?.text)
    expect(sorted(agreed)).toEqual(sorted(CASE.agreements.map(([text]) => text)))
    expect(cards.filter((card) => card.kind === 'difference').map((card) => card.text)).toEqual(
      CASE.open_differences.map(([text]) => text),
    )
    expect(sorted(cards.filter((card) => card.kind === 'reason').map((card) => card.group))).toEqual(['a', 'b'])
    expect(state.record?.status).toBe('confirmed')
    expect(sorted(state.asks.list.map((one) => one.answer?.answer))).toEqual([
      'clearer',
      'no',
      'try',
      'try',
      'yes',
      'yes',
      'yes',
      'yes',
    ])
    expect(state.saidBack.map(({ tries, outcome }) => [tries, outcome])).toEqual(
      [1, 2, 1, 1].map((tries) => [tries, 'heard']),
    )
    const chain = longestChain(readDocument(board))
    expect(chain?.ids.map((id) => cards.find((card) => card.id === id)?.text)).toEqual(
      [0, 2, 4, 7].map((at) => CASE.cards['milestone']?.[at]?.[1]),
    )
    expect(cards.filter((card) => card.kind === 'interest')).toHaveLength(14)
    expect(cards.filter((card) => card.kind === 'frustration')).toHaveLength(13)
    expect(cards.filter((card) => card.kind === 'assumption')).toHaveLength(10)
    said(`A whole day was practised in ${Date.now() - began} ms.`)

    // The bytes of the folder are the same, and no word of the case is among them.
    expect(bytesIn(server.dataDir).equals(before)).toBe(true)
    for (const word of ['Larkfield', 'practice-', 'Jonas', CASE.cards['interest']?.[0]?.[1] ?? '']) {
      expect(bytesIn(server.dataDir).includes(word), word).toBe(false)
      expect(wordsIn(server.dataDir), word).not.toContain(word)
    }
    // The search finds what does count: a session of the same name.
    const { mediator } = await Seat.creates(server.url, { title: 'Larkfield, and it counts' })
    mediator.leavesTheRoom()
    expect(wordsIn(server.dataDir)).toContain('Larkfield')
    expect(bytesIn(server.dataDir).equals(before)).toBe(false)
  })

  it('PT1: begins at any step, with everything before it played', { timeout: 180_000 }, async () => {
    for (const [at, step] of PRACTICE_STEPS.entries()) {
      const began = Date.now()
      const { seat } = await practise(server.url, { seat: 'mediator', step: step.id, speed: 'calm' })
      const state = await ask<StateView>(server.url, `/sessions/${seat.sessionId}`, undefined, seat.token)
      expect([step.id, state.current, state.steps[state.current]?.id]).toEqual([step.id, at, step.id])
      expect(state.consented).toBe(15)
      if (step.id === lastStep) {
        expect(acceptedByBoth(state)).toHaveLength(CASE.agreements.length)
        expect(state.ballots.filter((one) => one.stage === 'closed' && one.rating?.of !== 'pulse')).toHaveLength(
          expectedChecks.length + 3,
        )
        said(`Everything before the last step was played in ${Date.now() - began} ms.`)
      }
    }
  })
})

describe('who practises', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await ServerProcess.start({ MEDIATOR_KEY: 'a key that nobody who practises has' })
  })
  afterAll(() => server.dispose())

  it('PT1: leads as the mediator, and the others answer to what is started', async () => {
    const { seat } = await practise(server.url, { seat: 'mediator', step: 'support', speed: 'at-once' })
    await seat.connects()
    const board = await until('four proposals lie on the board', async () => {
      const { cards } = await seat.sees('board')
      const proposals = cards.filter((card) => card.kind === 'proposal')
      return proposals.length === 4 ? proposals : null
    })
    // Nobody but the person goes on: no ballot is frozen by itself.
    expect(seat.state?.ballots.filter((one) => one.support)).toEqual([])
    await seat.does({ type: 'freeze-proposal', card: board[1]?.id ?? '' })
    const frozen = await seat.stateWhere('it is frozen', (now) => now.ballots.some((one) => one.stage === 'frozen'))
    const ballot = frozen.ballots.find((one) => one.stage === 'frozen')?.id ?? ''
    await seat.does({ type: 'open-ballot', ballot })
    await seat.stateWhere('everybody has voted', (now) =>
      now.ballots.some((one) => one.turnout?.in === 15 && one.turnout.asked === 15),
    )
    await seat.does({ type: 'close-ballot', ballot })
    const closed = await seat.stateWhere('it is counted', (now) =>
      now.ballots.some((one) => one.id === ballot && one.support?.result),
    )
    expect(closed.ballots.find((one) => one.id === ballot)?.support?.result?.carried).toBe('carried')
  })

  it('PT1: takes part in Operations, and the mediator goes on when the person has answered', async () => {
    const { seat, started } = await practise(server.url, { seat: 'b', step: 'say-back', speed: 'at-once' })
    expect([started.seat.role, started.seat.group, started.name]).toEqual(['participant', 'b', 'Chloe'])
    await seat.connects()
    expect(seat.self?.name).toBe('Chloe')
    await seat.opens(`desk:${seat.id}`)
    await seat.opens('table:b')
    await expect(seat.opens('table:a')).rejects.toThrow('4403')
    // The others of the own group have answered; the room waits for this one.
    const { focus } = await seat.stateWhere(
      'only the person is missing',
      ({ focus: now }) => now?.answers !== undefined && now.answers.heard + now.answers.again === now.answers.asked - 1,
    )
    await seat.does({ type: 'mark', card: focus?.card ?? '', mark: 'heard', on: true })
    await seat.stateWhere('the mediator goes on', (now) => now.focus?.id !== focus?.id, 15_000)
    seat.leavesTheRoom()
  })

  it('PT1: takes part in Strategy, and nobody says yes in the place of the person', async () => {
    const { seat } = await practise(server.url, { seat: 'a', step: 'agreements', speed: 'at-once' })
    await seat.connects()
    expect([seat.self?.name, seat.self?.group]).toEqual(['Jonas', 'a'])
    const own = await until('two agreements name the person', async () => {
      const mine = (await seat.sees('board')).cards.filter((card) => card.ownerA === seat.id && card.ownerB)
      return mine.length === 2 ? mine : null
    })
    const waiting = await seat.stateWhere('the others have said yes', (now) => acceptedByBoth(now).length === 4)
    expect(acceptedByBoth(waiting).filter((card) => own.some(({ id }) => id === card))).toEqual([])
    for (const card of own) await seat.does({ type: 'accept', card: card.id, hash: agreementHash(card) })
    await seat.stateWhere('the mediator goes on', (now) => now.steps[now.current]?.id === 'close', 15_000)
    expect(acceptedByBoth(seat.state as StateView)).toHaveLength(6)
    seat.leavesTheRoom()
  })

  it('PT1: reads the rules first, where the practice begins at the beginning', async () => {
    const { seat } = await practise(server.url, { seat: 'b', step: 'open', speed: 'quick' })
    await seat.connects()
    expect(seat.self?.consented).toBe(false)
    await seat.does({ type: 'consent' })
    await seat.stateWhere('the room is open to the person', (now) => now.audience === 'b' && now.consented === 15)
  })

  it('PT2: what a practice has belongs to no other session, and an unknown one is like any unknown session', async () => {
    const { seat } = await practise(server.url, { seat: 'a', step: 'open', speed: 'calm' })
    const created = JSON.parse(
      (
        await asks(server.url, '/api/sessions', {
          body: { title: 'Another', template: 'joint-session', groups: { a: { name: 'One' }, b: { name: 'Other' } } },
          headers: { 'mediator-key': 'a key that nobody who practises has' },
        })
      ).text,
    ) as { sessionId: string; seat: { token: string } }
    const gone = 'practice-AAAAAAAAAAAAAAAAAAAAAA'
    const unknown = 'AAAAAAAAAAAAAAAAAAAAAA'
    for (const path of ['', '/log', '/files/record.md']) {
      const [one, other] = await Promise.all(
        [gone, unknown].map((id) => asks(server.url, `/api/sessions/${id}${path}`, { token: created.seat.token })),
      )
      expect([path, one?.status, one?.text]).toEqual([path, 404, other?.text])
    }
    expect((await asks(server.url, `/api/sessions/${created.sessionId}`, { token: seat.token })).status).toBe(401)
    expect((await asks(server.url, `/api/sessions/${seat.sessionId}`, { token: created.seat.token })).status).toBe(401)
    const stranger = new Seat(server.url, {
      sessionId: gone,
      seat: { id: 'x', token: created.seat.token },
      returnCode: '',
    })
    void stranger.connects().catch(() => undefined)
    await until('the socket says that there is no such session', () =>
      stranger.closes.some((close) => close.code === 4404),
    )
    stranger.leavesTheRoom()
  })
})

describe('how many practise', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await ServerProcess.start()
  })
  afterAll(() => server.dispose())

  it('PT1: no more than can at once; whom nobody looks at makes room', { timeout: 120_000 }, async () => {
    const asked = { seat: 'projector', step: 'open', speed: 'calm' } as const
    const [first, ...others] = await Promise.all(Array.from({ length: 12 }, () => practise(server.url, asked)))
    for (const { seat } of others) await seat.connects()
    await practise(server.url, asked).then(({ seat }) => seat.connects())
    const { status } = await asks(server.url, `/api/sessions/${first?.seat.sessionId}`, { token: first?.seat.token })
    expect(status).toBe(401)
    const refused = await practise(server.url, asked).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RefusedAnswer)
    expect((refused as RefusedAnswer).status).toBe(429)
    expect((refused as RefusedAnswer).message).toBe('too-many')
    for (const wrong of [
      { ...asked, step: 'nowhere' },
      { ...asked, seat: 'sponsor' },
      { ...asked, speed: 'fast' },
    ])
      expect((await asks(server.url, '/api/practice', { body: wrong })).status).toBe(422)
    // The end of the process is in order with practices in it.
    expect(await server.down('SIGTERM')).toBe(0)
  })
})
