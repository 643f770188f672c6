import { expect, it } from 'vitest'
import { symptomsOf, symptomsSection } from './record-case.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const symptom = { what: 'Orders go out late', baseline: '3 of 10', source: 'the shift log' }

it('BF12, RC5: what the case sheet says goes wrong stands in the record, with where it stood and who says so', () => {
  const found = symptomsOf({ kind: 'plan-change', symptoms: [symptom] })
  expect(found).toEqual({ symptoms: [symptom] })
  const said = JSON.stringify(symptomsSection(found, plainRecordWords))
  for (const word of Object.values(symptom)) expect(said).toContain(word)
})

it('BF12: a case without symptoms, and a session without a case, say nothing', () => {
  expect(symptomsOf({ kind: 'other', symptoms: [] })).toEqual({})
  expect(symptomsSection(symptomsOf(undefined), plainRecordWords)).toBeNull()
})
