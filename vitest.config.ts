import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const BROWSER_TESTS = 'tests/browser/**/*.test.ts'

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

export default defineConfig({
  test: {
    // A browser keeps a core busy; CI has two.
    maxWorkers: 2,
    // What was found is said, not how much of it.
    chaiConfig: { truncateThreshold: 0 },
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          setupFiles: 'tests/unit/page-words.ts',
          // A busy computer decides no test.
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: [BROWSER_TESTS],
          sequence: { groupOrder: 0 },
        },
      },
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
