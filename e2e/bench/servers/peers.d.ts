/** What the bench uses of its peers, whose packages name no types where the compiler looks for them. */
declare module '@y/websocket-server/utils' {
  export const setupWSConnection: (
    socket: import('ws').WebSocket,
    request: import('node:http').IncomingMessage,
    options?: { readonly docName?: string; readonly gc?: boolean },
  ) => void
}

declare module '@hocuspocus/server' {
  export class Server {
    constructor(configuration?: { readonly quiet?: boolean })
    readonly httpServer: import('node:http').Server
  }
}
