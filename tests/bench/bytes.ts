import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

export interface Bytes {
  raw: number
  gzip: number
}

const SHIPPED = ['content-scripts/icloud.js', 'content-scripts/icloud.css', 'background.js']

/** What the browser loads for every page of icloud.com, and the background once. */
export async function bytesShipped(folder: string): Promise<Record<string, Bytes>> {
  const files = await Promise.all(SHIPPED.map(file => readFile(folder + file)))
  return Object.fromEntries(
    files.map((bytes, at) => [SHIPPED[at], { raw: bytes.length, gzip: gzipSync(bytes).length }]),
  )
}
