import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMAND_RULES } from './commands.ts'
import { renderPermissions, SEAT_KINDS } from './render-table.ts'

const PAGE = new URL('../../../docs/PERMISSIONS.md', import.meta.url)

describe('the page of permissions', () => {
  it('VR1: docs/PERMISSIONS.md says what the table says; "vitest -u" writes it anew', async () => {
    expect(existsSync(PAGE)).toBe(true)
    await expect(renderPermissions()).toMatchFileSnapshot(PAGE.pathname)
  })

  it('VR1: names every command and every kind of seat once', () => {
    const page = renderPermissions()
    for (const type of Object.keys(COMMAND_RULES)) expect(page.split(`| \`${type}\` |`)).toHaveLength(2)
    expect(
      page
        .split('\n')
        .filter((row) => row.startsWith('| '))
        .every((row) => row.split('|').length === SEAT_KINDS.length + 3),
    ).toBe(true)
  })
})
