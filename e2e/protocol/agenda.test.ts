import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewStep, Step } from '@parley/shared/session/agenda'
import { agendaStory } from '@parley/shared/session/agenda-story'
import { stepsOf } from '@parley/shared/session/templates'
import { logOf, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

type Sent = NewStep & { readonly id?: string }
const pause: NewStep = { act: 'break', minutes: 7 }

/** Sends an agenda as the mediator's page does, and waits until everybody has it. */
const sets = async (room: Gathering, steps: readonly Sent[], was: number, start?: number): Promise<void> => {
  const { seq } = await room.mediator.does({
    type: 'set-agenda',
    steps: [...steps],
    was,
    ...(start === undefined ? {} : { start }),
  })
  for (const seat of room.everyone) await seat.stateWhere('the agenda has arrived', (state) => state.seq >= seq)
}
const idsOf = (seat: Seat): readonly string[] => seat.state?.steps.map(({ id }) => id) ?? []
const stepsIn = (seat: Seat): readonly Step[] => seat.state?.steps.map(({ status: _status, ...step }) => step) ?? []

describe('another agenda', () => {
  it('AD1, AD2, AD4, AD11: it reaches everybody live, with ids of the server, and the log says what was changed', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'joint-day' })
    const { mediator, a } = room
    await mediator.does({ type: 'start-step', step: 'open' })
    const before = stepsIn(mediator)
    const [open, ...rest] = before
    const map = rest.find(({ id }) => id === 'map')
    if (!open || !map) throw new Error('This template has changed.')
    const changed: readonly Sent[] = [
      { ...open, minutes: 25 },
      pause,
      map,
      ...rest.filter(({ id }) => id !== 'map' && id !== 'words'),
    ]
    await sets(room, changed, 0, 545)
    for (const seat of room.everyone) {
      expect(idsOf(seat).slice(0, 3)).toEqual(['open', 'break-6', 'map'])
      expect(seat.state?.steps[0]).toMatchObject({ minutes: 25, status: 'now' })
    }
    const { entries } = await logOf(a[0] as Seat)
    const told = [...agendaStory(entries).values()].at(-1)
    expect(told).toMatchObject({
      of: 'agenda',
      start: 545,
      changes: {
        added: [{ act: 'break', minutes: 7 }],
        removed: [{ id: 'words' }],
        moved: [{ id: 'map' }],
        minutes: [{ from: 20, to: 25 }],
      },
    })

    // What was read before is not what is there now: nothing is overwritten, and nothing is said to have changed.
    expect(await refusal(mediator.does({ type: 'set-agenda', steps: [pause], was: 0 }))).toBe('not-now')
    // A step that has begun cannot be taken away, nor can an id be made up.
    const now = stepsIn(mediator)
    expect(await refusal(mediator.does({ type: 'set-agenda', steps: now.slice(1), was: 1 }))).toBe('not-now')
    const made = [...now, { ...pause, id: 'they-never-listen' }]
    expect(await refusal(mediator.does({ type: 'set-agenda', steps: made, was: 1 }))).toBe('not-now')
    const other = now.map((step) => (step.id === 'map' ? { ...pause, id: 'map' } : step))
    expect(await refusal(mediator.does({ type: 'set-agenda', steps: other, was: 1 }))).toBe('not-now')
    for (const seat of [a[0] as Seat, room.projector])
      expect(await refusal(seat.does({ type: 'set-agenda', steps: [pause], was: 1 }))).toBe('not-allowed')
    expect((await logOf(mediator)).entries.filter((entry) => entry.public.type === 'agenda-set')).toHaveLength(1)

    // It is all there again after the process was killed.
    const was = stepsIn(mediator)
    await server.down()
    await server.up()
    const again = await ask<{ steps: readonly Step[] }>(
      server.url,
      `/sessions/${mediator.sessionId}`,
      undefined,
      mediator.token,
    )
    expect(again.steps.map(({ id, minutes }) => [id, minutes])).toEqual(was.map(({ id, minutes }) => [id, minutes]))
  })

  it('LG3, LI1: words, odd figures and unknown steps are refused with their field, and reach nobody', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3 })
    const words = 'They never listen to us'
    const wrong: readonly unknown[] = [
      { ...pause, note: words },
      { ...pause, minutes: 0 },
      { ...pause, minutes: 241 },
      { ...pause, id: words },
      { act: 'quiz', minutes: 5 },
      words,
    ]
    for (const step of wrong) {
      const body = { type: 'set-agenda', steps: [step], was: 0 }
      expect(await refusal(room.mediator.does(body as never))).toBe('invalid')
      const made = ask(server.url, '/sessions', {
        title: 'Ours',
        template: 'mirror',
        groups: { a: { name: 'One' }, b: { name: 'Two' } },
        agenda: [step],
      })
      expect(await refusal(made)).toBe(step === wrong[3] ? null : 'invalid')
    }
    expect(room.mediator.state?.plan?.version).toBe(0)
    for (const seat of room.everyone) expect(everythingIn(seat.frames)).not.toContain(words)
  })

  it('AD1, AD8, AD9: a session begins with an agenda of its own, or with its template’s', async () => {
    const own = await Seat.creates(server.url, { template: 'mirror', agenda: [pause, pause], start: 540 })
    expect(stepsIn(own.mediator)).toEqual([
      { ...pause, id: 'break-1' },
      { ...pause, id: 'break-2' },
    ])
    expect(own.mediator.state?.plan).toEqual({ version: 0, start: 540, planned: null, begins: [] })
    const { mediator } = await Seat.creates(server.url, { template: 'retrospective' })
    expect(stepsIn(mediator)).toEqual(stepsOf('retrospective'))
    const [created] = (await logOf(mediator)).entries
    expect(created?.public['steps']).toEqual(stepsOf('retrospective'))
  })
})

