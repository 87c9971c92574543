// Lint rules. The import rules of each folder are made from walls.json; test/architecture/layers.test.ts checks the same
// table by another way and proves with planted imports that both refuse them. oxlint ignores a regular expression that it
// cannot read (no look-ahead, for instance) without a word: the planted imports are what would show it.
import { forbiddenPlaces, readWalls, type Wall } from './test/architecture/walls.ts';

const root = import.meta.dirname;

/** The specifiers by which a file of the row would reach a place, as one regular expression. */
function reaching(wall: Wall, place: string): string {
  const isFile = wall.folder.endsWith('.ts');
  const home = (isFile ? wall.folder.split('/').slice(0, -1) : wall.folder.split('/')) as string[];
  const steps = place.split('/');
  let shared = 0;
  while (shared < steps.length - 1 && home[shared] === steps[shared]) shared += 1;
  const optional = steps
    .slice(0, shared)
    .map((step) => `(?:${escaped(step)}/`)
    .join('');
  const start = isFile ? '(?:\\./|(?:\\.\\./)+)' : '(?:\\.\\./)+';
  return `^${start}${optional}${')?'.repeat(shared)}${steps.slice(shared).map(escaped).join('/')}(?:/|\\.|$)`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function importRule(wall: Wall) {
  const message = `${wall.reason} (walls.json: ${wall.folder})`;
  const packages = wall.packages.flatMap((name) => [`!${name}`, `!${name}/**`]);
  return [
    'error',
    {
      patterns: [
        ...forbiddenPlaces(root, wall).map((place) => ({ regex: reaching(wall, place), message })),
        {
          group: [
            '*',
            '@*/**',
            '!./**',
            '!../**',
            ...(wall.node ? ['!node:*', '!node:*/**'] : []),
            ...packages,
          ],
          message,
        },
      ],
    },
  ];
}

const walls = readWalls(root).map((wall) => ({
  files: wall.folder.endsWith('.ts') ? [wall.folder] : [`${wall.folder}/**/*.ts`, `${wall.folder}/**/*.tsx`],
  rules: { 'no-restricted-imports': importRule(wall) },
}));

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'jest'],
  categories: { correctness: 'error' },
  ignorePatterns: ['schemas/generated/**', 'domain/questionnaire/generated/**', 'out/**', '.cache/**'],
  rules: {
    'max-lines': ['error', { max: 400 }],
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    // Rules for the React compiler, which is not used here.
    'react/refs': 'off',
    'react/purity': 'off',
    'react/immutability': 'off',
    'react/set-state-in-effect': 'off',
    // Dialogs put the focus where the work begins; a plain element with a role is how lists on a canvas are made.
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Does not see the text of <option>{name}</option>.
    'jsx-a11y/control-has-associated-label': 'off',
    'jsx-a11y/label-has-associated-control': ['error', { depth: 4 }],
    'jest/no-conditional-expect': 'off',
    'jest/valid-title': 'off',
    'react/rules-of-hooks': 'off',
  },
  overrides: [
    {
      files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
      rules: { 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' },
    },
    {
      files: [
        'domain/**/*.ts',
        'engine/**/*.ts',
        'electron/**/*.ts',
        'renderer/**/*.ts',
        'renderer/**/*.tsx',
      ],
      rules: { 'import/no-default-export': 'error' },
    },
    {
      files: ['domain/**/*.ts', 'engine/**/*.ts', 'electron/**/*.ts'],
      rules: { 'typescript/no-non-null-assertion': 'error' },
    },
    ...walls,
  ],
};
