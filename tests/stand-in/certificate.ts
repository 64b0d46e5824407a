import { generate } from 'selfsigned'

/** Thrown away after the run; the tests start browsers with `acceptInsecureCerts`. */
export async function certificateFor(hosts: string[]) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Unstuck stand-in' }], {
    // RSA keys take up to a second to make, EC keys a millisecond.
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map(value => ({ type: 2 as const, value })) }],
  })
  return { key, cert }
}
