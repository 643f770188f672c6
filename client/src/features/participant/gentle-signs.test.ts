import { describe, expect, it } from 'vitest'
import { mayHurt } from './gentle-signs.ts'

describe('the gentle hint', () => {
  it.each(['They always change it.', 'You people do not care', 'Why?!!', 'A lazy plan', 'NOBODY LISTENS TO ANY OF US'])(
    'asks once about: %s',
    (text) => expect(mayHurt(text)).toBe(true),
  )
  it.each(['', 'I want to be asked before the plan is printed.', 'The API of the IT team was down', 'OK'])(
    'is silent about: %s',
    (text) => expect(mayHurt(text)).toBe(false),
  )
})
