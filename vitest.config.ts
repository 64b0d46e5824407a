import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const BROWSER_TESTS = 'tests/browser/**/*.test.ts'
/** It puts its own words in the place of the components'. */
const WORDS = 'tests/unit/words.test.ts'

/** Minutes each, and small files: Vitest begins with the large ones when it has never seen them run. */
const LONG = ['every-state', 'hostile-pages', 'account-faults', 'tree-fuzz', 'pages', 'drift']

const rankOf = ({ moduleId }: TestSpecification) => {
  const at = LONG.findIndex(name => moduleId.endsWith(`/${name}.test.ts`))
  return at < 0 ? LONG.length : at
}

/** Or the last long one runs alone, beside a worker that has nothing to do. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

const unit = (name: string, files: TestProjectInlineConfiguration['test']) => ({
  extends: true as const,
  plugins: [WxtVitest()],
  test: {
    ...files,
    name,
    setupFiles: 'tests/unit/page-words.ts',
    // A busy computer decides no test.
    testTimeout: 30_000,
    sequence: { groupOrder: 0 },
  },
})

export default defineConfig({
  test: {
    // A browser keeps a core busy; CI has two.
    maxWorkers: 2,
    // What was found is said, not how much of it.
    chaiConfig: { truncateThreshold: 2000 },
    sequence: { sequencer: LongFirst },
    projects: [
      // To load everything anew for each file takes longer than the tests.
      unit('unit', { include: ['tests/**/*.test.ts'], exclude: [BROWSER_TESTS, WORDS], isolate: false }),
      unit('words', { include: [WORDS] }),
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          // Its files share their browsers, which take seconds to start.
          isolate: false,
          setupFiles: 'tests/browser/end-of-file.ts',
          globalSetup: 'tests/browser/get-browsers.ts',
          testTimeout: 30_000,
          hookTimeout: 90_000,
          // After the quick ones, so that nothing slows the browsers down.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
