import { describe, expect, it } from 'vitest'
import { isBlank, isReflection, QUESTIONS, questionText, reflectionFile } from './reflection-sheet.ts'

describe('the reflection sheet', () => {
  it('GU9: as a file it has every question, and each answer under its own', () => {
    const file = reflectionFile({ well: 'The silence. ', next: 'Fewer words' }, 'From boxes to subscriptions')
    for (const question of QUESTIONS) expect(file).toContain(`## ${questionText(question)}`)
    expect(file.split('## ').find((part) => part.startsWith(questionText('well')))).toContain('\n\nThe silence.\n')
    expect(
      file
        .split('## ')
        .find((part) => part.startsWith(questionText('heard')))
        ?.trim(),
    ).toBe(questionText('heard'))
  })

  it('GU9: takes up what it kept itself, and nothing else', () => {
    expect(isReflection({ well: 'a', next: '' })).toBe(true)
    for (const other of [null, 'a', { well: 1 }, { other: 'a' }]) expect(isReflection(other)).toBe(false)
    expect(isBlank({ well: '  ' })).toBe(true)
    expect(isBlank({ heard: 'x' })).toBe(false)
  })
})
