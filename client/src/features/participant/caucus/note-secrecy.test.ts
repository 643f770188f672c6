import { expect, it } from 'vitest'
import { noteSecrecy } from './note-secrecy.ts'

it('CA9: a note says who runs the server, and is a whole sentence where nobody is named', () => {
  expect(noteSecrecy('Larkfield IT')).toContain('that is Larkfield IT.')
  expect(noteSecrecy('')).toContain('could, with effort, read what is written here. All of it is deleted')
})
