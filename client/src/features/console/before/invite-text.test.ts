import type { InvitesView } from '@parley/shared/protocol/answers'
import type { StateView } from '@parley/shared/protocol/state-view'
import { expect, it } from 'vitest'
import { inviteText } from './invite-text.ts'

const session = {
  title: 'From boxes to subscriptions',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  mediator: 'Nell',
  address: 'https://parley.example',
  operator: 'the works council',
} as StateView['session']
const view = { invites: { a: 'invite-of-a', b: 'invite-of-b' }, roomCode: 'heron-lamp-4' } as InvitesView

it('BF13: an invitation has the link of its group alone, the code, the device check, who sees what, and that a no needs no reason', () => {
  const text = inviteText(session, view, 'b')
  expect(text).toContain('https://parley.example/join#invite=invite-of-b')
  expect(text).not.toContain('invite-of-a')
  expect(text).toContain('heron-lamp-4')
  expect(text).toContain('https://parley.example/check')
  for (const said of ['From boxes to subscriptions', 'Nell', 'Strategy', 'Operations', 'the works council'])
    expect(text).toContain(said)
  expect(text).toContain('You can decline, and nobody will ask why.')
  // Once the door is closed there is no code that somebody would try in vain.
  const { roomCode: _roomCode, ...closed } = view
  expect(inviteText(session, closed as InvitesView, 'b')).not.toContain('heron-lamp-4')
})
