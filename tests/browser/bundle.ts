import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { pageWords } from '../../scripts/page-words.ts'

/** A module and all that it imports as one script, to be run in a page. */
export async function bundle(module: URL): Promise<string> {
  const entry = fileURLToPath(module)
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    // What `in-page-words.ts` hands out.
    define: { PAGE_WORDS: JSON.stringify(pageWords()) },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bundle' } },
  })
  const [{ output }] = result as Rollup.RollupOutput[] as [Rollup.RollupOutput]
  return output[0].code
}
