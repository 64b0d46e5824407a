import type { AddressInfo, Server, Socket } from 'node:net'

/** Listens on a free loopback port; `close` also ends tunnels, which `Server.close` would wait for. */
export async function listen(server: Server) {
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done())
      for (const socket of sockets) socket.destroy()
    })
  return { port, close }
}
