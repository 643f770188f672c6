import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { renderLimits } from './render-limits.ts'

const PAGE = new URL('../../docs/PROTOCOL.md', import.meta.url)

it('LI7: docs/PROTOCOL.md says what the limits are; "vitest -u" writes its section anew', async () => {
  const page = readFileSync(PAGE, 'utf8')
  const [before, section] = page.split(/^(?=## Limits$)/m)
  const after = section?.slice(section.indexOf('\n## ') + 1)
  expect(after?.startsWith('## ')).toBe(true)
  await expect(`${before}${renderLimits()}\n${after}`).toMatchFileSnapshot(PAGE.pathname)
})
