// One project per kind of test (test/<project>/). The end-to-end projects run only when asked: E2E=browser or E2E=desktop,
// which scripts/e2e.mjs sets after it has made the build and found the browser.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** swc only strips types and JSX; `tsc --build` is what checks them. */
function swc(tsx) {
  return [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ];
}

/** What all projects share. */
function project(name, testMatch, rest = {}) {
  return {
    displayName: name,
    rootDir: here,
    roots: ['<rootDir>/test'],
    testEnvironment: 'node',
    testMatch,
    // hucre is published as modules only, which Jest does not load as they are.
    transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false), 'hucre/dist/.*\\.mjs$': swc(false) },
    transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
    moduleNameMapper: {
      '\\.(css|svg|woff2?)$|[?&]url$': '<rootDir>/test/support/empty-module.ts',
      '^hucre/xlsx$': '<rootDir>/node_modules/hucre/dist/xlsx.mjs',
    },
    modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/.cache/'],
    ...rest,
  };
}

function unit(name, rest) {
  return project(name, [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`], rest);
}

function e2e(kind) {
  return project(`e2e-${kind}`, [`<rootDir>/test/e2e/${kind}/**/*.e2e.ts`]);
}

const rendererSetup = join(here, 'test/support/renderer-setup.ts');
const units = [
  ...['domain', 'engine', 'formats', 'contract', 'cli', 'architecture', 'electron'].map((name) => unit(name)),
  unit('renderer', {
    testEnvironment: 'jsdom',
    setupFilesAfterEnv: existsSync(rendererSetup) ? [rendererSetup] : [],
  }),
];

const asked = process.env.E2E;

export default {
  projects: asked ? [e2e(asked)] : units,
  // An end-to-end run without tests has been asked for in vain.
  passWithNoTests: !asked,
  // Desktop tests start a real Electron; the unit tests need none of this patience.
  testTimeout: asked ? 90_000 : 20_000,
};
