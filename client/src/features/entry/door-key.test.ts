import { expect, it } from 'vitest'
import { doorKeyOf } from './door-key.ts'

it('reads an invite or a code from after the hash sign, and nothing else', () => {
  const secret = 'a'.repeat(43)
  expect(doorKeyOf(`#invite=${secret}`)).toEqual({ invite: secret })
  expect(doorKeyOf('#code=harbour%2047')).toEqual({ roomCode: 'harbour 47' })
  expect(doorKeyOf('#code=%20')).toBeNull()
  expect(doorKeyOf('')).toBeNull()
  expect(doorKeyOf('#other=1')).toBeNull()
})
