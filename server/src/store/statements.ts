/**
 * Every statement that the server sends to its database, by name. Parameters are named as in the SQL.
 * A new statement is a line here; the worker prepares it on first use.
 */
export const STATEMENTS = {
  'session.add':
    'INSERT INTO sessions (id, title, group_a, group_b, mediator, sponsor, room_code, created_at) VALUES (@id, @title, @a, @b, @mediator, @sponsor, @roomCode, @at)',
  'session.get': 'SELECT * FROM sessions WHERE id = @id',
  'session.by-room-code': 'SELECT id FROM sessions WHERE room_code = @code',
  'session.rename-a': 'UPDATE sessions SET group_a = @name WHERE id = @id',
  'session.rename-b': 'UPDATE sessions SET group_b = @name WHERE id = @id',
  'session.open': 'SELECT id FROM sessions WHERE ended_at IS NULL OR ended_at > @since',
  'session.end': 'UPDATE sessions SET ended_at = @at, room_code = NULL WHERE id = @id',
  'invite.add': 'INSERT INTO invites (hash, session, "to") VALUES (@hash, @session, @to)',
  'invite.get': 'SELECT session, "to" FROM invites WHERE hash = @hash',
  'seat.add':
    'INSERT INTO seats (id, session, role, grp, name, token, return_code) VALUES (@id, @session, @role, @group, @name, @token, @returnCode)',
  'seat.by-token':
    'SELECT id, session, token = @token AS current FROM seats WHERE token = @token OR next_token = @token',
  'seat.by-return-code': 'SELECT id, session, role FROM seats WHERE return_code = @code OR next_return_code = @code',
  'seat.of-session': 'SELECT id, name FROM seats WHERE session = @session',
  'seat.prepare-return':
    'UPDATE seats SET next_token = @token, next_return_code = @returnCode WHERE id = @id AND (return_code = @code OR next_return_code = @code)',
  'seat.return':
    'UPDATE seats SET token = next_token, return_code = next_return_code, next_token = NULL, next_return_code = NULL WHERE id = @id AND next_token = @token',
  'seat.forget':
    "UPDATE seats SET name = '', token = NULL, return_code = NULL, next_token = NULL, next_return_code = NULL WHERE id = @id",
  'event.add':
    'INSERT OR IGNORE INTO events (session, seq, at, public, sealed, salt, sealed_hash, previous, hash) VALUES (@session, @seq, @at, @public, @sealed, @salt, @sealedHash, @previous, @hash)',
  'event.sealed': 'SELECT sealed FROM events WHERE session = @session AND sealed IS NOT NULL',
  'event.all': 'SELECT * FROM events WHERE session = @session ORDER BY seq',
  'document.ensure':
    'INSERT OR IGNORE INTO documents (session, name, epoch, generation) VALUES (@session, @name, 1, 1)',
  'document.get': 'SELECT epoch, generation FROM documents WHERE session = @session AND name = @name',
  'document.raise':
    'UPDATE documents SET epoch = epoch + 1 WHERE session = @session AND name = @name AND epoch = @epoch',
  'document.renew':
    'UPDATE documents SET generation = @generation WHERE session = @session AND name = @name AND generation = @generation - 1',
  'document.private-drop':
    "DELETE FROM documents WHERE session = @session AND (name LIKE 'desk:%' OR name LIKE 'table:%' OR name LIKE 'mixed:%' OR name LIKE 'caucus:%' OR name = 'notebook')",
  'update.private-drop':
    "DELETE FROM updates WHERE session = @session AND (name LIKE 'desk:%' OR name LIKE 'table:%' OR name LIKE 'mixed:%' OR name LIKE 'caucus:%' OR name = 'notebook')",
  'update.append':
    'INSERT INTO updates (session, name, bytes) SELECT session, name, @bytes FROM documents WHERE session = @session AND name = @name AND epoch = @epoch',
  'update.replace':
    'INSERT INTO updates (session, name, bytes) SELECT session, name, @bytes FROM documents WHERE session = @session AND name = @name',
  'update.crowded': 'SELECT session, name FROM updates GROUP BY session, name HAVING count(*) > 1',
  'update.all': 'SELECT bytes FROM updates WHERE session = @session AND name = @name ORDER BY n',
  'update.drop': 'DELETE FROM updates WHERE session = @session AND name = @name',
  'owner.claim':
    'INSERT OR IGNORE INTO document_clients (session, name, client, owner) VALUES (@session, @name, @client, @owner)',
  'owner.all': 'SELECT client, owner FROM document_clients WHERE session = @session AND name = @name',
  'tombstone.add': 'INSERT OR IGNORE INTO tombstones (session, name, card) VALUES (@session, @name, @card)',
  'tombstone.all': 'SELECT card FROM tombstones WHERE session = @session AND name = @name',
  'content.add': 'INSERT OR IGNORE INTO contents (session, hash, body) VALUES (@session, @hash, @body)',
  'content.blank': 'UPDATE contents SET body = @body WHERE session = @session AND hash = @hash',
  'content.drop': 'DELETE FROM contents WHERE session = @session AND hash = @hash',
  'content.all': 'SELECT hash, body FROM contents WHERE session = @session',
  'offer.add':
    'INSERT OR REPLACE INTO offers (session, seat, card, kind, hash) VALUES (@session, @seat, @card, @kind, @hash)',
  'offer.drop': 'DELETE FROM offers WHERE session = @session AND seat = @seat AND kind = @kind',
  'offer.drop-one': 'DELETE FROM offers WHERE session = @session AND seat = @seat AND card = @card',
  'offer.all': 'SELECT seat, card, kind, hash FROM offers WHERE session = @session',
  'used.add':
    'INSERT INTO used (session, seat, kind, cards) VALUES (@session, @seat, @kind, @cards) ON CONFLICT (session, seat, kind) DO UPDATE SET cards = cards + @cards',
  'used.all': 'SELECT seat, kind, cards FROM used WHERE session = @session',
  'own.add': 'INSERT INTO owners (session, hash, name, card) VALUES (@session, @hash, @name, @card)',
  'own.all': 'SELECT hash, name, card FROM owners WHERE session = @session',
  'own.move': 'UPDATE owners SET name = @name, card = @card WHERE session = @session AND hash = @hash',
  'own.drop': 'DELETE FROM owners WHERE session = @session AND hash = @hash',
  'own.end': 'DELETE FROM owners WHERE session = @session',
  'own-change.put': 'INSERT OR REPLACE INTO own_changes (session, hash, text) VALUES (@session, @hash, @text)',
  'own-change.all': 'SELECT hash, text FROM own_changes WHERE session = @session',
  'own-change.drop': 'DELETE FROM own_changes WHERE session = @session',
  'mark.add':
    'INSERT OR IGNORE INTO marks (session, key, card, mark, grp) VALUES (@session, @key, @card, @mark, @group)',
  'mark.drop': 'DELETE FROM marks WHERE session = @session AND key = @key',
  'mark.drop-card': 'DELETE FROM marks WHERE session = @session AND card = @card',
  'mark.all': 'SELECT key, card, mark, grp FROM marks WHERE session = @session',
  'between.put': 'INSERT OR REPLACE INTO betweens (session, key, body) VALUES (@session, @key, @body)',
  'between.drop': 'DELETE FROM betweens WHERE session = @session AND key = @key',
  'between.all': 'SELECT key, body FROM betweens WHERE session = @session',
  'between.end': 'DELETE FROM betweens WHERE session = @session',
  'vote.put': 'INSERT OR REPLACE INTO votes (ballot, key, choice) VALUES (@ballot, @key, @choice)',
  'vote.get': 'SELECT key FROM votes WHERE ballot = @ballot AND key = @key',
  'vote.drop': 'DELETE FROM votes WHERE ballot = @ballot AND key = @key',
  'vote.all': 'SELECT key, choice FROM votes WHERE ballot = @ballot ORDER BY key',
  'vote.drop-all': 'DELETE FROM votes WHERE ballot = @ballot',
  'turnout.put': 'INSERT OR REPLACE INTO turnout (ballot, key, vote) VALUES (@ballot, @key, @vote)',
  'turnout.get': 'SELECT vote FROM turnout WHERE ballot = @ballot AND key = @key',
  'turnout.keys': 'SELECT key FROM turnout WHERE ballot = @ballot',
  'turnout.drop-all': 'DELETE FROM turnout WHERE ballot = @ballot',
  'record.add':
    'INSERT INTO record_files (session, record, format, sha256, bytes) VALUES (@session, @record, @format, @sha256, @bytes)',
  'record.get':
    'SELECT sha256, bytes FROM record_files WHERE session = @session AND record = @record AND format = @format',
  'record.drop-all': 'DELETE FROM record_files WHERE session = @session',
  'record.by-digest': "SELECT session, record FROM record_files WHERE format = 'json' AND sha256 = @sha256",
  'record.by-part': "SELECT session FROM record_files WHERE format = 'json' AND instr(bytes, @part) > 0 LIMIT 1",
  'last-time.add': 'INSERT INTO last_times (session, body) VALUES (@session, @body)',
  'last-time.get': 'SELECT body FROM last_times WHERE session = @session',
  'last-time.end': 'DELETE FROM last_times WHERE session = @session',
  'trace.add': 'INSERT INTO board_traces (session, seq, step, at, body) VALUES (@session, @seq, @step, @at, @body)',
  'trace.list': 'SELECT seq, step, at FROM board_traces WHERE session = @session ORDER BY seq',
  'trace.get': 'SELECT body FROM board_traces WHERE session = @session AND seq = @seq',
  'trace.end': 'DELETE FROM board_traces WHERE session = @session',
  'offer.end': 'DELETE FROM offers WHERE session = @session',
  'used.end': 'DELETE FROM used WHERE session = @session',
  'own.end-caucus': "DELETE FROM owners WHERE session = @session AND name LIKE 'caucus:%'",
  'asking.put': 'INSERT OR REPLACE INTO asking (session, seat, how) VALUES (@session, @seat, @how)',
  'asking.drop': 'DELETE FROM asking WHERE session = @session AND seat = @seat',
  'asking.all': 'SELECT seat, how FROM asking WHERE session = @session',
  'asking.end': 'DELETE FROM asking WHERE session = @session',
  'owner.end': "DELETE FROM document_clients WHERE session = @session AND name <> 'board'",
  'prepared.put': 'INSERT OR REPLACE INTO prepared (session, key, body) VALUES (@session, @key, @body)',
  'prepared.drop': 'DELETE FROM prepared WHERE session = @session AND key = @key',
  'prepared.all': 'SELECT key, body FROM prepared WHERE session = @session',
  'prepared.end': 'DELETE FROM prepared WHERE session = @session',
  'circle.add': 'INSERT INTO circles (day, people) VALUES (@day, @people)',
  'circle.end-session': 'DELETE FROM sessions WHERE id = @session',
  'circle.end-invites': 'DELETE FROM invites WHERE session = @session',
  'circle.end-seats': 'DELETE FROM seats WHERE session = @session',
  'circle.end-events': 'DELETE FROM events WHERE session = @session',
  'circle.end-documents': 'DELETE FROM documents WHERE session = @session',
  'circle.end-updates': 'DELETE FROM updates WHERE session = @session',
  'circle.end-clients': 'DELETE FROM document_clients WHERE session = @session',
  'circle.end-tombstones': 'DELETE FROM tombstones WHERE session = @session',
  'circle.end-contents': 'DELETE FROM contents WHERE session = @session',
  'circle.end-offers': 'DELETE FROM offers WHERE session = @session',
  'circle.end-used': 'DELETE FROM used WHERE session = @session',
  'circle.end-owners': 'DELETE FROM owners WHERE session = @session',
  'circle.end-own-changes': 'DELETE FROM own_changes WHERE session = @session',
  'circle.end-marks': 'DELETE FROM marks WHERE session = @session',
  'circle.end-records': 'DELETE FROM record_files WHERE session = @session',
  'circle.end-traces': 'DELETE FROM board_traces WHERE session = @session',
  'circle.end-last-times': 'DELETE FROM last_times WHERE session = @session',
} as const
export type StatementName = keyof typeof STATEMENTS
