import type { DoorView } from '@parley/shared/protocol/answers'
import type { Command } from '@parley/shared/protocol/commands'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tablesIn } from '../driver/data-folder.ts'
import { refusal } from '../driver/day.ts'
import { asks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, 180_000)
afterAll(() => server.dispose())

const BODY = {
  title: 'From boxes to subscriptions',
  template: 'joint-session',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
}
const sessions = (): number => tablesIn(server.dataDir)['sessions']?.length ?? 0
/** What everybody in the room, and whoever stands at its door, is told of k. */
const toldOf = async (body: Record<string, unknown>): Promise<readonly unknown[]> => {
  const { mediator, created } = await Seat.creates(server.url, body)
  const { session } = await mediator.stateWhere('it is told', (state) => state.session.k > 0)
  const door = await ask<DoorView>(server.url, '/door', { invite: created.invites.a })
  return [session.k, door.k]
}

describe('k', () => {
  it('BL32: is 5 where nobody chose another, and 3 to 20 where somebody did', async () => {
    expect(await toldOf({})).toEqual([5, 5])
    for (const k of [3, 4, 20]) expect(await toldOf({ k })).toEqual([k, k])
  })

  it.each([2, 1, 0, -5, 2.999, 3.5, 21, 1e308, '2', '5', '', null, true, [5], { least: 5 }])(
    'BL32: is refused as %j, in a session of its own and in one that goes on from a record',
    async (k) => {
      const before = sessions()
      for (const [path, more] of [
        ['/api/sessions', {}],
        ['/api/record-session', { record: '{}' }],
      ] as const) {
        const { status, text } = await asks(server.url, path, { body: { ...BODY, ...more, k } })
        const { error } = JSON.parse(text) as { error: { id: string; field?: string; message: string } }
        expect([status, error.id, error.field?.split('.')[0]]).toEqual([422, 'invalid', 'k'])
        expect(error.message).toMatch(/\.$/)
      }
      expect(sessions()).toBe(before)
    },
  )

  it('BL32: stays as it was chosen, whatever a command and an agenda say besides', async () => {
    const { mediator } = await Seat.creates(server.url, {})
    const { steps, plan } = await mediator.stateWhere('the agenda is there', (state) => state.steps.length > 0)
    const says = (more: Record<string, unknown>): Promise<unknown> =>
      mediator.does({ k: 1, session: { k: 1 }, ...more } as unknown as Command)
    const agenda = { type: 'set-agenda', steps: steps.map(({ status: _status, ...step }) => step), was: plan?.version }
    const withK = agenda.steps.map((step) => ({ ...step, k: 1 }))
    expect(await refusal(says({ ...agenda, steps: withK }))).toBe('invalid')
    await says({ ...agenda, start: 540 })
    await says({ type: 'start-step', step: steps[0]?.id })
    const begun = await mediator.stateWhere('the first step runs', (state) => state.current === 0)
    expect(begun.session.k).toBe(5)
    expect(begun.steps.filter((step) => 'k' in step)).toEqual([])
  })
})
