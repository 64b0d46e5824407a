/** Data flows one way: page -> findings -> checklist -> a person. Who may import whom, as CONTRIBUTING.md draws it. */
const PURE =
  '^(fixes/|icloud/finding\\.ts|icloud/account/(facts|last-photo|standing|verdict)\\.ts|icloud/status/told\\.ts)'

const only = (from, allowed, comment) => ({
  name: `${from.replace(/\W/g, '')}-imports-only`,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(entrypoints|components|fixes|icloud|platform)/', pathNot: [from, ...allowed] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      '^fixes/',
      ['^icloud/(finding|account/(facts|last-photo)|status/told)\\.ts'],
      'The fixes are data and pure logic.',
    ),
    only(
      '^icloud/',
      ['^fixes/(fix|models|newest-ios)\\.ts'],
      'What is known about icloud.com knows no checklist.',
    ),
    only(
      '^platform/',
      [PURE],
      'The browser is behind platform/; of the rest it knows only the shapes of data.',
    ),
    only('^components/', [PURE], 'Components get props and hand out events.'),
    {
      name: 'browser-behind-platform',
      comment: 'Only platform/ and the entrypoints touch the browser; components may read strings.',
      severity: 'error',
      from: { path: '^(components|fixes|icloud)/' },
      to: { path: ['wxt/browser', 'webextension-polyfill', '^#imports'] },
    },
    {
      name: 'pure',
      comment: 'No library in fixes/ and icloud/, but the one that knows the shapes of answers.',
      severity: 'error',
      from: { path: '^(fixes|icloud)/' },
      to: { path: 'node_modules', pathNot: 'node_modules/valibot' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|entrypoints/' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
