import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PRACTICE_PREFIX } from '@parley/shared/protocol/practice'
import { newId } from '../secrets/codes.ts'
import { Screens } from './screens.ts'
import { Sessions } from './sessions.ts'
import { worldOnDisk } from './testing/world-on-disk.ts'

const asked = {
  title: 'Two firms',
  template: 'joint-session',
  groups: { a: { name: 'One' }, b: { name: 'Two' } },
  mediator: 'Nell',
  sponsor: '',
  k: 3,
  cap: 3,
} as const

it('PT2, SE9: all practices together guess the code of a screen no more often than one session may', async () => {
  const world = await worldOnDisk()
  const screens = new Screens(() => 0)
  const sessionIn = async (prefix: string) => {
    const sessions = new Sessions({ ...world, newSessionId: () => `${prefix}${newId()}` })
    const session = await sessions.find((await sessions.create(asked)).sessionId)
    if (!session) throw new Error('A session was made and is not there.')
    return { sessions, session }
  }
  const practices = await Promise.all(Array.from({ length: 11 }, () => sessionIn(PRACTICE_PREFIX)))
  const real = await sessionIn('')
  for (const { session } of practices.slice(0, 10))
    await expect(screens.pair(session, '0000')).rejects.toMatchObject({ body: { error: { id: 'code-unknown' } } })
  const last = practices.at(-1)!.session
  await expect(screens.pair(last, '0000')).rejects.toMatchObject({ body: { error: { id: 'too-many' } } })
  await expect(screens.pair(real.session, '0000')).rejects.toMatchObject({ body: { error: { id: 'code-unknown' } } })
  for (const { sessions } of [...practices, real]) await sessions.close()
  await world.rooms.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})
