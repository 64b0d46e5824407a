import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const BROWSER_TESTS = 'tests/browser/**/*.test.ts'

export default defineConfig({
  test: {
    // A browser keeps a core busy; CI has two.
    maxWorkers: 2,
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
