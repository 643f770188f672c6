import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import Database from 'better-sqlite3'
import { WebSocketServer } from 'ws'
import { announce } from './announce.ts'

/**
 * The least that could keep a vote: a socket that answers, and one row on disk for each, flushed before the answer. It
 * knows no seats, no secrecy and no rooms, and tells nobody else.
 */
const database = new Database(join(process.env['DATA_DIR'] ?? '.', 'votes.db'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE votes (key TEXT PRIMARY KEY, choice TEXT NOT NULL) WITHOUT ROWID')
const put = database.prepare('INSERT OR REPLACE INTO votes (key, choice) VALUES (?, ?)')
const drop = database.prepare('DELETE FROM votes WHERE key = ?')
const all = database.prepare('SELECT key, choice FROM votes')

type Sent = { readonly receipt: string; readonly choice: string; readonly instead?: string }

const server = createServer((_request, response) => response.end(JSON.stringify(all.all())))
const take = database.transaction(({ receipt, choice, instead }: Sent) => {
  if (instead !== undefined) drop.run(instead)
  put.run(receipt, choice)
})
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => {
    const sent = JSON.parse(data.toString()) as Sent
    take(sent)
    socket.send(Buffer.from(sent.receipt))
  })
})
announce(server)
