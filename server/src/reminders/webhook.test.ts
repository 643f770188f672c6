import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { sendReminder, type Reminder } from './webhook.ts'

const REMINDER: Reminder = {
  type: 'reminder',
  session: 'a-session',
  about: 'agreement',
  due: '2027-01-31',
  days: 7,
  count: 1,
}
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const listens = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> => {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const sends = (url: string) => sendReminder({ url, secret: 'ours' }, REMINDER, 'one', 1_000_000)

it('FT5: a reminder goes to the address that was set and to no other, signed with its moment', async () => {
  const heard: string[] = []
  const other = await listens((_request, response) => {
    heard.push('other')
    response.writeHead(204).end()
  })
  const there = await listens((request, response) => {
    heard.push(String(request.headers['parley-signature']))
    response.writeHead(302, { location: `${other}/elsewhere` }).end()
  })
  // Whoever answers with another address has not taken it, and nothing is sent there.
  expect(await sends(there)).toBe('refused')
  const body = JSON.stringify(REMINDER)
  expect(heard).toEqual([`t=1000,v1=${createHmac('sha256', 'ours').update(`1000.${body}`).digest('hex')}`])
})

it('FT5: a receiver that is not there, or refuses, has not taken it; nothing is thrown', async () => {
  expect(await sends('http://127.0.0.1:1/')).toBe('away')
  expect(await sends(await listens((_request, response) => response.writeHead(500).end()))).toBe('refused')
  expect(await sends(await listens((_request, response) => response.writeHead(200).end('Thank you')))).toBe('taken')
})
