import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Rooms of the house, lowest first: a room imports from those before it, never from those after it. */
const rooms = [
  'contract',
  'files',
  'controls',
  'time',
  'inspector',
  'viewport',
  'statechart',
  'timeline',
  'viewer',
  'record',
  'provider',
  'images',
  'references',
  'prompts',
  'batch',
  'marks',
  'generation',
  'review',
  'studio',
  'App',
]

/** The rooms of the server, in the same way. The files beside them put everything together. */
const serverRooms = ['failure', 'relay', 'access', 'generation', 'openai']

/** Forbids imports whose path, seen from inside a room, matches. */
const mayNotImport = (...bans) => ({
  'no-restricted-imports': [
    'error',
    { patterns: bans.map(({ regex, message }) => ({ regex: `^(?:\\.\\./)+${regex}`, message })) },
  ],
})

const roomRules = rooms.map((room, level) => {
  const closed = [...rooms.slice(level + 1), 'main', 'server']
  return {
    files: [`src/${room}/**`],
    rules: mayNotImport({
      regex: `(?:${closed.join('|')})(?:/|\\.tsx?$)`,
      message: `Imports run one way: ${rooms.join(' ← ')}.`,
    }),
  }
})

const onlyContract = {
  regex: 'src/(?!contract/)',
  message: 'The server shares only src/contract with the page.',
}

const serverRoomRules = serverRooms.map((room, level) => ({
  files: [`server/${room}/**`],
  rules: mayNotImport(onlyContract, {
    regex: `(?:${[...serverRooms.slice(level + 1), 'stand-in'].join('|')})/`,
    message: `Imports run one way: ${serverRooms.join(' ← ')}.`,
  }),
}))

export default defineConfig(
  { ignores: ['dist/', 'dist-server/', 'shots/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['src/tsconfig.json', 'server/tsconfig.json', 'test/tsconfig.json'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['src/**'], extends: [reactHooks.configs.flat.recommended] },
  ...roomRules,
  { files: ['server/**'], rules: mayNotImport(onlyContract) },
  ...serverRoomRules,
)