describe('the plan of the day', () => {
  it('AD6: when steps began, and what they are measured by, reaches the mediator and nobody else', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3 })
    const { seq } = await room.mediator.does({ type: 'start-step', step: 'write-interests' })
    for (const seat of room.everyone) await seat.stateWhere('the step has begun', (state) => state.seq >= seq)
    const { plan, now } = await room.mediator.stateWhere(
      'the plan is there',
      (state) => state.plan?.begins.length === 1,
    )
    expect(plan).toMatchObject({ planned: 135, begins: [{ step: 'write-interests' }] })
    expect(now - (plan?.begins[0]?.at ?? 0)).toBeLessThan(60_000)
    for (const seat of [...room.people, room.projector]) expect(everythingIn(seat.frames)).not.toContain('"plan"')
  })

  it('AD4, AD7, ST1: a vote that overtakes saying back lets it be by an event of its own, once; and the log tells the way', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'joint-day' })
    const { mediator, b } = room
    for (const step of ['open', 'priorities', 'open', 'support', 'support'])
      await mediator.does({ type: 'start-step', step })
    const { entries } = await logOf(b[0] as Seat)
    expect(
      entries.filter((entry) => entry.public.type === 'step-skipped').map(({ public: said }) => said['step']),
    ).toEqual(['say-back'])
    const story = [...agendaStory(entries).values()]
    expect(story.map((told) => (told.of === 'step' ? told.how : told.of))).toEqual([
      'first',
      'skipped',
      'first',
      'back',
      'first',
      'again',
    ])
    const passed = story.flatMap((told) => (told.of === 'step' ? told.passed.map(({ id }) => id) : []))
    expect(passed).toContain('words')
    expect(passed).not.toContain('say-back')
    const state = await mediator.stateWhere(
      'the check has begun',
      (one) => one.phase.of === 'vote' && one.phase.method === 'support',
    )
    expect(state.steps.find(({ id }) => id === 'say-back')?.status).toBe('skipped')

    const heard = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'joint-day' })
    for (const step of ['say-back', 'priorities']) await heard.mediator.does({ type: 'start-step', step })
    expect((await logOf(heard.mediator)).entries.some((entry) => entry.public.type === 'step-skipped')).toBe(false)

    // Early signs are asked about before anything was said, and overtake nothing.
    const agenda = [
      { act: 'vote', method: 'signals', minutes: 2 },
      { act: 'talk', mode: 'say-back', minutes: 20 },
    ]
    const early = await Seat.creates(server.url, { k: 3, template: 'joint-day', agenda })
    await early.mediator.does({ type: 'start-step', step: 'signals' })
    expect((await logOf(early.mediator)).entries.some((entry) => entry.public.type === 'step-skipped')).toBe(false)
  })
})
